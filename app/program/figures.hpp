#pragma once

#include "program/state.hpp"

namespace ingat::program {

// The state with the figures of every bank computed anew, at its `now`.
[[nodiscard]] State with_figures(State state);

// Likewise for one bank, after one of its cards changed.
[[nodiscard]] State with_figures_of(State state, const base::BankId& bank);

} // namespace ingat::program
