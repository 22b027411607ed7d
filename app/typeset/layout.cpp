#include "typeset/parts.hpp"

#include <algorithm>
#include <cmath>

namespace ingat::typeset {
namespace {

// How far outside [low, high] a value is.
double distance(double value, double low, double high) {
    return std::max({low - value, 0.0, value - high});
}

bool has_text(const Layout::Parts& parts, const Line& line) {
    return !parts.blocks[line.block].is_marker;
}

const Line* nearest_line(const Layout::Parts& parts, double x, double y) {
    const Line* nearest = nullptr;
    std::pair<double, double> least;
    for (const Line& line : parts.lines) {
        if (!has_text(parts, line)) {
            continue;
        }
        const std::pair<double, double> far{
            distance(y, line.top, line.top + line.height), distance(x, line.x, line.x + line.width)};
        if (nearest == nullptr || far < least) {
            nearest = &line;
            least = far;
        }
    }
    return nearest;
}

// The line an insertion point before `byte` is drawn on: the last one that begins at or before it.
const Line* line_of(const Layout::Parts& parts, std::size_t byte) {
    const Line* found = nullptr;
    for (const Line& line : parts.lines) {
        if (has_text(parts, line) && (found == nullptr || line.begin <= byte)) {
            found = &line;
        }
    }
    return found;
}

int index_in_block(const Layout::Parts& parts, const Line& line, std::size_t byte) {
    const Block& block = parts.blocks[line.block];
    return static_cast<int>(std::clamp(byte, block.begin, block.end) - block.begin);
}

// The beginning of the grapheme that `index` is in.
int grapheme_begin(PangoLayout* layout, int index) {
    const char* text = pango_layout_get_text(layout);
    int count = 0;
    const PangoLogAttr* letters = pango_layout_get_log_attrs_readonly(layout, &count);
    while (index > 0 && (static_cast<unsigned char>(text[index]) & 0xC0U) == 0x80U) {
        --index;
    }
    auto at = g_utf8_pointer_to_offset(text, text + index);
    while (at > 0 && letters[at].is_cursor_position == 0) {
        --at;
    }
    return static_cast<int>(g_utf8_offset_to_pointer(text, at) - text);
}

} // namespace

Layout::Layout() : parts_{std::make_unique<Parts>()} {}
Layout::Layout(std::unique_ptr<Parts> parts) : parts_{std::move(parts)} {}
Layout::~Layout() = default;
Layout::Layout(Layout&&) noexcept = default;
Layout& Layout::operator=(Layout&&) noexcept = default;

double Layout::width() const {
    return parts_->width;
}

double Layout::box_width() const {
    return parts_->box_width;
}

double Layout::height() const {
    return parts_->height;
}

double Layout::first_baseline() const {
    return parts_->lines.empty() ? 0 : parts_->lines.front().baseline;
}

bool Layout::is_cut() const {
    return parts_->is_cut;
}

bool Layout::is_rtl() const {
    return !parts_->lines.empty() && parts_->lines.front().is_rtl;
}

int Layout::line_count() const {
    return parts_->line_count;
}

int Layout::missing_glyphs() const {
    return parts_->missing_glyphs;
}

const std::string& Layout::text() const {
    return parts_->text;
}

std::size_t Layout::byte_at(double x, double y) const {
    const Line* line = nearest_line(*parts_, x, y);
    if (line == nullptr) {
        return 0;
    }
    int index = 0;
    int trailing = 0;
    pango_layout_line_x_to_index(line->line, pango_units(x - line->x), &index, &trailing);
    const Block& block = parts_->blocks[line->block];
    const char* text = pango_layout_get_text(block.layout.get());
    const auto byte = static_cast<std::size_t>(g_utf8_offset_to_pointer(text + index, trailing) - text);
    return std::min(block.begin + byte, block.end);
}

Caret Layout::caret_at(std::size_t byte) const {
    const Line* line = line_of(*parts_, byte);
    if (line == nullptr) {
        return {};
    }
    PangoLayout* layout = parts_->blocks[line->block].layout.get();
    const int index = grapheme_begin(layout, index_in_block(*parts_, *line, byte));
    int x = 0;
    pango_layout_line_index_to_x(line->line, index, 0, &x);
    return {.x = line->x + units(x), .y = line->top, .height = line->height, .is_rtl = line->is_rtl};
}

std::vector<Rect> Layout::rects_of(std::size_t begin, std::size_t end) const {
    std::vector<Rect> rects;
    for (const Line& line : parts_->lines) {
        const std::vector<Rect> more = rects_on_line(*parts_, line, begin, end);
        rects.insert(rects.end(), more.begin(), more.end());
    }
    return rects;
}

std::vector<Rect>
rects_on_line(const Layout::Parts& parts, const Line& line, std::size_t begin, std::size_t end) {
    std::vector<Rect> rects;
    const std::size_t from = std::max(begin, line.begin);
    const std::size_t to = std::min(end, line.end);
    if (!has_text(parts, line) || from >= to) {
        return rects;
    }
    int* ranges = nullptr;
    int count = 0;
    pango_layout_line_get_x_ranges(
        line.line, index_in_block(parts, line, from), index_in_block(parts, line, to), &ranges, &count);
    for (int i = 0; i < count; ++i) {
        // Pango counts from the edge of a full-width line, which here begins at the line's own x.
        const int* range = ranges + static_cast<std::ptrdiff_t>(2) * i;
        rects.push_back({line.x + units(range[0]), line.top, units(range[1] - range[0]), line.height});
    }
    g_free(ranges);
    return rects;
}

} // namespace ingat::typeset
