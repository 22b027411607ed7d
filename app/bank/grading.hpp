#pragma once

#include "bank/bank.hpp"
#include "bank/response.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ingat::bank {

// One piece of an answer, so that it can be marked right or wrong where it stands.
//   choice: one for each option; chosen, expected: its id if it was, should be, chosen; else empty.
//   ordering: one for each place; id: the item that belongs there; chosen: the item put there, or empty.
//   matching: one for each left item; chosen, expected: ids of partners; chosen is empty if none was.
//   true/false, short answer: none.
struct PartGrade {
    std::string id;
    bool right = false;
    std::string chosen;
    std::string expected;

    bool operator==(const PartGrade&) const = default;
};

struct Grade {
    double fraction = 0; // 0 to 1
    bool right = false;  // exactly when all of it is right: fraction is 1
    std::vector<PartGrade> parts;
    std::string feedback; // Markdown, what the author says to this answer; may be empty

    bool operator==(const Grade&) const = default;
};

// What an answer is worth. Nothing for flashcard and cloze: there the learner says whether they remembered.
//   choice, one right; true/false: 1 or 0.
//   choice, several: (right ones chosen − wrong ones chosen) ÷ right ones, at least 0.
//       Choosing all earns nothing, as with Moodle's usual fractions; 1 only for exactly the right ones.
//   short answer: 1 if it equals any accepted answer (is_same_answer), else 0.
//   ordering: neighbours that rightly follow each other ÷ (items − 1).
//       One item out of its place costs little however far it shifts the others; guessing earns 1 ÷ items
//       on average. Moodle: "relative to the next item, excluding last". Items named twice count where
//       they stand first.
//   matching: left items with their right partner ÷ left items.
[[nodiscard]] std::optional<Grade> grade(const Question& question, const Response& response);

// Whether `typed` is the same answer as `accepted`: Unicode variants (NFKC), white space, kinds of
// apostrophe, quotation mark and dash, one full stop at the end and, unless it matters, case make no
// difference. Empty is no answer.
[[nodiscard]] bool is_same_answer(std::string_view typed, std::string_view accepted, bool case_matters);

// What to show as the right answer of a part (parts_of), as Markdown: one line, or a list where there are
// several. Empty for true/false, whose two words belong to the interface.
[[nodiscard]] std::string right_answer_text(const Question& question, std::string_view part);

} // namespace ingat::bank
