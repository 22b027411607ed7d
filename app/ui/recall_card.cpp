#include "ui/recall_card.hpp"

#include "ui/card_body.hpp"
#include "ui/card_forms.hpp"
#include "ui/card_head.hpp"
#include "ui/card_parts.hpp"
#include "ui/scroll_area.hpp"
#include "ui/widgets.hpp"

namespace ingat::ui {
namespace {

constexpr std::size_t short_answer = 60; // bytes that may be set large
constexpr std::size_t a_few_lines = 200; // bytes that are not set as small as can be
constexpr double low = 260;              // a card that has to be tight
constexpr double roomy = 460;
constexpr double room_of_answer = 150; // below a picture that is covered

// A short answer is set large, as far as it leaves room for the question it belongs to.
Rich answer_of(Scene& scene, const program::CardView& card, double width, double most_height) {
    const bool is_line = card.answer.find('\n') == std::string::npos;
    const auto align = is_line && card.answer.size() < 300 ? typeset::Align::Centre : typeset::Align::Start;
    Rich rich{.text = card.answer, .language = card.language, .role = Role::Answer, .align = align};
    if (is_line && card.answer.size() <= short_answer &&
        rich_height(scene, rich, width) <= std::min(90.0, most_height)) {
        return rich;
    }
    rich.weight = card.answer.size() < a_few_lines ? typeset::Weight::Medium : typeset::Weight::Regular;
    rich.role = Role::QuestionSmallest;
    if (card.answer.size() < a_few_lines) {
        rich.role = Role::Question;
        if (rich_height(scene, rich, width) > most_height) {
            rich.role = Role::QuestionSmallest;
        }
    }
    return rich;
}

struct Answer {
    double space = 0; // around it
    double most_height = 0;
};

// Of a gap that was filled there may be nothing to say below the question.
bool has_answer_below(const program::CardView& card) {
    return !card.answer.empty() || !card.explanation.empty() || !card.note.empty();
}

double draw_answer(Scene& scene, const program::CardView& card, const Rect& place, const Answer& answer) {
    double y = place.y;
    const Rect line{.x = place.x, .y = y, .width = place.width, .height = 1};
    scene.canvas.horizontal(line.x, line.y, line.width, scene.theme.line);
    scene.mark("study/answer_line", "", line, false, false);
    y += answer.space;
    if (!card.answer.empty()) {
        const Rich rich = answer_of(scene, card, place.width, answer.most_height);
        const double height = rich_height(scene, rich, place.width);
        const Rect rect{.x = place.x, .y = y, .width = place.width, .height = height};
        const double drawn = draw_rich(scene, rich, {.x = place.x, .y = y}, place.width);
        scene.mark("study/right_answer", card.answer, rect, false, false);
        show_right_answer(scene, rect);
        y += drawn + answer.space - 4;
    }
    program::CardView below = card;
    below.hint.clear();
    y += draw_extras(scene, below, {.x = place.x, .y = y, .width = place.width, .height = 0}, 520);
    return y - place.y;
}

// That the card has no source, where its head had no room for it. Returns the height.
double draw_no_source(Scene& scene, const program::StudyView& view, const Rect& place) {
    constexpr double above = 12;
    const Point at{.x = place.x, .y = place.y + above};
    return above + scene.paragraph(view.no_source, at, Role::Small, scene.theme.faint, place.width);
}

} // namespace

void draw_recall_card(Scene& scene, const program::StudyView& view, const Rect& place) {
    const program::CardView& card = *view.card;
    const bool tight = place.height < low;
    const double side = place.width < 500 ? 16 : 28;
    draw_card(scene, place);
    const double top = tight ? 4 : 16;
    const bool all_said = draw_card_head(
        scene,
        view,
        {.x = place.x + side, .y = place.y + top, .width = place.width - 2 * side + 10, .height = 30});
    const double head = top + 30 + (tight ? 0 : 8);
    const Rect area{.x = place.x + 1,
                    .y = place.y + head,
                    .width = place.width - 2,
                    .height = std::max(0.0, place.height - head - 2)};
    const double inner = place.width - 2 * side;
    show_pictures_of(scene, card, area.height);
    const auto* picture = std::get_if<program::PictureForm>(&card.form);
    scroll_area(scene, "study/card", area, true, [&](const Rect& inside) {
        const double x = place.x + side;
        const Rich question =
            question_of(scene, card, inner, tight ? room_of_question(area.height) : area.height * 0.45);
        const double height = rich_height(scene, question, inner);
        const double middle = picture == nullptr ? area.height * 0.2 - height / 2 : 0;
        double y = inside.y + std::max(tight ? 2.0 : 12.0, middle);
        const double drawn = draw_rich(scene, question, {.x = x, .y = y}, inner);
        if (card.answered && card.answer.empty()) { // a gap that is filled now
            scene.mark("study/right_answer",
                       card.prompt,
                       {.x = x, .y = y, .width = inner, .height = height},
                       false,
                       false);
        }
        y += drawn; // a long one can prove higher than it was thought to be
        if (!card.hint.empty()) {
            program::CardView hint_only;
            hint_only.hint = card.hint;
            hint_only.language = card.language;
            y += 16 + draw_extras(scene, hint_only, {.x = x, .y = y + 16, .width = inner, .height = 0}, 520);
        }
        if (picture != nullptr) {
            y += 14;
            y += draw_picture_form(
                scene,
                card,
                *picture,
                {.x = x, .y = y, .width = inner, .height = area.height - height - room_of_answer});
        }
        if (card.answered && has_answer_below(card)) {
            const bool breathes = place.height >= roomy;
            y += tight ? 8 : breathes ? 40 : 20;
            const Answer answer{.space = tight      ? 10.0
                                         : breathes ? 30.0
                                                    : 18.0,
                                .most_height = area.height * 0.4};
            y += draw_answer(scene, card, {.x = x, .y = y, .width = inner, .height = 0}, answer);
        }
        if (!all_said) {
            y += draw_no_source(scene, view, {.x = x, .y = y, .width = inner, .height = 0});
        }
        return y + (tight ? 6 : 16) - inside.y;
    });
    if (scene.state.scrolls["study/card"].offset > 0) {
        scene.canvas.horizontal(area.x, area.y, area.width, scene.theme.line);
    }
}

void draw_graded_card(Scene& scene, const program::StudyView& view, const Rect& place) {
    const program::CardView& card = *view.card;
    const bool tiny = scene.is_tiny();
    const bool all_said =
        draw_card_head(scene, view, {.x = place.x, .y = place.y, .width = place.width + 10, .height = 30});
    constexpr double margin = 6; // room for the focus ring
    const double head = tiny ? 30 : 32;
    const Rect area{.x = place.x - margin,
                    .y = place.y + head,
                    .width = place.width + 2 * margin + 6,
                    .height = std::max(0.0, place.height - head)};
    show_pictures_of(scene, card, area.height);
    scroll_area(scene, "study/card", area, true, [&](const Rect& inside) {
        const double above = tiny ? 2 : 8;
        const Rect body{
            .x = place.x, .y = inside.y + above, .width = place.width, .height = area.height - above};
        double height = above + draw_card_body(scene, card, view.move_hint, body);
        if (!all_said) {
            height += draw_no_source(
                scene, view, {.x = place.x, .y = inside.y + height, .width = place.width, .height = 0});
        }
        return height + (tiny ? 6 : 12);
    });
    draw_cut_edges(scene, "study/card", area);
}

} // namespace ingat::ui
