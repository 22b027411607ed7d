#pragma once

#include "exam/result.hpp"

#include <string>

namespace ingat::exam {

// The result as a table for other programs: RFC 4180 in UTF-8, a line of names, then a line for each
// question. number, bank, question, section, tags, kind, prompt, given_answer, right_answer, fraction, mark,
// marks, certainty, tries, hints, seconds, outcome, new_mark. Numbers have a point and at most five decimals;
// what is not known is empty. A text that a table program would take for a formula gets ' before it.
[[nodiscard]] std::string csv_of(const Result& result);

// Only what was asked and answered, so that it can be read while an exam goes on: number, bank, question,
// prompt, given_answer, certainty.
[[nodiscard]] std::string csv_of_answers(const Result& result);

} // namespace ingat::exam
