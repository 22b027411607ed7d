#pragma once

#include "program/view.hpp"

#include <string>

// Exams that were sat, as the program might show them.
namespace ingat::tests {

[[nodiscard]] program::View exams_view(std::size_t sat = 6);
[[nodiscard]] program::View no_exams_view(); // nothing was sat, and nothing can be
[[nodiscard]] program::View result_view(std::size_t questions = 7);
[[nodiscard]] program::View all_right_view();
[[nodiscard]] program::View result_question_view();
[[nodiscard]] program::View result_essay_view(); // to be graded
[[nodiscard]] program::View with_list(program::View view, std::size_t rows = 12, bool several = false);

[[nodiscard]] program::ExamsView& exams_of(program::View& view);
[[nodiscard]] program::ResultView& result_of(program::View& view);

[[nodiscard]] base::EventId attempt(int number);

// Every text of bank and document in place of what was there, and most others.
[[nodiscard]] program::View result_filled_with(program::View view, const std::string& text);

} // namespace ingat::tests
