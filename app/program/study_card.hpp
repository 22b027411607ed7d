#pragma once

#include "bank/bank.hpp"
#include "bank/response.hpp"
#include "base/time.hpp"
#include "program/state.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace ingat::program {

// What true/false calls its two options.
inline constexpr const char* true_option = "true";
inline constexpr const char* false_option = "false";

// Whether the program grades this kind itself; else the learner says how it went.
[[nodiscard]] bool is_graded(const bank::Question& question);

// The card as it is first shown: its options, items or partners in the order that `seed` decides. Items of an
// ordering never begin in their right order.
[[nodiscard]] CardState shown_card(const bank::Question& question, base::Instant now, std::uint64_t seed);

// What the learner has entered so far, as an answer.
[[nodiscard]] bank::Response response_of(const bank::Question& question, const CardState& card);

} // namespace ingat::program
