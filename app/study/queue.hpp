#pragma once

#include "bank/bank.hpp"
#include "base/ids.hpp"
#include "base/time.hpp"
#include "memory/scheduler.hpp"
#include "study/settings.hpp"

#include <map>
#include <memory>
#include <vector>

namespace ingat::study {

using Memories = std::map<base::CardId, memory::CardMemory>; // cards never answered are not in it
using Banks = std::vector<std::shared_ptr<const bank::Bank>>;

// What was done on the learner's present day, by bank.
struct DayCounts {
    base::Day day{};
    std::map<base::BankId, int> introduced; // cards answered for the first time
    std::map<base::BankId, int> reviewed;   // other cards answered, each once

    bool operator==(const DayCounts&) const = default;
};

// What waits today. No card is in two of the three.
struct Queue {
    struct Learning {
        base::CardId card;
        base::Instant due{};
        bool operator==(const Learning&) const = default;
    };
    std::vector<Learning> learning;  // in (re)learning steps, earliest first; may lie a little ahead
    std::vector<base::CardId> due;   // the closest to forgotten first
    std::vector<base::CardId> fresh; // never answered, in the order of their bank
    std::size_t held_back = 0;       // further new cards that only the day's limit keeps away

    bool operator==(const Queue&) const = default;
};

// How many cards of each kind wait, where it does not matter which.
struct QueueSizes {
    std::size_t learning = 0;
    std::size_t due = 0;
    std::size_t fresh = 0;

    QueueSizes& operator+=(const QueueSizes& more);
    bool operator==(const QueueSizes&) const = default;
};
[[nodiscard]] QueueSizes sizes_of(const Queue& queue);
[[nodiscard]] std::size_t all_of(const QueueSizes& sizes);

// The schedule of a bank's cards under these settings.
[[nodiscard]] memory::Schedule schedule_of(const Settings& settings, const base::BankId& bank);

// Today's cards of one bank, within the day's limits. Of a question at most one new card is offered a day,
// and none on a day on which another of its cards is asked, so that siblings do not give each other away.
// `more_new` is what the learner asked for beyond the limit today.
[[nodiscard]] Queue queue_of(const bank::Bank& bank,
                             const Memories& memories,
                             const Settings& settings,
                             const DayCounts& counts,
                             base::Moment now,
                             int more_new = 0);

// The queues of several banks as one: due cards of all by recall, new cards taken from each bank in turn.
[[nodiscard]] Queue joined(const std::vector<Queue>& queues,
                           const Memories& memories,
                           const Settings& settings,
                           base::Moment now);

} // namespace ingat::study
