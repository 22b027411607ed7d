#pragma once

#include "bank/bank.hpp"
#include "bank/grading.hpp"

#include <string>
#include <string_view>

namespace ingat::exam {

// The question as it is asked: where a cloze or a fill-in has its gaps stand their numbers, [1], [2]; a
// parameterised question has the numbers of its seed; what is looked for on a picture stands behind the
// prompt.
[[nodiscard]] std::string asked_prompt(const bank::Question& question, const bank::GradeContext& context);

// What was answered, as Markdown: one line, or a list where there are several. The texts of options and
// items; what was typed, so that it shows as it was typed; "left → right"; gaps numbered, – where nothing is;
// "34 %, 57 %" from the left and from above; "true" or "false", which the interface words. Empty: nothing
// that the question has.
[[nodiscard]] std::string given_answer_text(const bank::Question& question, const bank::Response& response);

// Markdown that shows `text` as it stands, its lines too.
[[nodiscard]] std::string markdown_of_plain(std::string_view text);

} // namespace ingat::exam
