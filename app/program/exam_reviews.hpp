#pragma once

#include "exam/attempt.hpp"
#include "exam/result.hpp"
#include "program/effect.hpp"
#include "program/state.hpp"

#include <vector>

namespace ingat::program {

// The reviews that follow from one event of an attempt, each as it is to be kept. `attempt`: before the
// event. With feedback at once a question is reviewed when a try closes it, everything else when the attempt
// is handed in, an essay when it has its marks; no answer is reviewed twice.
[[nodiscard]] std::vector<SaveReview>
reviews_of(const State& state, const exam::Attempt& attempt, const exam::AttemptEvent& event);

// The reviews of questions that no bank had when the attempt was handed in, and one has now: those that
// `after` knows and `before` did not, as of the hand-in. None of a card that was reviewed since.
[[nodiscard]] std::vector<SaveReview> late_reviews(const State& state,
                                                   const exam::Attempt& attempt,
                                                   const exam::Result& before,
                                                   const exam::Result& after);

} // namespace ingat::program
