#include "typeset/pieces.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace ingat::typeset {
namespace {

// Where a single line is broken for want of a better place.
glong breaking_letter(const PangoLogAttr* letters, glong count) {
    for (glong at = count - 1; at > count / 2; --at) {
        if (letters[at - 1].is_white != 0 && letters[at].is_cursor_position != 0) {
            return at;
        }
    }
    for (glong at = count - 1; at > 0; --at) { // the last grapheme may go on in the next piece
        if (letters[at].is_cursor_position != 0) {
            return at;
        }
    }
    return count;
}

} // namespace

std::size_t end_of_words(std::string_view text) {
    constexpr std::size_t longest_word = 512;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
        if (end - begin > longest_word) {
            return begin + longest_word;
        }
        begin = end + 1;
    }
    return text.size();
}

Paragraph piece_of(const Paragraph& paragraph, std::size_t from, std::size_t most) {
    std::size_t end = std::min(from + most, paragraph.text.size());
    while (end < paragraph.text.size() && end > from + 4 && base::continues_character(paragraph.text[end])) {
        --end;
    }
    Paragraph piece{
        .kind = paragraph.kind,
        .level = paragraph.level,
        .text = paragraph.text.substr(from, end - from),
        .inside = paragraph.inside,
        .is_tight = paragraph.is_tight,
    };
    for (const Run& run : paragraph.runs) {
        const std::size_t first = std::max(run.begin, from);
        const std::size_t last = std::min(run.end, end);
        if (first < last) {
            piece.runs.push_back(
                {.begin = first - from, .end = last - from, .look = run.look, .hint = run.hint});
        }
    }
    return piece;
}

std::size_t next_piece(PangoLayout* piece) {
    const int lines = pango_layout_get_line_count(piece);
    if (lines > 1) {
        return static_cast<std::size_t>(pango_layout_get_line_readonly(piece, lines - 1)->start_index);
    }
    const char* text = pango_layout_get_text(piece);
    int count = 0; // one more than letters
    const PangoLogAttr* letters = pango_layout_get_log_attrs_readonly(piece, &count);
    const char* next = g_utf8_offset_to_pointer(text, breaking_letter(letters, count - 1));
    return static_cast<std::size_t>(next - text);
}

} // namespace ingat::typeset
