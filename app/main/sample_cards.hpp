#pragma once

#include "program/state.hpp"

#include <optional>
#include <variant>

// The cards of the made-up learner.
namespace ingat::main_room {

inline constexpr int milliseconds_a_card = 9500;

using Wanted = bool (*)(const bank::Question&);

template <class Kind>
bool is_kind(const bank::Question& question) {
    return std::holds_alternative<Kind>(question.kind);
}

[[nodiscard]] bool is_choice(const bank::Question& question, bool several);

// The first bank is nearly known, the next ones less, the last is untouched.
void study_for_weeks(program::State& state);

// A sitting in the middle, with the wanted kind of question on the screen; nothing: there is no such
// question.
[[nodiscard]] std::optional<program::State> with_card(program::State state, Wanted wanted);

// The one on the screen.
[[nodiscard]] const bank::Question& question_of(const program::State& state);

// A right option of it, or a wrong one.
[[nodiscard]] program::State choose(program::State state, bool rightly);

// All pairs of it, the first wrongly.
[[nodiscard]] program::State match_all(program::State state);

} // namespace ingat::main_room
