#pragma once

#include "store/attempt_rows.hpp"
#include "store/hybrid_clock.hpp"
#include "store/progress.hpp"
#include "store/progress_file.hpp"
#include "store/progress_memory.hpp"
#include "store/read_copy.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace ingat::store {

// What is written in one transaction.
struct Writing {
    std::vector<Event> events{};                        // of the log, its newest
    std::map<base::CardId, memory::CardMemory> after{}; // the cards they are of, after them
    std::optional<AttemptRow> attempt{};
    std::optional<AttemptEventRow> attempt_event{};
};

// What Progress consists of; only for its own sources.
struct Progress::Parts {
    ScratchFolder scratch; // of a copy; goes after the file in it is closed
    ProgressFile file;
    RandomSeed seed;
    HybridClock clock{};
    std::int64_t sequence = 0;
    Tombstones tombstones{};
    std::map<base::CardId, memory::CardMemory> memories{};
    std::map<base::CardId, std::int64_t> log_sizes{}; // how many of the log are about each card
    std::vector<base::Message> notes{};
    std::optional<LogSummary> summary{}; // after the newest write
    std::set<base::CardId> of_the_day{}; // cards with an answer of the summary's day
    bool written_to = false;             // so that it must be marked as closed in order at the end
    bool failing = false;                // the disk reported an error: what it still holds is not known
    Writing in_doubt{};                  // what was being written then
    std::map<base::EventId, std::int64_t> attempt_ends{}; // of those written to, the last sequence

    [[nodiscard]] bool is_copy() const { return !scratch.path().empty(); }

    base::Result<base::Done> load(const Schedules& schedules);
    void miss_what_was_told();
    base::Result<base::Done> load_memories(const Schedules& schedules, bool must_match);
    [[nodiscard]] std::optional<base::Error> refusal() const;
    [[nodiscard]] Event event_of(EventKind kind, Review review, const base::EventId& names);
    base::Error failed(const Writing& writing);
    bool mark_written();
    [[nodiscard]] base::Result<Earlier> earlier_than(const Event& answer);
    [[nodiscard]] bool goes_on_with_the_day(const std::vector<Event>& events) const;
    [[nodiscard]] base::Result<DaySummary> summary_of(const std::vector<Event>& events);
    [[nodiscard]] bool put(const Writing& writing);
    void remember(const Writing& writing);
    void remember_events(const Writing& writing, DaySummary told);
    base::Result<base::Done> write(const Writing& writing);
    base::Result<base::EventId> write(const std::vector<Event>& events, const memory::CardMemory& after);
    base::Result<base::EventId> write_tombstone(const Event& event, const Schedules& schedules);
    [[nodiscard]] base::Result<std::int64_t> end_of_attempt(const base::EventId& attempt);
    base::Result<base::Done> write_attempt_event(const base::EventId& attempt,
                                                 const exam::AttemptEvent& event,
                                                 const std::vector<AttemptReview>& reviews);
    void leave_in_order();
    base::Result<base::Done> reopen(const Schedules& schedules);
    base::Result<base::Done>
    settle(const Writing& writing, std::int64_t sequence_before, const Schedules& schedules);
    base::Result<base::Done> take_out(const Writing& writing, const Schedules& schedules);
    base::Result<base::Done> take_out_card(const base::CardId& card, const Schedules& schedules);
};

} // namespace ingat::store
