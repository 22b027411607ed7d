#include "bank/chance.hpp"
#include "program/answering.hpp"
#include "program/handlers.hpp"
#include "program/study_card.hpp"
#include "program/study_rules.hpp"
#include "study/evidence.hpp"

#include <algorithm>
#include <utility>

namespace ingat::program {
namespace {

int milliseconds_since(base::Instant shown, base::Instant now) {
    const auto taken = (now - shown).count();
    return static_cast<int>(std::clamp<long long>(taken, 0, study::longest_answer));
}

// The answer to the card on the screen, given now.
Saving answer_now(const State& state, const study::MemoryEvidence& evidence, bool corrects) {
    const CardState& card = state.study->card;
    const SaveReview answer =
        answer_to(state, *state.study->session.current, card.before, evidence, state.now, card.milliseconds);
    return {.review = answer.review, .after = answer.after, .corrects = corrects};
}

// Asks the disk to keep the answer. The card stays until it says so.
Step asked_to_keep(State state, const Saving& saving) {
    state.study->saving = saving;
    state.study->save_error.reset();
    return {
        .state = std::move(state),
        .effects = {SaveReview{.review = saving.review, .after = saving.after, .corrects = saving.corrects}},
    };
}

Step saving(State state,
            const study::MemoryEvidence& evidence,
            const memory::CardMemory& before,
            bool corrects) {
    Study& study = *state.study;
    if (!corrects) {
        study.card.milliseconds = milliseconds_since(study.card.shown_at, state.now.at);
    }
    study.card.before = before;
    Saving saving = answer_now(state, evidence, corrects);
    saving.doubt = study::date_doubt(state.log.newest, state.now.at);
    if (saving.doubt != study::DateDoubt::None) {
        study.saving = std::move(saving);
        return {.state = std::move(state)};
    }
    return asked_to_keep(std::move(state), saving);
}

Step checked(State state, const bank::Question& question) {
    if (!can_check(*state.study, question)) {
        return {.state = std::move(state)};
    }
    CardState& card = state.study->card;
    card.grade = bank::grade(question,
                             response_of(question, card.entered),
                             context_of(state, *state.study->session.current, card.entered));
    card.unreadable = card.grade && card.grade->unreadable;
    if (card.unreadable) { // nothing was said that could be right or wrong
        card.grade.reset();
        return {.state = std::move(state)};
    }
    card.answered = true;
    if (state.read_only) { // shown, but not kept
        return {.state = std::move(state)};
    }
    // Writing an essay takes minutes, however well it is known.
    const int taken = is_marked(question) ? 0 : milliseconds_since(card.shown_at, state.now.at);
    const study::MemoryEvidence evidence =
        study::evidence_of({.fraction = card.grade ? card.grade->fraction : 0,
                            .chance = bank::chance_of(question, state.study->session.current->part),
                            .hints = static_cast<int>(card.hints_shown),
                            .milliseconds = taken});
    const memory::CardMemory before = memory_of(state, *state.study->session.current);
    return saving(std::move(state), evidence, before, false);
}

// Whether the card on the screen still waits for an answer to be entered.
const bank::Question* open_question(const State& state) {
    const bank::Question* question = current_question(state);
    return question != nullptr && waits_for_answer(*state.study) ? question : nullptr;
}

} // namespace

Step handle(State state, const ShowAnswer&) {
    const bank::Question* question = open_question(state);
    if (question != nullptr && !is_graded(*question)) {
        state.study->card.answered = true;
    }
    return {.state = std::move(state)};
}

Step handle(State state, const GiveRating& action) {
    const bank::Question* question = current_question(state);
    const std::vector<memory::Rating> offered = offered_ratings(state.settings);
    const bool has_button = std::find(offered.begin(), offered.end(), action.rating) != offered.end();
    if (question == nullptr || !can_rate(state, *question) || !has_button) {
        return {.state = std::move(state)};
    }
    const memory::CardMemory before = memory_of(state, *state.study->session.current);
    return saving(std::move(state), {.rating = action.rating}, before, false);
}

Step handle(State state, const ChooseOption& action) {
    const bank::Question* question = open_question(state);
    if (question == nullptr) {
        return {.state = std::move(state)};
    }
    if (!choose_option(state.study->card.entered, *question, action.id) ||
        !is_answered_by_choosing(*question)) {
        return {.state = std::move(state)};
    }
    return checked(std::move(state), *question);
}

Step handle(State state, const MoveItem& action) {
    if (const bank::Question* question = open_question(state)) {
        move_item(state.study->card.entered, *question, action.id, action.to);
    }
    return {.state = std::move(state)};
}

Step handle(State state, const MatchPair& action) {
    if (const bank::Question* question = open_question(state)) {
        match_pair(state.study->card.entered, *question, action.left, action.partner);
    }
    return {.state = std::move(state)};
}

Step handle(State state, const PointAt& action) {
    if (const bank::Question* question = open_question(state)) {
        point_at(state.study->card.entered, *question, {.x = action.spot.x, .y = action.spot.y});
    }
    return {.state = std::move(state)};
}

Step handle(State state, const CheckAnswer& action) {
    const bank::Question* question = current_question(state);
    if (question == nullptr) {
        return {.state = std::move(state)};
    }
    if (is_typed(*question) && waits_for_answer(*state.study)) {
        state.study->card.entered.typed = action.typed;
    }
    return checked(std::move(state), *question);
}

Step handle(State state, const FillBlank& action) {
    if (const bank::Question* question = open_question(state)) {
        fill_blank(state.study->card.entered, *question, action.blank, action.text);
    }
    return {.state = std::move(state)};
}

Step handle(State state, const WriteEssay& action) {
    const bank::Question* question = open_question(state);
    if (question != nullptr && std::holds_alternative<bank::Essay>(question->kind)) {
        state.study->card.entered.typed = action.text;
    }
    return {.state = std::move(state)};
}

Step handle(State state, const GiveMarks& action) {
    const bank::Question* question = current_question(state);
    if (question != nullptr && state.study->card.answered && !state.study->saving) {
        give_marks(state.study->card.entered, *question, action.criterion, action.marks);
    }
    return {.state = std::move(state)};
}

Step handle(State state, const WasRight&) {
    const bank::Question* question = current_question(state);
    if (question == nullptr || !can_say_it_was_right(*state.study, *question)) {
        return {.state = std::move(state)};
    }
    const memory::CardMemory before = state.study->card.before;
    return saving(std::move(state), {.rating = memory::Rating::Good}, before, true);
}

Step handle(State state, const ShowHint&) {
    const bank::Question* question = current_question(state);
    if (question != nullptr && has_hint_to_show(*state.study, *question)) {
        ++state.study->card.hints_shown;
    }
    return {.state = std::move(state)};
}

Step handle(State state, const TryAgain&) {
    if (!state.study || !state.study->saving) {
        return {.state = std::move(state)};
    }
    const Saving waiting = *state.study->saving;
    if (waiting.doubt != study::DateDoubt::None) { // the clock may have been set since
        const Saving again = answer_now(
            state, {.rating = waiting.review.rating, .chance = waiting.review.chance}, waiting.corrects);
        return asked_to_keep(std::move(state), again);
    }
    return state.study->save_error ? asked_to_keep(std::move(state), waiting)
                                   : Step{.state = std::move(state)};
}

} // namespace ingat::program
