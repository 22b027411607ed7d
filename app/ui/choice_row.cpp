#include "ui/choice_row.hpp"

#include "ui/widgets.hpp"

#include <cmath>

namespace ingat::ui {
namespace {

constexpr double gap = 8;
constexpr double side = 14;
constexpr double above = 8;

typeset::Style style_of_button(const Scene& scene, const ChoiceRow& row, const ChoiceButton& button) {
    typeset::Style style = scene.style(Role::Button, button.chosen ? scene.theme.accent : scene.theme.text);
    style.weight = button.chosen ? typeset::Weight::SemiBold : typeset::Weight::Medium;
    style.markdown = true;
    style.language = row.language;
    return style;
}

// As wide as its text in either weight, so that nothing moves when one is chosen.
double width_of_button(Scene& scene, const ChoiceRow& row, ChoiceButton button, double most) {
    button.chosen = true;
    const double text = scene.canvas.measure(button.text, style_of_button(scene, row, button)).width;
    return std::min(most, std::max(38.0, std::ceil(text) + 2 * side));
}

double height_of_button(Scene& scene, const ChoiceRow& row, ChoiceButton button, double width) {
    button.chosen = true;
    typeset::Style style = style_of_button(scene, row, button);
    style.width = std::max(1.0, width - 2 * side);
    return std::ceil(scene.canvas.measure(button.text, style).height) + 2 * above;
}

// Where each stands, from 0, 0 on.
std::vector<Rect> places_of(Scene& scene, const ChoiceRow& row, double width) {
    std::vector<Rect> places;
    Point at;
    double line = 0;
    for (const ChoiceButton& button : row.buttons) {
        const double wide = width_of_button(scene, row, button, width);
        const double high = height_of_button(scene, row, button, wide);
        if (at.x > 0 && at.x + wide > width) {
            at = {.x = 0, .y = at.y + line + gap};
            line = 0;
        }
        places.push_back({.x = at.x, .y = at.y, .width = wide, .height = high});
        line = std::max(line, high);
        at.x += wide + gap;
    }
    return places;
}

std::size_t reached_by_tab(const ChoiceRow& row) {
    for (std::size_t number = 0; number < row.buttons.size(); ++number) {
        if (row.buttons[number].chosen) {
            return number;
        }
    }
    return 0;
}

bool draw_button_of(Scene& scene, const ChoiceRow& row, std::size_t number, const Rect& rect) {
    const ChoiceButton& button = row.buttons[number];
    const Theme& theme = scene.theme;
    const Press press = press_area(scene,
                                   rect,
                                   {.name = button.name,
                                    .label = button.text,
                                    .by_enter = false,
                                    .by_tab = number == reached_by_tab(row)});
    const bool lit = press.hovered || press.held;
    scene.canvas.fill(rect, button.chosen ? theme.accent_soft : lit ? theme.sunken : theme.raised, 10);
    scene.canvas.outline(rect, button.chosen ? theme.accent : theme.line_strong, 10, button.chosen ? 1.5 : 1);
    if (press.ring) {
        draw_focus_ring(scene, rect, 10);
    }
    typeset::Style style = style_of_button(scene, row, button);
    style.width = std::max(1.0, rect.width - 2 * side);
    const double text = scene.canvas.measure(button.text, style).width;
    const double from = rect.x + std::max(side, (rect.width - text) / 2);
    style.width = std::max(1.0, right_of(rect) - side + 1 - from);
    scene.canvas.text(button.text, {.x = from, .y = rect.y + above}, style);
    return press.pressed;
}

std::optional<std::size_t> asked_by_key(Scene& scene, const ChoiceRow& row) {
    const std::size_t count = row.buttons.size();
    const std::string& focused = scene.input.focused();
    std::size_t now = count;
    for (std::size_t number = 0; number < count; ++number) {
        now = row.buttons[number].name == focused ? number : now;
    }
    if (now == count) {
        return std::nullopt;
    }
    for (std::size_t number = 0; number < std::min<std::size_t>(9, count); ++number) {
        const auto key = static_cast<base::Key>(static_cast<std::size_t>(base::Key::Digit1) + number);
        if (scene.input.take_letter(key)) {
            return number;
        }
    }
    const bool is_chosen = row.buttons[now].chosen;
    if (scene.input.take(base::Key::Right, true)) {
        return is_chosen ? std::min(now + 1, count - 1) : now;
    }
    if (scene.input.take(base::Key::Left, true)) {
        return is_chosen ? now - std::min<std::size_t>(now, 1) : now;
    }
    return std::nullopt;
}

} // namespace

double choice_row_height(Scene& scene, const ChoiceRow& row, double width) {
    double height = 0;
    for (const Rect& place : places_of(scene, row, width)) {
        height = std::max(height, bottom_of(place));
    }
    return height;
}

double choice_row_width(Scene& scene, const ChoiceRow& row) {
    constexpr double no_limit = 1e6;
    double width = 0;
    for (const Rect& place : places_of(scene, row, no_limit)) {
        width = std::max(width, right_of(place));
    }
    return width;
}

std::optional<std::size_t> draw_choice_row(Scene& scene, const ChoiceRow& row, const Rect& place) {
    std::optional<std::size_t> asked;
    const std::vector<Rect> places = places_of(scene, row, place.width);
    for (std::size_t number = 0; number < places.size(); ++number) {
        Rect rect = places[number];
        rect.x += place.x;
        rect.y += place.y;
        if (draw_button_of(scene, row, number, rect)) {
            asked = number;
        }
    }
    if (const auto by_key = asked_by_key(scene, row)) {
        scene.input.focus(row.buttons[*by_key].name, true);
        return by_key;
    }
    return asked;
}

} // namespace ingat::ui
