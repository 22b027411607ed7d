#include "ui/recall_card.hpp"

#include "ui/card_forms.hpp"
#include "ui/card_parts.hpp"
#include "ui/scroll_area.hpp"
#include "ui/widgets.hpp"

namespace ingat::ui {
namespace {

constexpr std::size_t short_answer = 60; // bytes that may be set large

Rich answer_of(Scene& scene, const program::CardView& card, double width) {
    const bool is_line = card.answer.find('\n') == std::string::npos;
    const auto align = is_line && card.answer.size() < 300 ? typeset::Align::Centre : typeset::Align::Start;
    Rich rich{.text = card.answer, .language = card.language, .role = Role::Answer, .align = align};
    if (!is_line || card.answer.size() > short_answer || rich_height(scene, rich, width) > 90) {
        rich.role = card.answer.size() < 200 ? Role::Question : Role::QuestionSmallest;
        rich.weight = card.answer.size() < 200 ? typeset::Weight::Medium : typeset::Weight::Regular;
    }
    return rich;
}

double draw_answer(Scene& scene, const program::CardView& card, const Rect& place, double space) {
    double y = place.y;
    scene.canvas.horizontal(place.x, y, place.width, scene.theme.line);
    y += space;
    if (!card.answer.empty()) {
        y += draw_rich(scene, answer_of(scene, card, place.width), {.x = place.x, .y = y}, place.width) +
             space - 4;
    }
    program::CardView below = card;
    below.hint.clear();
    y += draw_extras(scene, below, {.x = place.x, .y = y, .width = place.width, .height = 0}, 520);
    return y - place.y;
}

} // namespace

void draw_recall_card(Scene& scene, const program::StudyView& view, const Rect& place) {
    const program::CardView& card = *view.card;
    const bool tight = place.height < 260;
    const double side = place.width < 500 ? 16 : 28;
    draw_card(scene, place);
    const double top = tight ? 6 : 16;
    draw_card_head(
        scene,
        view,
        {.x = place.x + side, .y = place.y + top, .width = place.width - 2 * side + 10, .height = 30});
    const double head = top + 30 + (tight ? 2 : 8);
    const Rect area{.x = place.x + 1,
                    .y = place.y + head,
                    .width = place.width - 2,
                    .height = std::max(0.0, place.height - head - 2)};
    const double inner = place.width - 2 * side;
    scroll_area(scene, "study/card", area, true, [&](const Rect& inside) {
        const double x = place.x + side;
        const Rich question = question_of(scene, card, inner, area.height * 0.45);
        const double height = rich_height(scene, question, inner);
        const double space = tight ? 12 : 30;
        double y = inside.y + std::max(tight ? 2.0 : 12.0, area.height * 0.2 - height / 2);
        y += draw_rich(scene, question, {.x = x, .y = y}, inner);
        if (!card.hint.empty()) {
            program::CardView hint_only;
            hint_only.hint = card.hint;
            hint_only.language = card.language;
            y += 16 + draw_extras(scene, hint_only, {.x = x, .y = y + 16, .width = inner, .height = 0}, 520);
        }
        if (card.answered) {
            y += tight ? 10 : 40;
            if (scene.state.study.frames_to_answer > 0) {
                --scene.state.study.frames_to_answer;
                scene.reveal({.x = x, .y = y, .width = inner, .height = space + 60});
                scene.wake_in(0);
            }
            y += draw_answer(scene, card, {.x = x, .y = y, .width = inner, .height = 0}, space);
        }
        return y + 16 - inside.y;
    });
}

namespace {

double draw_form(Scene& scene, const program::CardView& card, const Rect& place) {
    if (const auto* options = std::get_if<program::OptionsForm>(&card.form)) {
        return draw_options(scene, card, *options, place);
    }
    if (const auto* typed = std::get_if<program::TypedForm>(&card.form)) {
        return draw_typed(scene, card, *typed, place);
    }
    if (const auto* order = std::get_if<program::OrderForm>(&card.form)) {
        return draw_order(scene, card, *order, place);
    }
    if (const auto* match = std::get_if<program::MatchForm>(&card.form)) {
        return draw_match(scene, card, *match, place);
    }
    return 0;
}

Icon sign_of(const program::Chip& verdict) {
    return verdict.tone == program::Tone::Red ? Icon::Cross : Icon::Check;
}

} // namespace

void draw_graded_card(Scene& scene, const program::StudyView& view, const Rect& place) {
    const program::CardView& card = *view.card;
    Rect head{.x = place.x, .y = place.y, .width = place.width + 10, .height = 30};
    const double verdict =
        card.verdict.text.empty() ? 0 : std::min(place.width, chip_width(scene, card.verdict, true));
    const bool beside = place.width - verdict > 320;
    if (verdict > 0 && beside) {
        head.width -= verdict + 18;
        draw_chip(scene,
                  {.x = right_of(place) - verdict, .y = head.y + 3},
                  card.verdict,
                  sign_of(card.verdict),
                  verdict);
    }
    draw_card_head(scene, view, head);
    const double margin = 6; // room for the focus ring
    const Rect area{.x = place.x - margin,
                    .y = place.y + 32,
                    .width = place.width + 2 * margin + 6,
                    .height = std::max(0.0, place.height - 32)};
    scroll_area(scene, "study/card", area, true, [&](const Rect& inside) {
        double y = inside.y + (scene.is_tiny() ? 2 : 8);
        if (verdict > 0 && !beside) {
            draw_chip(scene, {.x = place.x, .y = y}, card.verdict, sign_of(card.verdict), place.width);
            y += 32;
        }
        const Rich question = question_of(scene, card, place.width, std::max(62.0, area.height * 0.35));
        y += draw_rich(scene, question, {.x = place.x, .y = y}, place.width) + 18;
        if (!view.move_hint.empty() && !card.answered) {
            y +=
                scene.paragraph(
                    view.move_hint, {.x = place.x, .y = y - 8}, Role::Small, scene.theme.faint, place.width) +
                4;
        }
        y += draw_form(scene, card, {.x = place.x, .y = y, .width = place.width, .height = 0});
        const double extras = draw_extras(
            scene, card, {.x = place.x, .y = y + 16, .width = place.width, .height = 0}, place.width);
        y += extras > 0 ? extras + 16 : 0;
        return y + 12 - inside.y;
    });
}

} // namespace ingat::ui
