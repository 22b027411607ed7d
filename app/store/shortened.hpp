#pragma once

#include <string>
#include <string_view>

namespace ingat::store {

// The beginning of a text from a file, for use inside a sentence: at most 60 bytes, then "…".
[[nodiscard]] inline std::string shortened(std::string_view text) {
    constexpr std::size_t most = 60;
    if (text.size() <= most) {
        return std::string{text};
    }
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) { // not inside a character
        --end;
    }
    return std::string{text.substr(0, end)} + "…";
}

} // namespace ingat::store
