#include "typeset/flow.hpp"

#include <algorithm>
#include <numeric>

namespace ingat::typeset {
namespace {

constexpr double column_gap = 1.2; // em
constexpr double row_padding = 0.3;

// Widths that add up to no more than `room`: narrow columns keep theirs, wide ones share what is left.
std::vector<double> fitted(std::vector<double> widths, double room) {
    std::vector<std::size_t> order(widths.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(
        order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return widths[a] < widths[b]; });
    auto left = static_cast<double>(widths.size());
    for (const std::size_t column : order) {
        widths[column] = std::max(std::min(widths[column], room / left), 1.0);
        room -= widths[column];
        left -= 1;
    }
    return widths;
}

} // namespace

// If no line is left after this row but something follows, the row is the last: its last cell says so.
void Flow::cut_row(Paragraphs::iterator first, Paragraphs::iterator end, bool is_last) {
    const auto next = std::find_if(first, end, [&](const Paragraph& each) { return each.row != first->row; });
    const int lines = parts_->line_count + static_cast<int>(next - first);
    if (style_.most_lines > 0 && lines >= style_.most_lines && (next != end || !is_last)) {
        std::prev(next)->text += "…";
        parts_->is_cut = true;
    }
}

void Flow::add_table(Paragraphs::iterator begin, Paragraphs::iterator end, bool is_last) {
    const double indent = indent_of(*begin);
    const double gap = column_gap * style_.size;
    const double padding = row_padding * style_.size;
    std::vector<double> widths;
    for (auto cell = begin; cell != end; ++cell) {
        const Block block = block_of(*cell, face_of(*cell));
        int width = 0;
        pango_layout_get_size(block.layout.get(), &width, nullptr);
        widths.resize(std::max(widths.size(), static_cast<std::size_t>(cell->column) + 1));
        double& column = widths[static_cast<std::size_t>(cell->column)];
        column = std::max(column, units(width) + 1); // rounding must not break the longest line
    }
    if (style_.width > 0) {
        widths = fitted(widths, space(indent, gap * static_cast<double>(widths.size() - 1)));
    }
    const double whole =
        std::accumulate(widths.begin(), widths.end(), gap * static_cast<double>(widths.size() - 1));
    const Block first = block_of(*begin, face_of(*begin));
    const bool is_mirrored =
        pango_layout_line_get_resolved_direction(pango_layout_get_line_readonly(first.layout.get(), 0)) ==
        PANGO_DIRECTION_RTL;
    for (auto cell = begin; cell != end;) {
        const int row = cell->row;
        cut_row(cell, end, is_last);
        double bottom = y_;
        double before = indent;
        for (; cell != end && cell->row == row; ++cell) {
            const double width = widths[static_cast<std::size_t>(cell->column)];
            const Face face = face_of(*cell);
            Block block = block_of(*cell, face);
            pango_layout_set_width(block.layout.get(), pango_units(width));
            const Room room{
                .before = before, .width = width, .is_mirrored = is_mirrored, .align = cell->align};
            bottom = std::max(bottom, place_lines(block, cell->text, face, room, y_ + padding));
            add_tints(*cell, face, block);
            const bool ends_row = cell + 1 == end || (cell + 1)->row != row;
            const bool ends_all = parts_->is_cut || (cell + 1 == end && is_last);
            const char* separator = !ends_row ? "\t" : ends_all ? "" : "\n";
            keep(std::move(block), cell->text + separator);
            before += width + gap;
        }
        y_ = bottom + padding;
        grounds_.push_back({
            .room = {.before = indent, .width = whole, .is_mirrored = is_mirrored},
            .top = snapped(y_),
            .bottom = snapped(y_) + 1,
            .colour = style_.line,
        });
        y_ += 1;
        if (parts_->is_cut) {
            return;
        }
    }
}

} // namespace ingat::typeset
