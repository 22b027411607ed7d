#include "text/terminal.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace ingat::text {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

constexpr std::array<Range, 10> unprintable{{
    {0x061C, 0x061C},    // Arabic letter mark
    {0x200E, 0x200F},    // left-to-right and right-to-left mark
    {0x2028, 0x202E},    // line and paragraph separator, embeddings and overrides
    {0x2060, 0x206F},    // word joiner, invisible operators, isolates, deprecated format characters
    {0xD800, 0xF8FF},    // surrogates, private use
    {0xFEFF, 0xFEFF},    // byte order mark
    {0xFFF9, 0xFFFB},    // interlinear annotation
    {0xFFFE, 0xFFFF},    // no characters
    {0xE0000, 0xE007F},  // tags
    {0xF0000, 0x10FFFF}, // private use
}};

bool is_control(char32_t value) {
    return value < 0x20 || (value >= 0x7F && value <= 0x9F);
}

bool is_unprintable(char32_t value) {
    return std::any_of(unprintable.begin(), unprintable.end(), [&](const Range& range) {
        return value >= range.first && value <= range.last;
    });
}

std::string hexadecimal(std::uint32_t value, std::size_t width) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (; value != 0 || text.size() < width; value >>= 4U) {
        text.insert(text.begin(), digits[value & 15U]);
    }
    return text;
}

std::string escaped_bytes(std::string_view bytes) {
    std::string text;
    for (const char byte : bytes) {
        text += "\\x" + hexadecimal(static_cast<unsigned char>(byte), 2);
    }
    return text;
}

} // namespace

std::string for_terminal(std::string_view bytes, LineBreaks line_breaks) {
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const CodePoint next = code_point_at(bytes, at);
        const std::string_view its_bytes = bytes.substr(at, next.bytes);
        at += next.bytes;
        if (next.value == '\n' || next.value == '\t') {
            const bool kept = line_breaks == LineBreaks::Kept;
            text += kept ? its_bytes : std::string_view{next.value == '\n' ? "\\n" : "\\t"};
        } else if (!next.valid) {
            text += escaped_bytes(its_bytes);
        } else if (is_control(next.value)) {
            text += "\\x" + hexadecimal(next.value, 2);
        } else if (is_unprintable(next.value)) {
            text += "\\u{" + hexadecimal(next.value, 4) + "}";
        } else {
            text += its_bytes;
        }
    }
    return text;
}

} // namespace ingat::text
