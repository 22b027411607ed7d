#pragma once

#include "bank/bank.hpp"
#include "exam/paper.hpp"

#include <string>
#include <vector>

// Questions that the tests of exams ask.
namespace ingat::samples {

[[nodiscard]] bank::Question asked(std::string id, bank::Kind kind, std::string prompt = "p");

[[nodiscard]] bank::Question one_of_four(std::string id = "one"); // "a" is right, "b" to "d" are not
[[nodiscard]] bank::Question several(std::string id = "several"); // of "a" to "d" the first two are right
[[nodiscard]] bank::Question several_with_percents(std::string id = "percents"); // a 50, b 50, c −50, d −100
[[nodiscard]] bank::Question statement(std::string id = "statement");            // true
[[nodiscard]] bank::Question typed(std::string id = "typed");    // "Jakarta"; "Batavia" is half right
[[nodiscard]] bank::Question in_pairs(std::string id = "pairs"); // x–1, y–2; 3 is nobody's
[[nodiscard]] bank::Question in_order(std::string id = "order"); // 1, 2, 3
[[nodiscard]] bank::Question
with_blanks(std::string id = "blanks");                       // "red" typed, "b" of a drop-down of three
[[nodiscard]] bank::Question cloze(std::string id = "cloze"); // "one" and "two"
[[nodiscard]] bank::Question place(std::string id = "place"); // the left half
[[nodiscard]] bank::Question label(std::string id = "label"); // "heart"
[[nodiscard]] bank::Question essay(std::string id = "essay"); // two criteria, 3 marks and 1

[[nodiscard]] std::vector<bank::Question> one_of_each();

// All of a bank, never asked.
[[nodiscard]] std::vector<exam::Candidate> candidates_of(const bank::Bank& bank);

} // namespace ingat::samples
