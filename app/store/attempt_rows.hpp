#pragma once

#include "store/attempts.hpp"
#include "store/progress_database.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ingat::store {

// The rows of attempts in progress.db, each with a check number. They are only ever added.

struct AttemptRow {
    base::EventId id;
    base::Moment begun{};
    std::string title;
    std::string beginning; // beginning_bytes()
};

struct AttemptEventRow {
    base::EventId attempt;
    std::int64_t sequence = 0; // counts the events of the attempt, from 1
    std::int64_t kind = 0;     // the place in exam::Happening
    std::string event;         // event_bytes()
};

inline constexpr const char* attempt_schema = R"(
CREATE TABLE attempt(
    id BLOB PRIMARY KEY, at INTEGER NOT NULL, offset INTEGER NOT NULL, title TEXT NOT NULL,
    beginning BLOB NOT NULL, crc INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE attempt_event(
    attempt BLOB NOT NULL, sequence INTEGER NOT NULL, kind INTEGER NOT NULL, event BLOB NOT NULL,
    crc INTEGER NOT NULL, PRIMARY KEY(attempt, sequence)
) STRICT, WITHOUT ROWID;
)";

[[nodiscard]] bool insert_attempt(Database& database, const AttemptRow& row);
[[nodiscard]] bool insert_attempt_event(Database& database, const AttemptEventRow& row);

// Only for what nobody was told of that it is kept.
[[nodiscard]] bool remove_attempt(Database& database, const AttemptRow& row);
[[nodiscard]] bool remove_attempt_event(Database& database, const AttemptEventRow& row);

// How it began, as it stands there; nothing if it did not.
[[nodiscard]] base::Result<std::optional<std::string>> beginning_of(Database& database,
                                                                    const base::EventId& id);

// The sequence of its last event, 0 before the first; nothing if it did not begin.
[[nodiscard]] base::Result<std::optional<std::int64_t>> end_of_attempt(Database& database,
                                                                       const base::EventId& id);

struct HandInReading {
    bool is_there = false; // damaged or not
    bool is_whole = false;
};
[[nodiscard]] base::Result<HandInReading> hand_in_of(Database& database, const base::EventId& id);

[[nodiscard]] base::Result<KeptAttempt> read_attempt(Database& database, const base::EventId& id);
[[nodiscard]] base::Result<AttemptList> list_attempts(Database& database);

// A sentence for each row that is damaged, and for each event that is missing between others.
[[nodiscard]] base::Result<std::vector<base::Message>> look_over_attempts(Database& database);

} // namespace ingat::store
