#include "typeset/paragraph.hpp"

#include <algorithm>
#include <glib.h>

namespace ingat::typeset {
namespace {

// The runs of `spans` that fall into the line [begin, end), counted from its beginning.
std::vector<Run> runs_in(std::size_t begin, std::size_t end, const std::vector<Span>& spans) {
    std::vector<Run> runs;
    for (const Span& span : spans) {
        const std::size_t from = std::max(begin, span.begin);
        const std::size_t to = std::min(end, span.end);
        if (from >= to) {
            continue;
        }
        if (span.marked) {
            runs.push_back({.begin = from - begin, .end = to - begin, .look = Look::Marked, .hint = {}});
        }
        if (span.semi_bold) {
            runs.push_back({.begin = from - begin, .end = to - begin, .look = Look::SemiBold, .hint = {}});
        }
    }
    return runs;
}

} // namespace

std::string valid_text(std::string_view text) {
    std::string valid{text};
    std::size_t at = 0;
    while (at < valid.size()) {
        const gchar* wrong = nullptr;
        if (g_utf8_validate_len(valid.data() + at, valid.size() - at, &wrong) != 0) {
            break;
        }
        at = static_cast<std::size_t>(wrong - valid.data());
        valid[at] = '?';
    }
    return valid;
}

std::vector<Paragraph> paragraphs_of_plain_text(std::string_view text, const std::vector<Span>& spans) {
    std::vector<Paragraph> paragraphs;
    std::size_t begin = 0;
    while (true) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        paragraphs.push_back({
            .text = std::string{text.substr(begin, end - begin)},
            .runs = runs_in(begin, end, spans),
            .is_tight = true,
        });
        if (end == text.size()) {
            return paragraphs;
        }
        begin = end + 1;
    }
}

} // namespace ingat::typeset
