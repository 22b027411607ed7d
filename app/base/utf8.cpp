#include "base/utf8.hpp"

#include <algorithm>

namespace ingat::base {

bool continues_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::size_t character_begin(std::string_view text, std::size_t at) {
    constexpr std::size_t most_that_continue = 3; // what has more of them is no character
    const std::size_t first = at - std::min(at, most_that_continue);
    while (at > first && at < text.size() && continues_character(text[at])) {
        --at;
    }
    return at;
}

std::string shortened(std::string_view text, std::size_t most) {
    if (text.size() <= most) {
        return std::string{text};
    }
    return std::string{text.substr(0, character_begin(text, most))} + "…";
}

void append_utf8(std::string& text, char32_t value) {
    const auto put = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    const auto put_following = [&](unsigned shift) { put(0x80U | ((value >> shift) & 0x3FU)); };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xC0U | (value >> 6U));
        put_following(0);
    } else if (value < 0x10000) {
        put(0xE0U | (value >> 12U));
        put_following(6);
        put_following(0);
    } else {
        put(0xF0U | (value >> 18U));
        put_following(12);
        put_following(6);
        put_following(0);
    }
}

} // namespace ingat::base
