#include "ui/card_forms.hpp"
#include "ui/card_parts.hpp"
#include "ui/text_field.hpp"
#include "ui/widgets.hpp"

namespace ingat::ui {
namespace {

constexpr double widest = 560;

typeset::Style style_of_typed(const Scene& scene, const program::CardView& card, double width) {
    typeset::Style style = scene.style(Role::QuestionSmallest, scene.theme.text);
    style.weight = typeset::Weight::SemiBold;
    style.width = width;
    style.language = card.language;
    return style;
}

// What was written, letter by letter: red below what is wrong, accent below what is right. The letters stay
// joined.
void draw_pieces(
    Scene& scene, const program::CardView& card, const program::TypedForm& form, Point at, double width) {
    std::string text;
    for (const program::TypedPiece& piece : form.pieces) {
        text += piece.text;
    }
    if (form.pieces.empty()) {
        text = form.typed;
    }
    const typeset::Style style = style_of_typed(scene, card, width);
    const typeset::Layout& layout = scene.canvas.layout(text, style);
    std::size_t begin = 0;
    for (const program::TypedPiece& piece : form.pieces) {
        const std::size_t end = begin + piece.text.size();
        for (const Rect& part : layout.rects_of(begin, end)) {
            const Rect line{
                .x = at.x + part.x, .y = at.y + part.y + part.height - 1, .width = part.width, .height = 2};
            const bool is_wrong = piece.tone == program::Tone::Red;
            if (is_wrong) {
                scene.canvas.fill(
                    {.x = line.x, .y = at.y + part.y, .width = part.width, .height = part.height},
                    faded(scene.theme.red, 0.3),
                    3);
            }
            scene.canvas.fill(line, text_of(scene.theme, piece.tone));
        }
        begin = end;
    }
    scene.canvas.text(text, at, style);
}

// A row around a text as high as `text`, with its badge.
Rect draw_marked_row(Scene& scene, const Rect& text, program::Mark mark) {
    Rect row = text;
    row.height = std::max(26.0, text.height) + 26;
    draw_row_ground(scene, row, look_of(scene.theme, mark));
    draw_badge(scene, {.x = row.x + 16, .y = row.y + 13}, {.letter = {}, .mark = mark});
    return row;
}

double draw_answered(Scene& scene,
                     const program::CardView& card,
                     const program::TypedForm& form,
                     const Rect& place) {
    constexpr double text_left = 56;
    const double inner = place.width - text_left - 18;
    double y = place.y;
    const bool is_right = form.pieces.empty() && card.verdict.tone != program::Tone::Red;
    if (!form.typed.empty()) {
        const double text = scene.canvas.measure(form.typed, style_of_typed(scene, card, inner)).height;
        const program::Mark mark = is_right ? program::Mark::Right : program::Mark::Wrong;
        const Rect row =
            draw_marked_row(scene, {.x = place.x, .y = y, .width = place.width, .height = text}, mark);
        draw_pieces(scene, card, form, {.x = row.x + text_left, .y = row.y + 13}, inner);
        if (is_right) {
            scene.mark("study/right_answer", form.typed, row, false, false);
            show_right_answer(scene, row);
        }
        y += row.height + 10;
    }
    if (!card.answer.empty() && !is_right && card.answer != form.typed) {
        const Rich rich{.text = card.answer,
                        .language = card.language,
                        .role = Role::QuestionSmallest,
                        .weight = typeset::Weight::SemiBold};
        const double text = rich_height(scene, rich, inner);
        const Rect row = draw_marked_row(
            scene, {.x = place.x, .y = y, .width = place.width, .height = text}, program::Mark::Right);
        draw_rich(scene, rich, {.x = row.x + text_left, .y = row.y + 13}, inner);
        scene.mark("study/right_answer", card.answer, row, false, false);
        const Rect both{.x = row.x, .y = place.y, .width = row.width, .height = bottom_of(row) - place.y};
        show_right_answer(scene, both.height <= scene.canvas.clip().height ? both : row);
        y += row.height + 10;
    }
    return std::max(0.0, y - 10 - place.y);
}

} // namespace

double
draw_typed(Scene& scene, const program::CardView& card, const program::TypedForm& form, const Rect& place) {
    if (card.answered) {
        return draw_answered(scene, card, form, place);
    }
    const double width = std::min(place.width, widest);
    const TextField field{.name = "study/answer",
                          .label = card.kind_label,
                          .placeholder = form.placeholder,
                          .language = card.language};
    FieldMemory& memory = scene.state.study.answer;
    const double height = field_height(scene, memory, field, width - 4);
    const Rect rect{.x = place.x + 2, .y = place.y + 2, .width = width - 4, .height = height};
    draw_text_field(scene, rect, field, memory);
    return height + 4;
}

} // namespace ingat::ui
