#include "typeset/flow.hpp"

#include "typeset/attributes.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace ingat::typeset {
namespace {

constexpr double tall_marks = 1.25;

struct Range {
    gunichar first;
    gunichar last;
};

// Scripts that put marks above and below their letters.
constexpr std::array tall_ranges{
    Range{0x0591, 0x05C7}, // Hebrew points
    Range{0x0600, 0x08FF}, // Arabic, Syriac, Thaana
    Range{0x0900, 0x109F}, // Indic scripts, Sinhala, Thai, Lao, Tibetan, Myanmar
    Range{0x1780, 0x17FF}, // Khmer
    Range{0x1A20, 0x1AAF}, // Tai Tham
    Range{0x1B00, 0x1C4F}, // Balinese, Sundanese, Batak, Lepcha
    Range{0xA980, 0xA9DF}, // Javanese
    Range{0xAA60, 0xAA7F}, // Myanmar
    Range{0xFB50, 0xFDFF}, // Arabic presentation forms
    Range{0xFE70, 0xFEFC},
};

bool is_tall(std::string_view text) {
    constexpr unsigned char lowest_lead_byte = 0xD6;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (static_cast<unsigned char>(text[i]) < lowest_lead_byte) {
            continue;
        }
        const gunichar letter = g_utf8_get_char(text.data() + i);
        if (std::any_of(tall_ranges.begin(), tall_ranges.end(), [&](const Range& range) {
                return range.first <= letter && letter <= range.last;
            })) {
            return true;
        }
    }
    return false;
}

constexpr double item_indent = 1.6; // em
constexpr double quote_indent = 1.0;
constexpr double quote_bar = 3; // units
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

void set_text(PangoLayout* layout, const std::string& text) {
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
        indent += (container.kind == Container::Kind::Item ? item_indent : quote_indent) * style_.size;
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

Block Flow::block_of(const Paragraph& paragraph, const Face& face) const {
    const bool quoted =
        std::any_of(paragraph.inside.begin(), paragraph.inside.end(), [](const Container& each) {
            return each.kind == Container::Kind::Quote;
        });
    Block block{
        .layout = new_layout(face),
        .colour = quoted ? style_.muted : style_.colour,
        .begin = parts_->text.size(),
        .end = parts_->text.size() + paragraph.text.size(),
    };
    PangoLayout* layout = block.layout.get();
    set_text(layout, paragraph.text);
    const AttributesPointer attributes = attributes_of(paragraph, style_, face);
    pango_layout_set_attributes(layout, attributes.get());
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_auto_dir(layout, paragraph.kind == Paragraph::Kind::Code ? FALSE : TRUE);
    return block;
}

// Shortens the block to the lines that are left. True if something was left out.
bool Flow::cut(Paragraph& paragraph, const Face& face, Block& block, bool is_last) {
    const int left = style_.most_lines - parts_->line_count;
    const int wanted = pango_layout_get_line_count(block.layout.get());
    if (style_.most_lines == 0 || wanted < left || (wanted == left && is_last)) {
        return false;
    }
    PangoLayout* layout = block.layout.get();
    std::string shown = paragraph.text;
    std::replace(shown.begin(), shown.end(), '\n', ' '); // Pango counts lines from each break again
    if (wanted <= left || style_.width <= 0) {           // it fits, but what comes after does not
        shown += "…";
    }
    set_text(layout, shown);
    const AttributesPointer attributes = attributes_of(paragraph, style_, face);
    pango_layout_set_attributes(layout, attributes.get());
    pango_layout_set_single_paragraph_mode(layout, TRUE);
    if (style_.width > 0) {
        pango_layout_set_height(layout, -left);
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    }
    return true;
}

// The lines of the block, in their room, from `top` on. Returns where the last one ends.
double Flow::place_lines(const Block& block, std::string_view text, const Face& face, Room room, double top) {
    const Extent extent = extent_of(face);
    const double usual_height = style_.line_height * face.size / style_.size;
    for (GSList* item = pango_layout_get_lines_readonly(block.layout.get()); item != nullptr;
         item = item->next) {
        auto* line = static_cast<PangoLayoutLine*>(item->data);
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

void Flow::keep(Block block, const std::string& text) {
    parts_->missing_glyphs += pango_layout_get_unknown_glyphs_count(block.layout.get());
    parts_->line_count += pango_layout_get_line_count(block.layout.get());
    parts_->text += text;
    parts_->blocks.push_back(std::move(block));
}

// Markers of the items that begin with this paragraph.
void Flow::add_markers(const Paragraph& paragraph, const Face& face, const Line& beside) {
    const bool is_rtl = beside.is_rtl;
    double indent = 0;
    for (const Container& container : paragraph.inside) {
        indent += (container.kind == Container::Kind::Item ? item_indent : quote_indent) * style_.size;
        if (container.kind == Container::Kind::Quote || container.id <= last_marker_) {
            continue;
        }
        last_marker_ = container.id;
        const std::string marker =
            (is_rtl ? "\u200F" : "") + container.marker; // so that it reads "2." from the right
        Block block{.layout = new_layout(face), .colour = style_.muted, .is_marker = true};
        set_text(block.layout.get(), marker);
        int width = 0;
        pango_layout_get_size(block.layout.get(), &width, nullptr);
        const double before =
            std::max(std::min(indent, indent_of(paragraph)) - 0.5 * style_.size - units(width), 0.0);
        place_lines(
            block, "", face, {.before = before, .width = units(width), .is_mirrored = is_rtl}, beside.top);
        parts_->lines.back().baseline = beside.baseline;
        parts_->blocks.push_back(std::move(block));
    }
}

// Begins the bars of the quotes around the paragraph, or makes them longer.
void Flow::add_quotes(const Paragraph& paragraph, double top, bool is_rtl) {
    double indent = 0;
    for (const Container& container : paragraph.inside) {
        if (container.kind == Container::Kind::Quote) {
            const auto [at, is_new] = quotes_.emplace(container.id, grounds_.size());
            if (is_new) {
                grounds_.push_back({
                    .room = {.before = indent, .width = quote_bar, .is_mirrored = is_rtl},
                    .top = top,
                    .radius = quote_bar / 2,
                    .colour = style_.accent,
                });
            }
            grounds_[at->second].bottom = y_;
        }
        indent += (container.kind == Container::Kind::Item ? item_indent : quote_indent) * style_.size;
    }
}

void Flow::add_tints(const Paragraph& paragraph, const Face& face, const Block& block) {
    for (const Run& run : paragraph.runs) {
        if (run.look == Look::Code || run.look == Look::Marked) {
            tints_.push_back({
                .begin = block.begin + run.begin,
                .end = block.begin + run.end,
                .look = run.look,
                .extent = extent_of(face),
            });
        }
    }
}

void Flow::add_rule(const Paragraph& paragraph) {
    const double middle = snapped(y_ + style_.size * 0.4);
    grounds_.push_back({
        .room = {.before = indent_of(paragraph)},
        .top = middle,
        .bottom = middle + 1,
        .colour = style_.line,
    });
    y_ += style_.size * 0.8;
}

void Flow::add_paragraph(Paragraph& paragraph, bool is_last) {
    const bool is_code = paragraph.kind == Paragraph::Kind::Code;
    const Face face = face_of(paragraph);
    const double padding = is_code ? code_padding * style_.size : 0;
    const double before = indent_of(paragraph) + padding;
    Block block = block_of(paragraph, face);
    if (style_.width > 0) {
        pango_layout_set_width(block.layout.get(), pango_units(space(before, padding)));
    }
    parts_->is_cut = cut(paragraph, face, block, is_last);
    const double top = y_;
    const std::size_t first_line = parts_->lines.size();
    const bool is_rtl = pango_layout_line_get_resolved_direction(
                            pango_layout_get_line_readonly(block.layout.get(), 0)) == PANGO_DIRECTION_RTL;
    const Room room{
        .before = before,
        .after = padding,
        .is_mirrored = is_rtl,
        .align = is_code || !paragraph.inside.empty() ? Align::Start : style_.align,
    };
    y_ = place_lines(block, paragraph.text, face, room, y_ + padding) + padding;
    if (is_code) {
        grounds_.push_back({
            .room = {.before = before - padding},
            .top = snapped(top),
            .bottom = snapped(y_),
            .radius = 8,
            .colour = style_.code_background,
        });
    }
    add_tints(paragraph, face, block);
    keep(std::move(block), is_last ? paragraph.text : paragraph.text + '\n');
    const Line beside = parts_->lines[first_line];
    add_markers(paragraph, face, beside);
    add_quotes(paragraph, top, is_rtl);
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
        case Paragraph::Kind::Text:
        case Paragraph::Kind::Heading:
        case Paragraph::Kind::Code: add_paragraph(*at, is_last); break;
        }
        at = end;
    }
}

Rect Flow::rect_in(const Room& room, double width) const {
    const double wide = room.width > 0 ? room.width : width - room.before - room.after;
    return {.x = room.is_mirrored ? width - room.before - wide : room.before, .width = wide};
}

void Flow::finish_tints() {
    std::size_t first = 0;
    for (const Tint& tint : tints_) {
        while (first < parts_->lines.size() && parts_->lines[first].end <= tint.begin) {
            ++first;
        }
        for (std::size_t i = first; i < parts_->lines.size() && parts_->lines[i].begin < tint.end; ++i) {
            const Line& line = parts_->lines[i];
            for (Rect rect : rects_on_line(*parts_, line, tint.begin, tint.end)) {
                if (tint.look == Look::Code) {
                    rect = {
                        .x = rect.x - 0.1 * style_.size,
                        .y = line.baseline - tint.extent.ascent,
                        .width = rect.width + 0.2 * style_.size,
                        .height = tint.extent.ascent + tint.extent.descent,
                    };
                }
                parts_->areas.push_back({
                    .rect = rect,
                    .radius = tint.look == Look::Code ? 4.0 : 0.0,
                    .colour = tint.look == Look::Code ? style_.code_background : style_.mark,
                });
            }
        }
    }
}

std::unique_ptr<Layout::Parts> Flow::finish() {
    double natural = 0;
    for (std::size_t i = 0; i < rooms_.size(); ++i) {
        const double wide = std::max(rooms_[i].width, parts_->lines[i].width);
        natural = std::max(natural, rooms_[i].before + wide + rooms_[i].after);
    }
    parts_->width = natural;
    parts_->box_width = style_.width > 0 ? style_.width : natural;
    parts_->height = y_;
    for (std::size_t i = 0; i < rooms_.size(); ++i) {
        Line& line = parts_->lines[i];
        const Room& room = rooms_[i];
        const Rect rect = rect_in(room, parts_->box_width);
        const double free = rect.width - line.width;
        const bool at_right = (room.align == Align::End) != line.is_rtl;
        line.x = rect.x + (room.align == Align::Centre ? free / 2 : at_right ? free : 0);
    }
    for (const Ground& ground : grounds_) {
        Rect rect = rect_in(ground.room, parts_->box_width);
        rect.y = ground.top;
        rect.height = ground.bottom - ground.top;
        parts_->areas.push_back({.rect = rect, .radius = ground.radius, .colour = ground.colour});
    }
    finish_tints();
    return std::move(parts_);
}

Layout lay_out(std::string_view text, const Style& style, const std::vector<Span>& spans, double scale) {
    Flow flow{style, scale};
    const std::string valid = valid_text(text);
    flow.add(style.markdown ? paragraphs_of_markdown(valid) : paragraphs_of_plain_text(valid, spans));
    return Layout{flow.finish()};
}

} // namespace ingat::typeset
