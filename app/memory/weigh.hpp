#pragma once

#include "memory/fsrs.hpp"

#include <optional>

namespace ingat::memory {

// A right answer that may have been a guess.
struct Evidence {
    Rating rating = Rating::Good;
    double chance = 0; // 0 to 1: how likely it would have been right without recall
};

// How likely it is that a right answer was recalled: by Bayes' rule from `recall`, the probability that it
// could be, and from `chance`. recall ÷ (recall + (1 − recall) × chance).
[[nodiscard]] double recalled(double recall, double chance);

// What is thought of a card that was never asked: as likely known as not.
inline constexpr double recall_of_new = 0.5;

// The state after an answer that may have been a guess: between the states after forgetting and after the
// rating, as likely as it is that it was recalled (of stability in its logarithm). Without chance, and for
// Again, state_after().
[[nodiscard]] MemoryState weighed_state_after(const Parameters& parameters,
                                              const std::optional<MemoryState>& before,
                                              double elapsed_days,
                                              const Evidence& evidence,
                                              SameDay same_day = SameDay::Counts);

} // namespace ingat::memory
