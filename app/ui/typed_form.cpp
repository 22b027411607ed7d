#include "ui/card_forms.hpp"
#include "ui/card_parts.hpp"
#include "ui/text_field.hpp"
#include "ui/widgets.hpp"
#include "ui/written_row.hpp"

namespace ingat::ui {
namespace {

constexpr double widest = 560;

double draw_answered(Scene& scene,
                     const program::CardView& card,
                     const program::TypedForm& form,
                     const Rect& place) {
    double y = place.y;
    const auto add = [&](const WrittenRow& row) {
        const Rect rect{.x = place.x,
                        .y = y,
                        .width = place.width,
                        .height = written_row_height(scene, row, place.width)};
        draw_written_row(scene, row, rect);
        y += rect.height + 10;
        return rect;
    };
    const bool has_answer = form.shows_answer && !card.answer.empty() && card.answer != form.typed;
    if (!form.typed.empty()) {
        const Rect row = add({.language = card.language,
                              .text = form.typed,
                              .pieces = form.pieces,
                              .mark = form.mark,
                              .answer = {},
                              .remark = form.remark,
                              .feedback = form.feedback});
        if (!has_answer) {
            scene.mark("study/right_answer", form.typed, row, false, false);
            show_right_answer(scene, row);
        }
    }
    if (has_answer) {
        const Rect row = add({.language = card.language,
                              .text = card.answer,
                              .pieces = {},
                              .is_rich = true,
                              .mark = program::Mark::Right,
                              .answer = {},
                              .remark = {},
                              .feedback = {}});
        scene.mark("study/right_answer", card.answer, row, false, false);
        const Rect both{.x = row.x, .y = place.y, .width = row.width, .height = bottom_of(row) - place.y};
        show_right_answer(scene, both.height <= scene.canvas.clip().height ? both : row);
    }
    return std::max(0.0, y - 10 - place.y);
}

} // namespace

const program::TypedForm* typed_form_of(const program::CardView& card) {
    const auto* picture = std::get_if<program::PictureForm>(&card.form);
    return picture != nullptr && picture->typed ? &*picture->typed
                                                : std::get_if<program::TypedForm>(&card.form);
}

double
draw_typed(Scene& scene, const program::CardView& card, const program::TypedForm& form, const Rect& place) {
    if (card.answered) {
        return draw_answered(scene, card, form, place);
    }
    const double width = std::min(place.width, widest);
    FieldMemory& memory = scene.state.study.answer;
    const bool in_trouble = !form.trouble.empty() && memory.edit.text() == form.typed;
    const TextField field{.name = "study/answer",
                          .label = card.kind_label,
                          .placeholder = form.placeholder,
                          .language = card.language,
                          .in_trouble = in_trouble};
    const double height = field_height(scene, memory, field, width - 4);
    const Rect rect{.x = place.x + 2, .y = place.y + 2, .width = width - 4, .height = height};
    draw_text_field(scene, rect, field, memory);
    if (!in_trouble) {
        return height + 4;
    }
    return height + 10 +
           scene.paragraph(form.trouble,
                           {.x = rect.x + 2, .y = bottom_of(rect) + 6},
                           Role::Small,
                           scene.theme.red,
                           width - 4);
}

} // namespace ingat::ui
