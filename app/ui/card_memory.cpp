#include "ui/card_memory.hpp"

#include "ui/card_forms.hpp"

namespace ingat::ui {
namespace {

// A card begins with what was typed before, as a rule nothing, and the field ready.
void begin_card(Scene& scene, const program::CardView& card) {
    StudyMemory& memory = scene.state.study;
    memory.has_card = true;
    memory.card = card.id;
    memory.answered = false;
    memory.answer = FieldMemory{};
    memory.move_hint.clear();
    memory.lifted.clear();
    memory.match_row.clear();
    memory.crosshair.reset();
    scene.state.scrolls.erase("study/card");
    const program::TypedForm* typed = typed_form_of(card);
    const auto* essay = std::get_if<program::EssayForm>(&card.form);
    if (typed != nullptr || essay != nullptr) {
        memory.answer.edit.keep_lines(essay != nullptr);
        memory.answer.edit.set(typed != nullptr ? typed->typed : essay->text);
        if (!card.answered) {
            scene.input.focus("study/answer", false);
        }
    } else if (const auto* fill = std::get_if<program::FillForm>(&card.form)) {
        begin_fill(scene, card, *fill);
    }
}

} // namespace

void follow_card(Scene& scene, const program::CardView* now) {
    StudyMemory& memory = scene.state.study;
    if (now == nullptr) {
        memory.has_card = false;
        memory.answered = false;
        return;
    }
    const program::CardView& card = *now;
    if (!memory.has_card || memory.card != card.id || (memory.answered && !card.answered)) {
        begin_card(scene, card);
    }
    const program::TypedForm* typed = typed_form_of(card);
    const bool in_trouble = typed != nullptr && !typed->trouble.empty();
    if (in_trouble && !memory.in_trouble) { // to be mended
        scene.input.focus("study/answer", false);
    }
    memory.in_trouble = in_trouble;
    if (card.answered && !memory.answered) {
        memory.answered = true;
        memory.answered_at = scene.input.seconds();
        memory.lifted.clear();
        memory.criterion = 0;
        memory.frames_to_answer = 2; // the first only learns how long the card has become
    }
}

} // namespace ingat::ui
