#include "ui/card_forms.hpp"
#include "ui/card_parts.hpp"
#include "ui/widgets.hpp"

#include <cmath>

namespace ingat::ui {
namespace {

using program::OrderRow;

constexpr double gap = 8;
constexpr double text_left = 88;

std::string mark_of(const OrderRow& row) {
    return "study/item/" + row.id;
}

double said_width(Scene& scene, const OrderRow& row) {
    constexpr double least = 64; // kept free for it, so that no line breaks elsewhere once it is said
    return room_of_said(scene, row.said, least);
}

Rich text_of_row(const program::CardView& card, const OrderRow& row) {
    return {.text = row.text, .language = card.language};
}

double height_of_row(Scene& scene, const program::CardView& card, const OrderRow& row, double width) {
    const double inner = width - text_left - 18 - said_width(scene, row);
    return std::max(26.0, rich_height(scene, text_of_row(card, row), inner)) + 22;
}

void draw_row(Scene& scene,
              const program::CardView& card,
              const OrderRow& row,
              const Rect& rect,
              std::size_t place,
              bool is_lifted) {
    RowLook look = look_of(scene.theme, row.mark);
    if (is_lifted) {
        look = {.ground = scene.theme.accent_soft, .edge = scene.theme.accent, .tone = scene.theme.accent};
        draw_shadow(scene, rect, 12, true);
    }
    draw_row_ground(scene, rect, look);
    if (!card.answered) {
        draw_icon(
            scene.canvas, Icon::Grip, {.x = rect.x + 14, .y = centre_of(rect).y - 9}, 18, scene.theme.faint);
    }
    draw_badge(
        scene, {.x = rect.x + 46, .y = rect.y + 11}, {.letter = std::to_string(place + 1), .mark = row.mark});
    const double said = said_width(scene, row);
    const Rich rich = text_of_row(card, row);
    const double inner = rect.width - text_left - 18 - said;
    const double height = rich_height(scene, rich, inner);
    draw_rich(scene, rich, {.x = rect.x + text_left, .y = rect.y + (rect.height - height) / 2}, inner);
    scene.line_ending_at(
        row.said, {.x = right_of(rect) - 18, .y = rect.y + 15}, Role::Small, look.tone, rect.width / 2);
}

// What the arrows, Space and Esc do to the row that has the focus.
void take_row_keys(Scene& scene, const program::OrderForm& form, std::size_t number) {
    const OrderRow& row = form.rows[number];
    std::string& lifted = scene.state.study.lifted;
    const auto move_to = [&](std::size_t place) {
        scene.act(program::MoveItem{.id = row.id, .to = place});
        scene.input.focus(mark_of(row), true);
    };
    const bool is_lifted = lifted == row.id;
    const bool up =
        (is_lifted && scene.input.take(base::Key::Up, true)) || scene.input.take_alt(base::Key::Up, true);
    const bool down =
        (is_lifted && scene.input.take(base::Key::Down, true)) || scene.input.take_alt(base::Key::Down, true);
    if (up && number > 0) {
        move_to(number - 1);
    } else if (down && number + 1 < form.rows.size()) {
        move_to(number + 1);
    }
    if (is_lifted && (scene.input.take(base::Key::Escape) || scene.input.take(base::Key::Enter))) {
        lifted.clear();
    }
}

// Where a row let go of at this height comes to be.
std::size_t place_at(const std::vector<Rect>& rects, double y) {
    std::size_t place = 0;
    while (place + 1 < rects.size() && y > bottom_of(rects[place]) + gap / 2) {
        ++place;
    }
    return place;
}

void draw_drag(Scene& scene,
               const program::CardView& card,
               const program::OrderForm& form,
               std::size_t number,
               const std::vector<Rect>& rects) {
    const Mouse& mouse = scene.input.mouse();
    Rect rect = rects[number];
    rect.y += mouse.at.y - scene.input.press_at().y;
    const std::size_t place = place_at(rects, mouse.at.y);
    const double line = place <= number ? rects[place].y - gap / 2 : bottom_of(rects[place]) + gap / 2;
    if (place != number) {
        scene.canvas.fill(
            {.x = rect.x, .y = line - 1, .width = rect.width, .height = 2}, scene.theme.accent, 1);
    }
    draw_row(scene, card, form.rows[number], rect, place, true);
    if (mouse.released && place != number) {
        scene.act(program::MoveItem{.id = form.rows[number].id, .to = place});
    }
}

} // namespace

double
draw_order(Scene& scene, const program::CardView& card, const program::OrderForm& form, const Rect& place) {
    std::vector<Rect> rects;
    double y = place.y;
    for (const OrderRow& row : form.rows) {
        const double height = height_of_row(scene, card, row, place.width);
        rects.push_back({.x = place.x, .y = y, .width = place.width, .height = height});
        y += height + gap;
    }
    std::size_t dragged = form.rows.size();
    for (std::size_t number = 0; number < form.rows.size(); ++number) {
        const OrderRow& row = form.rows[number];
        const std::string name = mark_of(row);
        const bool held = !card.answered && scene.input.listens() && scene.input.pressed() == name;
        const bool moved = std::abs(scene.input.mouse().at.y - scene.input.press_at().y) > drag_from;
        const Press press =
            press_area(scene,
                       rects[number],
                       {.name = name, .label = row.text, .enabled = !card.answered, .by_enter = false});
        if (held && moved) {
            dragged = number;
            continue;
        }
        std::string& lifted = scene.state.study.lifted;
        if (press.pressed && press.ring) {
            lifted = lifted == row.id ? "" : row.id;
        }
        draw_row(scene, card, row, rects[number], number, lifted == row.id);
        if (press.ring) {
            draw_focus_ring(scene, inset(rects[number], 2), 12);
            take_row_keys(scene, form, number);
        }
    }
    if (!rects.empty()) {
        show_right_answer(scene, rects.front());
    }
    if (dragged < form.rows.size()) {
        draw_drag(scene, card, form, dragged, rects);
    }
    if (!card.answered && scene.state.study.lifted.empty()) {
        scene.input.step_focus_by_arrows("study/item/");
    }
    return std::max(0.0, y - gap - place.y);
}

} // namespace ingat::ui
