#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ingat::text {

// How a language writes numbers in Western digits.
struct NumberMarks {
    std::string decimal = ".";
    std::string thousands = ",";
    bool groups_of_two = false; // above the thousands, as in India: 12,34,567

    bool operator==(const NumberMarks&) const = default;
};

// From Unicode's data (CLDR) for `language` (BCP 47); "." and "," for one that is not known there.
[[nodiscard]] NumberMarks number_marks(std::string_view language);

// 0 to 9 for a decimal digit of any script (not for ² or ½).
[[nodiscard]] std::optional<int> digit_value(char32_t value);

// Unicode's White_Space, and U+200B zero width space.
[[nodiscard]] bool is_space(char32_t value);

[[nodiscard]] bool is_letter(char32_t value);

[[nodiscard]] bool is_currency(char32_t value);

} // namespace ingat::text
