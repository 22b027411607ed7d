#include "typeset/flow.hpp"

#include <algorithm>

// What stands around paragraphs and behind them: markers, bars of quotes, rules, grounds of words.
namespace ingat::typeset {
namespace {

constexpr double item_indent = 1.6; // em
constexpr double quote_indent = 1.0;
constexpr double quote_bar = 3; // units

} // namespace

double Flow::indent_of(const Container& container) const {
    return (container.kind == Container::Kind::Item ? item_indent : quote_indent) * style_.size;
}

// Markers of the items that begin with this paragraph.
void Flow::add_markers(const Paragraph& paragraph, const Face& face, const Line& beside) {
    const bool is_rtl = beside.is_rtl;
    double indent = 0;
    for (const Container& container : paragraph.inside) {
        indent += indent_of(container);
        if (container.kind == Container::Kind::Quote || container.id <= last_marker_) {
            continue;
        }
        last_marker_ = container.id;
        const std::string marker =
            (is_rtl ? "\u200F" : "") + container.marker; // so that it reads "2." from the right
        Block block{.layout = new_layout(face), .colour = style_.muted, .is_marker = true};
        pango_layout_set_text(block.layout.get(), marker.data(), static_cast<int>(marker.size()));
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
        indent += indent_of(container);
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

} // namespace ingat::typeset
