#pragma once

#include "bank/grading.hpp"

#include <string>
#include <string_view>

namespace ingat::bank {

// What to show as the right answer of a part (parts_of; empty: the whole question), as Markdown: one line, or
// a list where there are several. Empty for true/false, whose two words belong to the interface, and where
// there is no answer.
[[nodiscard]] std::string right_answer_text(const Question& question, const GradeContext& context);

// The accepted answer that is shown: the first that is wholly right and has no wildcard, else the first.
[[nodiscard]] std::string shown_answer(const std::vector<AcceptedText>& accepted);

} // namespace ingat::bank
