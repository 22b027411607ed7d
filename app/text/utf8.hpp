#pragma once

#include <cstddef>
#include <string_view>

namespace ingat::text {

inline constexpr char32_t replacement_character = 0xFFFD;

struct CodePoint {
    char32_t value = replacement_character; // U+FFFD for bytes that are not UTF-8
    std::size_t bytes = 0;                  // how many bytes it took; 1 to 4
    bool valid = false;                     // false: `value` stands for bytes that are not UTF-8

    bool operator==(const CodePoint&) const = default;
};

// The code point that begins at `at` (less than the size of `bytes`). Bytes that are not UTF-8 are taken in
// the pieces that the Unicode standard recommends ("maximal subparts", chapter 3.9), so that nothing valid is
// lost.
[[nodiscard]] CodePoint code_point_at(std::string_view bytes, std::size_t at);

[[nodiscard]] bool is_utf8(std::string_view bytes);

} // namespace ingat::text
