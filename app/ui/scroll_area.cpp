#include "ui/scroll_area.hpp"

#include <cmath>

namespace ingat::ui {
namespace {

constexpr double notch = 60; // units
constexpr double thumb_width = 6;

void move_by(Scroll& scroll, double by) {
    scroll.offset = std::clamp(scroll.offset + by, 0.0, scroll.most);
}

Rect thumb_of(const Scroll& scroll, const Rect& area) {
    const double share = area.height / (area.height + scroll.most);
    const double height = std::max(30.0, area.height * share);
    const double way = area.height - height;
    return {.x = right_of(area) - thumb_width - 2,
            .y = area.y + way * (scroll.most > 0 ? scroll.offset / scroll.most : 0),
            .width = thumb_width,
            .height = height};
}

void draw_thumb(Scene& scene, const std::string& name, Scroll& scroll, const Rect& area) {
    const Rect thumb = thumb_of(scroll, area);
    const Rect target = inset(thumb, -4, 0);
    const Touch touch = scene.input.touch(name + "/thumb", intersection(target, scene.canvas.clip()), false);
    const double way = area.height - thumb.height;
    if (touch.held && way > 0) {
        if (scene.input.mouse().pressed) {
            scroll.grabbed = scene.input.mouse().at.y - thumb.y;
        }
        const double top = scene.input.mouse().at.y - scroll.grabbed - area.y;
        scroll.offset = std::clamp(top / way * scroll.most, 0.0, scroll.most);
    }
    // It stays: what is cut off between two lines looks complete.
    const Colour colour = touch.hovered || touch.held ? scene.theme.faint : scene.theme.line_strong;
    const Rect shown = thumb_of(scroll, area);
    scene.canvas.fill(shown, colour, thumb_width / 2);
    scene.mark(name + "/thumb", "", shown, false, false);
}

} // namespace

double begin_scroll(Scene& scene, const std::string& name, const Rect& area, bool keys) {
    Scroll& scroll = scene.state.scrolls[name];
    scene.canvas.push_clip(area);
    move_by(scroll, -notch * scene.input.wheel_over(name, scene.canvas.clip()));
    if (keys && scroll.most > 0) {
        const double page = std::max(notch, area.height - notch);
        if (scene.input.take(base::Key::PageDown, true)) {
            move_by(scroll, page);
        }
        if (scene.input.take(base::Key::PageUp, true)) {
            move_by(scroll, -page);
        }
    }
    scene.scrolling.push_back(&scroll);
    return std::round(scroll.offset * scene.canvas.pixels()) / scene.canvas.pixels();
}

void end_scroll(Scene& scene, const std::string& name, const Rect& area, double content_height) {
    Scroll& scroll = *scene.scrolling.back();
    scene.scrolling.pop_back();
    scroll.most = std::max(0.0, std::ceil(content_height - area.height - 0.5));
    if (scroll.offset > scroll.most) {
        scroll.offset = scroll.most;
        scene.wake_in(0);
    }
    if (scroll.most > 0) {
        draw_thumb(scene, name, scroll, area);
    }
    scene.canvas.pop_clip();
}

void draw_cut_edges(Scene& scene, const std::string& name, const Rect& area) {
    const Scroll& scroll = scene.state.scrolls[name];
    if (scroll.offset > 0) {
        scene.canvas.horizontal(area.x, area.y, area.width, scene.theme.line);
    }
    if (scroll.offset < scroll.most) {
        scene.canvas.horizontal(area.x, bottom_of(area) - 1, area.width, scene.theme.line);
    }
}

} // namespace ingat::ui
