#pragma once

#include "bank/bank.hpp"
#include "memory/rating.hpp"
#include "program/state.hpp"

#include <vector>

// What can be done with the card on the screen, said once: update() asks before it does it, and the view
// before it offers it. Undo apart, only while a sitting has a current card; `question` is its question.
namespace ingat::program {

// An answer can be entered, and a hint be had.
[[nodiscard]] bool waits_for_answer(const Study& study);

[[nodiscard]] bool has_hint_to_show(const Study& study, const bank::Question& question);

// Choosing an option is the answer; nothing is checked afterwards.
[[nodiscard]] bool is_answered_by_choosing(const bank::Question& question);

// The learner marks it by its rubric: an essay that has one.
[[nodiscard]] bool is_marked(const bank::Question& question);

// There is something to check, or a whole rubric marked.
[[nodiscard]] bool can_check(const Study& study, const bank::Question& question);

// The learner can say how it went.
[[nodiscard]] bool can_rate(const State& state, const bank::Question& question);

// What there are buttons for, in their order.
[[nodiscard]] std::vector<memory::Rating> offered_ratings(const study::Settings& settings);

// A typed answer was graded as wrong, and the learner can say that it was right.
[[nodiscard]] bool can_say_it_was_right(const Study& study, const bank::Question& question);

// Answers can be undone and redone: none is on its way to the disk, and the disk takes some.
[[nodiscard]] bool can_undo(const State& state);

// To the next card: after an answer that is on disk, or where none can be kept.
[[nodiscard]] bool can_go_on(const State& state);

} // namespace ingat::program
