#pragma once

#include "bank/bank.hpp"
#include "base/catalogue.hpp"
#include "program/exam_sitting.hpp"
#include "program/state.hpp"
#include "program/view.hpp"

#include <chrono>
#include <string>

// Parts of the screens of quizzes, exams and results.
namespace ingat::program {

[[nodiscard]] PaletteView palette_view(const base::Catalogue& words, const ExamSitting& sitting);

// Those of the screen Exams that were begun, and those that were handed in.
void fill_attempts(ExamsView& view, const State& state);

// How long the clock of the attempt has stood, because nothing can be kept.
[[nodiscard]] std::chrono::milliseconds stood_still(const State& state, const ExamSitting& sitting);

// Whether an answer can be checked at once: of all that is examined only an essay waits for its marks.
[[nodiscard]] bool is_graded_in_exam(const bank::Question& question);

// How a question is answered where that does not show by itself.
[[nodiscard]] std::string move_hint(const base::Catalogue& words, const bank::Question& question);

[[nodiscard]] ResultQuestionView result_question_view(const State& state, std::size_t at);

} // namespace ingat::program
