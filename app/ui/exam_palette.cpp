#include "ui/exam_palette.hpp"

#include "ui/scroll_area.hpp"
#include "ui/widgets.hpp"

#include <charconv>

namespace ingat::ui {
namespace {

using program::PaletteCell;
using program::PaletteGroup;
using program::PaletteView;

constexpr std::size_t columns = 6;
constexpr double cell_width = 40;
constexpr double cell_height = 36;
constexpr double row_gap = 8;
constexpr double title_height = 24;
constexpr double between_groups = 16;
constexpr double ring_room = 5;
constexpr double least_of_grid = 124; // of three rows; with less of it, all of the palette scrolls

const std::string cell_beginning = "exam/item/";

double rows_height(const PaletteGroup& group) {
    const std::size_t rows = (group.cells.size() + columns - 1) / columns;
    return rows == 0 ? 0 : static_cast<double>(rows) * (cell_height + row_gap) - row_gap;
}

double grid_height(const PaletteView& palette) {
    double height = 0;
    for (const PaletteGroup& group : palette.groups) {
        height += (height > 0 ? between_groups : 0) + (group.title.empty() ? 0 : title_height);
        height += rows_height(group);
    }
    return height;
}

struct CellLook {
    Colour ground;
    Colour edge;
    Colour text;
    typeset::Weight weight = typeset::Weight::SemiBold;
};

CellLook look_of_cell(const Theme& theme, const PaletteCell& cell, bool lit) {
    CellLook look{.ground = lit ? theme.sunken : theme.raised,
                  .edge = theme.line,
                  .text = theme.muted,
                  .weight = typeset::Weight::Medium};
    const auto tinted = [&](Colour soft, Colour tone) {
        look = {.ground = soft, .edge = faded(tone, 0.35), .text = tone};
    };
    switch (cell.mark) {
    case program::Mark::Right: tinted(theme.accent_soft, theme.accent); break;
    case program::Mark::Partly: tinted(theme.amber_soft, theme.amber); break;
    case program::Mark::Wrong: tinted(theme.red_soft, theme.red); break;
    case program::Mark::None:
    case program::Mark::Missed:
        if (cell.answered) {
            tinted(theme.accent_soft, theme.accent);
        }
        break;
    }
    if (!cell.enabled && !cell.current) {
        look.text = theme.disabled;
        look.edge = theme.line;
        look.ground = cell.answered ? look.ground : theme.panel;
    }
    if (lit) {
        look.edge = theme.accent;
    }
    return look;
}

void draw_number(Scene& scene, const PaletteCell& cell, const Rect& rect, const CellLook& look) {
    typeset::Style style = scene.style(Role::Small, cell.current ? scene.theme.text : look.text);
    style.size = 13.5;
    style.weight = cell.current ? typeset::Weight::SemiBold : look.weight;
    const Size size = scene.canvas.measure(cell.number, style);
    const Point middle = centre_of(rect);
    scene.canvas.text(
        cell.number, {.x = middle.x - size.width / 2, .y = middle.y - style.line_height / 2}, style);
}

void draw_cell(Scene& scene, const PaletteCell& cell, const Rect& rect) {
    const std::string name = cell_beginning + std::to_string(cell.item);
    const bool has_focus = scene.input.focused() == name;
    const Press press = press_area(scene,
                                   rect,
                                   {.name = name,
                                    .label = cell.tip.empty() ? cell.number : cell.tip,
                                    .enabled = cell.enabled,
                                    .by_tab = cell.current || has_focus});
    const CellLook look = look_of_cell(scene.theme, cell, press.hovered || press.held);
    scene.canvas.fill(rect, look.ground, 8);
    if (cell.current) {
        scene.canvas.outline(rect, scene.theme.accent, 8, 2);
    } else {
        scene.canvas.outline(rect, look.edge, 8);
    }
    draw_number(scene, cell, rect, look);
    if (cell.flagged) {
        scene.canvas.circle({.x = right_of(rect) - 7, .y = rect.y + 7}, 4, scene.theme.mark_line);
    }
    if (press.ring) {
        draw_focus_ring(scene, inset(rect, 2), 8);
    }
    scene.explain(rect, cell.tip);
    if (press.pressed) {
        scene.act(program::MoveTo{cell.item});
        scene.state.exam.palette_open = false;
    }
}

std::optional<std::size_t> focused_item(const Scene& scene) {
    const std::string& focused = scene.input.focused();
    if (!focused.starts_with(cell_beginning)) {
        return std::nullopt;
    }
    std::size_t item = 0;
    const char* begin = focused.data() + cell_beginning.size();
    const char* end = focused.data() + focused.size();
    const bool is_number = std::from_chars(begin, end, item).ec == std::errc{};
    return is_number ? std::optional{item} : std::nullopt;
}

// The cells of all groups, one after the other.
std::vector<const PaletteCell*> cells_of(const PaletteView& palette) {
    std::vector<const PaletteCell*> cells;
    for (const PaletteGroup& group : palette.groups) {
        cells.reserve(cells.size() + group.cells.size());
        for (const PaletteCell& cell : group.cells) {
            cells.push_back(&cell);
        }
    }
    return cells;
}

// To the next one, in this direction, that may be gone to.
std::size_t stepped(const std::vector<const PaletteCell*>& cells, std::size_t from, std::ptrdiff_t by) {
    const auto count = static_cast<std::ptrdiff_t>(cells.size());
    for (auto at = static_cast<std::ptrdiff_t>(from) + by; at >= 0 && at < count; at += by) {
        if (cells[static_cast<std::size_t>(at)]->enabled) {
            return static_cast<std::size_t>(at);
        }
    }
    return from;
}

// Scrolls to it until it was seen.
void show_cell(Scene& scene, const PaletteCell& cell, const Rect& rect) {
    std::optional<std::size_t>& shown = scene.state.exam.shown_cell;
    if (shown == cell.item) {
        return;
    }
    const Rect& clip = scene.canvas.clip();
    const bool is_seen = intersection(rect, clip).height >= std::min(rect.height, clip.height) - 0.5;
    if (is_seen) {
        shown = cell.item;
    } else {
        scene.reveal(rect, row_gap);
        scene.wake_in(0); // the first frame of all does not know yet how far it scrolls
    }
}

double draw_grid(Scene& scene, const PaletteView& palette, const Rect& place) {
    const double width = std::min(cell_width, (place.width - 4 * (columns - 1)) / columns);
    const double step = (place.width - width) / (columns - 1);
    const std::optional<std::size_t> focused = focused_item(scene);
    double y = place.y;
    for (const PaletteGroup& group : palette.groups) {
        y += y > place.y ? between_groups : 0;
        if (!group.title.empty()) {
            scene.line_of_text(
                group.title, {.x = place.x, .y = y}, Role::Small, scene.theme.muted, place.width);
            y += title_height;
        }
        for (std::size_t number = 0; number < group.cells.size(); ++number) {
            const PaletteCell& cell = group.cells[number];
            const std::size_t row = number / columns;
            const std::size_t column = number % columns;
            const Rect rect{.x = place.x + static_cast<double>(column) * step,
                            .y = y + static_cast<double>(row) * (cell_height + row_gap),
                            .width = width,
                            .height = cell_height};
            const bool is_focused = focused == cell.item;
            // Of hundreds those are drawn that are seen, or can be come to by Tab.
            if (is_focused || cell.current || !is_empty(intersection(rect, scene.canvas.clip()))) {
                draw_cell(scene, cell, rect);
            }
            if (is_focused || (cell.current && !focused)) {
                show_cell(scene, cell, rect);
            }
        }
        y += rows_height(group);
    }
    return y - place.y;
}

void draw_heading(Scene& scene, const PaletteView& palette, const Rect& place, double head) {
    const double heading = scene.width_of(palette.heading, Role::Heading);
    const double counts = scene.width_of(palette.counts, Role::Small);
    scene.line_of_text(
        palette.heading, {.x = place.x, .y = place.y}, Role::Heading, scene.theme.text, place.width);
    if (head <= 30) {
        scene.line_ending_at(palette.counts,
                             {.x = right_of(place), .y = place.y + 2},
                             Role::Small,
                             scene.theme.muted,
                             place.width - heading - 8);
    } else {
        scene.line_of_text(palette.counts,
                           {.x = place.x, .y = place.y + 24},
                           Role::Small,
                           scene.theme.muted,
                           std::max(counts, place.width));
    }
}

} // namespace

bool has_flagged(const PaletteView& palette) {
    return std::ranges::any_of(palette.groups, [](const PaletteGroup& group) {
        return std::ranges::any_of(group.cells, &PaletteCell::flagged);
    });
}

void take_palette_keys(Scene& scene, const PaletteView& palette) {
    const std::optional<std::size_t> focused = focused_item(scene);
    if (!focused) {
        return;
    }
    const std::vector<const PaletteCell*> cells = cells_of(palette);
    const auto now =
        std::ranges::find_if(cells, [&](const PaletteCell* cell) { return cell->item == *focused; });
    if (now == cells.end()) {
        return;
    }
    const auto from = static_cast<std::size_t>(now - cells.begin());
    std::size_t to = from;
    to = scene.input.take(base::Key::Right, true) ? stepped(cells, to, 1) : to;
    to = scene.input.take(base::Key::Left, true) ? stepped(cells, to, -1) : to;
    to = scene.input.take(base::Key::Down, true) ? stepped(cells, to, columns) : to;
    to = scene.input.take(base::Key::Up, true) ? stepped(cells, to, -std::ptrdiff_t{columns}) : to;
    if (to != from) {
        scene.input.focus(cell_beginning + std::to_string(cells[to]->item), true);
        scene.wake_in(0);
    }
}

double palette_ends(const Scene& scene) {
    return scene.is_tiny() ? 8 : scene.is_short() ? 16 : 28;
}

void draw_palette(Scene& scene, const PaletteView& palette, const Rect& panel, double room_at_right) {
    const double side = panel.width < 300 ? 20 : 32;
    const double ends = palette_ends(scene);
    const Rect inner = inset(panel, side, ends);
    Rect heading = inner;
    heading.width -= room_at_right;
    const bool counts_beside =
        scene.width_of(palette.heading, Role::Heading) + 16 + scene.width_of(palette.counts, Role::Small) <=
        inner.width;
    const double head = counts_beside ? 30 : 50;
    const double from = inner.y + head + (scene.is_tiny() ? 4 : 12);
    const double saved = saved_height(scene, palette, inner.width);
    const double legend = legend_height(scene, palette, inner.width);
    const double end = bottom_of(inner);
    const double room = end - from - saved - legend;
    const bool all_scrolls = room < std::min(least_of_grid, grid_height(palette) + 2 * ring_room);
    draw_heading(scene, palette, heading, head);

    const double most = all_scrolls ? end - from : room;
    const double needed = grid_height(palette) + 2 * ring_room + (all_scrolls ? legend + saved : 0);
    const Rect area{.x = inner.x - ring_room,
                    .y = from,
                    .width = inner.width + 2 * ring_room + 12,
                    .height = std::max(0.0, std::min(needed, most))};
    const auto at = [&](double y, double height) {
        return Rect{.x = inner.x, .y = y, .width = inner.width, .height = height};
    };
    scroll_area(scene, "exam/palette_cells", area, true, [&](const Rect& inside) {
        double y = inside.y + ring_room;
        y += draw_grid(scene, palette, at(y, 0)) + ring_room;
        if (all_scrolls) {
            draw_legend(scene, palette, at(y, legend));
            draw_saved(scene, palette, at(y + legend, saved));
            y += legend + saved;
        }
        return y - inside.y;
    });
    draw_cut_edges(scene, "exam/palette_cells", area);
    if (!all_scrolls) {
        draw_legend(scene, palette, at(bottom_of(area), legend));
        draw_saved(scene, palette, at(end - saved, saved));
    }
}

} // namespace ingat::ui
