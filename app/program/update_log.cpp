#include "program/figures.hpp"
#include "program/handlers.hpp"
#include "program/study_card.hpp"
#include "program/study_rules.hpp"

#include <utility>

namespace ingat::program {
namespace {

void set_memory(State& state, const base::CardId& card, const std::optional<memory::CardMemory>& memory) {
    if (memory) {
        state.memories[card] = *memory;
    } else {
        state.memories.erase(card);
    }
}

bool is_on_screen(const State& state, const base::CardId& card) {
    return state.study && state.study->session.current == card;
}

} // namespace

Step handle(State state, const Undo&) {
    if (state.log.ends_with_exam && can_undo(state)) {
        state.toast =
            Toast{.text = base::say("Answers of a quiz or an exam stand with their result and cannot "
                                    "be taken back.")};
    }
    if (!state.log.undo || !can_undo(state)) {
        return {.state = std::move(state)};
    }
    return {.state = std::move(state), .effects = {UndoReview{}}};
}

Step handle(State state, const Redo&) {
    if (!state.log.redo || !can_undo(state)) {
        return {.state = std::move(state)};
    }
    return {.state = std::move(state), .effects = {RedoReview{}}};
}

Step handle(State state, const ReviewSaved& event) {
    const base::CardId& card = event.review.card;
    set_memory(state, card, event.after);
    state.log = event.log;
    state.toast.reset();
    state = with_figures_of(std::move(state), card.bank);
    if (is_on_screen(state, card) && state.study->saving) {
        state.study->saving.reset();
        state.study->save_error.reset();
        state.study->card.given = event.review.rating;
        const bank::Question* question = current_question(state);
        if (question == nullptr || !is_graded(*question)) {
            go_on(state);
        }
    }
    return {.state = std::move(state)};
}

Step handle(State state, const ReviewUndone& event) {
    const base::CardId& card = event.review.card;
    set_memory(state, card, event.memory);
    state.log = event.log;
    state = with_figures_of(std::move(state), card.bank);
    const bank::Bank* bank = find_bank(state, card.bank);
    if (bank == nullptr || bank::find_question(*bank, card.question) == nullptr) {
        state.toast =
            Toast{.text = base::say("Took back one answer to a card that is no longer in the library.")};
        return {.state = std::move(state)};
    }
    if (!state.study || state.study->day != today_of(state)) {
        state = with_sitting(std::move(state), {});
    }
    const bool open = state.study->source_open;
    Study& study = *state.study;
    if (is_on_screen(state, card) && study.card.given) {
        // Graded, and the learner has not gone on yet: the sitting still counts it as to come.
        study.card.given.reset();
    } else {
        study.session =
            study::undone(std::move(study.session), card, event.review.rating, event.review.milliseconds);
    }
    show_current_card(state);
    study.source_open = open;
    const bank::Question* question = current_question(state);
    if (question != nullptr && !is_graded(*question)) {
        study.card.answered = true;
        study.card.earlier = event.review.rating;
    }
    state.screen = Screen::Study;
    return {.state = std::move(state)};
}

Step handle(State state, const ReviewRedone& event) {
    const base::CardId& card = event.review.card;
    set_memory(state, card, event.after);
    state.log = event.log;
    state = with_figures_of(std::move(state), card.bank);
    if (is_on_screen(state, card)) {
        state.study->card.given = event.review.rating;
        state.study->card.milliseconds = event.review.milliseconds;
        go_on(state);
    } else if (state.study) {
        Study& study = *state.study;
        study.session = study::redone(
            std::move(study.session), card, event.review.rating, event.after, event.review.milliseconds);
    }
    return {.state = std::move(state)};
}

} // namespace ingat::program
