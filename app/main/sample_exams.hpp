#pragma once

#include "program/state.hpp"

namespace ingat::main_room {

// A made-up learner's quizzes and exams, each as one screen.

[[nodiscard]] program::State exams_planned(program::State state);
[[nodiscard]] program::State exams_short(program::State state); // asks for more than there is
[[nodiscard]] program::State exams_rules(program::State state);
[[nodiscard]] program::State exams_list(program::State state);
[[nodiscard]] program::State exams_damaged(program::State state); // a result that was edited by hand

[[nodiscard]] program::State exams_waiting(program::State state); // two that were begun, one asked about

[[nodiscard]] program::State exam_sat(program::State state); // in the middle, with a choice of several
[[nodiscard]] program::State exam_typed(program::State state);
[[nodiscard]] program::State exam_ending(program::State state); // less than a minute is left
[[nodiscard]] program::State exam_submitting(program::State state);
[[nodiscard]] program::State exam_not_saved(program::State state);

[[nodiscard]] program::State quiz_asked(program::State state);
[[nodiscard]] program::State quiz_answered(program::State state); // wrongly, with the feedback

[[nodiscard]] program::State result_shown(program::State state);
[[nodiscard]] program::State result_opened(program::State state);   // one question of it
[[nodiscard]] program::State result_source(program::State state);   // with its passage beside it
[[nodiscard]] program::State result_to_grade(program::State state); // an essay waits for its marks
[[nodiscard]] program::State result_regraded(program::State state); // the author changed a key since

} // namespace ingat::main_room
