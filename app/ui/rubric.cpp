#include "ui/rubric.hpp"

#include "ui/card_forms.hpp"
#include "ui/card_parts.hpp"
#include "ui/choice_row.hpp"

namespace ingat::ui {
namespace {

constexpr double gap = 10;
constexpr double side = 18;

std::string name_of(const Rubric& rubric, std::size_t criterion) {
    return std::string{rubric.name} + std::to_string(criterion + 1);
}

ChoiceRow marks_of(const Rubric& rubric, std::size_t criterion) {
    ChoiceRow marks{.name = name_of(rubric, criterion), .language = "en", .buttons = {}};
    const program::CriterionRow& row = rubric.rows[criterion];
    marks.buttons.reserve(row.steps.size());
    for (const program::MarkStep& step : row.steps) {
        marks.buttons.push_back({.name = marks.name + "/" + std::to_string(marks.buttons.size()),
                                 .text = step.label,
                                 .chosen = step.chosen});
    }
    return marks;
}

// The marks stand at the end of the row where there is room, else below its text.
struct CriterionPlan {
    double marks = 0; // width
    double marks_height = 0;
    bool is_beside = false;
    double words = 0; // width
    double text = 0;  // height of the words
    double content = 0;
    double height = 0;
};

CriterionPlan plan_of(Scene& scene, const Rubric& rubric, std::size_t criterion, double width) {
    const ChoiceRow marks = marks_of(rubric, criterion);
    const double inner = width - 2 * side;
    CriterionPlan plan{.marks = choice_row_width(scene, marks)};
    plan.is_beside = plan.marks <= inner * 0.45;
    plan.words = plan.is_beside ? inner - plan.marks - 16 : inner;
    plan.marks = plan.is_beside ? plan.marks + 1 : inner;
    plan.text =
        rich_height(scene, {.text = rubric.rows[criterion].text, .language = rubric.language}, plan.words);
    plan.marks_height = choice_row_height(scene, marks, inner);
    plan.content =
        plan.is_beside ? std::max(plan.text, plan.marks_height) : plan.text + 10 + plan.marks_height;
    plan.height = plan.content + 2 * 10;
    return plan;
}

double draw_criterion(Scene& scene, const Rubric& rubric, std::size_t criterion, const Rect& place) {
    const program::CriterionRow& row = rubric.rows[criterion];
    const CriterionPlan plan = plan_of(scene, rubric, criterion, place.width);
    const Rect rect{.x = place.x, .y = place.y, .width = place.width, .height = plan.height};
    StudyMemory& memory = scene.state.study;
    const bool is_current = memory.criterion == criterion;
    draw_row_ground(scene,
                    rect,
                    {.ground = scene.theme.raised,
                     .edge = is_current ? scene.theme.accent : scene.theme.line,
                     .tone = scene.theme.muted});
    const double above = plan.is_beside ? (plan.content - plan.text) / 2 : 0;
    draw_rich(scene,
              {.text = row.text, .language = rubric.language},
              {.x = rect.x + side, .y = rect.y + 10 + above},
              plan.words);
    const double lower = plan.is_beside ? (plan.content - plan.marks_height) / 2 : plan.text + 10;
    const Rect buttons{.x = plan.is_beside ? right_of(rect) - side - plan.marks + 1 : rect.x + side,
                       .y = rect.y + 10 + lower,
                       .width = plan.marks,
                       .height = plan.marks_height};
    if (is_current && memory.reveal_criterion) {
        memory.reveal_criterion = false;
        scene.reveal(rect);
    }
    if (const auto chosen = draw_choice_row(scene, marks_of(rubric, criterion), buttons)) {
        memory.criterion = criterion;
        scene.act(program::GiveMarks{.criterion = criterion, .marks = row.steps[*chosen].marks});
    }
    return rect.height;
}

// The step that a digit means: so many marks, and 1 all of what is less than that.
const program::MarkStep* step_for(const program::CriterionRow& row, std::size_t digit) {
    for (const program::MarkStep& step : row.steps) {
        if (step.marks == double(digit)) {
            return &step;
        }
    }
    return digit == 1 && row.steps.back().marks < 1 ? &row.steps.back() : nullptr;
}

void go_to_criterion(StudyMemory& memory, std::size_t criterion) {
    memory.criterion = criterion;
    memory.reveal_criterion = true;
}

void take_mark_keys(Scene& scene, const Rubric& rubric) {
    StudyMemory& memory = scene.state.study;
    const std::size_t last = rubric.rows.size() - 1;
    memory.criterion = std::min(memory.criterion, last);
    for (std::size_t digit = 0; digit <= 9; ++digit) {
        const auto key = static_cast<base::Key>(static_cast<std::size_t>(base::Key::Digit0) + digit);
        const program::MarkStep* step = step_for(rubric.rows[memory.criterion], digit);
        if (step != nullptr && scene.input.take_letter(key)) {
            scene.act(program::GiveMarks{.criterion = memory.criterion, .marks = step->marks});
            go_to_criterion(memory, std::min(memory.criterion + 1, last));
            return;
        }
    }
    if (scene.input.take(base::Key::Down, true)) {
        go_to_criterion(memory, std::min(memory.criterion + 1, last));
    }
    if (scene.input.take(base::Key::Up, true)) {
        go_to_criterion(memory, memory.criterion - std::min<std::size_t>(memory.criterion, 1));
    }
}

double head_height(Scene& scene, const Rubric& rubric, double width) {
    const double sum = scene.width_of(rubric.sum, Role::Heading);
    return std::max(28.0, scene.paragraph_height(rubric.label, Role::Small, width - sum - 20) + 10);
}

} // namespace

double rubric_height(Scene& scene, const Rubric& rubric, double width) {
    double height = head_height(scene, rubric, width);
    for (std::size_t criterion = 0; criterion < rubric.rows.size(); ++criterion) {
        height += plan_of(scene, rubric, criterion, width).height + gap;
    }
    return height - gap;
}

double draw_rubric(Scene& scene, const Rubric& rubric, const Rect& place) {
    take_mark_keys(scene, rubric); // before its buttons, whose digits would be their places
    const double sum = scene.width_of(rubric.sum, Role::Heading);
    scene.paragraph(rubric.label,
                    {.x = place.x + 2, .y = place.y + 2},
                    Role::Small,
                    scene.theme.muted,
                    place.width - sum - 20);
    scene.line_ending_at(
        rubric.sum, {.x = right_of(place) - 2, .y = place.y}, Role::Heading, scene.theme.text, sum + 1);
    double y = place.y + head_height(scene, rubric, place.width);
    for (std::size_t criterion = 0; criterion < rubric.rows.size(); ++criterion) {
        const Rect row{.x = place.x, .y = y, .width = place.width, .height = 0};
        y += draw_criterion(scene, rubric, criterion, row) + gap;
    }
    return y - gap - place.y;
}

} // namespace ingat::ui
