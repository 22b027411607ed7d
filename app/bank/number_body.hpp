#pragma once

#include "bank/number_text.hpp"

#include <optional>
#include <string>
#include <vector>

// The digits of a typed number and what the marks between them mean: inside read_number.
namespace ingat::bank {

// Digits of every script as ASCII, and every kind of space, minus, apostrophe, comma and point as the one of
// ASCII.
[[nodiscard]] char32_t plain_character(char32_t value);

// The plain character of a mark of a style; 0 if it has none.
[[nodiscard]] char32_t plain_mark(const std::string& mark);

// Groups of digits and the plain marks between them, one fewer.
struct NumberBody {
    std::vector<std::string> groups;
    std::vector<char32_t> marks;
};

// Whole part and decimals; nothing if the marks make no sense.
[[nodiscard]] std::optional<NumberParts> parts_of(const NumberBody& body, const NumberStyle& style);

} // namespace ingat::bank
