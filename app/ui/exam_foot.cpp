#include "ui/exam_foot.hpp"

#include "ui/widgets.hpp"

#include <utility>

namespace ingat::ui {
namespace {

using program::ExamView;

constexpr double least_main = 104;
constexpr double least_brief = 44;
constexpr double room_for_next = 520; // beside what else is in the row
constexpr double between_hints = 18;

struct KeyHint {
    std::vector<std::string> keys;
    std::string meaning;
};

std::vector<KeyHint> hints_of(const Scene& scene, const ExamView& view) {
    // In a field, and while something is pointed at, the arrows move there.
    const auto* picture = std::get_if<program::PictureForm>(&view.card.form);
    const bool points = picture != nullptr && picture->by_pointing && !view.card.answered;
    const bool has_arrows = !points && !scene.input.is_typing();
    std::vector<KeyHint> hints;
    hints.push_back(
        {.keys = has_arrows ? std::vector<std::string>{"←", "→"} : std::vector<std::string>{"PgUp", "PgDn"},
         .meaning = view.move_key});
    if (!scene.input.is_typing()) {
        hints.push_back({.keys = {"G"}, .meaning = view.go_to_key});
    }
    if (!view.certainty.empty()) {
        hints.push_back({.keys = {scene.input.is_typing() ? "Alt Shift 1–3" : "Shift 1–3"},
                         .meaning = view.certainty_key});
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
    std::vector<KeyHint> hints = hints_of(scene, view);
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

// The two buttons, as they are and where.
struct Foot {
    Button back;
    Button main;
    Rect left;
    Rect right;
};

Foot foot_of(Scene& scene, const ExamView& view, const Rect& place, bool is_brief) {
    Foot foot{.back = {.name = "exam/previous",
                       .label = view.previous,
                       .icon = Icon::Left,
                       .enabled = view.can_previous},
              .main = main_button(scene, view),
              .left = place,
              .right = place};
    if (is_brief) {
        foot.back.tip = std::exchange(foot.back.label, {});
        foot.main.key.clear();
        if (foot.main.icon && place.width < room_for_next) {
            foot.main.tip = std::exchange(foot.main.label, {});
        }
    }
    const double half = (place.width - 8) / 2;
    foot.left.width = std::min(half, is_brief ? least_brief : button_width(scene, foot.back) + 8);
    const double least = is_brief ? least_brief : least_main;
    foot.right.width = std::min(half, std::max(least, button_width(scene, foot.main)));
    foot.right.x = right_of(place) - foot.right.width;
    return foot;
}

} // namespace

double exam_foot_height(const Scene& scene) {
    return scene.is_tiny() ? 36 : scene.is_short() ? 40 : 44;
}

Rect between_foot_buttons(Scene& scene, const ExamView& view, const Rect& place) {
    const Foot foot = foot_of(scene, view, place, true);
    Rect free = place;
    free.x = right_of(foot.left) + 6;
    free.width = std::max(0.0, foot.right.x - 6 - free.x);
    return free;
}

void draw_exam_foot(Scene& scene, const ExamView& view, const Rect& place, bool is_brief) {
    const Foot foot = foot_of(scene, view, place, is_brief);
    if (draw_button(scene, foot.left, foot.back)) {
        scene.act(program::MoveBy{.by = -1});
    }
    if (!scene.is_short()) {
        const double x = right_of(foot.left);
        draw_hints(scene, view, {.x = x, .y = place.y, .width = foot.right.x - x, .height = place.height});
    }
    if (draw_button(scene, foot.right, foot.main)) {
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
