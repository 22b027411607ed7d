#include "program/answering.hpp"
#include "program/handlers.hpp"
#include "program/study_card.hpp"
#include "program/study_rules.hpp"
#include "study/rating_of.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ingat::program {
namespace {

int milliseconds_since(base::Instant shown, base::Instant now) {
    const auto taken = (now - shown).count();
    return static_cast<int>(std::clamp<long long>(taken, 0, study::longest_answer));
}

// The answer to the card on the screen, given now.
Saving answer_now(const State& state, memory::Rating rating, bool corrects) {
    const CardState& card = state.study->card;
    const SaveReview answer =
        answer_to(state, *state.study->session.current, card.before, rating, state.now, card.milliseconds);
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

Step saving(State state, memory::Rating rating, const memory::CardMemory& before, bool corrects) {
    Study& study = *state.study;
    if (!corrects) {
        study.card.milliseconds = milliseconds_since(study.card.shown_at, state.now.at);
    }
    study.card.before = before;
    Saving saving = answer_now(state, rating, corrects);
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
    card.grade = bank::grade(question, response_of(question, card));
    card.answered = true;
    if (state.read_only) { // shown, but not kept
        return {.state = std::move(state)};
    }
    const memory::Rating rating = study::rating_of(card.grade ? card.grade->fraction : 0);
    const memory::CardMemory before = memory_of(state, *state.study->session.current);
    return saving(std::move(state), rating, before, false);
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
    return saving(std::move(state), action.rating, before, false);
}

Step handle(State state, const ChooseOption& action) {
    const bank::Question* question = open_question(state);
    if (question == nullptr) {
        return {.state = std::move(state)};
    }
    const bool is_option = std::holds_alternative<bank::TrueFalse>(question->kind) ||
                           std::holds_alternative<bank::Choice>(question->kind);
    CardState& card = state.study->card;
    if (!is_option || std::find(card.order.begin(), card.order.end(), action.id) == card.order.end()) {
        return {.state = std::move(state)};
    }
    if (is_answered_by_choosing(*question)) {
        card.chosen = {action.id};
        return checked(std::move(state), *question);
    }
    if (std::erase(card.chosen, action.id) == 0) {
        card.chosen.push_back(action.id);
    }
    return {.state = std::move(state)};
}

Step handle(State state, const MoveItem& action) {
    const bank::Question* question = open_question(state);
    if (question == nullptr || !std::holds_alternative<bank::Ordering>(question->kind)) {
        return {.state = std::move(state)};
    }
    std::vector<std::string>& order = state.study->card.order;
    const auto found = std::find(order.begin(), order.end(), action.id);
    if (found != order.end() && action.to < order.size()) {
        order.erase(found);
        order.insert(std::next(order.begin(), static_cast<std::ptrdiff_t>(action.to)), action.id);
    }
    return {.state = std::move(state)};
}

Step handle(State state, const MatchPair& action) {
    const bank::Question* question = open_question(state);
    const auto* matching = question == nullptr ? nullptr : std::get_if<bank::Matching>(&question->kind);
    if (matching == nullptr) {
        return {.state = std::move(state)};
    }
    const auto has = [](const auto& things, const std::string& id) {
        return std::any_of(things.begin(), things.end(), [&](const auto& thing) { return thing.id == id; });
    };
    CardState& card = state.study->card;
    if (action.partner.empty()) {
        card.matched.erase(action.left);
    } else if (has(matching->left, action.left) && has(matching->right, action.partner)) {
        card.matched[action.left] = action.partner;
    }
    return {.state = std::move(state)};
}

Step handle(State state, const CheckAnswer& action) {
    const bank::Question* question = open_question(state);
    if (question == nullptr) {
        return {.state = std::move(state)};
    }
    if (std::holds_alternative<bank::ShortAnswer>(question->kind)) {
        state.study->card.typed = action.typed;
    }
    return checked(std::move(state), *question);
}

Step handle(State state, const WasRight&) {
    const bank::Question* question = current_question(state);
    if (question == nullptr || !can_say_it_was_right(*state.study, *question)) {
        return {.state = std::move(state)};
    }
    const memory::CardMemory before = state.study->card.before;
    return saving(std::move(state), memory::Rating::Good, before, true);
}

Step handle(State state, const ShowHint&) {
    const bank::Question* question = current_question(state);
    if (question != nullptr && has_hint_to_show(*state.study, *question)) {
        state.study->card.hint_shown = true;
    }
    return {.state = std::move(state)};
}

Step handle(State state, const TryAgain&) {
    if (!state.study || !state.study->saving) {
        return {.state = std::move(state)};
    }
    const Saving waiting = *state.study->saving;
    if (waiting.doubt != study::DateDoubt::None) { // the clock may have been set since
        const Saving again = answer_now(state, waiting.review.rating, waiting.corrects);
        return asked_to_keep(std::move(state), again);
    }
    return state.study->save_error ? asked_to_keep(std::move(state), waiting)
                                   : Step{.state = std::move(state)};
}

} // namespace ingat::program
