#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ingat::bank {

// How numbers are written: the learner's numbers are read so, and the program's are shown so.
struct NumberStyle {
    std::string decimal = ".";
    std::string thousands = ","; // a space stands for every kind of space; may be empty
    bool groups_of_two = false;  // above the thousands, as in India: 12,34,567

    bool operator==(const NumberStyle&) const = default;
};

// By Unicode's data for `language` (BCP 47); decimal point and comma if it is not known there.
[[nodiscard]] NumberStyle style_of_language(std::string_view language);

// A number as it was typed, in plain digits and signs: value_of says how much it is.
struct NumberParts {
    std::string whole;       // "-1", "+1", "1000000"; empty in ".5"
    std::string decimals;    // "142"; empty if there are none
    std::string exponent;    // of ten: "8", "-4", "+2"; empty if there is none
    std::string unit;        // what follows, as typed (in NFC), without the spaces around it
    std::string unit_before; // likewise before the number: "$", "Rp"

    bool operator==(const NumberParts&) const = default;
};

// The longest text that can be a number.
inline constexpr std::size_t longest_number = 200; // bytes

// Reads what a person types as a number, or nothing if it begins with none (a unit may come first).
//   - Digits of any script; every minus, hyphen and dash; + and full-width marks.
//   - Exponents: 1e4, 1E-4, 3x10^8, 3 × 10**8, 3·10⁸, and a power of ten alone: 10^8, 10⁻³.
//   - A mark between thousands must have three digits after it each time (in groups of two: two, then three
//     at the end), and before the first one to three, of which the first is not 0. Spaces of every kind may
//     part thousands in any style, also after the decimal mark.
//   - Lenient where only one reading is left: a point or comma that cannot part thousands is the decimal
//     mark ("3,5" and "0,125" in English, "3.5" in Indonesian), and the marks may have changed places
//     ("1.234,5" in English). What both could be is what the style says: "1,234" is 1234 in English, "1.234"
//     is 1234 in Indonesian. A text with other marks ("1,2,3", "3.5.2") is no number.
[[nodiscard]] std::optional<NumberParts> read_number(std::string_view text, const NumberStyle& style);

// The double closest to the number; nothing if it is too large or too close to zero for one.
[[nodiscard]] std::optional<double> value_of(const NumberParts& parts);

inline constexpr int most_digits = 15; // what a double keeps of any decimal number

// `value` in as many of `digits` significant digits (1 to 15) as it needs. Without exponent from 1e-5 up to
// 1e15 and for 0, else as 1.5×10^20; thousands parted from five digits on. read_number reads back what it
// writes. Empty for what is not finite.
[[nodiscard]] std::string number_text(double value, const NumberStyle& style, int digits = most_digits);

// `value` with exactly so many decimals (0 to 15); as number_text from 1e15 on.
[[nodiscard]] std::string number_text_with_decimals(double value, const NumberStyle& style, int decimals);

} // namespace ingat::bank
