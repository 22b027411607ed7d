#include "ui/answer_buttons.hpp"

#include "ui/widgets.hpp"

namespace ingat::ui {
namespace {

constexpr double gap = 12;
constexpr double grace = 0.25; // seconds

std::string mark_of(memory::Rating rating, std::size_t count) {
    switch (rating) {
    case memory::Rating::Again: return count == 2 ? "study/forgot" : "study/again";
    case memory::Rating::Hard: return "study/hard";
    case memory::Rating::Good: return count == 2 ? "study/remembered" : "study/good";
    case memory::Rating::Easy: return "study/easy";
    }
    return "study/rating";
}

bool is_grid(const program::StudyView& view, double width) {
    return view.ratings.size() > 2 && (width - 3 * gap) / 4 < 110;
}

double button_height(const Scene& scene) {
    if (scene.is_tiny()) {
        return 48;
    }
    return scene.is_short() ? 56 : 72;
}

void draw_keys_below(Scene& scene,
                     const program::StudyView& view,
                     const program::AnswerButton& button,
                     Rect rect) {
    const double key = key_width(scene, button.key);
    const double other = key_width(scene, view.space_key);
    const double word = scene.width_of(view.or_word, Role::Small);
    const double whole = button.space_too ? key + 6 + word + 6 + other : key;
    double x = centre_of(rect).x - whole / 2;
    const double y = bottom_of(rect) + 9;
    draw_key(scene, {.x = x, .y = y}, button.key);
    if (button.space_too) {
        x += key + 6;
        scene.line_of_text(view.or_word, {.x = x, .y = y + 1}, Role::Small, scene.theme.faint, word + 1);
        draw_key(scene, {.x = x + word + 6, .y = y}, view.space_key);
    }
}

void draw_label(Scene& scene, const program::AnswerButton& button, const Rect& rect, bool with_key) {
    const Colour colour =
        button.tone == program::Tone::Neutral ? scene.theme.text : text_of(scene.theme, button.tone);
    const double top = rect.y + (rect.height - 42) / 2;
    const double key = with_key ? key_width(scene, button.key) + 8 : 0;
    const double label = std::min(scene.width_of(button.label, Role::BigButton), rect.width - 16);
    const bool has_key = with_key && label + key <= rect.width - 12;
    const double x = centre_of(rect).x - (label + (has_key ? key : 0)) / 2;
    scene.line_of_text(button.label, {.x = x, .y = top}, Role::BigButton, colour, label + 1);
    if (has_key) {
        draw_key(scene, {.x = x + label + 8, .y = top + 1}, button.key);
    }
    scene.line_in_middle_of({.x = rect.x + 6, .y = top + 24, .width = rect.width - 12, .height = 18},
                            button.interval,
                            Role::Small,
                            scene.theme.muted);
}

void draw_rating(
    Scene& scene, const program::StudyView& view, std::size_t number, const Rect& rect, bool keys_below) {
    const program::AnswerButton& button = view.ratings[number];
    const Theme& theme = scene.theme;
    const Press press =
        press_area(scene, rect, {.name = mark_of(button.rating, view.ratings.size()), .label = button.label});
    const Colour ground = button.likely   ? soft_of(theme, button.tone)
                          : press.hovered ? theme.sunken
                                          : theme.raised;
    scene.canvas.fill(rect, ground, 12);
    const bool is_accent = button.tone == program::Tone::Accent;
    const Colour tone = is_accent ? theme.accent_mid : text_of(theme, button.tone);
    const Colour edge = press.hovered && button.likely ? theme.accent : button.likely ? tone : theme.line;
    scene.canvas.outline(rect, edge, 12);
    if (button.ringed) { // the earlier choice
        scene.canvas.outline(rect, text_of(theme, button.tone), 12, 2);
    }
    if (press.ring) {
        draw_focus_ring(scene, rect, 12);
    }
    draw_label(scene, button, rect, !keys_below);
    if (keys_below) {
        draw_keys_below(scene, view, button, rect);
    }
    if (press.pressed && !is_too_early(scene)) {
        scene.act(program::GiveRating{button.rating});
    }
}

// The only button there is, in the middle. Whether it was pressed.
bool draw_only_button(Scene& scene, Button button, const Rect& place) {
    button.kind = ButtonKind::Primary;
    button.size = ButtonSize::Big;
    const double width = std::min(place.width, std::max(320.0, button_width(scene, button)));
    return draw_button(scene, centred(place, width, std::min(52.0, place.height)), button);
}

void draw_without_ratings(Scene& scene, const program::StudyView& view, const Rect& place) {
    if (!view.show_answer.empty()) {
        const Button show{.name = "study/show_answer", .label = view.show_answer, .key = view.space_key};
        if (draw_only_button(scene, show, place)) {
            scene.act(program::ShowAnswer{});
        }
    } else if (!view.go_on.empty()) { // to the next card, where none can be answered
        if (draw_only_button(scene, {.name = "study/continue", .label = view.go_on, .key = "Enter"}, place)) {
            scene.act(program::Continue{});
        }
    }
}

} // namespace

bool is_too_early(const Scene& scene) {
    return scene.input.seconds() - scene.state.study.answered_at < grace;
}

double answer_buttons_height(const Scene& scene, const program::StudyView& view, double width) {
    const double one = button_height(scene);
    return is_grid(view, width) ? 2 * one + 8 : one;
}

void draw_answer_buttons(Scene& scene, const program::StudyView& view, const Rect& place, bool keys_below) {
    if (view.ratings.empty()) {
        draw_without_ratings(scene, view, place);
        return;
    }
    const bool grid = is_grid(view, place.width);
    const std::size_t across = grid ? 2 : view.ratings.size();
    const double width = (place.width - gap * (double(across) - 1)) / double(across);
    const double height = button_height(scene);
    for (std::size_t number = 0; number < view.ratings.size(); ++number) {
        const std::size_t row = number / across;
        const std::size_t column = number % across;
        const Rect rect{.x = place.x + double(column) * (width + gap),
                        .y = place.y + double(row) * (height + 8),
                        .width = width,
                        .height = height};
        draw_rating(scene, view, number, rect, keys_below && !grid);
    }
}

} // namespace ingat::ui
