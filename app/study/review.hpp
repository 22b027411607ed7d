#pragma once

#include "base/ids.hpp"
#include "base/time.hpp"
#include "memory/rating.hpp"

#include <string>
#include <string_view>

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
    double chance = 0; // that it would have been right without recall (evidence.hpp); whole percents

    bool operator==(const Review&) const = default;
};

inline constexpr const char* quiz_mode = "quiz";
inline constexpr const char* exam_mode = "exam";

// Whether an answer of this mode was given in a quiz or an exam: it stands with its attempt, and is not taken
// back by itself.
[[nodiscard]] bool is_of_attempt(const std::string& mode);

// The mode as the log keeps it, with the chance behind it where there is one: "study", "study/25".
[[nodiscard]] std::string logged_mode(const std::string& mode, double chance);

struct Mode {
    std::string name;
    double chance = 0;

    bool operator==(const Mode&) const = default;
};
[[nodiscard]] Mode mode_from(std::string_view logged);

// A longer answer is a pause, not thinking: more is not counted.
inline constexpr int longest_answer = 60'000; // milliseconds

} // namespace ingat::study
