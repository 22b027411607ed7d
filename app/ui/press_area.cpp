#include "ui/widgets.hpp"

namespace ingat::ui {

Press press_area(Scene& scene, const Rect& rect, const PressArea& area) {
    const Rect seen = intersection(rect, scene.canvas.clip());
    const Touch touch = scene.input.touch(area.name, seen, area.enabled && area.by_tab);
    Press press;
    if (area.enabled) {
        press.hovered = touch.hovered;
        press.held = touch.held && contains(seen, scene.input.mouse().at);
        press.ring = touch.ring;
        press.focused = touch.focused;
        const bool by_enter = area.by_enter && scene.input.take_enter_on(area.name);
        const bool by_space = scene.input.take_space_on(area.name);
        press.pressed = touch.clicked || by_enter || by_space;
        if (touch.hovered) {
            scene.pointer = Pointer::Hand;
        }
    }
    if (press.ring && scene.input.focus_just_moved()) {
        scene.reveal(rect);
    }
    scene.mark(area.name, area.label, rect, area.enabled, press.focused);
    return press;
}

void draw_focus_ring(Scene& scene, const Rect& rect, double radius) {
    scene.canvas.outline(inset(rect, -4), scene.theme.accent, radius + 4, 2);
}

void draw_row_ground(Scene& scene, const Rect& ground, const Press& press) {
    if (press.hovered) {
        scene.canvas.fill(ground, scene.theme.sunken, 8);
    }
    if (press.ring) {
        scene.canvas.outline(ground, scene.theme.accent, 8, 2);
    }
}

} // namespace ingat::ui
