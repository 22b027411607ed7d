#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// What every room has to know of UTF-8. Reading its characters: text/utf8.hpp.
namespace ingat::base {

// Whether the byte is one of a character that begins before it.
[[nodiscard]] bool continues_character(char byte);

// Where the character begins that the byte at `at` is of; `at` itself at the end of the text or beyond.
[[nodiscard]] std::size_t character_begin(std::string_view text, std::size_t at);

// At most `most` bytes of a text, then "…" if that is not all.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);

// Appends `value` (a Unicode scalar value) as UTF-8.
void append_utf8(std::string& text, char32_t value);

} // namespace ingat::base
