#include "program/answering.hpp"
#include "program/figures.hpp"
#include "program/handlers.hpp"
#include "program/study_card.hpp"
#include "program/study_rules.hpp"

#include <algorithm>
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

Step handle(State state, const Continue&) {
    if (!state.study || !state.study->session.current || !can_go_on(state)) {
        return {.state = std::move(state)};
    }
    if (state.study->card.given) {
        go_on(state);
    } else {
        state.study->session = study::without_current(std::move(state.study->session), state.now.at);
        show_current_card(state);
    }
    return {.state = std::move(state)};
}

Step handle(State state, const ToggleSource&) {
    if (state.screen == Screen::Result) {
        return toggle_result_source(std::move(state));
    }
    if (current_question(state) != nullptr) {
        state.study->source_open = !state.study->source_open;
    }
    return {.state = std::move(state)};
}

Step handle(State state, const NextAnchor&) {
    if (state.screen == Screen::Result) {
        return next_result_source(std::move(state));
    }
    const bank::Question* question = current_question(state);
    if (question != nullptr && !question->anchors.empty()) {
        state.study->anchor = (state.study->anchor + 1) % question->anchors.size();
        look_up_source(state);
    }
    return {.state = std::move(state)};
}

} // namespace ingat::program
