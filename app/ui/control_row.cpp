#include "ui/control_row.hpp"

#include "ui/choice_row.hpp"
#include "ui/widgets.hpp"

#include <cmath>

namespace ingat::ui {
namespace {

using program::SettingChoice;

constexpr double one_line = 34;
constexpr double stepper_width = 168;
constexpr double list_width = 280;
constexpr double least_words = 150; // beside a control
constexpr double between = 24;
constexpr double above = 11;

ChoiceRow buttons_of(const std::string& name, const std::vector<SettingChoice>& choices) {
    ChoiceRow row{.name = name + "/", .language = "en", .buttons = {}};
    row.buttons.reserve(choices.size());
    for (const SettingChoice& choice : choices) {
        row.buttons.push_back({.name = row.name + std::to_string(row.buttons.size()),
                               .text = choice.label,
                               .chosen = choice.chosen});
    }
    return row;
}

double list_button_width(Scene& scene, const std::string& value) {
    return std::clamp(std::ceil(scene.width_of(value, Role::Button)) + 14 + 10 + 16 + 12, 120.0, list_width);
}

double control_width(Scene& scene, const ControlRow& row) {
    if (!row.choices.empty()) {
        return segmented_width(scene, row.choices);
    }
    return row.is_list
               ? list_button_width(scene, row.value)
               : std::max(stepper_width, std::ceil(scene.width_of(row.value, Role::Heading)) + 2 * 46);
}

// Where the parts of a row stand.
struct RowPlan {
    double control = 0; // width
    double control_height = 0;
    bool is_beside = false;
    double words = 0; // width
    double text = 0;  // height of the words
    double height = 0;
};

RowPlan plan_of(Scene& scene, const ControlRow& row, double width) {
    RowPlan plan{.control = std::min(width, control_width(scene, row)), .control_height = one_line};
    plan.is_beside = width - plan.control - between >= least_words;
    if (!row.choices.empty()) {
        plan.control_height = choices_height(scene, row.choices, plan.control);
    }
    plan.words = plan.is_beside ? width - plan.control - between : width;
    plan.text = scene.paragraph_height(row.label, Role::Body, plan.words);
    if (!row.help.empty()) {
        plan.text += 2 + scene.paragraph_height(row.help, Role::Small, plan.words);
    }
    const double content =
        plan.is_beside ? std::max(plan.text, plan.control_height) : plan.text + 8 + plan.control_height;
    plan.height = content + 2 * above;
    return plan;
}

int draw_stepper(Scene& scene, const ControlRow& row, const Rect& rect) {
    const Button less{.name = row.name + "/less",
                      .size = ButtonSize::Small,
                      .icon = Icon::Minus,
                      .enabled = row.can_decrease};
    const Button more{.name = row.name + "/more",
                      .size = ButtonSize::Small,
                      .icon = Icon::Plus,
                      .enabled = row.can_increase};
    const Rect left{.x = rect.x, .y = rect.y, .width = 40, .height = rect.height};
    const Rect right{.x = right_of(rect) - 40, .y = rect.y, .width = 40, .height = rect.height};
    const bool is_less = draw_button(scene, left, less);
    scene.line_in_middle_of(inset(rect, 42, 0), row.value, Role::Heading, scene.theme.text);
    const bool is_more = draw_button(scene, right, more);
    return is_less ? -1 : is_more ? 1 : 0;
}

bool draw_list_button(Scene& scene, const ControlRow& row, const Rect& rect) {
    const Theme& theme = scene.theme;
    const Press press = press_area(scene, rect, {.name = row.name, .label = row.value});
    scene.canvas.fill(rect, press.hovered || press.held ? theme.sunken : theme.raised, 10);
    scene.canvas.outline(rect, theme.line_strong, 10);
    if (press.ring) {
        draw_focus_ring(scene, rect, 10);
    }
    const double middle = centre_of(rect).y;
    scene.line_of_text(row.value,
                       {.x = rect.x + 14, .y = middle - 10},
                       Role::Button,
                       theme.text,
                       rect.width - 14 - 10 - 16 - 12);
    draw_icon(scene.canvas, Icon::Down, {.x = right_of(rect) - 28, .y = middle - 8}, 16, theme.muted);
    return press.pressed;
}

Asked draw_control(Scene& scene, const ControlRow& row, const Rect& rect) {
    if (!row.choices.empty()) {
        return {.choice = draw_choices(scene, rect, row.name, row.choices).value_or(-1)};
    }
    if (row.is_list) {
        return {.opens_list = draw_list_button(scene, row, rect)};
    }
    return {.step = draw_stepper(scene, row, rect)};
}

} // namespace

double choices_height(Scene& scene, const std::vector<SettingChoice>& choices, double width) {
    if (segmented_width(scene, choices) <= width + 0.5) {
        return one_line;
    }
    return choice_row_height(scene, buttons_of("", choices), width);
}

std::optional<int> draw_choices(Scene& scene,
                                const Rect& place,
                                const std::string& name,
                                const std::vector<SettingChoice>& choices) {
    const double whole = segmented_width(scene, choices);
    if (whole <= place.width + 0.5) {
        const Rect rect{.x = place.x, .y = place.y, .width = whole, .height = one_line};
        return draw_segmented(scene, rect, name, choices);
    }
    const auto chosen = draw_choice_row(scene, buttons_of(name, choices), place);
    return chosen ? std::optional{static_cast<int>(*chosen)} : std::nullopt;
}

double control_row_height(Scene& scene, const ControlRow& row, double width) {
    return plan_of(scene, row, width).height;
}

Asked draw_control_row(Scene& scene, const ControlRow& row, const Rect& place) {
    const RowPlan plan = plan_of(scene, row, place.width);
    double y = place.y + (plan.is_beside ? (plan.height - plan.text) / 2 : above);
    y += scene.paragraph(row.label, {.x = place.x, .y = y}, Role::Body, scene.theme.text, plan.words);
    if (!row.help.empty()) {
        const Point help{.x = place.x, .y = y + 2};
        scene.paragraph(row.help, help, Role::Small, scene.theme.faint, plan.words);
    }
    Rect control{.x = place.x, .y = place.y, .width = plan.control, .height = plan.control_height};
    control.x += plan.is_beside ? place.width - plan.control : 0;
    control.y +=
        plan.is_beside ? (plan.height - plan.control_height) / 2 : plan.height - above - plan.control_height;
    return draw_control(scene, row, control);
}

} // namespace ingat::ui
