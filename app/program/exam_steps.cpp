#include "program/exam_steps.hpp"

#include "program/exam_reviews.hpp"
#include "program/handlers.hpp"

#include <algorithm>

namespace ingat::program {

ExamTime time_of(const State& state) {
    return {.at = state.now, .clock = state.clock};
}

Step with_step(State state, SittingStep step) {
    std::vector<Effect> effects;
    if (step.keep) {
        effects.emplace_back(
            KeepAttemptEvent{.attempt = step.sitting.attempt.id,
                             .event = *step.keep,
                             .reviews = reviews_of(state, step.sitting.attempt, *step.keep)});
    }
    state.exams.sitting = std::move(step.sitting);
    return {.state = std::move(state), .effects = std::move(effects)};
}

bool is_sat(const ExamSitting& sitting) {
    return !sitting.attempt.handed_in && !sitting.attempt.items.empty();
}

void put_in_place(State& state, const base::EventId& id) {
    Exams& exams = state.exams;
    const auto found = std::find_if(
        exams.open.begin(), exams.open.end(), [&](const exam::Attempt& each) { return each.id == id; });
    if (found == exams.open.end()) {
        return;
    }
    exam::Attempt attempt = std::move(*found);
    exams.open.erase(found);
    if (exams.sitting && is_sat(*exams.sitting)) {
        exams.open.push_back(std::move(exams.sitting->attempt));
    }
    exams.sitting = sitting_of(std::move(attempt), state.banks, state.clock);
    exams.warned = false;
    exams.time_hidden = false;
}

bool can_change_place_or_says(State& state) {
    if (state.exams.sitting && state.exams.sitting->save_error) {
        tell(state,
             base::say("The last answer of “{0}” is not saved yet. Continue it under Exams to try again.",
                       {state.exams.sitting->attempt.paper.title}));
    }
    return can_change_place(state);
}

bool is_over(const exam::Attempt& attempt, const exam::ClockReading& clock) {
    const auto left = exam::time_left(attempt, clock);
    return !attempt.handed_in && left && left->count() == 0;
}

bool can_change_place(const State& state) {
    return !state.exams.sitting || !state.exams.sitting->saving;
}

} // namespace ingat::program
