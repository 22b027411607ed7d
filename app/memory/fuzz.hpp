#pragma once

#include "base/ids.hpp"
#include "memory/fsrs.hpp"

#include <cstdint>

namespace ingat::memory {

// A number that belongs to this card on every machine.
[[nodiscard]] std::uint64_t seed_of(const base::CardId& card);

// Whole days, both ends allowed.
struct DayRange {
    int first = 1;
    int last = 1;

    bool operator==(const DayRange&) const = default;
};

struct FuzzLimits {
    int elapsed = 0; // days since the last review: an interval that is longer stays longer
    int longest = hundred_years;
};

// The days among which an interval may be moved, so that cards learned together do not stay together. Nothing
// is moved below 2.5 days; from there the range grows by 15 % up to 7 days, 10 % up to 20, and 5 % beyond.
[[nodiscard]] DayRange fuzz_range(int interval, const FuzzLimits& limits);

// The day of the range that `random` picks; each is equally likely. For one `random` the picks of a shorter
// and a longer interval never change places.
[[nodiscard]] int picked(const DayRange& range, std::uint64_t random);

} // namespace ingat::memory
