#pragma once

#include "bank/bank.hpp"
#include "bank/grading.hpp"
#include "base/time.hpp"
#include "program/state.hpp"

#include <cstdint>

namespace ingat::program {

// Whether the program grades this kind itself; else the learner says how it went.
[[nodiscard]] bool is_graded(const bank::Question& question);

// Whether the answer is one line that is typed.
[[nodiscard]] bool is_typed(const bank::Question& question);

// The card as it is first shown: its options, items or partners in the order that `seed` decides.
[[nodiscard]] CardState shown_card(const bank::Question& question, base::Instant now, std::uint64_t seed);

// What a grade of the card depends on besides the answer.
[[nodiscard]] bank::GradeContext
context_of(const State& state, const base::CardId& card, const Entered& entered);

} // namespace ingat::program
