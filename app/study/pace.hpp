#pragma once

#include "study/queue.hpp"
#include "study/session.hpp"

#include <vector>

namespace ingat::study {

// How long this learner takes for one answer, in seconds.
struct Pace {
    double seconds =
        12.4; // the mean of many learners' reviews (specs: FSRS default costs), until there are own ones

    bool operator==(const Pace&) const = default;
};

// Own answers are needed before they count: fewer say too little.
inline constexpr std::size_t fewest_answers_for_pace = 20;

// From the milliseconds of the latest answers, newest last.
[[nodiscard]] Pace pace_of(const std::vector<int>& milliseconds);

// Minutes that so many cards will take. A new card is asked twice at least, and some are forgotten once more.
[[nodiscard]] double minutes_for(const QueueSizes& cards, const Pace& pace);

// Minutes until this sitting is done. `is_new` tells for each card to come whether it was never answered.
[[nodiscard]] double minutes_left(const Session& session, const Memories& memories, const Pace& pace);

// The part of a queue that fits into `minutes`, the cards closest to forgotten first; at least one card.
[[nodiscard]] Queue within_minutes(Queue queue, const Pace& pace, double minutes);

} // namespace ingat::study
