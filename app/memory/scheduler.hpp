#pragma once

#include "base/time.hpp"
#include "memory/fsrs.hpp"

#include <array>
#include <chrono>
#include <cstdint>
#include <vector>

namespace ingat::memory {

enum class Phase { New, Learning, Review, Relearning };

// What is remembered of one card between answers. All of it follows from the log.
struct CardMemory {
    Phase phase = Phase::New;
    int step = 0;                // which (re)learning step it waits for, from 0
    MemoryState state{};         // means nothing while New
    base::Instant last_review{}; // likewise
    base::Day last_day{};        // the learner's day of the last review, as it was then
    base::Instant due{};         // Learning, Relearning: from when. Review: the start of due_day, where the
                                 // learner was when answering
    base::Day due_day{};         // Review: the learner's day from which it is due
    double scheduled_days = 0;   // the interval given, whole days; 0 while (re)learning
    int reviews = 0;
    int lapses = 0; // times forgotten in phase Review

    bool operator==(const CardMemory&) const = default;
};

// How cards are scheduled.
struct Schedule {
    Parameters parameters{}; // in range: clipped(…, relearning_steps.size())
    double retention = 0.9;  // recall at which a card comes back; between 0 and 1
    // Waits before a new card, or a forgotten one, goes to days; 1 day or more makes it wait in phase Review.
    std::vector<std::chrono::minutes> learning_steps{std::chrono::minutes{1}, std::chrono::minutes{10}};
    std::vector<std::chrono::minutes> relearning_steps{std::chrono::minutes{10}};
    int longest_interval = hundred_years; // 1 day or more
    bool fuzz = true;
    std::chrono::minutes rollover{240}; // after local midnight, when the learner's day begins
    // For comparison with the published runs only. Ignored: no steps either, every answer goes to days.
    // TsFsrs: a card forgotten while it waits in days for learning step n is not relearned unless there are
    // more than n relearning steps; and putting Hard, Good and Easy in order may pass the longest interval.
    SameDay same_day = SameDay::Counts;
    Reference reference = Reference::FsrsRs;

    bool operator==(const Schedule&) const = default;
};

using Outcomes = std::array<CardMemory, 4>; // by index_of(rating)

// The card after each of the four ratings. `card_seed` (seed_of) and the count of reviews decide the fuzz, so
// what a button promises is what it does, and a replayed log comes to the same days. A clock that went back
// counts as no time.
// `chance` is how likely a right answer comes without recall (weigh.hpp); 0 where the learner recalls freely.
[[nodiscard]] Outcomes outcomes(const CardMemory& before,
                                const Schedule& schedule,
                                base::Moment now,
                                std::uint64_t card_seed,
                                double chance = 0);

// The card after one rating.
[[nodiscard]] CardMemory after(const CardMemory& before,
                               const Schedule& schedule,
                               base::Moment now,
                               std::uint64_t card_seed,
                               Rating rating,
                               double chance = 0);

// Learner's days since the last review; 0 for a new card and when the clock went back.
[[nodiscard]] int elapsed_days(const CardMemory& card, base::Moment now, std::chrono::minutes rollover);

// The probability to recall the card now, 0 to 1; 0 for a new card.
[[nodiscard]] double recall_now(const CardMemory& card,
                                const Parameters& parameters,
                                base::Moment now,
                                std::chrono::minutes rollover);

// Whether the card waits for an answer now. In phase Review days decide, so that neither a longer or shorter
// day nor a journey makes it late. A new card is never due: how many are begun is the session's to say.
[[nodiscard]] bool is_due(const CardMemory& card, base::Moment now, std::chrono::minutes rollover);

} // namespace ingat::memory
