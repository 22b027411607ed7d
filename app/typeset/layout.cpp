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
        const std::pair<double, double> far{distance(y, line.top, line.top + line.height),
                                            distance(x, line.x, line.x + line.width)};
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

// Pango counts these from wherever its own alignment would have put the line.
std::vector<std::pair<double, double>> x_ranges(PangoLayoutLine* line, int begin, int end) {
    int* ranges = nullptr;
    int count = 0;
    pango_layout_line_get_x_ranges(line, begin, end, &ranges, &count);
    std::vector<std::pair<double, double>> found;
    for (std::ptrdiff_t i = 0; i < count; ++i) {
        found.emplace_back(units(ranges[2 * i]), units(ranges[2 * i + 1]));
    }
    g_free(ranges);
    std::sort(found.begin(), found.end());
    return found.empty() ? std::vector{std::pair{0.0, 0.0}} : found;
}

int line_end(const Line& line) {
    return line.line->start_index + line.line->length;
}

double caret_x(const Layout::Parts& parts, const Line& line, std::size_t byte) {
    PangoLayout* layout = parts.blocks[line.block].layout.get();
    const int index = grapheme_begin(layout, index_in_block(parts, line, byte));
    const bool at_end = index >= line_end(line) && line.line->length > 0;
    int x = 0;
    // Past the end Pango knows no direction: ask for the far edge of the last letter.
    pango_layout_line_index_to_x(
        line.line, at_end ? grapheme_begin(layout, line_end(line) - 1) : index, at_end ? 1 : 0, &x);
    return line.x + units(x);
}

// The insertion points before and after `byte`, and itself.
std::vector<std::size_t>
insertion_points_around(const Layout::Parts& parts, const Line& line, std::size_t byte) {
    const Block& block = parts.blocks[line.block];
    std::vector<std::size_t> points{byte};
    PangoLayout* layout = block.layout.get();
    const char* text = pango_layout_get_text(layout);
    int count = 0;
    const PangoLogAttr* letters = pango_layout_get_log_attrs_readonly(layout, &count);
    const auto at = g_utf8_pointer_to_offset(text, text + (byte - block.begin));
    const auto add = [&](glong offset) {
        const auto found =
            block.begin + static_cast<std::size_t>(g_utf8_offset_to_pointer(text, offset) - text);
        if (line.begin <= found && found <= line.end) {
            points.push_back(found);
        }
    };
    for (glong before = at - 1; before >= 0; --before) {
        if (letters[before].is_cursor_position != 0) {
            add(before);
            break;
        }
    }
    for (glong after = at + 1; after < count; ++after) {
        if (letters[after].is_cursor_position != 0) {
            add(after);
            break;
        }
    }
    return points;
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

const std::vector<PicturePlace>& Layout::pictures() const {
    return parts_->pictures;
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
    // Inside a conjunct Pango's two answers can differ by one letter: where the caret is drawn decides.
    const std::vector<std::size_t> points =
        insertion_points_around(*parts_, *line, std::min(block.begin + byte, block.end));
    return *std::min_element(points.begin(), points.end(), [&](std::size_t a, std::size_t b) {
        return std::abs(caret_x(*parts_, *line, a) - x) < std::abs(caret_x(*parts_, *line, b) - x);
    });
}

Caret Layout::caret_at(std::size_t byte) const {
    const Line* line = line_of(*parts_, byte);
    if (line == nullptr) {
        return {};
    }
    return {
        .x = caret_x(*parts_, *line, byte), .y = line->top, .height = line->height, .is_rtl = line->is_rtl};
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
    const double origin = line.x - x_ranges(line.line, line.line->start_index, line_end(line)).at(0).first;
    for (const auto& [left, right] :
         x_ranges(line.line, index_in_block(parts, line, from), index_in_block(parts, line, to))) {
        rects.push_back({origin + left, line.top, right - left, line.height});
    }
    return rects;
}

} // namespace ingat::typeset
