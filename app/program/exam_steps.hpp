#pragma once

#include "program/exam_sitting.hpp"
#include "program/update.hpp"

#include <utility>

// How the parts of update() work on the quiz or exam that is sat.
namespace ingat::program {

// What all clocks of the state say.
[[nodiscard]] ExamTime time_of(const State& state);

// The sitting goes on, and the disk is asked to keep what it wants kept.
[[nodiscard]] Step with_step(State state, SittingStep step);

// One of the attempts that wait takes the place of the sitting, which waits in turn.
void put_in_place(State& state, const base::EventId& id);

// What waits to be kept does not change under it.
[[nodiscard]] bool can_change_place(const State& state);

// Likewise; if not because an answer cannot be saved, that is said.
[[nodiscard]] bool can_change_place_or_says(State& state);

// It has a time limit, and none of it is left.
[[nodiscard]] bool is_over(const exam::Attempt& attempt, const exam::ClockReading& clock);

// It can still be answered.
[[nodiscard]] bool is_sat(const ExamSitting& sitting);

// Does `what` with the sitting, the banks and the time; nothing where there is no sitting.
template <class What>
Step sat(State state, const What& what) {
    if (!state.exams.sitting) {
        return {.state = std::move(state)};
    }
    ExamSitting sitting = *std::move(state.exams.sitting);
    state.exams.sitting.reset();
    SittingStep step = what(std::move(sitting), time_of(state));
    return with_step(std::move(state), std::move(step));
}

// Likewise where nothing has to be kept yet.
template <class What>
Step typed(State state, const What& what) {
    if (state.exams.sitting) {
        ExamSitting sitting = *std::move(state.exams.sitting);
        state.exams.sitting = what(std::move(sitting), time_of(state));
    }
    return {.state = std::move(state)};
}

} // namespace ingat::program
