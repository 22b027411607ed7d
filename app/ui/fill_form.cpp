#include "ui/card_forms.hpp"
#include "ui/card_parts.hpp"
#include "ui/choice_row.hpp"
#include "ui/text_field.hpp"
#include "ui/widgets.hpp"
#include "ui/written_row.hpp"

namespace ingat::ui {
namespace {

constexpr double widest = 560;
constexpr double gap = 12;
constexpr double number_room = 42;

std::string name_of(const program::FillRow& row) {
    return "study/blank/" + row.number;
}

ChoiceRow choices_of(const program::CardView& card, const program::FillRow& row) {
    ChoiceRow choices{.name = name_of(row), .language = card.language, .buttons = {}};
    for (const program::FillOption& option : row.options) {
        choices.buttons.push_back(
            {.name = name_of(row) + "/" + option.id, .text = option.text, .chosen = option.chosen});
    }
    return choices;
}

// What gets the focus when the row does.
std::string focus_of(const program::CardView& card, const program::FillRow& row) {
    return row.options.empty() ? name_of(row) : choices_of(card, row).buttons.front().name;
}

bool has_focus(const Scene& scene, const program::FillRow& row) {
    const std::string& focused = scene.input.focused();
    return focused == name_of(row) || focused.starts_with(name_of(row) + "/");
}

double draw_field(Scene& scene,
                  const program::CardView& card,
                  const program::FillForm& form,
                  const program::FillRow& row,
                  const Rect& place) {
    const TextField field{.name = name_of(row),
                          .label = row.number,
                          .placeholder = form.placeholder,
                          .language = card.language};
    FieldMemory& memory = scene.state.study.blanks[row.blank];
    const double height = field_height(scene, memory, field, place.width);
    const std::string before = memory.edit.text();
    draw_text_field(
        scene, {.x = place.x, .y = place.y, .width = place.width, .height = height}, field, memory);
    if (memory.edit.text() != before) {
        scene.act(program::FillBlank{.blank = row.blank, .text = memory.edit.text()});
    }
    return height;
}

double
draw_choices(Scene& scene, const program::CardView& card, const program::FillRow& row, const Rect& place) {
    const ChoiceRow choices = choices_of(card, row);
    if (const auto chosen = draw_choice_row(scene, choices, place)) {
        scene.act(program::FillBlank{.blank = row.blank, .text = row.options[*chosen].id});
    }
    return choice_row_height(scene, choices, place.width);
}

double
draw_judged(Scene& scene, const program::CardView& card, const program::FillRow& row, const Rect& place) {
    const WrittenRow written{.language = card.language,
                             .text = row.text.empty() ? row.not_filled : row.text,
                             .pieces = row.pieces,
                             .is_rich = !row.options.empty() && !row.text.empty(),
                             .is_absent = row.text.empty(),
                             .mark = row.mark,
                             .answer = row.answer,
                             .remark = {},
                             .feedback = row.feedback};
    Rect rect = place;
    rect.height = written_row_height(scene, written, place.width);
    draw_written_row(scene, written, rect);
    scene.mark(name_of(row), row.answer.empty() ? row.text : row.answer, rect, false, false);
    return rect.height;
}

double draw_row(Scene& scene,
                const program::CardView& card,
                const program::FillForm& form,
                const program::FillRow& row,
                const Rect& place) {
    const Rect inside{.x = place.x + number_room,
                      .y = place.y,
                      .width = std::min(place.width - number_room - 2, card.answered ? place.width : widest),
                      .height = 0};
    const double height = card.answered         ? draw_judged(scene, card, row, inside)
                          : row.options.empty() ? draw_field(scene, card, form, row, inside)
                                                : draw_choices(scene, card, row, inside);
    draw_badge(scene,
               {.x = place.x + 2, .y = place.y + (card.answered ? 13 : 6)},
               {.letter = row.number, .is_chosen = !card.answered && has_focus(scene, row)});
    return height;
}

// A blank that was come to is seen, however it was come to.
void follow_focus(Scene& scene, const program::FillRow& row, const Rect& rect) {
    if (has_focus(scene, row) && scene.state.study.blank != row.number) {
        scene.state.study.blank = row.number;
        scene.reveal(rect);
    }
}

// On to the next empty one; at the last Enter is left to check.
void take_enter(Scene& scene, const program::CardView& card, const program::FillForm& form) {
    const auto now = std::find_if(
        form.rows.begin(), form.rows.end(), [&](const auto& row) { return has_focus(scene, row); });
    if (now == form.rows.end()) {
        return;
    }
    const auto next =
        std::find_if(now + 1, form.rows.end(), [](const auto& row) { return row.text.empty(); });
    if (next != form.rows.end() && scene.input.take(base::Key::Enter)) {
        scene.input.focus(focus_of(card, *next), !next->options.empty());
    }
}

} // namespace

void begin_fill(Scene& scene, const program::CardView& card, const program::FillForm& form) {
    StudyMemory& memory = scene.state.study;
    memory.blanks.clear();
    memory.blank.clear();
    for (const program::FillRow& row : form.rows) {
        memory.blanks[row.blank].edit.set(row.text);
    }
    if (!card.answered && !form.rows.empty()) {
        memory.blank = form.rows.front().number; // seen without being scrolled to
        scene.input.focus(focus_of(card, form.rows.front()), false);
    }
}

double
draw_fill(Scene& scene, const program::CardView& card, const program::FillForm& form, const Rect& place) {
    Rect row_place = place;
    bool is_shown = false;
    for (const program::FillRow& row : form.rows) {
        const double height = draw_row(scene, card, form, row, row_place);
        const Rect rect{.x = place.x, .y = row_place.y, .width = place.width, .height = height};
        if (card.answered) {
            if (!is_shown && row.mark != program::Mark::Right) { // the first to look at
                is_shown = true;
                show_right_answer(scene, rect);
            }
        } else {
            follow_focus(scene, row, rect);
        }
        row_place.y += height + gap;
    }
    if (!card.answered) {
        take_enter(scene, card, form);
    }
    return std::max(0.0, row_place.y - gap - place.y);
}

} // namespace ingat::ui
