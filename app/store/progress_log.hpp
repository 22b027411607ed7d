#pragma once

#include "store/progress_database.hpp"
#include "store/progress_events.hpp"
#include "store/progress_tombstones.hpp"

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace ingat::store {

// The columns of an event, in the order that event_in() reads.
inline constexpr std::string_view event_columns = "SELECT id, kind, names, device, sequence, at, offset, "
                                                  "day, bank, question, part, rating, taken, mode, "
                                                  "retention, rollover, crc "
                                                  "FROM event ";

// The event in the current row; nothing if a byte of it is not as it was written.
[[nodiscard]] std::optional<Event> event_in(const Statement& row);

// What names the current row to a person when the row itself cannot be believed.
[[nodiscard]] base::Error damaged_row(const Statement& row, const std::filesystem::path& path);

// Only for an event of which nobody was told that it is kept.
[[nodiscard]] bool remove_event(Database& database, const base::EventId& id);

// The review of a log, as the log shows it.
[[nodiscard]] LoggedReview logged(const Event& event, bool undone);

[[nodiscard]] bool insert_event(Database& database, const Event& event);

// How far the log has come.
struct LogEnd {
    std::uint64_t clock = 0;   // the greatest reading of the hybrid clock in it
    std::int64_t sequence = 0; // the last one of `device`
};
[[nodiscard]] base::Result<LogEnd> end_of_log(Database& database, const DeviceId& device);

// From the events that are as they were written.
struct TombstoneReading {
    Tombstones tombstones;
    bool is_damaged = false; // there should be more
};
[[nodiscard]] base::Result<TombstoneReading> read_tombstones(Database& database);

[[nodiscard]] base::Result<std::optional<Event>> find_event(Database& database, const base::EventId& id);

// The last entry of the log that is not damaged.
[[nodiscard]] base::Result<std::optional<Event>> newest_event(Database& database);

// The newest review that is not undone.
[[nodiscard]] base::Result<std::optional<Event>> last_counting_review(Database& database,
                                                                      const Tombstones& tombstones);

// How long the newest `most` reviews that are not undone took, oldest of them first. Damaged rows and those
// that took no time are left out.
[[nodiscard]] base::Result<std::vector<std::chrono::milliseconds>>
latest_taken(Database& database, const Tombstones& tombstones, std::size_t most);

// The review named by the newest undo that is neither redone nor followed by a review; nothing if it is
// damaged.
struct Redoable {
    base::EventId undo;
    Event review;
};
[[nodiscard]] base::Result<std::optional<Redoable>> last_redoable(Database& database,
                                                                  const Tombstones& tombstones);

// The reviews of a card that are not undone, oldest first. Damaged rows are left out.
[[nodiscard]] base::Result<std::vector<Review>>
counting_reviews(Database& database, const base::CardId& card, const Tombstones& tombstones);

// How many events of the log are about each card, counted without reading them.
[[nodiscard]] base::Result<std::map<base::CardId, std::int64_t>> events_by_card(Database& database);
[[nodiscard]] std::int64_t events_of_card(Database& database, const base::CardId& card);

// What was done on one day of the learner, without what is undone.
struct DayCounts {
    int introduced = 0; // cards whose first review was on it
    int reviewed = 0;   // other cards, each once however often it was answered
    int answers = 0;    // every answer

    bool operator==(const DayCounts&) const = default;
};
struct DayReading {
    std::map<base::BankId, DayCounts> counts;
    std::set<base::CardId> cards; // that were answered on it
};
[[nodiscard]] base::Result<DayReading>
read_day(Database& database, base::Day day, const Tombstones& tombstones);

// The reviews of the card before this one that count.
struct Earlier {
    bool any = false;    // damaged ones too
    bool on_day = false; // of the same day
};
[[nodiscard]] base::Result<Earlier>
earlier_than(Database& database, const Event& review, const Tombstones& tombstones);

} // namespace ingat::store
