#pragma once

#include "program/view.hpp"

#include <cstddef>
#include <string>

// What the program might show, in full, in nothing at all, and in too much.
namespace ingat::tests {

// The window around a screen, which is still to be filled in.
[[nodiscard]] program::View framed(program::Screen screen);

[[nodiscard]] program::View home_view();
[[nodiscard]] program::View done_view(); // home with nothing left to do
[[nodiscard]] program::View settings_view();
[[nodiscard]] program::View first_run_view();

[[nodiscard]] program::View recall_view(bool answered);
[[nodiscard]] program::View choice_view(bool answered, bool several = false);
[[nodiscard]] program::View typed_view(bool answered);
[[nodiscard]] program::View fill_view(bool answered, std::size_t rows = 3); // the second is a drop-down
[[nodiscard]] program::View essay_view(bool answered);
[[nodiscard]] program::View order_view(bool answered);
[[nodiscard]] program::View match_view(bool answered);
[[nodiscard]] program::View summary_view();
[[nodiscard]] program::View with_source(program::View view);

[[nodiscard]] program::View exam_view(std::size_t questions = 40);      // at question 14, item 13
[[nodiscard]] program::View exam_view_with(const program::View& study); // the same with its card
[[nodiscard]] program::View quiz_view(bool answered); // with feedback at once; later ones are off
[[nodiscard]] program::View with_submit_asked(program::View view, bool all_answered);

[[nodiscard]] program::View with_keys(program::View view);
[[nodiscard]] program::View with_open_bank(program::View view, std::string trouble = {});
[[nodiscard]] program::View with_toast(program::View view);

// Every text of bank and document, and most others, in place of what was there.
[[nodiscard]] program::View filled_with(program::View view, const std::string& text);

[[nodiscard]] program::StudyView& study_of(program::View& view);
[[nodiscard]] program::ExamView& exam_of(program::View& view);

} // namespace ingat::tests
