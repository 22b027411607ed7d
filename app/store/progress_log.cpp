#include "store/progress_log.hpp"

#include "store/hybrid_clock.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace ingat::store {
namespace {

using base::Error;
using base::ErrorKind;
using base::EventId;
using base::Result;
using base::say;

std::array<std::uint8_t, 16> id_bytes(std::span<const std::uint8_t> bytes) {
    std::array<std::uint8_t, 16> id{};
    std::copy_n(bytes.begin(), std::min(bytes.size(), id.size()), id.begin());
    return id;
}

Result<std::optional<Event>> newest(Database& database, std::string_view sql, const auto& is_wanted) {
    Statement row = database.statement(sql);
    while (row.next()) {
        auto event = event_in(row);
        if (event && is_wanted(*event)) {
            return event;
        }
    }
    if (row.failed()) {
        return database.failure();
    }
    return std::optional<Event>{};
}

// The hybrid clock is never behind the wall clock, so the reviews of a day are not before it began anywhere
// on earth. That saves an index, and with it a page for every answer.
EventId earliest_on(base::Day day) {
    constexpr std::chrono::hours latest_zone{48};
    return make_event_id(HybridClock{}.next(day - latest_zone), 0);
}

Result<std::optional<Event>> last_standing_undo(Database& database, const Tombstones& tombstones) {
    auto found = newest(database, std::string{event_columns} + "ORDER BY id DESC", [&](const Event& event) {
        return event.kind == EventKind::Review ||
               (event.kind == EventKind::Undo && !tombstones.is_redone(event.id));
    });
    if (found && *found && (*found)->kind == EventKind::Review) {
        return std::optional<Event>{};
    }
    return found;
}

} // namespace

std::optional<Event> event_in(const Statement& row) {
    Event event;
    event.id.bytes = id_bytes(row.bytes(0));
    event.kind = static_cast<EventKind>(row.number(1));
    event.names.bytes = id_bytes(row.bytes(2));
    event.device.bytes = id_bytes(row.bytes(3));
    event.sequence = row.number(4);
    event.review = {
        .card = {.bank = {row.text(8)}, .question = {row.text(9)}, .part = row.text(10)},
        .rating = static_cast<memory::Rating>(row.number(11)),
        .when = {.at = {.at = base::Instant{std::chrono::milliseconds{row.number(5)}},
                        .offset = std::chrono::minutes{row.number(6)}},
                 .day = base::Day{std::chrono::days{static_cast<int>(row.number(7))}}},
        .taken = std::chrono::milliseconds{row.number(12)},
        .mode = row.text(13),
        .retention = row.real(14),
        .rollover = std::chrono::minutes{row.number(15)},
    };
    return row.number(16) == check_of(event) ? std::optional{std::move(event)} : std::nullopt;
}

Error damaged_row(const Statement& row, const std::filesystem::path& path) {
    return {ErrorKind::Malformed,
            say("{0}: the entry {1} of the log is damaged and is left out. The others are whole.",
                {path.string(), base::hex(EventId{id_bytes(row.bytes(0))})})};
}

LoggedReview logged(const Event& event, bool undone) {
    return {.id = event.id,
            .device = event.device,
            .sequence = event.sequence,
            .review = event.review,
            .undone = undone};
}

bool insert_event(Database& database, const Event& event) {
    const Review& review = event.review;
    Statement row =
        database.kept("INSERT INTO event VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    row.bind(1, std::span{event.id.bytes}).bind(2, static_cast<std::int64_t>(event.kind));
    if (event.kind != EventKind::Review) {
        row.bind(3, std::span{event.names.bytes});
    }
    return row.bind(4, std::span{event.device.bytes})
        .bind(5, event.sequence)
        .bind(6, review.when.at.at.time_since_epoch().count())
        .bind(7, std::int64_t{review.when.at.offset.count()})
        .bind(8, std::int64_t{review.when.day.time_since_epoch().count()})
        .bind(9, std::string_view{review.card.bank.text})
        .bind(10, std::string_view{review.card.question.text})
        .bind(11, std::string_view{review.card.part})
        .bind(12, static_cast<std::int64_t>(review.rating))
        .bind(13, std::int64_t{review.taken.count()})
        .bind(14, std::string_view{review.mode})
        .bind(15, review.retention)
        .bind(16, std::int64_t{review.rollover.count()})
        .bind(17, std::int64_t{check_of(event)})
        .run();
}

bool remove_event(Database& database, const EventId& id) {
    return database.kept("DELETE FROM event WHERE id=?").bind(1, std::span{id.bytes}).run();
}

Result<LogEnd> end_of_log(Database& database, const DeviceId& device) {
    LogEnd end;
    Statement last = database.statement("SELECT id FROM event ORDER BY id DESC LIMIT 1");
    if (last.next()) {
        end.clock = clock_of({id_bytes(last.bytes(0))});
    }
    Statement own = database.statement("SELECT sequence FROM event WHERE device=? ORDER BY id DESC LIMIT 1");
    if (own.bind(1, std::span{device.bytes}).next()) {
        end.sequence = own.number(0);
    }
    if (last.failed() || own.failed()) {
        return database.failure();
    }
    return end;
}

Result<TombstoneReading> read_tombstones(Database& database) {
    TombstoneReading reading;
    // Counted in the index alone: an entry of it that leads to no event is passed over below.
    Statement all = database.statement("SELECT COUNT(*) FROM event WHERE names IS NOT NULL");
    std::int64_t missing = all.next() ? all.number(0) : 0;
    Statement row = database.statement(std::string{event_columns} + "WHERE names IS NOT NULL");
    while (row.next()) {
        if (const auto event = event_in(row)) {
            reading.tombstones.add(*event);
            missing -= 1;
        }
    }
    if (all.failed() || row.failed()) {
        return database.failure();
    }
    reading.is_damaged = missing != 0;
    return reading;
}

Result<std::optional<Event>> find_event(Database& database, const EventId& id) {
    Statement row = database.statement(std::string{event_columns} + "WHERE id=?");
    if (row.bind(1, std::span{id.bytes}).next()) {
        auto event = event_in(row);
        if (!event) {
            return damaged_row(row, database.path());
        }
        return event;
    }
    if (row.failed()) {
        return database.failure();
    }
    return std::optional<Event>{};
}

Result<std::optional<Event>> newest_event(Database& database) {
    return newest(
        database, std::string{event_columns} + "ORDER BY id DESC", [](const Event&) { return true; });
}

Result<std::optional<Event>> last_counting_review(Database& database, const Tombstones& tombstones) {
    return newest(database,
                  std::string{event_columns} + "WHERE kind=1 ORDER BY id DESC",
                  [&](const Event& event) { return !tombstones.is_undone(event.id); });
}

Result<std::vector<std::chrono::milliseconds>>
latest_taken(Database& database, const Tombstones& tombstones, std::size_t most) {
    std::vector<std::chrono::milliseconds> taken;
    Statement row = database.statement(std::string{event_columns} + "WHERE kind=1 ORDER BY id DESC");
    while (taken.size() < most && row.next()) {
        const auto event = event_in(row);
        if (event && event->review.taken.count() > 0 && !tombstones.is_undone(event->id)) {
            taken.push_back(event->review.taken);
        }
    }
    if (row.failed()) {
        return database.failure();
    }
    std::reverse(taken.begin(), taken.end());
    return taken;
}

Result<std::optional<Redoable>> last_redoable(Database& database, const Tombstones& tombstones) {
    const auto undo = last_standing_undo(database, tombstones);
    if (!undo) {
        return undo.error();
    }
    if (!*undo) {
        return std::optional<Redoable>{};
    }
    Statement row = database.statement(std::string{event_columns} + "WHERE id=?");
    if (row.bind(1, std::span{(*undo)->names.bytes}).next()) {
        if (auto review = event_in(row)) {
            return std::optional{Redoable{.undo = (*undo)->id, .review = *std::move(review)}};
        }
    }
    if (row.failed()) {
        return database.failure();
    }
    return std::optional<Redoable>{};
}

Result<std::vector<Review>>
counting_reviews(Database& database, const base::CardId& card, const Tombstones& tombstones) {
    std::vector<Review> reviews;
    static const std::string sql =
        std::string{event_columns} + "WHERE bank=? AND question=? AND part=? AND kind=1 ORDER BY id";
    Statement row = database.kept(sql);
    row.bind(1, std::string_view{card.bank.text})
        .bind(2, std::string_view{card.question.text})
        .bind(3, std::string_view{card.part});
    while (row.next()) {
        auto event = event_in(row);
        if (event && !tombstones.is_undone(event->id)) {
            reviews.push_back(std::move(event->review));
        }
    }
    if (row.failed()) {
        return database.failure();
    }
    return reviews;
}

Result<std::map<base::CardId, std::int64_t>> events_by_card(Database& database) {
    std::map<base::CardId, std::int64_t> counts;
    Statement row =
        database.statement("SELECT bank, question, part, COUNT(*) FROM event GROUP BY bank, question, part");
    while (row.next()) {
        counts.emplace_hint(
            counts.end(),
            base::CardId{.bank = {row.text(0)}, .question = {row.text(1)}, .part = row.text(2)},
            row.number(3));
    }
    if (row.failed()) {
        return database.failure();
    }
    return counts;
}

std::int64_t events_of_card(Database& database, const base::CardId& card) {
    Statement row = database.kept("SELECT COUNT(*) FROM event WHERE bank=? AND question=? AND part=?");
    row.bind(1, std::string_view{card.bank.text})
        .bind(2, std::string_view{card.question.text})
        .bind(3, std::string_view{card.part});
    return row.next() ? row.number(0) : 0;
}

Result<Earlier> earlier_than(Database& database, const Event& review, const Tombstones& tombstones) {
    static const std::string sql = std::string{event_columns} +
                                   "WHERE bank=? AND question=? AND part=? AND id<? AND kind=1 "
                                   "ORDER BY id DESC";
    constexpr int day_column = 7;
    const base::CardId& card = review.review.card;
    const base::Day day = review.review.when.day;
    const EventId from = earliest_on(day);
    Earlier earlier;
    Statement row = database.kept(sql);
    row.bind(1, std::string_view{card.bank.text})
        .bind(2, std::string_view{card.question.text})
        .bind(3, std::string_view{card.part})
        .bind(4, std::span{review.id.bytes});
    while (!earlier.on_day && row.next()) {
        const EventId id{id_bytes(row.bytes(0))};
        if (tombstones.is_undone(id)) {
            continue;
        }
        earlier.any = true;
        if (id < from) {
            break;
        }
        earlier.on_day = row.number(day_column) == day.time_since_epoch().count() && event_in(row);
    }
    if (row.failed()) {
        return database.failure();
    }
    return earlier;
}

Result<DayReading> read_day(Database& database, base::Day day, const Tombstones& tombstones) {
    DayReading reading;
    const EventId from = earliest_on(day);
    Statement row =
        database.statement(std::string{event_columns} + "WHERE id>=? AND day=? AND kind=1 ORDER BY id");
    row.bind(1, std::span{from.bytes}).bind(2, std::int64_t{day.time_since_epoch().count()});
    while (row.next()) {
        const auto event = event_in(row);
        if (!event || tombstones.is_undone(event->id)) {
            continue;
        }
        DayCounts& of_bank = reading.counts[event->review.card.bank];
        of_bank.answers += 1;
        if (!reading.cards.insert(event->review.card).second) {
            continue;
        }
        const auto earlier = earlier_than(database, *event, tombstones);
        if (!earlier) {
            return earlier.error();
        }
        (earlier->any ? of_bank.reviewed : of_bank.introduced) += 1;
    }
    if (row.failed()) {
        return database.failure();
    }
    return reading;
}

} // namespace ingat::store
