#pragma once

#include "bank/grading.hpp"
#include "exam/attempt.hpp"
#include "program/exam_sitting.hpp"
#include "study/queue.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

// How the parts of a sitting (exam_sitting.hpp) find the question and ask the disk to keep what happened.
namespace ingat::program {

struct Asked {
    const bank::Question* question = nullptr;
    std::string language; // of its bank
};

// The question of an item, and what grading it has to know.
[[nodiscard]] Asked asked_in(const ExamSitting& sitting, const study::Banks& banks, std::size_t item);
[[nodiscard]] bank::GradeContext context_of(const ExamSitting& sitting, std::size_t item, const Asked& asked);

// Something can be done: it is not handed in, and the disk is not asked for anything.
[[nodiscard]] bool is_open(const ExamSitting& sitting);

// And the current question can be answered.
[[nodiscard]] bool takes_answers(const ExamSitting& sitting);

// Nothing is entered yet; options stand in the order of the seed, or where they are not shuffled in that of
// the question.
[[nodiscard]] Entered
nothing_entered_by(const exam::Rules& rules, std::uint64_t seed, const bank::Question& question);

// What is on the screen for an item of an attempt: what was answered, or nothing, in the order of the paper.
[[nodiscard]] Entered
entered_in(const exam::Attempt& attempt, std::size_t item, const bank::Question& question);

// The answer to the current question as it is on the screen.
[[nodiscard]] exam::Answered answer_now(const ExamSitting& sitting, const bank::Question& question);

// Nothing that was typed waits to be kept.
void forget_typed(ExamSitting& sitting);

// Asks the disk to keep what happened. The clock of the question runs on from now.
[[nodiscard]] SittingStep asked_to_keep(ExamSitting sitting, exam::Happening what, const ExamTime& now);

// Likewise the answer as it is on the screen.
[[nodiscard]] SittingStep answered(ExamSitting sitting, const bank::Question& question, const ExamTime& now);

// Keeps what was typed, as of the moment when it was, and what happens now after it.
[[nodiscard]] SittingStep
after_typed(ExamSitting sitting, const study::Banks& banks, exam::Happening what, const ExamTime& now);

} // namespace ingat::program
