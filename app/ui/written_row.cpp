#include "ui/written_row.hpp"

#include "ui/card_forms.hpp"
#include "ui/card_parts.hpp"
#include "ui/icons.hpp"

namespace ingat::ui {
namespace {

constexpr double text_left = 56;
constexpr double text_right = 18;
constexpr double above = 13;
constexpr double sign = 22; // before the right answer

typeset::Style style_of_text(const Scene& scene, const WrittenRow& row, double width) {
    typeset::Style style =
        scene.style(Role::QuestionSmallest, row.is_absent ? scene.theme.faint : scene.theme.text);
    style.weight = row.is_absent ? typeset::Weight::Regular : typeset::Weight::SemiBold;
    style.width = width;
    style.language = row.language;
    style.markdown = row.is_rich;
    return style;
}

Rich rich_answer(const WrittenRow& row) {
    return {.text = row.answer,
            .language = row.language,
            .role = Role::QuestionSmallest,
            .weight = typeset::Weight::SemiBold};
}

Rich rich_feedback(const WrittenRow& row) {
    return {.text = row.feedback, .language = row.language, .role = Role::Button, .muted = true};
}

Colour tint_of(const Theme& theme, program::Tone tone) {
    return faded(tone == program::Tone::Red ? theme.red : theme.amber, 0.3);
}

// A ground behind what is wrong or a slip, accent below what is right. The letters stay joined.
void draw_pieces(Scene& scene, const WrittenRow& row, Point at, double width) {
    const typeset::Layout& layout = scene.canvas.layout(row.text, style_of_text(scene, row, width));
    std::size_t begin = 0;
    for (const program::TypedPiece& piece : row.pieces) {
        const std::size_t end = begin + piece.text.size();
        for (const Rect& part : layout.rects_of(begin, end)) {
            const Rect whole{
                .x = at.x + part.x, .y = at.y + part.y, .width = part.width, .height = part.height};
            if (piece.tone != program::Tone::Accent) {
                scene.canvas.fill(whole, tint_of(scene.theme, piece.tone), 3);
            }
            scene.canvas.fill({.x = whole.x, .y = bottom_of(whole) - 1, .width = whole.width, .height = 2},
                              text_of(scene.theme, piece.tone));
        }
        begin = end;
    }
}

} // namespace

double written_row_height(Scene& scene, const WrittenRow& row, double width) {
    const double inner = std::max(1.0, width - text_left - text_right);
    double height = scene.canvas.measure(row.text, style_of_text(scene, row, inner)).height;
    if (!row.answer.empty()) {
        height += 6 + rich_height(scene, rich_answer(row), inner - sign);
    }
    if (!row.remark.empty()) {
        height += 4 + scene.paragraph_height(row.remark, Role::Small, inner);
    }
    if (!row.feedback.empty()) {
        height += 4 + rich_height(scene, rich_feedback(row), inner);
    }
    return std::max(26.0, height) + 2 * above;
}

void draw_written_row(Scene& scene, const WrittenRow& row, const Rect& place) {
    const Theme& theme = scene.theme;
    draw_row_ground(scene, place, look_of(theme, row.mark));
    draw_badge(scene, {.x = place.x + 16, .y = place.y + above}, {.letter = {}, .mark = row.mark});
    const double inner = std::max(1.0, place.width - text_left - text_right);
    Point at{.x = place.x + text_left, .y = place.y + above};
    draw_pieces(scene, row, at, inner);
    at.y += scene.canvas.text(row.text, at, style_of_text(scene, row, inner));
    if (!row.answer.empty()) {
        at.y += 6;
        draw_icon(scene.canvas, Icon::Check, {.x = at.x - 2, .y = at.y + 4}, 18, theme.accent);
        at.y += draw_rich(scene, rich_answer(row), {.x = at.x + sign, .y = at.y}, inner - sign);
    }
    if (!row.remark.empty()) {
        at.y += 4;
        at.y += scene.paragraph(row.remark, at, Role::Small, theme.amber, inner);
    }
    if (!row.feedback.empty()) {
        at.y += 4;
        draw_rich(scene, rich_feedback(row), at, inner);
    }
}

} // namespace ingat::ui
