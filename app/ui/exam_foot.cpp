#include "ui/exam_foot.hpp"

#include "ui/widgets.hpp"

namespace ingat::ui {
namespace {

using program::ExamView;

constexpr double least_main = 104;
constexpr double between_hints = 18;

struct KeyHint {
    std::vector<std::string> keys;
    std::string meaning;
};

std::vector<KeyHint> hints_of(const ExamView& view) {
    std::vector<KeyHint> hints{{.keys = {"←", "→"}, .meaning = view.move_key},
                               {.keys = {"G"}, .meaning = view.go_to_key}};
    if (!view.certainty.empty()) {
        hints.push_back({.keys = {"Shift 1–3"}, .meaning = view.certainty_key});
    }
    std::erase_if(hints, [](const KeyHint& hint) { return hint.meaning.empty(); });
    return hints;
}

double hint_width(Scene& scene, const KeyHint& hint) {
    double width = scene.width_of(hint.meaning, Role::Small);
    for (const std::string& key : hint.keys) {
        width += key_width(scene, key) + 6;
    }
    return width;
}

// As many as fit, in the middle.
void draw_hints(Scene& scene, const ExamView& view, const Rect& place) {
    std::vector<KeyHint> hints = hints_of(view);
    const auto width = [&] {
        double sum = 0;
        for (const KeyHint& hint : hints) {
            sum += (sum > 0 ? between_hints : 0) + hint_width(scene, hint);
        }
        return sum;
    };
    while (!hints.empty() && width() > place.width - 48) {
        hints.pop_back();
    }
    double x = place.x + (place.width - width()) / 2;
    const double middle = centre_of(place).y;
    for (const KeyHint& hint : hints) {
        for (const std::string& key : hint.keys) {
            draw_key(scene, {.x = x, .y = middle - 10}, key);
            x += key_width(scene, key) + 6;
        }
        x += scene.line_of_text(
            hint.meaning, {.x = x, .y = middle - 9}, Role::Small, scene.theme.faint, place.width);
        x += between_hints;
    }
}

bool can_check(const Scene& scene, const ExamView& view) {
    if (std::holds_alternative<program::TypedForm>(view.card.form)) {
        return scene.state.study.answer.edit.text().find_first_not_of(" \t") != std::string::npos;
    }
    return view.can_check;
}

Button main_button(const Scene& scene, const ExamView& view) {
    Button main{.kind = ButtonKind::Primary, .size = ButtonSize::Big};
    if (!view.check.empty()) {
        main.name = "exam/check";
        main.label = view.check;
        main.key = "Enter";
        main.enabled = can_check(scene, view);
    } else if (view.submit_next) {
        main.name = "exam/next";
        main.label = view.submit;
    } else {
        main.name = "exam/next";
        main.label = view.next;
        main.icon = Icon::Right;
        main.icon_last = true;
        main.enabled = view.can_next;
    }
    return main;
}

} // namespace

double exam_foot_height(const Scene& scene) {
    return scene.is_tiny() ? 36 : scene.is_short() ? 40 : 44;
}

void draw_exam_foot(Scene& scene, const ExamView& view, const Rect& place) {
    const Button back{.name = "exam/previous",
                      .label = view.previous,
                      .size = ButtonSize::Big,
                      .icon = Icon::Left,
                      .enabled = view.can_previous};
    const Button main = main_button(scene, view);
    const double half = (place.width - 8) / 2;
    Rect left = place;
    left.width = std::min(half, button_width(scene, back));
    Rect right = place;
    right.width = std::min(half, std::max(least_main, button_width(scene, main)));
    right.x = right_of(place) - right.width;
    if (draw_button(scene, left, back)) {
        scene.act(program::MoveBy{.by = -1});
    }
    if (!scene.is_short()) {
        const double x = right_of(left);
        draw_hints(scene, view, {.x = x, .y = place.y, .width = right.x - x, .height = place.height});
    }
    if (draw_button(scene, right, main)) {
        do_what_comes_next(scene, view);
    }
}

void do_what_comes_next(Scene& scene, const ExamView& view) {
    if (!view.check.empty()) {
        if (can_check(scene, view)) {
            scene.act(program::CheckAnswer{scene.state.study.answer.edit.text()});
        }
    } else if (view.submit_next) {
        scene.act(program::AskSubmit{.shown = true});
    } else if (view.can_next) {
        scene.act(program::MoveBy{.by = 1});
    }
}

} // namespace ingat::ui
