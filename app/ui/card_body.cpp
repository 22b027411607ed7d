#include "ui/card_body.hpp"

#include "ui/card_forms.hpp"
#include "ui/card_parts.hpp"

namespace ingat::ui {
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
    if (const auto* picture = std::get_if<program::PictureForm>(&card.form)) {
        return draw_picture_form(scene, card, *picture, place);
    }
    if (const auto* match = std::get_if<program::MatchForm>(&card.form)) {
        return draw_match(scene, card, *match, place);
    }
    if (const auto* fill = std::get_if<program::FillForm>(&card.form)) {
        return draw_fill(scene, card, *fill, place);
    }
    if (const auto* essay = std::get_if<program::EssayForm>(&card.form)) {
        return draw_essay(scene, card, *essay, place);
    }
    return 0;
}

// What is read before the answer: the question, and how it is answered where there is room to say so.
double
draw_question(Scene& scene, const program::CardView& card, const std::string& move_hint, const Rect& place) {
    const Rich question = question_of(scene, card, place.width, room_of_question(place.height));
    double y = place.y + draw_rich(scene, question, {.x = place.x, .y = place.y}, place.width);
    std::string& hint = scene.state.study.move_hint;
    if (!card.answered) {
        hint = move_hint;
    }
    if (!hint.empty() && !scene.is_tiny()) {
        y += 6;
        const double height = scene.paragraph_height(hint, Role::Small, place.width);
        if (!card.answered) {
            scene.paragraph(hint, {.x = place.x, .y = y}, Role::Small, scene.theme.faint, place.width);
        }
        y += height; // also when it has gone: nothing moves
    }
    return y - place.y;
}

} // namespace

void show_pictures_of(Scene& scene, const program::CardView& card, double height) {
    constexpr double share = 0.5; // so that the question and its picture are seen together
    scene.card = &card;
    scene.picture_height = std::max(80.0, height * share);
}

double
draw_card_body(Scene& scene, const program::CardView& card, const std::string& move_hint, const Rect& place) {
    double y = place.y;
    y += draw_question(scene, card, move_hint, place);
    y += scene.is_tiny() ? 8 : 16;
    const double below = std::max(0.0, place.height - (y - place.y) - 14);
    y += draw_form(scene, card, {.x = place.x, .y = y, .width = place.width, .height = below});
    const double extras =
        draw_extras(scene, card, {.x = place.x, .y = y + 16, .width = place.width, .height = 0}, place.width);
    y += extras > 0 ? extras + 16 : 0;
    return y - place.y;
}

} // namespace ingat::ui
