#include "ui/list_overlay.hpp"

#include "ui/overlays.hpp"
#include "ui/scroll_area.hpp"
#include "ui/text_field.hpp"
#include "ui/widgets.hpp"

#include <cmath>

namespace ingat::ui {
namespace {

using base::Key;
using program::ListRow;

constexpr double widest = 560;
constexpr double side = 22;
constexpr double one_line = 40;
constexpr double two_lines = 58;
constexpr double foot = 60;
constexpr std::string_view field_name = "list/filter";
constexpr std::string_view scroll_name = "list/rows";

// Letters of ASCII and Latin-1 in lower case.
std::string folded(std::string_view text) {
    std::string small{text};
    bool after_c3 = false;
    for (char& letter : small) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool is_ascii = letter >= 'A' && letter <= 'Z';
        const bool is_latin = after_c3 && byte >= 0x80 && byte <= 0x9E && byte != 0x97;
        if (is_ascii || is_latin) {
            letter = static_cast<char>(byte + 0x20);
        }
        after_c3 = byte == 0xC3;
    }
    return small;
}

// What is drawn of the list, and how high its rows are.
struct Shown {
    std::vector<std::size_t> rows; // numbers in the view
    double row_height = one_line;
};

bool has_room_for_detail(double width) {
    return width >= 420;
}

// A few rows whose details are sentences are as high as the longest of these needs.
double row_height_in(Scene& scene, const program::ListView& view, double width) {
    constexpr std::size_t few = 20;
    const bool has_detail =
        std::ranges::any_of(view.rows, [](const ListRow& row) { return !row.detail.empty(); });
    if (!has_detail) {
        return one_line;
    }
    double tallest = 0;
    bool is_long = false;
    for (std::size_t number = 0; number < view.rows.size() && view.rows.size() <= few; ++number) {
        const std::string& detail = view.rows[number].detail;
        is_long = is_long || scene.width_of(detail, Role::Small) > width / 2;
        tallest = std::max(tallest, scene.paragraph_height(detail, Role::Small, width - 30));
    }
    if (is_long) {
        return std::max(two_lines, 40 + tallest);
    }
    return has_room_for_detail(width) ? one_line : two_lines;
}

std::size_t cursor_at_first(const program::ListView& view) {
    const auto chosen = std::ranges::find_if(view.rows, &ListRow::chosen);
    return chosen == view.rows.end() ? 0 : static_cast<std::size_t>(chosen - view.rows.begin());
}

void begin(Scene& scene, const program::ListView& view) {
    ListMemory& memory = scene.state.list;
    if (memory.shown) {
        return;
    }
    memory = ListMemory{};
    memory.shown = true;
    memory.cursor = cursor_at_first(view);
    memory.reveal = true;
    scene.state.scrolls[std::string{scroll_name}] = Scroll{};
    scene.input.focus(field_name, false);
}

// ↑ ↓ PgUp PgDn move in the list whatever has the focus, so before the field hears them.
void take_cursor_keys(Scene& scene, std::size_t count, double page_rows) {
    ListMemory& memory = scene.state.list;
    const auto last = count == 0 ? 0 : static_cast<double>(count - 1);
    double to = static_cast<double>(std::min<std::size_t>(memory.cursor, count == 0 ? 0 : count - 1));
    const double before = to;
    const double page = std::max(1.0, std::floor(page_rows) - 1);
    to += scene.input.take(Key::Down, true) ? 1 : 0;
    to -= scene.input.take(Key::Up, true) ? 1 : 0;
    to += scene.input.take(Key::PageDown, true) ? page : 0;
    to -= scene.input.take(Key::PageUp, true) ? page : 0;
    memory.cursor = static_cast<std::size_t>(std::clamp(to, 0.0, last));
    memory.reveal = memory.reveal || to != before;
}

void pick(Scene& scene, std::size_t row) {
    scene.act(program::PickFromList{.row = row});
}

void draw_box(Scene& scene, Point at, bool is_ticked) {
    const Rect box{.x = at.x, .y = at.y, .width = 18, .height = 18};
    scene.canvas.fill(box, is_ticked ? scene.theme.accent : scene.theme.raised, 5);
    if (is_ticked) {
        draw_icon(scene.canvas, Icon::Check, {.x = at.x + 2, .y = at.y + 2}, 14, scene.theme.accent_text);
    } else {
        scene.canvas.outline(box, scene.theme.line_strong, 5, 1.5);
    }
}

void draw_row(Scene& scene, const program::ListView& view, std::size_t number, bool is_cursor, Rect rect) {
    const Theme& theme = scene.theme;
    const ListRow& row = view.rows[number];
    const Rect ground = inset(rect, 12, 1);
    const Press press = press_area(
        scene, ground, {.name = "list/row/" + std::to_string(number), .label = row.text, .by_tab = false});
    if (is_cursor || press.hovered) {
        scene.canvas.fill(ground, is_cursor ? theme.accent_soft : theme.sunken, 8);
    }
    const double middle = centre_of(rect).y;
    if (view.several) {
        draw_box(scene, {.x = rect.x + side, .y = middle - 9}, row.chosen);
    } else if (row.chosen) {
        draw_icon(scene.canvas, Icon::Check, {.x = rect.x + side, .y = middle - 9}, 18, theme.accent);
    }
    const double x = rect.x + side + 30;
    double room = right_of(rect) - side - x;
    const bool below = rect.height > one_line;
    if (!row.detail.empty() && !below) {
        const double detail = std::min(scene.width_of(row.detail, Role::Small), room / 2);
        scene.line_ending_at(
            row.detail, {.x = x + room, .y = middle - 9}, Role::Small, theme.faint, detail + 0.5);
        room -= detail + 16;
    } else if (!row.detail.empty()) {
        const Point detail{.x = x, .y = rect.y + 32};
        if (rect.height > two_lines) {
            scene.paragraph(row.detail, detail, Role::Small, theme.faint, room);
        } else {
            scene.line_of_text(row.detail, detail, Role::Small, theme.faint, room);
        }
    }
    const double text_top = below && !row.detail.empty() ? rect.y + 8 : middle - 11;
    scene.line_of_text(row.text,
                       {.x = x, .y = text_top},
                       row.chosen && !view.several ? Role::Heading : Role::Body,
                       theme.text,
                       room);
    if (press.pressed) {
        pick(scene, number);
    }
}

void draw_rows(Scene& scene, const program::ListView& view, const Shown& shown, const Rect& area) {
    ListMemory& memory = scene.state.list;
    scroll_area(scene, std::string{scroll_name}, area, false, [&](const Rect& inside) {
        const double height = shown.row_height;
        const auto count = static_cast<double>(shown.rows.size());
        const double from = std::floor(std::max(0.0, (area.y - inside.y) / height));
        const double to = std::min(count, std::ceil((bottom_of(area) - inside.y) / height));
        for (double line = from; line < to; ++line) {
            const auto place = static_cast<std::size_t>(line);
            draw_row(scene,
                     view,
                     shown.rows[place],
                     place == memory.cursor,
                     {.x = area.x, .y = inside.y + line * height, .width = area.width, .height = height});
        }
        Scroll& scroll = *scene.scrolling.back();
        scroll.most = std::max(0.0, count * height - area.height); // also of a list that has just opened
        if (memory.reveal) {
            memory.reveal = false;
            const double top = inside.y + static_cast<double>(memory.cursor) * height;
            scene.reveal({.x = area.x, .y = top, .width = area.width, .height = height}, 2);
        }
        return count * height;
    });
    draw_cut_edges(scene, std::string{scroll_name}, area);
}

// The field below the heading. Where something else is typed the list begins anew.
double draw_field(Scene& scene, const program::ListView& view, Point at, double width) {
    ListMemory& memory = scene.state.list;
    const TextField field{.name = std::string{field_name},
                          .label = view.filter,
                          .placeholder = view.filter,
                          .escape_leaves = false,
                          .most_lines = 1};
    const std::string before = memory.filter.edit.text();
    const double height = field_height(scene, memory.filter, field, width);
    draw_text_field(scene, {.x = at.x, .y = at.y, .width = width, .height = height}, field, memory.filter);
    if (memory.filter.edit.text() != before) {
        memory.cursor = 0;
        memory.reveal = true;
        scene.wake_in(0);
    }
    return height;
}

bool draw_close(Scene& scene, const program::ListView& view, const Rect& dialog) {
    const Button close{.name = "list/close",
                       .label = view.close,
                       .kind = view.several ? ButtonKind::Primary : ButtonKind::Plain,
                       .key = "Esc"};
    const double width = std::min(dialog.width - 2 * side, button_width(scene, close));
    return draw_button(
        scene,
        {.x = right_of(dialog) - side - width, .y = bottom_of(dialog) - 48, .width = width, .height = 36},
        close);
}

} // namespace

std::vector<std::size_t> rows_with(const std::vector<ListRow>& rows, std::string_view typed) {
    const std::string sought = folded(typed);
    std::vector<std::size_t> found;
    found.reserve(rows.size());
    for (std::size_t number = 0; number < rows.size(); ++number) {
        const ListRow& row = rows[number];
        if (sought.empty() || folded(row.text).find(sought) != std::string::npos ||
            folded(row.detail).find(sought) != std::string::npos) {
            found.push_back(number);
        }
    }
    return found;
}

void draw_list_overlay(Scene& scene, const program::ListView& view) {
    begin(scene, view);
    if (scene.input.focused().empty()) { // a press on a row took it
        scene.input.focus(field_name, false);
    }
    ListMemory& memory = scene.state.list;
    const double width = std::min(widest, scene.width - 24);
    const double inner = width - 2 * side;
    const double heading = scene.paragraph_height(view.heading, Role::Title, inner);
    const double above = 18 + heading + 10 + 38 + 10;
    Shown shown{.rows = rows_with(view.rows, memory.filter.edit.text()),
                .row_height = row_height_in(scene, view, inner)};
    // As high as all of its rows need, however few are left of them: nothing moves while one types.
    const double all = static_cast<double>(view.rows.size()) * shown.row_height;
    const Rect dialog = draw_dialog_ground(scene, width, above + std::max(120.0, all) + foot);
    const Rect area{.x = dialog.x + 1,
                    .y = dialog.y + above,
                    .width = dialog.width - 2,
                    .height = std::max(0.0, dialog.height - above - foot)};
    scene.paragraph(
        view.heading, {.x = dialog.x + side, .y = dialog.y + 18}, Role::Title, scene.theme.text, inner);
    take_cursor_keys(scene, shown.rows.size(), area.height / shown.row_height);
    draw_field(scene, view, {.x = dialog.x + side, .y = dialog.y + 18 + heading + 10}, inner);
    shown.rows = rows_with(view.rows, memory.filter.edit.text());
    draw_rows(scene, view, shown, area);
    if (shown.rows.empty()) {
        const Point at{.x = dialog.x + side, .y = area.y + 14};
        scene.paragraph(view.nothing, at, Role::Body, scene.theme.muted, inner);
    }
    const bool closes = draw_close(scene, view, dialog);
    if (closes || scene.input.take(Key::Escape)) {
        scene.act(program::CloseList{});
    } else if (memory.cursor < shown.rows.size() && scene.input.take(Key::Enter)) {
        pick(scene, shown.rows[memory.cursor]);
    }
}

} // namespace ingat::ui
