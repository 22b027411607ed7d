#pragma once

#include "base/ids.hpp"
#include "base/time.hpp"
#include "memory/rating.hpp"

#include <string>

namespace ingat::study {

// One graded answer, as the log keeps it.
struct Review {
    base::EventId id;
    base::CardId card;
    base::Moment at;
    base::Day day{}; // the learner's day in force when the answer was given; never recomputed
    memory::Rating rating{};
    int milliseconds = 0; // from showing the question to the grade, at most longest_answer
    std::string mode = "study";

    bool operator==(const Review&) const = default;
};

// A longer answer is a pause, not thinking: more is not counted.
inline constexpr int longest_answer = 60'000; // milliseconds

} // namespace ingat::study
