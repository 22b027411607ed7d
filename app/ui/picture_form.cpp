#include "ui/card_forms.hpp"
#include "ui/card_parts.hpp"
#include "ui/picture_block.hpp"
#include "ui/widgets.hpp"

#include <array>
#include <cmath>

namespace ingat::ui {
namespace {

using base::Key;
using program::PictureForm;

constexpr double radius = 10;
constexpr double lowest = 160; // units a picture is given, however little room there is
constexpr double step = 0.02;  // of a side, an arrow; with Shift:
constexpr double large_step = 0.1;

Point place_in(const Rect& rect, double x, double y) {
    return {.x = rect.x + x * rect.width, .y = rect.y + y * rect.height};
}

void draw_crosshair(Scene& scene, const Rect& rect, Point at) {
    const auto cross = [&](Colour colour, double thickness) {
        scene.canvas.line({.x = rect.x, .y = at.y}, {.x = right_of(rect), .y = at.y}, colour, thickness);
        scene.canvas.line({.x = at.x, .y = rect.y}, {.x = at.x, .y = bottom_of(rect)}, colour, thickness);
    };
    cross(faded(scene.theme.raised, 0.8), 3);
    cross(scene.theme.accent, 1);
    scene.canvas.ring(at, 9, scene.theme.raised, 4);
    scene.canvas.ring(at, 9, scene.theme.accent, 2);
}

// The arrows, with Shift in large steps.
void move_crosshair(Scene& scene, std::optional<Point>& crosshair) {
    struct Arrow {
        Key key;
        double x;
        double y;
    };
    static constexpr std::array arrows{
        Arrow{Key::Left, -1, 0}, Arrow{Key::Right, 1, 0}, Arrow{Key::Up, 0, -1}, Arrow{Key::Down, 0, 1}};
    if (!scene.input.listens()) {
        return;
    }
    std::erase_if(scene.input.keys(), [&](const base::KeyPress& press) {
        const auto* const arrow = std::ranges::find(arrows, press.key, &Arrow::key);
        if (arrow == arrows.end() || press.ctrl || press.alt) {
            return false;
        }
        const double by = press.shift ? large_step : step;
        const Point from = crosshair.value_or(Point{.x = 0.5, .y = 0.5});
        crosshair = Point{.x = std::clamp(from.x + arrow->x * by, 0.0, 1.0),
                          .y = std::clamp(from.y + arrow->y * by, 0.0, 1.0)};
        return true;
    });
}

void set_point(Scene& scene, Point at) {
    scene.state.study.crosshair = at;
    scene.act(program::PointAt{.spot = {.x = at.x, .y = at.y}});
}

// Where it is pointed at, by mouse and by keyboard.
void take_pointing(Scene& scene, const PictureForm& form, const Rect& rect, const std::string& label) {
    const Rect seen = intersection(rect, scene.canvas.clip());
    const Touch touch = scene.input.touch("study/hotspot", seen, true);
    scene.mark("study/hotspot", label, rect, true, touch.focused);
    if (touch.hovered) {
        scene.pointer = Pointer::Hand;
    }
    if (touch.ring) {
        draw_focus_ring(scene, inset(rect, 2), radius);
    }
    if (touch.clicked) {
        const Point at = scene.input.mouse().at;
        set_point(scene, {.x = (at.x - rect.x) / rect.width, .y = (at.y - rect.y) / rect.height});
        return;
    }
    std::optional<Point>& crosshair = scene.state.study.crosshair;
    move_crosshair(scene, crosshair);
    const bool has_keys = scene.input.focused().empty() || touch.focused;
    const bool is_set =
        form.point && crosshair && form.point->x == crosshair->x && form.point->y == crosshair->y;
    if (!crosshair || is_set) {
        return;
    }
    draw_crosshair(scene, rect, place_in(rect, crosshair->x, crosshair->y));
    if (has_keys && (scene.input.take(Key::Space) || scene.input.take(Key::Enter))) {
        set_point(scene, *crosshair);
    }
}

// Instead of a picture that cannot be shown.
void draw_words_instead(Scene& scene, const std::string& words, const Rect& rect) {
    scene.canvas.fill(rect, scene.theme.sunken, radius);
    typeset::Style style = scene.style(Role::Body, scene.theme.muted);
    style.width = std::max(1.0, rect.width - 40);
    style.align = typeset::Align::Centre;
    style.most_lines = std::max(1, static_cast<int>((rect.height - 20) / style.line_height));
    const double height = scene.canvas.measure(words, style).height;
    scene.canvas.text(words, {.x = rect.x + 20, .y = rect.y + (rect.height - height) / 2}, style);
}

} // namespace

double
draw_picture_form(Scene& scene, const program::CardView& card, const PictureForm& form, const Rect& place) {
    const PictureLook look = look_of(scene, card, form.file);
    const program::PictureView* picture = find_picture(card, form.file);
    const std::string description = picture == nullptr ? form.file : picture->description;
    constexpr double room_of_field = 60;
    const double most_height = std::max(lowest, place.height - (form.typed ? room_of_field : 0));
    Size size = fitted(look, place.width, most_height);
    const bool is_missing = size.height <= 0;
    if (is_missing) {
        size = fitted({.size = {.width = 4, .height = 3}, .is_sharp_larger = true}, place.width, most_height);
    }
    const Rect rect{.x = place.x + std::floor((place.width - size.width) / 2),
                    .y = place.y,
                    .width = size.width,
                    .height = size.height};
    if (is_missing) {
        const std::string trouble = look.trouble.empty() ? "" : "\n" + look.trouble;
        draw_words_instead(scene, description + trouble, rect);
    } else {
        draw_picture(scene, card, form.file, rect, radius);
        scene.pictures_drawn.push_back(form.file);
    }
    scene.canvas.outline(rect, scene.theme.line, radius);
    draw_regions(scene, form, rect);
    if (form.by_pointing && !card.answered) {
        take_pointing(scene, form, rect, description);
    } else {
        scene.mark("study/hotspot", description, rect, false, false);
        scene.explain(rect, description);
    }
    if (card.answered && form.by_pointing) {
        show_right_answer(scene, rect);
    }
    if (form.typed) {
        const double above = size.height + 12;
        return above + draw_typed(scene,
                                  card,
                                  *form.typed,
                                  {.x = place.x, .y = place.y + above, .width = place.width, .height = 0});
    }
    if (!form.feedback.empty()) {
        const Rich feedback{
            .text = form.feedback, .language = card.language, .role = Role::Button, .muted = true};
        const double above = size.height + 10;
        return above + draw_rich(scene, feedback, {.x = place.x, .y = place.y + above}, place.width);
    }
    return size.height;
}

} // namespace ingat::ui
