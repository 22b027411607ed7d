#include "bank/number_body.hpp"

#include "text/number_marks.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace ingat::bank {
namespace {

constexpr std::u32string_view minuses = U"-\u2010\u2011\u2012\u2013\u2014\u2212\uFE58\uFE63\uFF0D";
constexpr std::u32string_view apostrophes = U"'\u2019\u02BC\uFF07";
constexpr std::u32string_view commas = U",\uFF0C\uFE50\u060C";
constexpr std::u32string_view points = U".\uFF0E\uFE52";

bool is_in(char32_t value, std::u32string_view set) {
    return set.find(value) != std::u32string_view::npos;
}

// One way to read the marks.
struct Reading {
    char32_t decimal = 0;
    char32_t thousands = 0; // besides spaces
    bool groups_of_two = false;
};

bool are_thousands(const NumberBody& body, std::size_t count, const Reading& reading) {
    const std::string& first = body.groups.front();
    if (first.empty() || first.size() > 3 || first.front() == '0') {
        return false;
    }
    bool threes = true;
    bool twos = reading.groups_of_two && first.size() <= 2;
    for (std::size_t at = 0; at < count; ++at) {
        const char32_t mark = body.marks[at];
        if (mark != body.marks.front() || (mark != reading.thousands && mark != U' ')) {
            return false;
        }
        const std::size_t size = body.groups[at + 1].size();
        threes = threes && size == 3;
        twos = twos && size == (at + 1 == count ? 3 : 2);
    }
    return threes || twos;
}

// The whole part and the decimals, if the marks can be read so.
std::optional<NumberParts> as_read(const NumberBody& body, const Reading& reading) {
    const auto decimal = std::ranges::find(body.marks, reading.decimal);
    const auto whole_marks = static_cast<std::size_t>(decimal - body.marks.begin());
    if (whole_marks > 0 && !are_thousands(body, whole_marks, reading)) {
        return std::nullopt;
    }
    NumberParts parts;
    for (std::size_t at = 0; at < body.groups.size(); ++at) {
        (at <= whole_marks ? parts.whole : parts.decimals) += body.groups[at];
        if (at > whole_marks + 1 && body.marks[at - 1] != U' ') {
            return std::nullopt;
        }
    }
    return parts;
}

} // namespace

char32_t plain_character(char32_t value) {
    if (const auto digit = text::digit_value(value)) {
        return U'0' + static_cast<char32_t>(*digit);
    }
    if (text::is_space(value)) {
        return U' ';
    }
    if (is_in(value, minuses)) {
        return U'-';
    }
    if (is_in(value, apostrophes)) {
        return U'\'';
    }
    if (is_in(value, commas)) {
        return U',';
    }
    if (is_in(value, points)) {
        return U'.';
    }
    return value == U'\uFF0B' ? U'+' : value;
}

char32_t plain_mark(const std::string& mark) {
    return mark.empty() ? 0 : plain_character(text::code_point_at(mark, 0).value);
}

std::optional<NumberParts> parts_of(const NumberBody& body, const NumberStyle& style) {
    const Reading own{
        .decimal = plain_mark(style.decimal),
        .thousands = plain_mark(style.thousands),
        .groups_of_two = style.groups_of_two,
    };
    const char32_t other = own.decimal == U'.' ? U',' : U'.';
    std::vector<Reading> readings{own};
    if (body.marks.size() > 1) { // one mark alone would be a decimal mark as well
        readings.push_back({.decimal = own.decimal, .thousands = other});
    }
    readings.push_back({.decimal = other, .thousands = own.decimal});
    for (const Reading& reading : readings) {
        if (auto parts = as_read(body, reading)) {
            return parts;
        }
    }
    return std::nullopt;
}

} // namespace ingat::bank
