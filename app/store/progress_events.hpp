#pragma once

#include "base/ids.hpp"
#include "base/time.hpp"
#include "memory/rating.hpp"
#include "memory/scheduler.hpp"

#include <array>
#include <chrono>
#include <compare>
#include <cstdint>
#include <string>

namespace ingat::store {

// 128 bits that name one learner's copy of the program. Made once, with the progress file.
struct DeviceId {
    std::array<std::uint8_t, 16> bytes{};
    auto operator<=>(const DeviceId&) const = default;
};

// Random bits from outside. The store makes ids from them and never asks the system itself.
struct RandomSeed {
    std::uint64_t first = 0;
    std::uint64_t second = 0;
};

// When something was done: the wall clock as it was seen, and the learner's day in force then. Kept, never
// computed again.
struct Occasion {
    base::Moment at;
    base::Day day{};

    bool operator==(const Occasion&) const = default;
};

// One graded answer.
struct Review {
    base::CardId card;
    memory::Rating rating{};
    Occasion when;
    std::chrono::milliseconds taken{}; // as long as the caller lets it count
    std::string mode = "study";
    // The settings its card was scheduled by: settings change, but what was made of an answer does not.
    double retention = memory::Schedule{}.retention;
    std::chrono::minutes rollover = memory::Schedule{}.rollover;

    bool operator==(const Review&) const = default;
};

enum class EventKind { Review = 1, Undo = 2, Redo = 3 };

// One row of the log; rows are only ever added. A review counts unless an undo names it that no redo names:
// so the same set of events means the same in whatever order they arrived.
struct Event {
    EventKind kind = EventKind::Review;
    base::EventId id;          // order in the log; its first eight bytes are the hybrid clock
    base::EventId names;       // Undo: the review; Redo: the undo. Zero in a review
    DeviceId device;           // where it happened
    std::int64_t sequence = 0; // counts the events of that device, from 1
    Review review;             // Undo, Redo: the review meant, but `when` it was undone or redone

    bool operator==(const Event&) const = default;
};

// A review as the log shows it.
struct LoggedReview {
    base::EventId id;
    DeviceId device;
    std::int64_t sequence = 0;
    Review review;
    bool undone = false;

    bool operator==(const LoggedReview&) const = default;
};

// The reading of the hybrid clock that an event id begins with.
[[nodiscard]] std::uint64_t clock_of(const base::EventId& id);

// An event id: the clock first, so that ids sort as the events happened, then 64 bits of `random`.
[[nodiscard]] base::EventId make_event_id(std::uint64_t clock, std::uint64_t random);

[[nodiscard]] DeviceId make_device_id(const RandomSeed& seed);
[[nodiscard]] std::string hex(const DeviceId& id); // 32 lower-case digits

// The check number of the row that holds the event.
[[nodiscard]] std::uint32_t check_of(const Event& event);

} // namespace ingat::store
