#include "store/progress.hpp"
#include "store/progress_parts.hpp"

#include <algorithm>
#include <utility>

namespace ingat::store {

using base::CardId;
using base::Done;
using base::Error;
using base::ErrorKind;
using base::Result;
using base::say;

// Closing takes over what is known to be on the disk; what is in doubt comes to light only if that fails.
Result<Done> Progress::Parts::reopen(const Schedules& schedules) {
    if (is_copy()) {
        return *refusal();
    }
    failing = true;
    const std::filesystem::path folder = file.database.path().parent_path();
    file.database.close();
    auto opened = open_progress_file_again(folder, seed);
    if (!opened) {
        return opened.error();
    }
    // The disk may lack a part of the write-ahead log that the system still has in its memory. Nothing must
    // be added behind it.
    if (!opened->database.run("PRAGMA wal_checkpoint(TRUNCATE)")) {
        return opened->database.failure();
    }
    opened->was_closed_well = false; // so that all of it is looked over
    Parts again{.scratch = {}, .file = std::move(*opened), .seed = seed};
    if (const auto loaded = again.load(schedules); !loaded) {
        return loaded.error();
    }
    if (const auto settled = again.settle(in_doubt, sequence, schedules); !settled) {
        return settled.error();
    }
    again.clock = HybridClock{std::max(clock.last(), again.clock.last())}; // no id is given twice
    *this = std::move(again);
    return Done{};
}

// After it the log is as it was when it ended with the event `sequence_before`, and attempts likewise.
Result<Done>
Progress::Parts::settle(const Writing& writing, std::int64_t sequence_before, const Schedules& schedules) {
    Writing there = writing;
    if (!writing.events.empty()) {
        const auto found = find_event(file.database, writing.events.back().id);
        if (!found) {
            return found.error();
        }
        if (!*found) {
            there.events.clear();
        }
    }
    const std::int64_t expected = there.events.empty() ? sequence_before : there.events.back().sequence;
    if (sequence != expected) {
        return Error{ErrorKind::InUse,
                     say("{0} was written to by another Ingat window meanwhile. Close this one and start "
                         "Ingat again.",
                         {file.database.path().string()})};
    }
    const bool is_there = !there.events.empty() || there.attempt || there.attempt_event;
    return is_there ? take_out(there, schedules) : Result<Done>{Done{}};
}

// Nobody was told that it is kept: the events are the last of the log.
Result<Done> Progress::Parts::take_out(const Writing& writing, const Schedules& schedules) {
    Database& database = file.database;
    for (const Event& event : writing.events) {
        tombstones.remove(event);
    }
    Transaction all{database};
    if (!all.began() || !mark_written() ||
        !std::all_of(writing.events.begin(),
                     writing.events.end(),
                     [&](const Event& event) { return remove_event(database, event.id); }) ||
        (writing.attempt && !remove_attempt(database, *writing.attempt)) ||
        (writing.attempt_event && !remove_attempt_event(database, *writing.attempt_event))) {
        return database.failure();
    }
    std::set<CardId> cards;
    for (const Event& event : writing.events) {
        if (cards.insert(event.review.card).second) {
            if (const auto taken = take_out_card(event.review.card, schedules); !taken) {
                return taken.error();
            }
        }
    }
    if (!all.commit()) {
        return database.failure();
    }
    written_to = true;
    sequence = writing.events.empty() ? sequence : writing.events.front().sequence - 1;
    return Done{};
}

// What is remembered of the card, after events of it were removed.
Result<Done> Progress::Parts::take_out_card(const CardId& card, const Schedules& schedules) {
    const auto row = replayed(file.database, card, tombstones, schedules);
    if (!row) {
        return row.error();
    }
    const bool has_events = row->state_seq > 0;
    if (!(has_events ? put_memory_row(file.database, card, *row) : remove_memory_row(file.database, card))) {
        return file.database.failure();
    }
    log_sizes[card] = row->state_seq;
    memories.erase(card);
    if (row->memory.reviews > 0) {
        memories.emplace(card, row->memory);
    }
    return Done{};
}

Result<Done> Progress::reopen(const Schedules& schedules) {
    return parts_->reopen(schedules);
}

} // namespace ingat::store
