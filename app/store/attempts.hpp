#pragma once

#include "base/message.hpp"
#include "exam/attempt.hpp"
#include "memory/scheduler.hpp"
#include "store/progress_events.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ingat::store {

// Attempts at quizzes and exams as progress.db keeps them: how each began, and every event of it. What an
// attempt is now follows from these by exam::after. Progress reads and writes them.

// A review that follows from an answer in an attempt.
struct AttemptReview {
    Review review;
    memory::CardMemory after; // its card, after it
    bool operator==(const AttemptReview&) const = default;
};

// One attempt as a list shows it.
struct AttemptSummary {
    base::EventId id;
    std::string title;
    base::Moment begun{};
    std::optional<base::Moment> ended; // nothing: it is not handed in
    bool discarded = false;
    bool operator==(const AttemptSummary&) const = default;
};

// What is damaged is left out, each with a sentence that names it; all else is there.

struct AttemptList {
    std::vector<AttemptSummary> attempts; // newest first
    std::vector<base::Message> damaged;
    bool operator==(const AttemptList&) const = default;
};

struct KeptAttempts {
    std::vector<exam::Attempt> attempts; // newest first
    std::vector<base::Message> damaged;
    bool operator==(const KeptAttempts&) const = default;
};

struct KeptAttempt {
    exam::Attempt attempt;
    std::vector<base::Message> damaged; // events without which it was rebuilt
    bool operator==(const KeptAttempt&) const = default;
};

} // namespace ingat::store
