#pragma once

#include "memory/rating.hpp"

#include <optional>

namespace ingat::study {

// A graded answer, whatever it was given in: a study session, a quiz or an exam.
struct GradedAnswer {
    double fraction = 0;          // −1 to 1, before any tries or rules of a quiz
    double chance = 0;            // 0 to 1: that a guess would have been wholly right (bank::chance_of)
    int hints = 0;                // that were shown before it
    int tries = 1;                // that it took, this one counted
    std::optional<int> certainty; // 1 a guess, 2 fairly sure, 3 certain; as the learner said
    int milliseconds = 0;         // that it took
};

// What the answer says about memory.
struct MemoryEvidence {
    memory::Rating rating{};
    double chance = 0; // of memory::Evidence, in whole percents

    bool operator==(const MemoryEvidence&) const = default;
};

// Wholly right is Good, at least half right Hard, less Again, however sure the learner was. Never Easy: the
// program cannot see how easily it came. At best Hard is what took a hint, a second try, or a minute or more:
// it was not recalled at once. What the learner calls a guess is as likely one as not, if options do not make
// it likelier. A wrong answer has no chance: nobody guesses wrong.
[[nodiscard]] MemoryEvidence evidence_of(const GradedAnswer& answer);

} // namespace ingat::study
