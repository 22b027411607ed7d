#pragma once

#include "memory/scheduler.hpp"
#include "store/progress_database.hpp"
#include "store/progress_replay.hpp"
#include "store/progress_tombstones.hpp"

#include <map>

namespace ingat::store {

// What is remembered of one card, and how many events of the log that card had when it was computed. The log
// only grows, so an equal count means that nothing is missing.
struct MemoryRow {
    memory::CardMemory memory;
    std::int64_t state_seq = 0;

    bool operator==(const MemoryRow&) const = default;
};

using MemoryRows = std::map<base::CardId, MemoryRow>;

// The rows that are as they were written.
struct MemoryReading {
    MemoryRows rows;
    int damaged = 0;
};
[[nodiscard]] base::Result<MemoryReading> read_memory_rows(Database& database);

[[nodiscard]] bool put_memory_row(Database& database, const base::CardId& card, const MemoryRow& row);

[[nodiscard]] bool remove_memory_row(Database& database, const base::CardId& card);

// What the log says of a card: its reviews that are not undone, replayed by its bank's schedule.
[[nodiscard]] base::Result<MemoryRow> replayed(Database& database,
                                               const base::CardId& card,
                                               const Tombstones& tombstones,
                                               const Schedules& schedules);

// Computes again what does not agree with the log, stores it in one transaction, and corrects `reading`.
// Returns how many cards that were. The rest is not touched.
[[nodiscard]] base::Result<int>
rebuild(Database& database, MemoryReading& reading, const Tombstones& tombstones, const Schedules& schedules);

} // namespace ingat::store
