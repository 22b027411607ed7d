#pragma once

#include "bank/bank.hpp"
#include "bank/response.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ingat::bank {

// One piece of an answer, so that it can be marked right or wrong where it stands.
//   choice: one for each option; chosen, expected: its id if it was, should be, chosen; else empty.
//   ordering: one for each place; id: the item that belongs there; chosen: the item put there, or empty.
//   matching: one for each left item; chosen, expected: ids of partners; chosen is empty if none was.
//   fill-in, cloze: one for each blank; chosen: what was typed, or the id of the option; expected: the text
//       that is shown as right, or the id of the right option. id: that of the blank; of a cloze the numbers
//       of its cards, "1" or "1,3".
//   essay: one for each criterion; chosen, expected: its marks as they were given and could be.
//   true/false, short answer, numerical, hotspot: none.
struct PartGrade {
    std::string id;
    bool right = false;
    std::string chosen;
    std::string expected;
    double fraction = 0; // −1 to 1, of what this part is worth
    int slips = 0;       // forgiven
    std::string feedback;

    bool operator==(const PartGrade&) const = default;
};

struct Grade {
    double fraction = 0; // −1 to 1; below 0 only where the author says so
    bool right = false;  // exactly when all of it is right: fraction is 1
    std::vector<PartGrade> parts;
    std::string feedback;    // Markdown, what the author says to this answer; may be empty
    int slips = 0;           // forgiven in a typed answer
    bool unreadable = false; // numerical: no number could be read
    bool unit_wrong = false; // numerical: the number is right, its unit is not

    bool operator==(const Grade&) const = default;
};

// What a grade depends on besides the question and the answer.
struct GradeContext {
    std::string part;       // of a card (parts_of); empty: the whole question
    std::string language;   // BCP 47: which marks numbers are typed with
    std::uint64_t seed = 0; // of a parameterised question
};

// What an answer is worth. Nothing for a flashcard, a description, and a hotspot of several cards of which
// none is named; there the learner says whether they remembered, or there is nothing to say.
//   choice, one right: the option's share_of(); several: the shares of all that were chosen, 0 to 1.
//       Choosing all earns nothing, as with Moodle's usual fractions; right only for exactly the right ones.
//   true/false: 1 or 0.
//   short answer: the percent of the first accepted answer that fits (typed_match).
//   numerical: likewise, grade_numerical().
//   ordering: as its OrderScoring says. Items named twice count where they stand first.
//   matching: left items with their right partner ÷ left items.
//   fill-in: blanks by their weights; cloze: blanks that are right ÷ blanks.
//   hotspot: 1 if the point is in a region of the card, else 0; or, where it asks for what is there, as a
//   short
//       answer.
//   essay: marks given ÷ marks there are; nothing as long as none were given.
[[nodiscard]] std::optional<Grade>
grade(const Question& question, const Response& response, const GradeContext& context = {});

// What choosing the option adds to the fraction of its question, −1 to 1. Where no option of the choice says
// a percentage: the right one 1; of several each right one 1 ÷ right ones, each wrong one −1 ÷ right ones.
[[nodiscard]] double share_of(const Choice& choice, const Option& option);

// Whether choosing it is right: it is marked so, or of several options it adds to the fraction.
[[nodiscard]] bool is_right(const Choice& choice, const Option& option);

// Whether the point lies in the region, edges included.
[[nodiscard]] bool holds(const Region& region, Point point);

// The number of a card of a cloze or a hotspot; 0: none.
[[nodiscard]] int number_of_part(std::string_view part);

} // namespace ingat::bank
