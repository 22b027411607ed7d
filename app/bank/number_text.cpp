#include "bank/number_text.hpp"

#include "text/number_marks.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <system_error>

namespace ingat::bank {
namespace {

constexpr int most_whole_digits = 15; // longer numbers are written with an exponent
constexpr std::size_t fewest_parted = 5;

// The digits of a whole number with marks between its thousands.
std::string parted(const std::string& digits, const NumberStyle& style) {
    if (digits.size() < fewest_parted) {
        return digits;
    }
    std::string text;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        const std::size_t left = digits.size() - at;
        const bool begins_group = style.groups_of_two && left > 3 ? (left - 3) % 2 == 0 : left % 3 == 0;
        text += (at > 0 && begins_group ? style.thousands : "") + digits[at];
    }
    return text;
}

// A number of plain digits, "-1234.50", in the style.
std::string in_style(std::string_view plain, const NumberStyle& style) {
    const bool negative = plain.starts_with('-');
    plain.remove_prefix(negative ? 1 : 0);
    const std::size_t point = std::min(plain.find('.'), plain.size());
    std::string text = (negative ? "-" : "") + parted(std::string{plain.substr(0, point)}, style);
    if (point < plain.size()) {
        text += style.decimal + std::string{plain.substr(point + 1)};
    }
    return text;
}

// "-", "125" and 3 for -1.25e3: the digits without zeros at their end.
struct Scientific {
    std::string sign;
    std::string digits;
    int exponent = 0;
};

Scientific scientific(double value, int digits) {
    std::array<char, 64> buffer{};
    const auto* end =
        std::to_chars(
            buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific, digits - 1)
            .ptr;
    const std::string_view text{buffer.data(), static_cast<std::size_t>(end - buffer.data())};
    const std::size_t mark = text.find('e');
    Scientific result;
    for (const char c : text.substr(0, mark)) {
        if (c == '-') {
            result.sign = "-";
        } else if (c != '.') {
            result.digits += c;
        }
    }
    result.digits.erase(std::max<std::size_t>(1, result.digits.find_last_not_of('0') + 1));
    const std::string_view exponent = text.substr(mark + (text[mark + 1] == '+' ? 2 : 1));
    std::from_chars(exponent.data(), exponent.data() + exponent.size(), result.exponent);
    return result;
}

std::string plain_text(const Scientific& number) {
    if (number.exponent < 0) {
        return number.sign + "0." + std::string(static_cast<std::size_t>(-number.exponent) - 1, '0') +
               number.digits;
    }
    const std::size_t whole = static_cast<std::size_t>(number.exponent) + 1;
    if (number.digits.size() <= whole) {
        return number.sign + number.digits + std::string(whole - number.digits.size(), '0');
    }
    return number.sign + number.digits.substr(0, whole) + "." + number.digits.substr(whole);
}

} // namespace

NumberStyle style_of_language(std::string_view language) {
    const text::NumberMarks marks = text::number_marks(language);
    return {
        .decimal = marks.decimal,
        .thousands = marks.thousands,
        .groups_of_two = marks.groups_of_two,
    };
}

std::optional<double> value_of(const NumberParts& parts) {
    std::string text = parts.whole.starts_with('+') ? parts.whole.substr(1) : parts.whole;
    text += "." + parts.decimals;
    if (!parts.exponent.empty()) {
        text += "e" + parts.exponent;
    }
    double value = 0;
    const char* end = text.data() + text.size();
    const auto [read, failure] = std::from_chars(text.data(), end, value);
    if (failure != std::errc{} || read != end || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

std::string number_text(double value, const NumberStyle& style, int digits) {
    if (!std::isfinite(value)) {
        return {};
    }
    const Scientific number = scientific(value + 0.0, std::clamp(digits, 1, most_digits));
    if (number.exponent >= -5 && number.exponent < most_whole_digits) {
        return in_style(plain_text(number), style);
    }
    const std::string decimals = number.digits.substr(1);
    return number.sign + number.digits.front() + (decimals.empty() ? "" : style.decimal + decimals) + "×10^" +
           std::to_string(number.exponent);
}

std::string number_text_with_decimals(double value, const NumberStyle& style, int decimals) {
    if (!std::isfinite(value) || std::fabs(value) >= 1e15) {
        return number_text(value, style);
    }
    std::array<char, 64> buffer{};
    const auto* end = std::to_chars(buffer.data(),
                                    buffer.data() + buffer.size(),
                                    value,
                                    std::chars_format::fixed,
                                    std::clamp(decimals, 0, most_digits))
                          .ptr;
    std::string_view plain{buffer.data(), static_cast<std::size_t>(end - buffer.data())};
    if (plain.find_first_of("123456789") == std::string_view::npos) {
        plain.remove_prefix(plain.starts_with('-') ? 1 : 0);
    }
    return in_style(plain, style);
}

} // namespace ingat::bank
