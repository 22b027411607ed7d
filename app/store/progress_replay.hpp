#pragma once

#include "memory/scheduler.hpp"
#include "store/progress_events.hpp"

#include <map>

namespace ingat::store {

// How each bank is scheduled; needed where memory is computed again from the log.
struct Schedules {
    memory::Schedule usual;
    std::map<base::BankId, memory::Schedule> of_bank; // where it differs from the usual

    bool operator==(const Schedules&) const = default;
};

[[nodiscard]] const memory::Schedule& schedule_for(const Schedules& schedules, const base::BankId& bank);

// The card after a review of the log. Retention, rollover and the learner's day are those of the review, so
// that it comes to the same whatever the settings are by now; `schedule` gives the rest.
[[nodiscard]] memory::CardMemory
memory_after(const memory::CardMemory& before, const Review& review, const memory::Schedule& schedule);

} // namespace ingat::store
