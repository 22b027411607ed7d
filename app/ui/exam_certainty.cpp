#include "ui/exam_certainty.hpp"

#include "ui/widgets.hpp"

namespace ingat::ui {
namespace {

using program::CertaintyButton;
using program::ExamView;

constexpr double below_label = 8;
constexpr double label_height = 20;

double gap_of(const Scene& scene) {
    return scene.width < 600 ? 6 : 12;
}

double button_height(const Scene& scene) {
    return scene.is_tiny() ? 36 : scene.is_short() ? 40 : 48;
}

// Where there is little height the buttons speak for themselves, and the label is their tip.
bool has_label(const Scene& scene) {
    return !scene.is_tiny();
}

typeset::Style label_style(const Scene& scene) {
    typeset::Style style = scene.style(Role::Button, scene.theme.text);
    style.weight = typeset::Weight::SemiBold;
    return style;
}

bool is_beside(Scene& scene, const ExamView& view, double width) {
    const double label = scene.canvas.measure(view.certainty_label, label_style(scene)).width;
    return label + 8 + scene.width_of(view.certainty_note, Role::Small) <= width;
}

double words_height(Scene& scene, const ExamView& view, double width) {
    if (!has_label(scene)) {
        return 0;
    }
    const bool is_below = !view.certainty_note.empty() && !is_beside(scene, view, width) && !scene.is_short();
    const double note = is_below ? 2 + scene.paragraph_height(view.certainty_note, Role::Small, width) : 0;
    return label_height + note + below_label;
}

void draw_words(Scene& scene, const ExamView& view, const Rect& place) {
    const typeset::Style style = label_style(scene);
    const double label = scene.canvas.measure(view.certainty_label, style).width;
    scene.canvas.text(view.certainty_label, {.x = place.x, .y = place.y}, style);
    const Colour faint = scene.theme.faint;
    if (is_beside(scene, view, place.width)) {
        scene.line_of_text(view.certainty_note,
                           {.x = place.x + label + 8, .y = place.y + 1},
                           Role::Small,
                           faint,
                           place.width - label - 7);
    } else if (scene.is_short()) {
        scene.explain({.x = place.x, .y = place.y, .width = label, .height = label_height},
                      view.certainty_note);
    } else {
        scene.paragraph(view.certainty_note,
                        {.x = place.x, .y = place.y + label_height + 2},
                        Role::Small,
                        faint,
                        place.width);
    }
}

// What is printed at its left, where there is room beside its label.
void draw_level(Scene& scene, Point at, const CertaintyButton& button) {
    if (!button.chosen) {
        draw_key(scene, at, button.name);
        return;
    }
    const Rect rect{.x = at.x, .y = at.y, .width = key_width(scene, button.name), .height = 20};
    scene.canvas.outline(rect, scene.theme.accent_mid, 5);
    scene.line_in_middle_of(rect, button.name, Role::Tiny, scene.theme.accent);
}

void draw_button_of(Scene& scene, const ExamView& view, const CertaintyButton& button, const Rect& rect) {
    const Theme& theme = scene.theme;
    const Press press = press_area(
        scene, rect, {.name = "exam/certainty/" + std::to_string(button.level), .label = button.label});
    scene.canvas.fill(rect,
                      button.chosen                 ? theme.accent_soft
                      : press.hovered || press.held ? theme.sunken
                                                    : theme.raised,
                      12);
    scene.canvas.outline(rect, button.chosen ? theme.accent : theme.line_strong, 12);
    if (press.ring) {
        draw_focus_ring(scene, rect, 12);
    }
    typeset::Style style = scene.style(Role::Button, button.chosen ? theme.accent : theme.text);
    style.weight = typeset::Weight::SemiBold; // measured like this, so that nothing moves when it is chosen
    const double label = scene.canvas.measure(button.label, style).width;
    const double key = key_width(scene, button.name) + 10;
    const double middle = centre_of(rect).y;
    double x = rect.x + 14;
    if (14 + key + label + 10 <= rect.width) {
        draw_level(scene, {.x = x, .y = middle - 10}, button);
        x += key;
    } else {
        x = rect.x + std::max(6.0, (rect.width - label) / 2);
    }
    if (!button.chosen) {
        style.weight = typeset::Weight::Medium;
    }
    style.width = std::max(1.0, right_of(rect) - 5 - x);
    style.most_lines = 1;
    scene.canvas.text(button.label, {.x = x, .y = middle - style.line_height / 2}, style);
    if (label > style.width || !has_label(scene)) {
        scene.explain(rect, label > style.width ? button.label : view.certainty_label);
    }
    if (press.pressed) {
        scene.act(program::SayCertainty{.level = button.level});
    }
}

} // namespace

double certainty_height(Scene& scene, const ExamView& view, double width) {
    return view.certainty.empty() ? 0 : words_height(scene, view, width) + button_height(scene);
}

bool certainty_fits(Scene& scene, const ExamView& view, double width) {
    const auto count = static_cast<double>(view.certainty.size());
    const double each = (width - gap_of(scene) * (count - 1)) / count;
    return std::ranges::all_of(view.certainty, [&](const CertaintyButton& button) {
        typeset::Style style = scene.style(Role::Button, scene.theme.text);
        style.weight = typeset::Weight::SemiBold;
        return scene.canvas.measure(button.label, style).width + 14 <= each;
    });
}

void draw_certainty(Scene& scene, const ExamView& view, const Rect& place) {
    if (view.certainty.empty()) {
        return;
    }
    if (has_label(scene)) {
        draw_words(scene, view, place);
    }
    const auto count = static_cast<double>(view.certainty.size());
    const double gap = gap_of(scene);
    Rect rect{.x = place.x,
              .y = place.y + words_height(scene, view, place.width),
              .width = (place.width - gap * (count - 1)) / count,
              .height = button_height(scene)};
    for (const CertaintyButton& button : view.certainty) {
        draw_button_of(scene, view, button, rect);
        rect.x += rect.width + gap;
    }
}

void take_certainty_keys(Scene& scene, const ExamView& view) {
    for (const CertaintyButton& button : view.certainty) {
        const auto digit = static_cast<base::Key>(static_cast<int>(base::Key::Digit0) + button.level);
        if (scene.input.take_shift(digit)) {
            scene.act(program::SayCertainty{.level = button.level});
            return;
        }
    }
}

} // namespace ingat::ui
