#include "store/progress_memory.hpp"

#include "store/progress_log.hpp"
#include "store/row_check.hpp"

#include <utility>
#include <vector>

namespace ingat::store {
namespace {

using base::CardId;
using base::Result;
using memory::CardMemory;

std::uint32_t check_of(const CardId& card, const MemoryRow& row) {
    const CardMemory& known = row.memory;
    return RowCheck{}
        .add(std::string_view{card.bank.text})
        .add(std::string_view{card.question.text})
        .add(std::string_view{card.part})
        .add(row.state_seq)
        .add(static_cast<std::int64_t>(known.phase))
        .add(std::int64_t{known.step})
        .add(known.state.stability)
        .add(known.state.difficulty)
        .add(std::int64_t{known.last_review.time_since_epoch().count()})
        .add(std::int64_t{known.last_day.time_since_epoch().count()})
        .add(std::int64_t{known.due.time_since_epoch().count()})
        .add(std::int64_t{known.due_day.time_since_epoch().count()})
        .add(known.scheduled_days)
        .add(std::int64_t{known.reviews})
        .add(std::int64_t{known.lapses})
        .value();
}

base::Instant instant(std::int64_t milliseconds) {
    return base::Instant{std::chrono::milliseconds{milliseconds}};
}

base::Day day(std::int64_t number) {
    return base::Day{std::chrono::days{static_cast<int>(number)}};
}

// The columns from the fourth on.
MemoryRow row_in(const Statement& row) {
    return {
        .memory = {.phase = static_cast<memory::Phase>(row.number(4)),
                   .step = static_cast<int>(row.number(5)),
                   .state = {.stability = row.real(6), .difficulty = row.real(7)},
                   .last_review = instant(row.number(8)),
                   .last_day = day(row.number(9)),
                   .due = instant(row.number(10)),
                   .due_day = day(row.number(11)),
                   .scheduled_days = row.real(12),
                   .reviews = static_cast<int>(row.number(13)),
                   .lapses = static_cast<int>(row.number(14))},
        .state_seq = row.number(3),
    };
}

bool put_all(Database& database, const MemoryRows& rows) {
    if (!database.run("DELETE FROM memory")) { // the damaged ones cannot be named
        return false;
    }
    for (const auto& [card, row] : rows) {
        if (!put_memory_row(database, card, row)) {
            return false;
        }
    }
    return true;
}

} // namespace

Result<MemoryReading> read_memory_rows(Database& database) {
    MemoryReading reading;
    Statement row = database.statement("SELECT * FROM memory ORDER BY bank, question, part");
    while (row.next()) {
        CardId card{.bank = {row.text(0)}, .question = {row.text(1)}, .part = row.text(2)};
        const MemoryRow found = row_in(row);
        if (row.number(15) == check_of(card, found)) {
            reading.rows.emplace_hint(reading.rows.end(), std::move(card), found);
        } else {
            reading.damaged += 1;
        }
    }
    if (row.failed()) {
        return database.failure();
    }
    return reading;
}

bool put_memory_row(Database& database, const CardId& card, const MemoryRow& row) {
    const CardMemory& known = row.memory;
    return database
        .kept("INSERT OR REPLACE INTO memory VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(1, std::string_view{card.bank.text})
        .bind(2, std::string_view{card.question.text})
        .bind(3, std::string_view{card.part})
        .bind(4, row.state_seq)
        .bind(5, static_cast<std::int64_t>(known.phase))
        .bind(6, std::int64_t{known.step})
        .bind(7, known.state.stability)
        .bind(8, known.state.difficulty)
        .bind(9, std::int64_t{known.last_review.time_since_epoch().count()})
        .bind(10, std::int64_t{known.last_day.time_since_epoch().count()})
        .bind(11, std::int64_t{known.due.time_since_epoch().count()})
        .bind(12, std::int64_t{known.due_day.time_since_epoch().count()})
        .bind(13, known.scheduled_days)
        .bind(14, std::int64_t{known.reviews})
        .bind(15, std::int64_t{known.lapses})
        .bind(16, std::int64_t{check_of(card, row)})
        .run();
}

bool remove_memory_row(Database& database, const CardId& card) {
    return database.kept("DELETE FROM memory WHERE bank=? AND question=? AND part=?")
        .bind(1, std::string_view{card.bank.text})
        .bind(2, std::string_view{card.question.text})
        .bind(3, std::string_view{card.part})
        .run();
}

Result<MemoryRow>
replayed(Database& database, const CardId& card, const Tombstones& tombstones, const Schedules& schedules) {
    const auto reviews = counting_reviews(database, card, tombstones);
    if (!reviews) {
        return reviews.error();
    }
    const memory::Schedule& schedule = schedule_for(schedules, card.bank);
    MemoryRow row{.memory = {}, .state_seq = events_of_card(database, card)};
    for (const Review& review : *reviews) {
        row.memory = memory_after(row.memory, review, schedule);
    }
    return row;
}

Result<int> rebuild(Database& database,
                    MemoryReading& reading,
                    const Tombstones& tombstones,
                    const Schedules& schedules) {
    const auto counts = events_by_card(database);
    if (!counts) {
        return counts.error();
    }
    int rebuilt = 0;
    for (const auto& [card, count] : *counts) {
        const auto known = reading.rows.find(card);
        if (known != reading.rows.end() && known->second.state_seq == count) {
            continue;
        }
        const auto row = replayed(database, card, tombstones, schedules);
        if (!row) {
            return row.error();
        }
        reading.rows[card] = *row;
        rebuilt += 1;
    }
    const auto without_log =
        std::erase_if(reading.rows, [&](const auto& row) { return !counts->contains(row.first); });
    if (rebuilt == 0 && without_log == 0 && reading.damaged == 0) {
        return 0;
    }
    Transaction all{database};
    if (!all.began() || !put_all(database, reading.rows) || !all.commit()) {
        return database.failure();
    }
    return rebuilt;
}

} // namespace ingat::store
