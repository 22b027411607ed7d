#include "program/update.hpp"

#include "program/figures.hpp"
#include "program/handlers.hpp"
#include "study/session.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace ingat::program {
namespace {

void sort_by_title(study::Banks& banks) {
    std::sort(banks.begin(), banks.end(), [](const auto& a, const auto& b) {
        return std::tie(a->title, a->id) < std::tie(b->title, b->id);
    });
}

bool day_rolled_over(const State& state) {
    return state.log.counts.day != base::learner_day(state.now, study::rollover(state.settings));
}

} // namespace

Step handle(State state, const GoTo& action) {
    if (action.screen == Screen::FirstRun) {
        return {.state = std::move(state)};
    }
    if (action.screen == Screen::Study) {
        const StartStudy same =
            state.study ? StartStudy{.bank = state.study->only, .five_minutes = state.study->five_minutes}
                        : StartStudy{};
        return handle(std::move(state), same);
    }
    if (action.screen == Screen::Home) {
        state = with_figures(std::move(state));
    }
    state.screen = action.screen;
    return {.state = std::move(state)};
}

Step handle(State state, const CloseNotice& action) {
    if (action.which < state.notices.size()) {
        state.notices.erase(state.notices.begin() + static_cast<std::ptrdiff_t>(action.which));
    }
    return {.state = std::move(state)};
}

Step handle(State state, const ToggleKeys&) {
    state.keys_shown = !state.keys_shown;
    return {.state = std::move(state)};
}

Step handle(State state, const ShowOpenBank& action) {
    state.open_bank_shown = action.shown;
    state.open_bank_error.reset();
    return {.state = std::move(state)};
}

Step handle(State state, const OpenBank& action) {
    return {.state = std::move(state), .effects = {AddBank{.path = action.path}}};
}

Step handle(State state, const CloseToast&) {
    state.toast.reset();
    return {.state = std::move(state)};
}

Step handle(State state, const BankAdded& event) {
    std::erase_if(state.banks, [&](const auto& bank) { return bank->id == event.bank->id; });
    state.banks.push_back(event.bank);
    sort_by_title(state.banks);
    std::erase_if(state.troubles,
                  [&](const BankTrouble& trouble) { return trouble.name == event.bank->id.text; });
    state.open_bank_shown = false;
    state.open_bank_error.reset();
    state = with_figures(std::move(state));
    const auto count = static_cast<long long>(event.bank->questions.size());
    const std::vector<std::string> title{event.bank->title};
    state.toast = Toast{
        .text = event.was_there
                    ? base::say_many("“{1}” is up to date: {0} question.",
                                     "“{1}” is up to date: {0} questions.",
                                     count,
                                     title)
                    : base::say_many(
                          "“{1}” was added: {0} question.", "“{1}” was added: {0} questions.", count, title),
    };
    if (state.study) {
        // The question on the screen may have changed; the sitting begins anew from what is due.
        state.study.reset();
    }
    return handle(std::move(state), GoTo{.screen = Screen::Home});
}

Step handle(State state, const BankRefused& event) {
    state.open_bank_error = event.error;
    if (!state.open_bank_shown && state.screen != Screen::FirstRun) {
        state.notices.push_back({.text = event.error.message, .blocking = false, .details = {}});
    }
    return {.state = std::move(state)};
}

Step handle(State state, const Failed& event) {
    state.notices.push_back({.text = event.error.message, .blocking = false, .details = {}});
    return {.state = std::move(state)};
}

Step handle(State state, const TimePassed&) {
    if (state.study && !state.study->session.current) {
        state.study->session = study::with_next(std::move(state.study->session), state.now.at);
        show_current_card(state);
    }
    return {.state = with_figures(std::move(state))};
}

Step update(State state, const Action& action, base::Moment now) {
    state.now = now;
    if (day_rolled_over(state)) {
        state = with_figures(std::move(state));
    }
    return std::visit([&](const auto& chosen) { return handle(std::move(state), chosen); }, action);
}

Step update(State state, const Event& event, base::Moment now) {
    state.now = now;
    return std::visit([&](const auto& happened) { return handle(std::move(state), happened); }, event);
}

State started(State state, base::Moment now) {
    state.now = now;
    sort_by_title(state.banks);
    state = with_figures(std::move(state));
    const bool never_answered = state.memories.empty() && !state.log.redo;
    state.screen = never_answered && !state.read_only ? Screen::FirstRun : Screen::Home;
    return state;
}

std::optional<base::Instant> next_change(const State& state) {
    std::optional<base::Instant> next;
    const auto consider = [&](base::Instant at) {
        if (at > state.now.at && (!next || at < *next)) {
            next = at;
        }
    };
    const base::Day tomorrow =
        base::learner_day(state.now, study::rollover(state.settings)) + std::chrono::days{1};
    consider(base::start_of_day(tomorrow, state.now.offset, study::rollover(state.settings)));
    for (const BankFigures& figures : state.figures) {
        for (const study::Queue::Learning& learning : figures.queue.learning) {
            consider(learning.due - study::learn_ahead);
            consider(learning.due);
        }
    }
    return next;
}

} // namespace ingat::program
