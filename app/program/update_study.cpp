#include "program/answering.hpp"
#include "program/figures.hpp"
#include "program/handlers.hpp"
#include "program/study_card.hpp"
#include "study/rating_of.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ingat::program {
namespace {

constexpr double five_minutes = 5;

study::Queue queue_for(const State& state, const StartStudy& wanted) {
    std::vector<study::Queue> queues;
    if (wanted.bank.text.empty()) {
        for (const BankFigures* figures : banks_of_today(state)) {
            queues.push_back(figures->queue);
        }
    } else {
        for (const BankFigures& figures : state.figures) {
            if (state.banks[figures.bank]->id == wanted.bank) {
                queues.push_back(figures.queue);
            }
        }
    }
    study::Queue queue = study::joined(queues, state.memories, state.settings, state.now);
    if (wanted.five_minutes) {
        queue = study::within_minutes(
            std::move(queue), study::pace_of(state.log.latest_milliseconds), five_minutes);
    }
    return queue;
}

bool is_same_sitting(const State& state, const StartStudy& wanted) {
    return state.study && state.study->only == wanted.bank &&
           state.study->five_minutes == wanted.five_minutes && state.study->day == today_of(state) &&
           study::remaining(state.study->session) > 0;
}

// "Continue" takes up whatever was broken off; an answer that is not on disk yet is never left behind.
bool is_resumed(const State& state, const StartStudy& wanted) {
    const bool all = wanted.bank.text.empty() && !wanted.five_minutes;
    return is_same_sitting(state, wanted) || (state.study && state.study->saving) ||
           (all && can_resume(state));
}

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
    CardState& card = state.study->card;
    if (!can_check(question, card)) {
        return {.state = std::move(state)};
    }
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
    return question != nullptr && !state.study->card.answered && !state.study->saving ? question : nullptr;
}

} // namespace

void look_up_source(State& state) {
    const bank::Question* question = current_question(state);
    state.study->source = question == nullptr
                              ? Source{}
                              : source_of(*find_bank(state, state.study->session.current->bank),
                                          *question,
                                          state.study->anchor);
}

void show_current_card(State& state) {
    state.study->anchor = 0;
    look_up_source(state);
    if (const bank::Question* question = current_question(state)) {
        state.seed += 1;
        state.study->card = shown_card(*question, state.now.at, state.seed * 0x2545F4914F6CDD1DU);
    } else {
        state.study->card = {};
    }
    state.study->saving.reset();
    state.study->save_error.reset();
}

void go_on(State& state) {
    Study& study = *state.study;
    const base::CardId card = *study.session.current;
    study.session = study::answered(std::move(study.session),
                                    *study.card.given,
                                    memory_of(state, card),
                                    study.card.milliseconds,
                                    state.now.at);
    show_current_card(state);
}

State with_sitting(State state, const StartStudy& wanted) {
    state = with_figures(std::move(state));
    state.study = Study{
        .only = wanted.bank,
        .five_minutes = wanted.five_minutes,
        .day = today_of(state),
        .session = study::begun(queue_for(state, wanted), state.now.at),
    };
    show_current_card(state);
    return state;
}

Step handle(State state, const StartStudy& action) {
    if (!action.bank.text.empty() && find_bank(state, action.bank) == nullptr) {
        return {.state = std::move(state)};
    }
    state.screen = Screen::Study;
    state.toast.reset();
    if (is_resumed(state, action)) {
        Study& study = *state.study;
        if (!study.session.current) {
            study.session = study::with_next(std::move(study.session), state.now.at);
            show_current_card(state);
        } else if (study.card.given && !study.saving) {
            go_on(state);
        } else if (!study.card.answered) {
            study.card.shown_at = state.now.at; // what passed while away is no thinking
        }
        return {.state = std::move(state)};
    }
    return {.state = with_sitting(std::move(state), action)};
}

Step handle(State state, const StudySample&) {
    const bank::Bank* sample = sample_of(state);
    if (sample == nullptr) {
        return {.state = std::move(state)};
    }
    const StartStudy wanted{.bank = sample->id};
    return handle(std::move(state), wanted);
}

Step handle(State state, const LearnMore&) {
    const bool has_card = state.screen == Screen::Study && current_question(state) != nullptr;
    if (has_card || (state.study && state.study->saving)) {
        return {.state = std::move(state)};
    }
    const bool one = state.study && !state.study->only.text.empty() && state.screen == Screen::Study;
    const base::BankId only = one ? state.study->only : base::BankId{};
    for (const BankFigures* figures : banks_of_today(state)) {
        const base::BankId& bank = state.banks[figures->bank]->id;
        if (!one || bank == only) {
            state.more_new[bank] += std::max(1, state.settings.new_a_day);
        }
    }
    state.study.reset();
    return handle(with_figures(std::move(state)), StartStudy{.bank = only});
}

Step handle(State state, const ShowAnswer&) {
    const bank::Question* question = open_question(state);
    if (question != nullptr && !is_graded(*question)) {
        state.study->card.answered = true;
    }
    return {.state = std::move(state)};
}

Step handle(State state, const GiveRating& action) {
    const bank::Question* question = current_question(state);
    const bool has_button = state.settings.four_buttons || action.rating == memory::Rating::Again ||
                            action.rating == memory::Rating::Good;
    const bool can = question != nullptr && !is_graded(*question) && state.study->card.answered &&
                     !state.study->saving && !state.read_only;
    if (!can || !has_button) {
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
    const auto* choice = std::get_if<bank::Choice>(&question->kind);
    const bool one =
        std::holds_alternative<bank::TrueFalse>(question->kind) || (choice != nullptr && !choice->several);
    CardState& card = state.study->card;
    const bool known = std::find(card.order.begin(), card.order.end(), action.id) != card.order.end();
    if (!known || (!one && choice == nullptr)) {
        return {.state = std::move(state)};
    }
    if (one) {
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
    const bool can = question != nullptr && std::holds_alternative<bank::ShortAnswer>(question->kind) &&
                     state.study->card.given && state.study->card.grade && !state.study->card.grade->right &&
                     state.study->card.given != memory::Rating::Good && !state.study->saving;
    if (!can) {
        return {.state = std::move(state)};
    }
    const memory::CardMemory before = state.study->card.before;
    return saving(std::move(state), memory::Rating::Good, before, true);
}

Step handle(State state, const Continue&) {
    if (state.study && state.study->session.current && state.study->card.given && !state.study->saving) {
        go_on(state);
    } else if (state.read_only && state.study && state.study->card.answered) {
        state.study->session = study::without_current(std::move(state.study->session), state.now.at);
        show_current_card(state);
    }
    return {.state = std::move(state)};
}

Step handle(State state, const ShowHint&) {
    const bank::Question* question = open_question(state);
    if (question != nullptr && !question->hint.empty()) {
        state.study->card.hint_shown = true;
    }
    return {.state = std::move(state)};
}

Step handle(State state, const ToggleSource&) {
    if (current_question(state) != nullptr) {
        state.study->source_open = !state.study->source_open;
    }
    return {.state = std::move(state)};
}

Step handle(State state, const NextAnchor&) {
    const bank::Question* question = current_question(state);
    if (question != nullptr && !question->anchors.empty()) {
        state.study->anchor = (state.study->anchor + 1) % question->anchors.size();
        look_up_source(state);
    }
    return {.state = std::move(state)};
}

Step handle(State state, const Undo&) {
    if (!state.log.undo || state.read_only || (state.study && state.study->saving)) {
        return {.state = std::move(state)};
    }
    return {.state = std::move(state), .effects = {TakeBack{}}};
}

Step handle(State state, const Redo&) {
    if (!state.log.redo || state.read_only || (state.study && state.study->saving)) {
        return {.state = std::move(state)};
    }
    return {.state = std::move(state), .effects = {PutBack{}}};
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
