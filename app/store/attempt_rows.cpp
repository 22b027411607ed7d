#include "store/attempt_rows.hpp"

#include "store/exam_bytes.hpp"
#include "store/row_check.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>

namespace ingat::store {
namespace {

using base::Error;
using base::ErrorKind;
using base::EventId;
using base::Message;
using base::Result;
using base::say;

static_assert(std::is_same_v<std::variant_alternative_t<5, exam::Happening>, exam::HandedIn>);
constexpr std::string_view hand_ins = "SELECT attempt, sequence, kind, event, crc FROM attempt_event "
                                      "WHERE kind=5 ORDER BY attempt, sequence";

std::span<const std::uint8_t> bytes_of(const std::string& text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string text_of(std::span<const std::uint8_t> bytes) {
    return {bytes.begin(), bytes.end()};
}

EventId id_in(std::span<const std::uint8_t> bytes) {
    EventId id;
    std::copy_n(bytes.begin(), std::min(bytes.size(), id.bytes.size()), id.bytes.begin());
    return id;
}

std::uint32_t check_of(const AttemptRow& row) {
    return RowCheck{}
        .add(std::span{row.id.bytes})
        .add(std::int64_t{row.begun.at.time_since_epoch().count()})
        .add(std::int64_t{row.begun.offset.count()})
        .add(std::string_view{row.title})
        .add(bytes_of(row.beginning))
        .value();
}

std::uint32_t check_of(const AttemptEventRow& row) {
    return RowCheck{}
        .add(std::span{row.attempt.bytes})
        .add(row.sequence)
        .add(row.kind)
        .add(bytes_of(row.event))
        .value();
}

// What is read of a row, and whether it is as it was written.
template <class Row>
struct Reading {
    Row row;
    bool is_whole = false;
};

// Of SELECT id, at, offset, title, beginning, crc.
Reading<AttemptRow> attempt_in(const Statement& row) {
    AttemptRow read{.id = id_in(row.bytes(0)),
                    .begun = {.at = base::Instant{std::chrono::milliseconds{row.number(1)}},
                              .offset = std::chrono::minutes{row.number(2)}},
                    .title = row.text(3),
                    .beginning = text_of(row.bytes(4))};
    const bool is_whole = row.number(5) == check_of(read);
    return {.row = std::move(read), .is_whole = is_whole};
}

// Of SELECT attempt, sequence, kind, event, crc.
Reading<AttemptEventRow> attempt_event_in(const Statement& row) {
    AttemptEventRow read{.attempt = id_in(row.bytes(0)),
                         .sequence = row.number(1),
                         .kind = row.number(2),
                         .event = text_of(row.bytes(3))};
    const bool is_whole = row.number(4) == check_of(read);
    return {.row = std::move(read), .is_whole = is_whole};
}

Message damaged_beginning(const Database& database, const EventId& id) {
    return say("{0}: the beginning of the attempt {1} is damaged, and it is left out. The others are whole.",
               {database.path().string(), base::hex(id)});
}

Message damaged_event(const Database& database, const EventId& attempt, std::int64_t sequence) {
    return say("{0}: entry {2} of the attempt {1} is damaged or missing and is left out. The others are "
               "whole.",
               {database.path().string(), base::hex(attempt), std::to_string(sequence)});
}

// Names those missing between the last sequence and this one.
class Gaps {
public:
    void pass(const Database& database,
              const EventId& attempt,
              std::int64_t sequence,
              std::vector<Message>& into) {
        constexpr int most_named = 10;
        const std::int64_t first = std::exchange(last_, sequence) + 1;
        for (std::int64_t missing = first; missing < sequence && missing < first + most_named; ++missing) {
            into.push_back(damaged_event(database, attempt, missing));
        }
    }

private:
    std::int64_t last_ = 0;
};

} // namespace

bool insert_attempt(Database& database, const AttemptRow& row) {
    return database.kept("INSERT INTO attempt VALUES(?, ?, ?, ?, ?, ?)")
        .bind(1, std::span{row.id.bytes})
        .bind(2, std::int64_t{row.begun.at.time_since_epoch().count()})
        .bind(3, std::int64_t{row.begun.offset.count()})
        .bind(4, std::string_view{row.title})
        .bind(5, bytes_of(row.beginning))
        .bind(6, std::int64_t{check_of(row)})
        .run();
}

bool insert_attempt_event(Database& database, const AttemptEventRow& row) {
    return database.kept("INSERT INTO attempt_event VALUES(?, ?, ?, ?, ?)")
        .bind(1, std::span{row.attempt.bytes})
        .bind(2, row.sequence)
        .bind(3, row.kind)
        .bind(4, bytes_of(row.event))
        .bind(5, std::int64_t{check_of(row)})
        .run();
}

bool remove_attempt(Database& database, const AttemptRow& row) {
    return database.kept("DELETE FROM attempt WHERE id=? AND beginning=?")
        .bind(1, std::span{row.id.bytes})
        .bind(2, bytes_of(row.beginning))
        .run();
}

bool remove_attempt_event(Database& database, const AttemptEventRow& row) {
    return database.kept("DELETE FROM attempt_event WHERE attempt=? AND sequence=? AND event=?")
        .bind(1, std::span{row.attempt.bytes})
        .bind(2, row.sequence)
        .bind(3, bytes_of(row.event))
        .run();
}

Result<std::optional<std::string>> beginning_of(Database& database, const EventId& id) {
    Statement row = database.kept("SELECT beginning FROM attempt WHERE id=?");
    if (row.bind(1, std::span{id.bytes}).next()) {
        return std::optional{text_of(row.bytes(0))};
    }
    if (row.failed()) {
        return database.failure();
    }
    return std::optional<std::string>{};
}

Result<std::optional<std::int64_t>> end_of_attempt(Database& database, const EventId& id) {
    Statement row =
        database.kept("SELECT (SELECT coalesce(max(sequence), 0) FROM attempt_event WHERE attempt=id) "
                      "FROM attempt WHERE id=?");
    if (row.bind(1, std::span{id.bytes}).next()) {
        return std::optional{row.number(0)};
    }
    if (row.failed()) {
        return database.failure();
    }
    return std::optional<std::int64_t>{};
}

Result<HandInReading> hand_in_of(Database& database, const EventId& id) {
    HandInReading reading;
    Statement row = database.kept("SELECT attempt, sequence, kind, event, crc FROM attempt_event "
                                  "WHERE attempt=? AND kind=5");
    row.bind(1, std::span{id.bytes});
    while (row.next()) {
        reading.is_there = true;
        reading.is_whole = reading.is_whole || attempt_event_in(row).is_whole;
    }
    if (row.failed()) {
        return database.failure();
    }
    return reading;
}

Result<KeptAttempt> read_attempt(Database& database, const EventId& id) {
    const std::string name = database.path().string();
    Statement beginning =
        database.statement("SELECT id, at, offset, title, beginning, crc FROM attempt WHERE id=?");
    if (!beginning.bind(1, std::span{id.bytes}).next()) {
        return beginning.failed()
                   ? database.failure()
                   : Error{ErrorKind::NotFound, say("There is no attempt {0}.", {base::hex(id)})};
    }
    const auto begun = attempt_in(beginning);
    auto attempt = begun.is_whole
                       ? beginning_in(begun.row.beginning, id, name)
                       : Result<exam::Attempt>{Error{ErrorKind::Malformed, damaged_beginning(database, id)}};
    if (!attempt) {
        return attempt.error();
    }
    KeptAttempt kept{.attempt = *std::move(attempt), .damaged = {}};
    Gaps gaps;
    Statement row = database.statement("SELECT attempt, sequence, kind, event, crc FROM attempt_event "
                                       "WHERE attempt=? ORDER BY sequence");
    row.bind(1, std::span{id.bytes});
    while (row.next()) {
        const auto read = attempt_event_in(row);
        gaps.pass(database, id, read.row.sequence, kept.damaged);
        const auto event = event_in(read.row.event, name);
        if (read.is_whole && event) {
            kept.attempt = exam::after(std::move(kept.attempt), *event);
        } else if (read.is_whole && event.error().kind == ErrorKind::Newer) {
            return event.error(); // what it means is not known here
        } else {
            kept.damaged.push_back(damaged_event(database, id, read.row.sequence));
        }
    }
    if (row.failed()) {
        return database.failure();
    }
    return kept;
}

Result<AttemptList> list_attempts(Database& database) {
    struct End {
        base::Moment at{};
        bool discarded = false;
    };
    std::map<EventId, End> ends;
    Statement hand_in = database.statement(hand_ins);
    while (hand_in.next()) {
        const auto read = attempt_event_in(hand_in);
        const auto event = event_in(read.row.event, {});
        if (read.is_whole && event) {
            const auto* end = std::get_if<exam::HandedIn>(&event->what);
            const bool discarded = end != nullptr && end->reason == exam::HandInReason::Discarded;
            ends.emplace(read.row.attempt,
                         End{.at = event->at, .discarded = discarded}); // the first one counts
        }
    }
    AttemptList list;
    Statement row = database.statement("SELECT id, at, offset, title, beginning, crc FROM attempt");
    while (row.next()) {
        const auto [attempt, is_whole] = attempt_in(row);
        if (!is_whole) {
            list.damaged.push_back(damaged_beginning(database, attempt.id));
            continue;
        }
        const auto end = ends.find(attempt.id);
        list.attempts.push_back({.id = attempt.id,
                                 .title = attempt.title,
                                 .begun = attempt.begun,
                                 .ended = end == ends.end() ? std::nullopt : std::optional{end->second.at},
                                 .discarded = end != ends.end() && end->second.discarded});
    }
    if (hand_in.failed() || row.failed()) {
        return database.failure();
    }
    std::sort(list.attempts.begin(), list.attempts.end(), [](const auto& one, const auto& other) {
        return std::tie(one.begun.at, one.id) > std::tie(other.begun.at, other.id);
    });
    return list;
}

Result<std::vector<Message>> look_over_attempts(Database& database) {
    std::vector<Message> damaged;
    std::set<EventId> begun;
    Statement beginning =
        database.statement("SELECT id, at, offset, title, beginning, crc FROM attempt ORDER BY id");
    while (beginning.next()) {
        const auto [attempt, is_whole] = attempt_in(beginning);
        begun.insert(attempt.id);
        if (!is_whole) {
            damaged.push_back(damaged_beginning(database, attempt.id));
        }
    }
    std::map<EventId, Gaps> gaps;
    Statement row = database.statement(
        "SELECT attempt, sequence, kind, event, crc FROM attempt_event ORDER BY attempt, sequence");
    while (row.next()) {
        const auto [event, is_whole] = attempt_event_in(row);
        if (begun.insert(event.attempt).second) { // the beginning itself is gone
            damaged.push_back(damaged_beginning(database, event.attempt));
        }
        gaps[event.attempt].pass(database, event.attempt, event.sequence, damaged);
        if (!is_whole) {
            damaged.push_back(damaged_event(database, event.attempt, event.sequence));
        }
    }
    if (beginning.failed() || row.failed()) {
        return database.failure();
    }
    return damaged;
}

} // namespace ingat::store
