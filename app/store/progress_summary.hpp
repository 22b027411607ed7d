#pragma once

#include "store/progress_log.hpp"

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace ingat::store {

// Answers whose times a summary has.
inline constexpr std::size_t answers_summed_up = 100;

// What is told of a log at one time.
struct LogSummary {
    base::Day day{};
    std::map<base::BankId, DayCounts> counts;     // of that day
    std::vector<std::chrono::milliseconds> taken; // of the newest answers that count, oldest of them first
    std::optional<LoggedReview> undoable;         // what undo_last() and redo_last() of Progress would take
    std::optional<LoggedReview> redoable;
    std::optional<base::Instant> newest; // when the last entry was made, by the wall clock of then

    bool operator==(const LogSummary&) const = default;
};

struct DaySummary {
    LogSummary summary;
    std::set<base::CardId> cards; // with an answer that counts on its day
};
[[nodiscard]] base::Result<DaySummary>
summary_on(Database& database, base::Day day, const Tombstones& tombstones);

// The summary after `answer`, the newest event, as far as it follows from the one before: all but the day and
// its counts.
[[nodiscard]] LogSummary summary_after(LogSummary before, const Event& answer);

} // namespace ingat::store
