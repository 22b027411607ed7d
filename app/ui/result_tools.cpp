#include "ui/result_tools.hpp"

#include "ui/control_row.hpp"
#include "ui/widgets.hpp"

namespace ingat::ui {
namespace {

using base::Key;

constexpr double above = 11;
constexpr double gap = 8;
constexpr double button_height = 36;

Button export_of(const program::ResultView& view) {
    return {.name = "result/export",
            .label = view.export_table,
            .kind = ButtonKind::Ghost,
            .key = "X",
            .icon = Icon::Save};
}

Button grade_of(const program::ResultView& view) {
    return {.name = "result/grade", .label = view.grade, .kind = ButtonKind::Primary, .key = "G"};
}

// What has to be graded comes before what is to be tried again.
Button retry_of(const program::ResultView& view) {
    return {.name = "result/retry",
            .label = view.retry,
            .kind = view.grade.empty() ? ButtonKind::Primary : ButtonKind::Plain,
            .key = "R",
            .icon = Icon::Again};
}

// What leads back stands here where nothing is left to retry.
Button back_of(const program::ResultView& view) {
    return {.name = "result/back", .label = view.back, .kind = ButtonKind::Primary, .key = "Esc"};
}

std::vector<Button> buttons_of(const program::ResultView& view) {
    std::vector<Button> buttons;
    if (!view.export_table.empty()) {
        buttons.push_back(export_of(view));
    }
    if (!view.retry.empty()) {
        buttons.push_back(retry_of(view));
    }
    if (!view.grade.empty()) {
        buttons.push_back(grade_of(view));
    }
    if (view.back_is_main) {
        buttons.push_back(back_of(view));
    }
    return buttons;
}

// Without its icon and its key where it would be wider than this; its name is whole.
double fit(Scene& scene, Button& button, double width) {
    if (button_width(scene, button) > width) {
        button.icon.reset();
    }
    if (button_width(scene, button) > width) {
        button.key.clear();
    }
    return std::min(width, button_width(scene, button));
}

struct ToolsPlan {
    bool is_one_line = false;
    double filters = 0; // height
    std::vector<Button> buttons;
    std::vector<Rect> places; // from the top left corner of all
    double height = 0;
};

// At the right of the filters; else below them, from the left, in as many rows as it takes.
ToolsPlan plan_of(Scene& scene, const program::ResultView& view, double width) {
    ToolsPlan plan{.buttons = buttons_of(view)};
    double all = 0;
    for (Button& button : plan.buttons) {
        all += fit(scene, button, width) + gap;
    }
    const double filters = segmented_width(scene, view.filters);
    plan.is_one_line = filters + 16 + all - gap <= width;
    plan.filters = view.filters.empty() ? 0 : choices_height(scene, view.filters, width);
    plan.places.reserve(plan.buttons.size());
    Point at{.x = width - all + gap, .y = above};
    if (!plan.is_one_line) {
        at = {.x = 0, .y = above + plan.filters + (plan.filters > 0 ? 10 : 0)};
    }
    for (Button& button : plan.buttons) {
        const double wide = fit(scene, button, width);
        if (at.x > 0 && at.x + wide > width + 0.5) {
            at = {.x = 0, .y = at.y + button_height + gap};
        }
        plan.places.push_back({.x = at.x, .y = at.y, .width = wide, .height = button_height});
        at.x += wide + gap;
    }
    const double buttons = plan.places.empty() ? 0 : bottom_of(plan.places.back());
    plan.height = std::max(buttons, above + plan.filters) + above;
    return plan;
}

void press(Scene& scene, const program::ResultView& view, const Button& button) {
    if (button.name == "result/export") {
        scene.act(program::ExportResult{});
    } else if (button.name == "result/grade") {
        scene.act(program::OpenResultQuestion{view.to_grade_first});
    } else if (button.name == "result/retry") {
        scene.act(program::RetryWrong{});
    } else {
        scene.act(program::GoTo{program::Screen::Exams});
    }
}

} // namespace

double result_tools_height(Scene& scene, const program::ResultView& view, double width) {
    return plan_of(scene, view, width).height;
}

double draw_result_tools(Scene& scene, const program::ResultView& view, const Rect& place) {
    const ToolsPlan plan = plan_of(scene, view, place.width);
    if (!view.filters.empty()) {
        const Rect filters{.x = place.x,
                           .y = place.y + above + (plan.is_one_line ? 1 : 0),
                           .width = place.width,
                           .height = plan.filters};
        if (const auto chosen = draw_choices(scene, filters, "result/filter", view.filters)) {
            scene.act(program::FilterResult{*chosen});
        }
    }
    for (std::size_t number = 0; number < plan.buttons.size(); ++number) {
        Rect rect = plan.places[number];
        rect.x += place.x;
        rect.y += place.y;
        if (draw_button(scene, rect, plan.buttons[number])) {
            press(scene, view, plan.buttons[number]);
        }
    }
    return plan.height;
}

void take_result_keys(Scene& scene, const program::ResultView& view) {
    if (!view.grade.empty() && scene.input.take_letter(Key::G)) {
        scene.act(program::OpenResultQuestion{view.to_grade_first});
    }
    for (std::size_t filter = 0; filter < std::min<std::size_t>(9, view.filters.size()); ++filter) {
        const auto key = static_cast<Key>(static_cast<std::size_t>(Key::Digit1) + filter);
        if (scene.input.take_letter(key)) {
            scene.act(program::FilterResult{static_cast<int>(filter)});
        }
    }
    if (!view.retry.empty() && scene.input.take_letter(Key::R)) {
        scene.act(program::RetryWrong{});
    }
    if (!view.export_table.empty() && scene.input.take_letter(Key::X)) {
        scene.act(program::ExportResult{});
    }
}

} // namespace ingat::ui
