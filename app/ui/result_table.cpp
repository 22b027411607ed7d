#include "ui/result_table.hpp"

#include "ui/result_tools.hpp"
#include "ui/scroll_area.hpp"
#include "ui/widgets.hpp"

#include <cmath>

namespace ingat::ui {
namespace {

using program::Mark;
using program::ResultRow;

constexpr double side = 22;
constexpr double head_height = 30;
constexpr double row_height = 43;
constexpr double least_for_topic = 640; // widths of the table
constexpr double least_for_time = 520;
constexpr double least_for_certainty = 430;
constexpr double certainty_width = 50; // of the three bars

// Where the columns begin, or for numbers end; 0: there is no room for one.
struct Columns {
    double number = 0;
    double question = 0;
    double question_width = 0;
    double topic = 0;
    double topic_width = 0;
    double certainty = 0;
    double time = 0;
    double marks = 0;
    double marks_width = 0;
};

// By its bytes: measuring hundreds would take too long.
double widest_marks(Scene& scene, const program::ResultView& view) {
    const auto longest =
        std::ranges::max_element(view.rows, {}, [](const ResultRow& row) { return row.marks.size(); });
    const double head = scene.width_of(view.marks_head, Role::Small);
    return longest == view.rows.end() ? head
                                      : std::max(head, scene.width_of(longest->marks, Role::Small) + 4);
}

Columns columns_of(Scene& scene, const program::ResultView& view, const Rect& place) {
    const double width = place.width - 2 * side;
    const double number = std::max(44.0, scene.width_of(view.number_head, Role::Small) + 14);
    Columns columns{.number = place.x + side,
                    .question = place.x + side + number,
                    .marks = right_of(place) - side,
                    .marks_width = std::ceil(widest_marks(scene, view)) + 1};
    double right = columns.marks - std::max(66.0, columns.marks_width + 24);
    if (width >= least_for_time) {
        columns.time = right;
        right -= std::max(66.0, scene.width_of(view.time_head, Role::Small) + 24);
    }
    if (width >= least_for_certainty) {
        const double wide = std::max(certainty_width, scene.width_of(view.certainty_head, Role::Small)) + 26;
        columns.certainty = right - wide;
        right = columns.certainty;
    }
    if (width >= least_for_topic) {
        columns.topic_width = std::clamp(std::round(width * 0.16), 110.0, 200.0);
        columns.topic = right - columns.topic_width - 20;
        right = columns.topic;
    }
    columns.question_width = right - 20 - columns.question;
    return columns;
}

void draw_heads(Scene& scene, const program::ResultView& view, const Columns& columns, const Rect& line) {
    const Colour faint = scene.theme.faint;
    const double y = line.y + 6;
    const auto write = [&](const std::string& text, double x, double most) {
        scene.line_of_text(text, {.x = x, .y = y}, Role::Small, faint, most);
    };
    write(view.number_head, columns.number, columns.question - columns.number);
    write(view.question_head, columns.question, columns.question_width);
    if (columns.topic > 0) {
        write(view.topic_head, columns.topic, columns.topic_width);
    }
    if (columns.certainty > 0) {
        write(view.certainty_head, columns.certainty, scene.width_of(view.certainty_head, Role::Small) + 1);
    }
    if (columns.time > 0) {
        scene.line_ending_at(view.time_head, {.x = columns.time, .y = y}, Role::Small, faint, 200);
    }
    scene.line_ending_at(view.marks_head, {.x = columns.marks, .y = y}, Role::Small, faint, 200);
    scene.canvas.horizontal(line.x + side, line.y - 0.5, line.width - 2 * side, scene.theme.line);
    scene.canvas.horizontal(line.x + side, bottom_of(line) - 0.5, line.width - 2 * side, scene.theme.line);
}

void draw_mark(Scene& scene, const ResultRow& row, Point at) {
    const Theme& theme = scene.theme;
    if (row.to_grade) {
        draw_icon(scene.canvas, Icon::Edit, at, 16, theme.amber);
        return;
    }
    switch (row.mark) {
    case Mark::Right: draw_icon(scene.canvas, Icon::Check, at, 16, theme.accent); break;
    case Mark::Partly: draw_icon(scene.canvas, Icon::Minus, at, 16, theme.amber); break;
    case Mark::Wrong:
    case Mark::Missed: draw_icon(scene.canvas, Icon::Cross, at, 16, theme.red); break;
    case Mark::None: scene.canvas.ring({.x = at.x + 8, .y = at.y + 8}, 5, theme.disabled, 1.5); break;
    }
}

void draw_certainty(Scene& scene, const ResultRow& row, Point at) {
    const Theme& theme = scene.theme;
    for (int level = 1; level <= 3; ++level) {
        const Colour colour = level > row.certainty ? theme.line
                              : row.too_sure        ? theme.red
                                                    : theme.accent_mid;
        scene.canvas.fill(
            {.x = at.x + (level - 1) * 18.0, .y = at.y - 3, .width = 14, .height = 6}, colour, 3);
    }
}

// One line of the question, in its own language.
void draw_question(Scene& scene, const ResultRow& row, Point at, double width) {
    typeset::Style style = scene.style(Role::Body, scene.theme.text);
    style.language = row.language;
    style.width = std::max(1.0, width);
    style.most_lines = 1;
    scene.canvas.text(row.question, at, style);
    if (scene.width_of(row.question, Role::Body) > width) {
        scene.explain({.x = at.x, .y = at.y, .width = width, .height = 22}, row.question);
    }
}

void draw_values(Scene& scene, const ResultRow& row, const Columns& columns, const Rect& rect) {
    const Theme& theme = scene.theme;
    const double middle = centre_of(rect).y;
    scene.line_of_text(row.number,
                       {.x = columns.number, .y = middle - 11},
                       Role::Body,
                       theme.faint,
                       columns.question - columns.number - 6);
    draw_mark(scene, row, {.x = columns.question, .y = middle - 8});
    draw_question(scene, row, {.x = columns.question + 28, .y = middle - 11}, columns.question_width - 28);
    if (columns.topic > 0) {
        scene.line_of_text(
            row.topic, {.x = columns.topic, .y = middle - 9}, Role::Small, theme.muted, columns.topic_width);
    }
    if (columns.certainty > 0 && row.certainty > 0) {
        draw_certainty(scene, row, {.x = columns.certainty, .y = middle});
    }
    if (columns.time > 0) {
        scene.line_ending_at(row.time, {.x = columns.time, .y = middle - 9}, Role::Small, theme.muted, 80);
    }
    scene.line_ending_at(row.marks,
                         {.x = columns.marks, .y = middle - 9},
                         Role::Small,
                         row.changed ? theme.accent : theme.text,
                         columns.marks_width + 6);
}

// The row of the question that was open is brought back, and the arrows go on from it.
void return_to(Scene& scene, const std::string& name, const Rect& rect) {
    const ResultMemory& memory = scene.state.result;
    scene.reveal(rect, 0);
    scene.input.focus(name, memory.left_by_key);
    scene.wake_in(0);
}

void draw_row(Scene& scene, const ResultRow& row, const Columns& columns, const Rect& rect) {
    const std::string name = "result/item/" + std::to_string(row.item);
    if (scene.state.result.item == row.item) {
        return_to(scene, name, rect);
    }
    const Rect ground = inset(rect, 10, 1);
    const Press press = press_area(scene, ground, {.name = name, .label = row.question});
    if (press.pressed) {
        scene.act(program::OpenResultQuestion{row.item});
    }
    if (scene.input.focused() == name && scene.input.take_letter(base::Key::S)) {
        scene.act(program::OpenResultQuestion{row.item});
        scene.act(program::ToggleSource{});
    }
    if (is_empty(intersection(rect, scene.canvas.clip()))) {
        return;
    }
    draw_row_ground(scene, ground, press);
    draw_values(scene, row, columns, rect);
}

double rows_height(Scene& scene, const program::ResultView& view, double width) {
    if (view.rows.empty()) {
        return scene.paragraph_height(view.no_rows, Role::Body, width - 2 * side) + 40;
    }
    return static_cast<double>(view.rows.size()) * row_height;
}

double draw_rows(Scene& scene, const program::ResultView& view, const Columns& columns, const Rect& place) {
    if (view.rows.empty()) {
        scene.canvas.horizontal(place.x + side, place.y - 0.5, place.width - 2 * side, scene.theme.line);
        const Point at{.x = place.x + side, .y = place.y + 20};
        return scene.paragraph(view.no_rows, at, Role::Body, scene.theme.muted, place.width - 2 * side) + 40;
    }
    double y = place.y;
    for (const ResultRow& row : view.rows) {
        const Rect rect{.x = place.x, .y = y, .width = place.width, .height = row_height};
        draw_row(scene, row, columns, rect);
        y += row_height;
        const bool is_seen = !is_empty(intersection(rect, scene.canvas.clip()));
        if (is_seen && &row != &view.rows.back()) {
            scene.canvas.horizontal(place.x + side, y - 0.5, place.width - 2 * side, scene.theme.line);
        }
    }
    return y - place.y;
}

} // namespace

double result_table_height(Scene& scene, const program::ResultView& view, double width) {
    const double heads = view.rows.empty() ? 0 : head_height;
    return result_tools_height(scene, view, width - 2 * side) + heads + rows_height(scene, view, width) + 4;
}

void draw_result_table(Scene& scene, const program::ResultView& view, const Rect& place, bool scrolls) {
    draw_card(scene, place);
    const Rect tools{.x = place.x + side, .y = place.y, .width = place.width - 2 * side, .height = 0};
    double y = place.y + draw_result_tools(scene, view, tools);
    const Columns columns = columns_of(scene, view, place);
    if (!view.rows.empty()) {
        draw_heads(scene, view, columns, {.x = place.x, .y = y, .width = place.width, .height = head_height});
        y += head_height;
    }
    const Rect rows{.x = place.x + 1,
                    .y = y,
                    .width = place.width - 2,
                    .height = std::max(0.0, bottom_of(place) - y - 2)};
    if (!scrolls) {
        draw_rows(scene, view, columns, rows);
        return;
    }
    scroll_area(scene, "result/rows", rows, true, [&](const Rect& inside) {
        return draw_rows(scene, view, columns, inside);
    });
}

} // namespace ingat::ui
