#pragma once

#include "program/state.hpp"

namespace ingat::program {

// The state with the figures of every bank computed anew, at its `now`.
[[nodiscard]] State with_figures(State state);

// Likewise for one bank, after one of its cards changed.
[[nodiscard]] State with_figures_of(State state, const base::BankId& bank);

// The same figures where none can have changed: they depend on the learner's day, not on the hour, and
// whatever else changes one has it computed anew.
[[nodiscard]] State with_figures_of_today(State state);

} // namespace ingat::program
