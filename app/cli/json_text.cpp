#include "cli/json_text.hpp"

#include "base/utf8.hpp"
#include "text/utf8.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace ingat::cli {
namespace {

void append_escape(std::string& text, char32_t value) {
    constexpr std::string_view digits = "0123456789abcdef";
    text += "\\u00";
    text += digits[(value >> 4U) & 15U];
    text += digits[value & 15U];
}

void append_quoted(std::string& text, std::string_view bytes) {
    text += '"';
    for (std::size_t at = 0; at < bytes.size();) {
        const text::CodePoint next = text::code_point_at(bytes, at);
        if (next.value == U'"' || next.value == U'\\') {
            text += '\\';
            text += static_cast<char>(next.value);
        } else if (next.value == U'\n') {
            text += "\\n";
        } else if (next.value == U'\t') {
            text += "\\t";
        } else if (next.value < 0x20 || (next.value >= 0x7F && next.value <= 0x9F)) {
            append_escape(text, next.value);
        } else {
            base::append_utf8(text, next.value);
        }
        at += next.bytes;
    }
    text += '"';
}

template <class Number>
void append_number(std::string& text, Number value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    text.append(digits.data(), end.ptr);
}

} // namespace

void JsonText::begin_value() {
    constexpr std::string_view nothing_before_it = "{[:";
    if (!text_.empty() && nothing_before_it.find(text_.back()) == std::string_view::npos) {
        text_ += ',';
    }
}

JsonText& JsonText::begin_object() {
    begin_value();
    text_ += '{';
    return *this;
}

JsonText& JsonText::end_object() {
    text_ += '}';
    return *this;
}

JsonText& JsonText::begin_list() {
    begin_value();
    text_ += '[';
    return *this;
}

JsonText& JsonText::end_list() {
    text_ += ']';
    return *this;
}

JsonText& JsonText::name(std::string_view name) {
    begin_value();
    append_quoted(text_, name);
    text_ += ':';
    return *this;
}

JsonText& JsonText::text(std::string_view text) {
    begin_value();
    append_quoted(text_, text);
    return *this;
}

JsonText& JsonText::integer(std::int64_t value) {
    begin_value();
    append_number(text_, value);
    return *this;
}

JsonText& JsonText::number(double value) {
    if (!std::isfinite(value)) {
        return null();
    }
    begin_value();
    append_number(text_, value);
    return *this;
}

JsonText& JsonText::boolean(bool value) {
    begin_value();
    text_ += value ? "true" : "false";
    return *this;
}

JsonText& JsonText::null() {
    begin_value();
    text_ += "null";
    return *this;
}

} // namespace ingat::cli
