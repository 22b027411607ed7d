#include "store/progress_summary.hpp"

#include <utility>

namespace ingat::store {

using base::Result;

Result<DaySummary> summary_on(Database& database, base::Day day, const Tombstones& tombstones) {
    auto read = read_day(database, day, tombstones);
    if (!read) {
        return read.error();
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
    const auto newest = newest_event(database);
    if (!newest) {
        return newest.error();
    }
    LogSummary summary{
        .day = day,
        .counts = std::move(read->counts),
        .taken = *std::move(taken),
        .undoable = *undoable ? std::optional{logged(**undoable, false)} : std::nullopt,
        .redoable = *redoable ? std::optional{logged((*redoable)->review, true)} : std::nullopt,
        .newest = *newest ? std::optional{(*newest)->review.when.at.at} : std::nullopt,
    };
    return DaySummary{.summary = std::move(summary), .cards = std::move(read->cards)};
}

LogSummary summary_after(LogSummary before, const Event& answer) {
    LogSummary after = std::move(before);
    if (answer.review.taken.count() > 0) {
        after.taken.push_back(answer.review.taken);
    }
    if (after.taken.size() > answers_summed_up) {
        after.taken.erase(after.taken.begin());
    }
    after.undoable = logged(answer, false);
    after.redoable.reset();
    after.newest = answer.review.when.at.at;
    return after;
}

} // namespace ingat::store
