#include "store/progress_summary.hpp"

#include <utility>

namespace ingat::store {

using base::Result;

Result<LogSummary> summary_on(Database& database, base::Day day, const Tombstones& tombstones) {
    auto counts = counts_on_day(database, day, tombstones);
    if (!counts) {
        return counts.error();
    }
    auto taken = latest_taken(database, tombstones, answers_summed_up);
    if (!taken) {
        return taken.error();
    }
    const auto undoable = last_counting_review(database, tombstones);
    if (!undoable) {
        return undoable.error();
    }
    const auto redoable = last_redoable(database, tombstones);
    if (!redoable) {
        return redoable.error();
    }
    return LogSummary{
        .day = day,
        .counts = *std::move(counts),
        .taken = *std::move(taken),
        .undoable = *undoable ? std::optional{logged(**undoable, false)} : std::nullopt,
        .redoable = *redoable ? std::optional{logged((*redoable)->review, true)} : std::nullopt,
    };
}

} // namespace ingat::store
