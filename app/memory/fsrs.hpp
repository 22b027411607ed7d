#pragma once

#include "memory/parameters.hpp"
#include "memory/rating.hpp"

#include <optional>
#include <span>
#include <vector>

namespace ingat::memory {

inline constexpr int hundred_years = 36500;      // days
inline constexpr double least_stability = 0.001; // days
inline constexpr double greatest_stability = hundred_years;

// What FSRS-6 knows of one card.
struct MemoryState {
    double stability = 0;  // days after which recall has fallen to 0.9; 0.001 to 36500
    double difficulty = 0; // 1 (easy) to 10 (hard)

    bool operator==(const MemoryState&) const = default;
};

// Whether a second review on one day has a formula of its own. The program always lets it count; the
// published vectors also have runs without.
enum class SameDay { Counts, Ignored };

// The state after a review. `before` is nothing for the first one; `elapsed_days` are days of the learner
// since the last review (0: the same day; less than 0 is taken as 0).
[[nodiscard]] MemoryState state_after(const Parameters& parameters,
                                      const std::optional<MemoryState>& before,
                                      double elapsed_days,
                                      Rating rating,
                                      SameDay same_day = SameDay::Counts);

// The probability, 0 to 1, to recall after `elapsed_days` at `stability` (days).
[[nodiscard]] double recall(const Parameters& parameters, double elapsed_days, double stability);

// Days, not rounded, after which recall has fallen to `retention` (between 0 and 1, both excluded).
[[nodiscard]] double interval_days(const Parameters& parameters, double stability, double retention);

// What SM-2, the scheduler before FSRS, knows of a card.
struct Sm2State {
    double ease = 2.5;      // factor, 1.3 or more
    double interval = 1;    // days
    double retention = 0.9; // how much the learner remembered under it
};

// The state that schedules as SM-2 did; for cards imported without their reviews.
[[nodiscard]] MemoryState from_sm2(const Parameters& parameters, const Sm2State& known);

struct PastReview {
    Rating rating = Rating::Good;
    double delta_t = 0; // days since the review before
};

struct ReplayStep {
    MemoryState state;            // after the review
    std::optional<double> recall; // just before it; nothing for the first

    bool operator==(const ReplayStep&) const = default;
};

// What each review of one card left behind, oldest first.
[[nodiscard]] std::vector<ReplayStep> replay(const Parameters& parameters,
                                             std::span<const PastReview> reviews);

// interval_days for each retention.
[[nodiscard]] std::vector<double>
intervals_for(const Parameters& parameters, double stability, std::span<const double> retentions);

} // namespace ingat::memory
