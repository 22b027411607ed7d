#include "typeset/flow.hpp"

#include "typeset/attributes.hpp"
#include "typeset/pieces.hpp"
#include "typeset/tall.hpp"

#include <algorithm>
#include <cmath>

namespace ingat::typeset {
namespace {

constexpr double tall_marks = 1.25;

constexpr double code_padding = 0.75;
constexpr double code_size = 0.9;

double heading_size(int level) {
    switch (level) {
    case 1: return 1.5;
    case 2: return 1.25;
    case 3: return 1.1;
    default: return 1;
    }
}

int unknown_glyphs(const PangoLayoutLine* line) {
    int count = 0;
    for (const GSList* item = line->runs; item != nullptr; item = item->next) {
        const PangoGlyphString* glyphs = static_cast<const PangoLayoutRun*>(item->data)->glyphs;
        for (int i = 0; i < glyphs->num_glyphs; ++i) {
            count += (glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0 ? 1 : 0;
        }
    }
    return count;
}

void set_text(PangoLayout* layout, std::string_view text) {
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
}

} // namespace

Flow::Flow(const Style& style, double scale) : style_{style}, scale_{scale} {}

double Flow::snapped(double y) const {
    return std::round(y * scale_) / scale_;
}

// How wide a line may be between two margins; 0: as wide as it likes. At least a letter, however narrow the
// box is.
double Flow::space(double before, double after) const {
    return style_.width > 0 ? std::max(style_.width - before - after, 1.0) : 0;
}

double Flow::indent_of(const Paragraph& paragraph) const {
    double indent = 0;
    for (const Container& container : paragraph.inside) {
        indent += indent_of(container);
    }
    return style_.width > 0 ? std::min(indent, style_.width / 2) : indent;
}

double Flow::gap_before(const Paragraph& paragraph) const {
    if (!style_.markdown || is_first_) {
        return 0;
    }
    if (paragraph.is_tight) {
        return 0.2 * style_.size;
    }
    if (paragraph.kind == Paragraph::Kind::Heading) {
        return 1.0 * style_.size;
    }
    return (previous_ == Paragraph::Kind::Heading ? 0.4 : 0.7) * style_.size;
}

Face Flow::face_of(const Paragraph& paragraph) const {
    Face face{
        .size = style_.size, .weight = style_.weight, .italic = style_.italic, .language = style_.language};
    if (paragraph.kind == Paragraph::Kind::Heading) {
        face.size *= heading_size(paragraph.level);
        face.weight = Weight::SemiBold;
    } else if (paragraph.kind == Paragraph::Kind::Code) {
        face.size *= code_size;
        face.monospace = true;
    }
    return face;
}

Block Flow::block_of(const Paragraph& paragraph, const Face& face, PangoDirection direction) const {
    const bool quoted =
        std::any_of(paragraph.inside.begin(), paragraph.inside.end(), [](const Container& each) {
            return each.kind == Container::Kind::Quote;
        });
    Block block{
        .layout = new_layout(face, direction),
        .colour = quoted ? style_.muted : style_.colour,
        .begin = parts_->text.size(),
        .end = parts_->text.size() + paragraph.text.size(),
    };
    PangoLayout* layout = block.layout.get();
    set_text(layout, paragraph.text);
    const AttributesPointer attributes = attributes_of(paragraph, style_, face);
    pango_layout_set_attributes(layout, attributes.get());
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    const bool finds_direction =
        direction == PANGO_DIRECTION_WEAK_LTR && paragraph.kind != Paragraph::Kind::Code;
    pango_layout_set_auto_dir(layout, finds_direction ? TRUE : FALSE);
    return block;
}

// Shortens the block to the lines that are left. True if something was left out.
bool Flow::cut(const Paragraph& piece, const Face& face, const Block& block, bool is_last) {
    const int left = style_.most_lines - parts_->line_count;
    const int wanted = pango_layout_get_line_count(block.layout.get());
    // The last line of a piece that is continued is the first of the next.
    const bool fits = wanted < left || (wanted == left && (block.is_continued ? wanted > 1 : is_last));
    if (style_.most_lines == 0 || fits) {
        return false;
    }
    PangoLayout* layout = block.layout.get();
    std::string shown = piece.text;
    std::replace(shown.begin(), shown.end(), '\n', ' '); // Pango counts lines from each break again
    if (wanted <= left || style_.width <= 0) {           // it fits, but what comes after does not
        shown += "…";
    }
    set_text(layout, shown);
    const AttributesPointer attributes = attributes_of(piece, style_, face);
    pango_layout_set_attributes(layout, attributes.get());
    pango_layout_set_single_paragraph_mode(layout, TRUE);
    if (style_.width > 0) {
        pango_layout_set_height(layout, -left);
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    }
    return true;
}

// The lines of the block that begin in its text, in their room, from `top` on. Returns where the last one
// ends.
double Flow::place_lines(const Block& block, std::string_view text, const Face& face, Room room, double top) {
    const Extent extent = extent_of(face);
    const double usual_height = style_.line_height * face.size / style_.size;
    for (GSList* item = pango_layout_get_lines_readonly(block.layout.get()); item != nullptr;
         item = item->next) {
        auto* line = static_cast<PangoLayoutLine*>(item->data);
        if (line->start_index > 0 && block.begin + static_cast<std::size_t>(line->start_index) >= block.end &&
            block.is_continued) {
            break;
        }
        const std::size_t begin = std::min(static_cast<std::size_t>(line->start_index), text.size());
        const std::size_t end = std::min(begin + static_cast<std::size_t>(line->length), text.size());
        const double height = usual_height * (is_tall(text.substr(begin, end - begin)) ? tall_marks : 1);
        PangoRectangle logical;
        pango_layout_line_get_extents(line, nullptr, &logical);
        parts_->lines.push_back({
            .line = line,
            .block = parts_->blocks.size(),
            .begin = block.begin + begin,
            .end = block.begin + end,
            .top = top,
            .width = units(logical.width),
            .height = height,
            .baseline = snapped(top + (height - extent.ascent - extent.descent) / 2 + extent.ascent),
            .is_rtl = pango_layout_line_get_resolved_direction(line) == PANGO_DIRECTION_RTL,
        });
        rooms_.push_back(room);
        top += height;
    }
    return top;
}

void Flow::keep(Block block, std::string_view text) {
    for (auto line = parts_->lines.rbegin();
         line != parts_->lines.rend() && line->block == parts_->blocks.size();
         ++line) {
        parts_->missing_glyphs += unknown_glyphs(line->line);
        parts_->line_count += 1;
    }
    parts_->text += text;
    parts_->blocks.push_back(std::move(block));
}

// Keeps its place free, or puts the words there that stand for it.
void Flow::add_picture(const Paragraph& paragraph) {
    const auto box = std::ranges::find(style_.pictures, paragraph.file, &PictureBox::file);
    if (box == style_.pictures.end() || box->height <= 0) {
        Paragraph words;
        words.text = box == style_.pictures.end() || box->words.empty() ? paragraph.file : box->words;
        words.runs = {{.begin = 0, .end = words.text.size(), .look = Look::Emphasis, .hint = {}}};
        words.inside = paragraph.inside;
        add_paragraph(words, false);
        return;
    }
    picture_rooms_.push_back({.before = indent_of(paragraph),
                              .width = box->width,
                              .align = paragraph.inside.empty() ? style_.align : Align::Start});
    parts_->pictures.push_back(
        {.file = paragraph.file, .rect = {.y = snapped(y_), .width = box->width, .height = box->height}});
    y_ = snapped(y_) + box->height;
}

// How much of a text is worth shaping at once: more than the lines that are left can show, and little of a
// word without end, since Pango looks through the rest of it for each line.
std::size_t Flow::piece_size(std::string_view text) const {
    if (style_.width <= 0) {
        return longest_piece;
    }
    const std::size_t most = end_of_words(text.substr(0, longest_piece));
    if (style_.most_lines == 0) {
        return most;
    }
    constexpr double bytes_per_em = 12; // of the narrowest letters
    const double line = std::max(style_.width / style_.size, 1.0) * bytes_per_em;
    const double shown = line * (style_.most_lines - parts_->line_count);
    return std::min(most,
                    static_cast<std::size_t>(std::clamp(shown, 512.0, static_cast<double>(longest_piece))));
}

// The beginning of the paragraph from byte `from` on: whole, or more than one line, or as long as can be.
Flow::Piece
Flow::next_of(const Paragraph& paragraph, std::size_t from, const Face& face, const Room& room) const {
    const PangoDirection own = room.is_mirrored ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;
    std::size_t most = piece_size(std::string_view{paragraph.text}.substr(from));
    while (true) {
        Piece piece{.paragraph = piece_of(paragraph, from, most)};
        piece.block = block_of(piece.paragraph, face, from == 0 ? PANGO_DIRECTION_WEAK_LTR : own);
        PangoLayout* layout = piece.block.layout.get();
        if (style_.width > 0) {
            pango_layout_set_width(layout, pango_units(space(room.before, room.after)));
        }
        const std::size_t end = from + piece.paragraph.text.size();
        piece.block.is_continued = end < paragraph.text.size();
        if (!piece.block.is_continued || most >= longest_piece || pango_layout_get_line_count(layout) > 1) {
            return piece;
        }
        most = std::min(most * 4, longest_piece);
    }
}

// Adds the paragraph from byte `from` on, as far as one piece goes. Returns where the next one begins.
std::size_t
Flow::add_piece(const Paragraph& paragraph, std::size_t from, const Face& face, Room& room, bool is_last) {
    Piece next = next_of(paragraph, from, face, room);
    Block& block = next.block;
    std::string& text = next.paragraph.text;
    PangoLayout* layout = block.layout.get();
    parts_->is_cut = cut(next.paragraph, face, block, is_last);
    if (block.is_continued && !parts_->is_cut) {
        text.resize(next_piece(layout));
        block.end = block.begin + text.size();
        if (pango_layout_get_line_count(layout) == 1) {
            set_text(layout, text);
        }
    }
    if (from == 0) {
        room.is_mirrored = pango_layout_line_get_resolved_direction(
                               pango_layout_get_line_readonly(layout, 0)) == PANGO_DIRECTION_RTL;
    }
    y_ = place_lines(block, text, face, room, y_);
    add_tints(next.paragraph, face, block);
    keep(std::move(block), text);
    return from + text.size();
}

void Flow::add_paragraph(const Paragraph& paragraph, bool is_last) {
    const bool is_code = paragraph.kind == Paragraph::Kind::Code;
    const Face face = face_of(paragraph);
    const double padding = is_code ? code_padding * style_.size : 0;
    Room room{
        .before = indent_of(paragraph) + padding,
        .after = padding,
        .align = is_code || !paragraph.inside.empty() ? Align::Start : style_.align,
    };
    const double top = y_;
    y_ += padding;
    const std::size_t first_line = parts_->lines.size();
    std::size_t next = add_piece(paragraph, 0, face, room, is_last);
    while (next < paragraph.text.size() && !parts_->is_cut) {
        next = add_piece(paragraph, next, face, room, is_last);
    }
    parts_->text += is_last ? "" : "\n";
    y_ += padding;
    if (is_code) {
        grounds_.push_back({
            .room = {.before = room.before - padding},
            .top = snapped(top),
            .bottom = snapped(y_),
            .radius = 8,
            .colour = style_.code_background,
        });
    }
    const Line beside = parts_->lines[first_line];
    add_markers(paragraph, face, beside);
    add_quotes(paragraph, top, beside.is_rtl);
}

void Flow::add(Paragraphs paragraphs) {
    for (auto at = paragraphs.begin(); at != paragraphs.end() && !parts_->is_cut;) {
        auto end = at + 1;
        if (at->kind == Paragraph::Kind::Cell) {
            end = std::find_if(at, paragraphs.end(), [&](const Paragraph& each) {
                return each.kind != Paragraph::Kind::Cell || each.table != at->table;
            });
        }
        std::for_each(at, end, resolve_marks);
        y_ += gap_before(*at);
        is_first_ = false;
        previous_ = at->kind;
        const bool is_last = end == paragraphs.end();
        switch (at->kind) {
        case Paragraph::Kind::Cell: add_table(at, end, is_last); break;
        case Paragraph::Kind::Rule: add_rule(*at); break;
        case Paragraph::Kind::Picture: add_picture(*at); break;
        case Paragraph::Kind::Text:
        case Paragraph::Kind::Heading:
        case Paragraph::Kind::Code: add_paragraph(*at, is_last); break;
        }
        at = end;
    }
}

Layout lay_out(std::string_view text, const Style& style, const std::vector<Span>& spans, double scale) {
    Flow flow{style, scale};
    const std::string valid = valid_text(text);
    flow.add(style.markdown ? paragraphs_of_markdown(valid, style.pictures)
                            : paragraphs_of_plain_text(valid, spans));
    return Layout{flow.finish()};
}

} // namespace ingat::typeset
