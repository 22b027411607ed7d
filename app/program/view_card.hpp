#pragma once

#include "bank/bank.hpp"
#include "program/state.hpp"
#include "program/view.hpp"

namespace ingat::program {

// The card on the screen, whose question is `question`. Only while a sitting has a current card.
[[nodiscard]] CardView card_view(const State& state, const bank::Question& question);

} // namespace ingat::program
