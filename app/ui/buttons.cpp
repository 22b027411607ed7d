#include "ui/widgets.hpp"

#include <cmath>

namespace ingat::ui {
namespace {

constexpr double gap = 8;

Role role_of(const Button& button) {
    switch (button.size) {
    case ButtonSize::Small: return Role::Small;
    case ButtonSize::Normal: return Role::Button;
    case ButtonSize::Big: return Role::BigButton;
    }
    return Role::Button;
}

bool is_semi_bold(const Button& button) {
    return button.kind == ButtonKind::Primary || button.kind == ButtonKind::Link;
}

typeset::Style label_style(const Scene& scene, const Button& button, Colour colour) {
    typeset::Style style = scene.style(role_of(button), colour);
    if (is_semi_bold(button)) {
        style.weight = typeset::Weight::SemiBold;
    }
    return style;
}

double padding_of(const Button& button) {
    if (button.kind == ButtonKind::Ghost || button.kind == ButtonKind::Link ||
        button.size == ButtonSize::Small) {
        return 10;
    }
    return button.size == ButtonSize::Big ? 20 : 14;
}

double icon_size(const Button& button) {
    return button.size == ButtonSize::Big ? 18 : 16;
}

double radius_of(const Button& button) {
    switch (button.size) {
    case ButtonSize::Small: return 8;
    case ButtonSize::Normal: return 10;
    case ButtonSize::Big: return 12;
    }
    return 10;
}

Colour label_colour(const Scene& scene, const Button& button, const Press& press) {
    if (!button.enabled) {
        return scene.theme.disabled;
    }
    switch (button.kind) {
    case ButtonKind::Primary: return scene.theme.accent_text;
    case ButtonKind::Plain: return scene.theme.text;
    case ButtonKind::Danger: return scene.theme.red;
    case ButtonKind::Ghost: return press.hovered ? scene.theme.text : scene.theme.muted;
    case ButtonKind::Link: return press.hovered ? scene.theme.accent_hover : scene.theme.accent;
    }
    return scene.theme.text;
}

void draw_ground(Scene& scene, const Rect& rect, const Button& button, const Press& press) {
    const Theme& theme = scene.theme;
    const double radius = radius_of(button);
    if (button.kind == ButtonKind::Primary && button.enabled) {
        scene.canvas.fill(rect, press.hovered || press.held ? theme.accent_hover : theme.accent, radius);
    } else if (button.kind == ButtonKind::Ghost || button.kind == ButtonKind::Link) {
        if (press.hovered || press.held) {
            scene.canvas.fill(rect, press.held ? theme.line : theme.sunken, radius);
        }
    } else {
        const Colour ground = press.held ? theme.line : press.hovered ? theme.sunken : theme.raised;
        scene.canvas.fill(rect, ground, radius);
        scene.canvas.outline(rect, button.enabled ? theme.line_strong : theme.line, radius);
    }
    if (press.ring) {
        draw_focus_ring(scene, rect, radius);
    }
}

// A key on a filled button has no ground of its own.
void draw_key_in(Scene& scene, Point at, const Button& button) {
    if (button.kind != ButtonKind::Primary || !button.enabled) {
        draw_key(scene, at, button.key);
        return;
    }
    const Rect rect{.x = at.x, .y = at.y, .width = key_width(scene, button.key), .height = 20};
    scene.canvas.outline(rect, faded(scene.theme.accent_text, 0.45), 5);
    scene.line_in_middle_of(rect, button.key, Role::Tiny, scene.theme.accent_text);
}

} // namespace

double height_of(ButtonSize size) {
    switch (size) {
    case ButtonSize::Small: return 30;
    case ButtonSize::Normal: return 36;
    case ButtonSize::Big: return 48;
    }
    return 36;
}

double button_width(Scene& scene, const Button& button) {
    double width = 2 * padding_of(button);
    const double label =
        scene.canvas.measure(button.label, label_style(scene, button, scene.theme.text)).width;
    width += label;
    if (button.icon) {
        width += icon_size(button) + (label > 0 ? gap : 0);
    }
    if (!button.key.empty()) {
        width += key_width(scene, button.key) + (label > 0 || button.icon ? gap : 0);
    }
    return std::max(30.0, std::ceil(width));
}

bool draw_button(Scene& scene, const Rect& rect, const Button& button) {
    const Press press = press_area(scene,
                                   rect,
                                   {.name = button.name,
                                    .label = button.label.empty() ? button.tip : button.label,
                                    .enabled = button.enabled});
    draw_ground(scene, rect, button, press);
    const Colour colour = label_colour(scene, button, press);
    typeset::Style style = label_style(scene, button, colour);

    const double room = rect.width - 12;
    const double icon = button.icon ? icon_size(button) + (button.label.empty() ? 0 : gap) : 0;
    double label = scene.canvas.measure(button.label, style).width;
    const double before_key = button.label.empty() && !button.icon ? 0 : gap;
    double key = button.key.empty() ? 0 : key_width(scene, button.key) + before_key;
    if (icon + label > 0 && icon + label + key > room) {
        key = 0;
    }
    if (icon + label > room) {
        label = std::max(0.0, room - icon);
        style.width = label;
        style.most_lines = 1;
        scene.explain(rect, button.label);
    }
    double x = rect.x + (rect.width - icon - label - key) / 2;
    const double middle = centre_of(rect).y;
    if (button.icon) {
        const Colour icon_colour =
            button.kind == ButtonKind::Plain && button.enabled ? scene.theme.muted : colour;
        const double from = button.icon_last && label > 0 ? x + label + gap : x;
        draw_icon(scene.canvas,
                  *button.icon,
                  {.x = from, .y = middle - icon_size(button) / 2},
                  icon_size(button),
                  icon_colour);
        x += button.icon_last ? 0 : icon;
    }
    if (label > 0) {
        scene.canvas.text(button.label, {.x = x, .y = middle - style.line_height / 2}, style);
    }
    if (key > 0) {
        draw_key_in(scene, {.x = x + label + before_key, .y = middle - 10}, button);
    }
    scene.explain(rect, button.tip);
    return press.pressed;
}

bool draw_button_at(Scene& scene, Point at, const Button& button) {
    const Rect rect{
        .x = at.x, .y = at.y, .width = button_width(scene, button), .height = height_of(button.size)};
    return draw_button(scene, rect, button);
}

} // namespace ingat::ui
