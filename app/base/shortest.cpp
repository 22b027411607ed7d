#include "base/shortest.hpp"

#include <array>
#include <charconv>

namespace ingat::base {

std::string shortest(double number) {
    std::array<char, 32> text{};
    const char* const end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    return {text.data(), static_cast<std::size_t>(end - text.data())};
}

} // namespace ingat::base
