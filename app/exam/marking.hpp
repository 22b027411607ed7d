#pragma once

#include "bank/grading.hpp"

#include <string>
#include <string_view>

namespace ingat::exam {

// How a quiz counts what is partly right, and what is wrong. Wrong is what earns nothing as written. An
// answer that was not given (gives_answer) is worth nothing under each of them, and an essay never costs
// anything.
enum class MarkingRule {
    AsWritten,    // the author's fractions, never below nothing
    AllOrNothing, // wholly right or nothing
    MayCost, // the author's fractions, also below nothing; of several options their sum, where percents are
             // said
    NoLuck, // as written; but a wrong answer costs what guessing would earn: −1 ÷ (options − 1) where one
            // option is chosen, −1 for true/false. The other kinds, drop-downs too, are as written
    EachOption, // of several options each that is rightly chosen or left earns 1 ÷ options; other kinds as
                // written
    WrongCostsAll, // as written; but a wrong answer costs as much as what is right earns, of every kind
};

// Whether there is an answer in `response`: something chosen, typed or placed that the question has. One that
// does not fit the kind of question is none, nor is white space.
[[nodiscard]] bool gives_answer(const bank::Question& question, const bank::Response& response);

// The fraction of its marks that an answer earns, −1 to 1. `grade` is what bank::grade() says of `response`.
[[nodiscard]] double fraction_under(MarkingRule rule,
                                    const bank::Question& question,
                                    const bank::Response& response,
                                    const bank::Grade& grade);

// What is left after so many tries, each but the first of which costs `penalty` percent of all that could be
// earned, never less than nothing. What is below nothing stays as it is.
[[nodiscard]] double fraction_after_tries(double fraction, int tries, double penalty);

} // namespace ingat::exam
