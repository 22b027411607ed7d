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
    const auto newest = newest_event(database);
    if (!newest) {
        return newest.error();
    }
    return LogSummary{
        .day = day,
        .counts = *std::move(counts),
        .taken = *std::move(taken),
        .undoable = *undoable ? std::optional{logged(**undoable, false)} : std::nullopt,
        .redoable = *redoable ? std::optional{logged((*redoable)->review, true)} : std::nullopt,
        .newest = *newest ? std::optional{(*newest)->review.when.at.at} : std::nullopt,
    };
}

Result<LogSummary>
summary_after(LogSummary before, const Event& answer, Database& database, const Tombstones& tombstones) {
    LogSummary after = std::move(before);
    if (after.day == answer.review.when.day) {
        DayCounts& of_bank = after.counts[answer.review.card.bank];
        const auto counts = counts_after(of_bank, answer, database, tombstones);
        if (!counts) {
            return counts.error();
        }
        of_bank = *counts;
    } else {
        auto counts = counts_on_day(database, answer.review.when.day, tombstones);
        if (!counts) {
            return counts.error();
        }
        after.day = answer.review.when.day;
        after.counts = *std::move(counts);
    }
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
