#include "text/clean.hpp"

#include "base/utf8.hpp"
#include "text/utf8.hpp"

namespace ingat::text {
namespace {

bool is_between(char32_t value, char32_t first, char32_t last) {
    return value >= first && value <= last;
}

bool is_kept(char32_t value) {
    const bool control = (value < 0x20 && value != '\n' && value != '\t') || is_between(value, 0x7F, 0x9F);
    const bool turns_direction = is_between(value, 0x202A, 0x202E) || is_between(value, 0x2066, 0x2069);
    const bool our_mark = is_between(value, 0xE000, 0xE00F);
    const bool byte_order_mark = value == 0xFEFF;
    return !control && !turns_direction && !our_mark && !byte_order_mark;
}

} // namespace

std::string clean(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const CodePoint next = code_point_at(bytes, at);
        at += next.bytes;
        if (next.value == '\r') {
            const bool line_feed_follows = at < bytes.size() && bytes[at] == '\n';
            if (!line_feed_follows) {
                text += '\n';
            }
        } else if (is_kept(next.value)) {
            base::append_utf8(text, next.value);
        }
    }
    return text;
}

} // namespace ingat::text
