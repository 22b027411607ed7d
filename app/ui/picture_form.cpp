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
using program::RegionLook;
using program::RegionView;

constexpr double radius = 10;
constexpr double lowest = 160; // units a picture is given, however little room there is
constexpr double step = 0.02;  // of a side, an arrow; with Shift:
constexpr double large_step = 0.1;

Point place_in(const Rect& rect, double x, double y) {
    return {.x = rect.x + x * rect.width, .y = rect.y + y * rect.height};
}

std::vector<Point> outline_in(const Rect& rect, const RegionView& region) {
    std::vector<Point> points;
    points.reserve(region.outline.size());
    for (const program::Spot& spot : region.outline) {
        points.push_back(place_in(rect, spot.x, spot.y));
    }
    return points;
}

Colour mixed(Colour one, Colour other) {
    const auto mean = [](std::uint8_t a, std::uint8_t b) { return static_cast<std::uint8_t>((a + b) / 2); };
    return {.red = mean(one.red, other.red),
            .green = mean(one.green, other.green),
            .blue = mean(one.blue, other.blue)};
}

// How a region is drawn.
struct Ink {
    Colour fill;
    Colour edge;
    double thickness = 1.5;
};

Ink ink_of(const Theme& theme, RegionLook look) {
    switch (look) {
    case RegionLook::Right: return {.fill = faded(theme.accent, 0.5), .edge = theme.accent, .thickness = 2.5};
    case RegionLook::Wrong: return {.fill = faded(theme.red, 0.3), .edge = theme.red, .thickness = 2};
    case RegionLook::Masked:
        return {.fill = theme.dark ? theme.amber : mixed(theme.amber, theme.amber_soft),
                .edge = theme.amber,
                .thickness = 2};
    case RegionLook::Cover: return {.fill = theme.line_strong, .edge = theme.bg, .thickness = 1.5};
    case RegionLook::Plain:
    case RegionLook::Unseen: break;
    }
    return {.fill = faded(theme.bg, 0), .edge = faded(theme.muted, 0.7), .thickness = 1};
}

void draw_region(Scene& scene, const RegionView& region, const Rect& rect) {
    const std::vector<Point> points = outline_in(rect, region);
    if (region.look == RegionLook::Unseen || points.size() < 3) {
        return;
    }
    const Ink ink = ink_of(scene.theme, region.look);
    if (ink.fill.alpha > 0) {
        scene.canvas.area(points, ink.fill);
    }
    scene.canvas.path(points, ink.edge, ink.thickness, true);
}

Rect bounds_of(const std::vector<Point>& points) {
    Rect bounds{.x = points.front().x, .y = points.front().y};
    for (const Point& point : points) {
        const double right = std::max(right_of(bounds), point.x);
        const double end = std::max(bottom_of(bounds), point.y);
        bounds.x = std::min(bounds.x, point.x);
        bounds.y = std::min(bounds.y, point.y);
        bounds.width = right - bounds.x;
        bounds.height = end - bounds.y;
    }
    return bounds;
}

// Below or above what is there already, inside the picture.
Rect free_place(Rect label, const std::vector<Rect>& taken, const Rect& rect) {
    const auto hits = [&](const Rect& tried) {
        return std::ranges::any_of(taken,
                                   [&](const Rect& other) { return !is_empty(intersection(tried, other)); });
    };
    label.x = std::clamp(label.x, rect.x + 4, std::max(rect.x + 4, right_of(rect) - label.width - 4));
    const double middle =
        std::clamp(label.y, rect.y + 4, std::max(rect.y + 4, bottom_of(rect) - label.height - 4));
    for (const double by : {0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0}) {
        label.y = middle + by * (label.height + 2);
        if (!hits(label) && label.y >= rect.y && bottom_of(label) <= bottom_of(rect)) {
            return label;
        }
    }
    label.y = middle;
    return label;
}

void draw_label(Scene& scene, const RegionView& region, const Rect& rect, std::vector<Rect>& taken) {
    const std::vector<Point> points = outline_in(rect, region);
    if (points.empty() || region.label.empty()) {
        return;
    }
    const bool is_right = region.look == RegionLook::Right;
    const bool is_wrong = region.look == RegionLook::Wrong;
    const Role role = is_right || is_wrong ? Role::Button : Role::Small;
    const Colour tone = is_right ? scene.theme.accent : is_wrong ? scene.theme.red : scene.theme.text;
    const double height = scene.style(role, tone).line_height + 2;
    const double width = std::min(scene.width_of(region.label, role) + 16, rect.width - 8);
    const Rect bounds = bounds_of(points);
    double y = bounds.y + (bounds.height - height) / 2;
    if (width > bounds.width || height > bounds.height) { // it would cover what it names
        y = is_right || is_wrong ? bottom_of(bounds) + 5 : bounds.y - height - 3;
    }
    const Rect wished{.x = centre_of(bounds).x - width / 2, .y = y, .width = width, .height = height};
    const Rect label = free_place(wished, taken, rect);
    taken.push_back(label);
    scene.canvas.fill(label, faded(scene.theme.raised, is_right || is_wrong ? 1 : 0.85), height / 2);
    if (is_right || is_wrong) {
        scene.canvas.outline(label, tone, height / 2);
    }
    scene.line_in_middle_of(inset(label, 6, 0), region.label, role, tone);
}

void draw_labels(Scene& scene, const PictureForm& form, const Rect& rect) {
    std::vector<Rect> taken;
    for (const bool is_plain : {false, true}) { // what was asked for keeps its place
        for (const RegionView& region : form.regions) {
            if ((region.look == RegionLook::Plain) == is_plain) {
                draw_label(scene, region, rect, taken);
            }
        }
    }
}

void draw_pin(Scene& scene, Point at, program::Mark mark) {
    const Colour tone = mark == program::Mark::Wrong ? scene.theme.red : scene.theme.accent;
    scene.canvas.circle(at, 10, scene.theme.raised);
    scene.canvas.circle(at, 8, tone);
    if (mark == program::Mark::None) {
        scene.canvas.circle(at, 3, scene.theme.raised);
    } else {
        const bool is_wrong = mark == program::Mark::Wrong;
        draw_icon(scene.canvas,
                  is_wrong ? Icon::Cross : Icon::Check,
                  {.x = at.x - 6, .y = at.y - 6},
                  12,
                  scene.theme.raised);
    }
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

void draw_regions(Scene& scene, const PictureForm& form, const Rect& rect) {
    for (const bool is_loud : {false, true}) { // outlines of what was asked for lie above the others
        for (const RegionView& region : form.regions) {
            const bool loud = region.look == RegionLook::Right || region.look == RegionLook::Wrong;
            if (loud == is_loud) {
                draw_region(scene, region, rect);
            }
        }
    }
    if (form.point) {
        draw_pin(scene, place_in(rect, form.point->x, form.point->y), form.mark);
    }
    draw_labels(scene, form, rect);
}

double
draw_picture_form(Scene& scene, const program::CardView& card, const PictureForm& form, const Rect& place) {
    const PictureLook look = look_of(scene, card, form.file);
    const program::PictureView* picture = find_picture(card, form.file);
    const std::string description = picture == nullptr ? form.file : picture->description;
    const double most_height = std::max(lowest, place.height);
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
    return size.height;
}

} // namespace ingat::ui
