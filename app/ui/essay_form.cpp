#include "ui/card_forms.hpp"
#include "ui/card_parts.hpp"
#include "ui/choice_row.hpp"
#include "ui/text_field.hpp"
#include "ui/widgets.hpp"

namespace ingat::ui {
namespace {

constexpr double gap = 10;
constexpr double side = 18;
constexpr double above = 13;

std::string name_of(std::size_t criterion) {
    return "study/marks/" + std::to_string(criterion + 1);
}

// As many lines as the window has room for.
int lines_in(const Scene& scene, double of_spare) {
    constexpr double all_the_rest = 400;
    constexpr double line = 22;
    return std::clamp(static_cast<int>((scene.height - all_the_rest) / line * of_spare), 3, 16);
}

double
draw_writing(Scene& scene, const program::CardView& card, const program::EssayForm& form, const Rect& place) {
    const TextField field{.name = "study/answer",
                          .label = card.kind_label,
                          .placeholder = form.placeholder,
                          .language = card.language,
                          .least_lines = lines_in(scene, 0.6),
                          .most_lines = lines_in(scene, 1),
                          .many_lines = true};
    FieldMemory& memory = scene.state.study.answer;
    const double height = field_height(scene, memory, field, place.width - 4);
    const std::string before = memory.edit.text();
    draw_text_field(scene,
                    {.x = place.x + 2, .y = place.y + 2, .width = place.width - 4, .height = height},
                    field,
                    memory);
    if (memory.edit.text() != before) {
        scene.act(program::WriteEssay{.text = memory.edit.text()});
    }
    const Colour tone = form.word_count.tone == program::Tone::Amber ? scene.theme.amber : scene.theme.faint;
    scene.line_ending_at(form.word_count.text,
                         {.x = right_of(place) - 4, .y = place.y + height + 8},
                         Role::Small,
                         tone,
                         place.width - 8);
    return height + 8 + 20;
}

// A head and a text in a box. Returns the height.
double draw_text_box(Scene& scene, const std::string& head, const Rich& rich, Rect place, Colour ground) {
    constexpr double head_height = 24;
    const double inner = place.width - 2 * side;
    scene.line_of_text(
        head, {.x = place.x + 2, .y = place.y}, Role::Small, scene.theme.muted, place.width - 4);
    Rect box = place;
    box.y += head_height;
    box.height = rich_height(scene, rich, inner) + 2 * above;
    scene.canvas.fill(box, ground, 10);
    draw_rich(scene, rich, {.x = box.x + side, .y = box.y + above}, inner);
    return head_height + box.height;
}

// What was written is shown as it was written, not as Markdown.
double
draw_own_text(Scene& scene, const program::CardView& card, const program::EssayForm& form, Rect place) {
    constexpr double head_height = 24;
    typeset::Style style = scene.style(Role::Body, scene.theme.text);
    style.width = std::max(1.0, place.width - 2 * side);
    style.language = card.language;
    scene.line_of_text(
        form.your_answer, {.x = place.x + 2, .y = place.y}, Role::Small, scene.theme.muted, place.width / 2);
    scene.line_ending_at(form.word_count.text,
                         {.x = right_of(place) - 2, .y = place.y},
                         Role::Small,
                         form.word_count.tone == program::Tone::Amber ? scene.theme.amber : scene.theme.faint,
                         place.width / 2 - 8);
    place.y += head_height;
    place.height = scene.canvas.measure(form.text, style).height + 2 * above;
    scene.canvas.fill(place, scene.theme.raised, 10);
    scene.canvas.outline(place, scene.theme.line, 10);
    scene.canvas.text(form.text, {.x = place.x + side, .y = place.y + above}, style);
    return head_height + place.height;
}

ChoiceRow marks_of(const program::CriterionRow& row, std::size_t criterion) {
    ChoiceRow marks{.name = name_of(criterion), .language = "en", .buttons = {}};
    for (const program::MarkStep& step : row.steps) {
        marks.buttons.push_back({.name = name_of(criterion) + "/" + std::to_string(marks.buttons.size()),
                                 .text = step.label,
                                 .chosen = step.chosen});
    }
    return marks;
}

// The marks stand at the end of the row where there is room, else below its text.
double draw_criterion(Scene& scene,
                      const program::CardView& card,
                      const program::CriterionRow& row,
                      std::size_t criterion,
                      const Rect& place) {
    const ChoiceRow marks = marks_of(row, criterion);
    const double inner = place.width - 2 * side;
    const double wide = choice_row_width(scene, marks);
    const bool beside = wide <= inner * 0.45;
    const Rich rich{.text = row.text, .language = card.language};
    const double text_width = beside ? inner - wide - 16 : inner;
    const double text = rich_height(scene, rich, text_width);
    const double high = choice_row_height(scene, marks, inner);
    const double content = beside ? std::max(text, high) : text + 10 + high;
    const Rect rect{.x = place.x, .y = place.y, .width = place.width, .height = content + 2 * 10};
    StudyMemory& memory = scene.state.study;
    const bool is_current = memory.criterion == criterion;
    draw_row_ground(scene,
                    rect,
                    {.ground = scene.theme.raised,
                     .edge = is_current ? scene.theme.accent : scene.theme.line,
                     .tone = scene.theme.muted});
    draw_rich(scene,
              rich,
              {.x = rect.x + side, .y = rect.y + 10 + (beside ? (content - text) / 2 : 0)},
              text_width);
    const Rect buttons{.x = beside ? right_of(rect) - side - wide : rect.x + side,
                       .y = rect.y + 10 + (beside ? (content - high) / 2 : text + 10),
                       .width = beside ? wide + 1 : inner,
                       .height = high};
    if (is_current && memory.reveal_criterion) {
        memory.reveal_criterion = false;
        scene.reveal(rect);
    }
    if (const auto chosen = draw_choice_row(scene, marks, buttons)) {
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

void take_mark_keys(Scene& scene, const program::EssayForm& form) {
    StudyMemory& memory = scene.state.study;
    const std::size_t last = form.rubric.size() - 1;
    memory.criterion = std::min(memory.criterion, last);
    for (std::size_t digit = 0; digit <= 9; ++digit) {
        const auto key = static_cast<base::Key>(static_cast<std::size_t>(base::Key::Digit0) + digit);
        const program::MarkStep* step = step_for(form.rubric[memory.criterion], digit);
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

double
draw_rubric(Scene& scene, const program::CardView& card, const program::EssayForm& form, const Rect& place) {
    take_mark_keys(scene, form); // before its buttons, whose digits would be their places
    const double sum = scene.width_of(form.sum, Role::Heading);
    const Point label{.x = place.x + 2, .y = place.y + 2};
    const double label_height =
        scene.paragraph(form.rubric_label, label, Role::Small, scene.theme.muted, place.width - sum - 20);
    scene.line_ending_at(
        form.sum, {.x = right_of(place) - 2, .y = place.y}, Role::Heading, scene.theme.text, sum + 1);
    double y = place.y + std::max(28.0, label_height + 10);
    for (std::size_t criterion = 0; criterion < form.rubric.size(); ++criterion) {
        y += draw_criterion(scene,
                            card,
                            form.rubric[criterion],
                            criterion,
                            {.x = place.x, .y = y, .width = place.width, .height = 0}) +
             gap;
    }
    return y - gap - place.y;
}

} // namespace

double
draw_essay(Scene& scene, const program::CardView& card, const program::EssayForm& form, const Rect& place) {
    if (!card.answered) {
        return draw_writing(scene, card, form, place);
    }
    constexpr double between = 18;
    Rect at = place;
    if (!form.text.empty()) {
        at.y += draw_own_text(scene, card, form, at) + between;
    }
    if (!card.answer.empty()) {
        const Rich rich{.text = card.answer, .language = card.language};
        at.height = draw_text_box(scene, form.model_answer, rich, at, scene.theme.accent_soft);
        scene.mark("study/right_answer", card.answer, at, false, false);
        show_right_answer(scene, at);
        at.y += at.height + between;
    }
    if (!form.rubric.empty()) {
        at.y += draw_rubric(scene, card, form, at) + between;
    }
    return std::max(0.0, at.y - between - place.y);
}

} // namespace ingat::ui
