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

void set_text(PangoLayout* layout, const std::string& text) {
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
}

} // namespace

Flow::Flow(const Style& style, double scale) : style_{style}, scale_{scale} {}

Face Flow::face_of(const Paragraph&) const {
    return {
        .size = style_.size,
        .weight = style_.weight,
        .italic = style_.italic,
        .language = style_.language,
    };
}

double Flow::snapped(double y) const {
    return std::round(y * scale_) / scale_;
}

// Shortens the block to the lines that are left. True if something was left out.
bool Flow::cut(const Paragraph& paragraph, const Face& face, Block& block, bool is_last) {
    const int left = style_.most_lines - static_cast<int>(parts_->lines.size());
    const int wanted = pango_layout_get_line_count(block.layout.get());
    if (style_.most_lines == 0 || wanted < left || (wanted == left && is_last)) {
        return false;
    }
    if (wanted <= left) { // it fits, but what comes after does not
        set_text(block.layout.get(), paragraph.text + "…");
        const AttributesPointer attributes = attributes_of(paragraph, style_, face);
        pango_layout_set_attributes(block.layout.get(), attributes.get());
    }
    if (style_.width > 0) {
        pango_layout_set_height(block.layout.get(), -left);
        pango_layout_set_ellipsize(block.layout.get(), PANGO_ELLIPSIZE_END);
    }
    return true;
}

void Flow::place_lines(Block& block, const Paragraph& paragraph, const Face& face, Room room) {
    const Extent extent = extent_of(face);
    const double line_height = style_.line_height * face.size / style_.size;
    for (GSList* item = pango_layout_get_lines_readonly(block.layout.get()); item != nullptr; item = item->next) {
        auto* line = static_cast<PangoLayoutLine*>(item->data);
        const std::size_t begin = std::min(static_cast<std::size_t>(line->start_index), paragraph.text.size());
        const std::size_t end =
            std::min(begin + static_cast<std::size_t>(line->length), paragraph.text.size());
        const bool tall = is_tall(std::string_view{paragraph.text}.substr(begin, end - begin));
        const double height = line_height * (tall ? tall_marks : 1);
        PangoRectangle logical;
        pango_layout_line_get_extents(line, nullptr, &logical);
        parts_->lines.push_back({
            .line = line,
            .block = parts_->blocks.size(),
            .begin = block.begin + begin,
            .end = block.begin + end,
            .top = y_,
            .width = units(logical.width),
            .height = height,
            .baseline = snapped(y_ + (height - extent.ascent - extent.descent) / 2 + extent.ascent),
            .is_rtl = pango_layout_line_get_resolved_direction(line) == PANGO_DIRECTION_RTL,
        });
        rooms_.push_back(room);
        y_ += height;
    }
    block.line_end = parts_->lines.size();
}

bool Flow::add(Paragraph paragraph, bool is_last) {
    resolve_marks(paragraph);
    const Face face = face_of(paragraph);
    Block block{.layout = new_layout(face), .colour = style_.colour, .begin = parts_->text.size()};
    PangoLayout* layout = block.layout.get();
    const AttributesPointer attributes = attributes_of(paragraph, style_, face);
    set_text(layout, paragraph.text);
    pango_layout_set_attributes(layout, attributes.get());
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_single_paragraph_mode(layout, paragraph.kind == Paragraph::Kind::Text ? FALSE : TRUE);
    if (style_.width > 0) {
        pango_layout_set_width(layout, pango_units(style_.width));
    }
    const bool was_cut = cut(paragraph, face, block, is_last);
    parts_->text += paragraph.text;
    block.end = parts_->text.size();
    if (!is_last) {
        parts_->text += '\n';
    }
    place_lines(block, paragraph, face, {.align = style_.align});
    parts_->missing_glyphs += pango_layout_get_unknown_glyphs_count(layout);
    parts_->blocks.push_back(std::move(block));
    parts_->is_cut = was_cut;
    return !was_cut;
}

std::unique_ptr<Layout::Parts> Flow::finish() {
    double natural = 0;
    for (std::size_t i = 0; i < rooms_.size(); ++i) {
        natural = std::max(natural, rooms_[i].before + parts_->lines[i].width + rooms_[i].after);
    }
    parts_->width = natural;
    parts_->box_width = style_.width > 0 ? style_.width : natural;
    parts_->height = y_;
    for (std::size_t i = 0; i < rooms_.size(); ++i) {
        Line& line = parts_->lines[i];
        const Room& room = rooms_[i];
        const double free = parts_->box_width - room.before - room.after - line.width;
        const double from_start = room.before + (room.align == Align::Start    ? 0
                                                 : room.align == Align::Centre ? free / 2
                                                                               : free);
        line.x = line.is_rtl ? parts_->box_width - from_start - line.width : from_start;
    }
    return std::move(parts_);
}

Layout lay_out(std::string_view text, const Style& style, const std::vector<Span>& spans, double scale) {
    Flow flow{style, scale};
    std::vector<Paragraph> paragraphs = paragraphs_of_plain_text(valid_text(text), spans);
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        if (!flow.add(std::move(paragraphs[i]), i + 1 == paragraphs.size())) {
            break;
        }
    }
    return Layout{flow.finish()};
}

} // namespace ingat::typeset
