#include "store/progress_replay.hpp"

#include "memory/fuzz.hpp"
#include "study/review.hpp"

#include <algorithm>

namespace ingat::store {
namespace {

// The minute nearest to `usual` at which days would have to begin for the review to fall on its day.
std::chrono::minutes rollover_of(const Occasion& when, std::chrono::minutes usual) {
    using std::chrono::minutes;
    const auto local = std::chrono::floor<minutes>(when.at.at.time_since_epoch()) + when.at.offset;
    const minutes into_day = local - when.day.time_since_epoch();
    return std::clamp(usual, into_day - std::chrono::hours{24} + minutes{1}, into_day);
}

} // namespace

const memory::Schedule& schedule_for(const Schedules& schedules, const base::BankId& bank) {
    const auto own = schedules.of_bank.find(bank);
    return own == schedules.of_bank.end() ? schedules.usual : own->second;
}

memory::CardMemory
memory_after(const memory::CardMemory& before, const Review& review, const memory::Schedule& schedule) {
    memory::Schedule then = schedule;
    then.retention = review.retention;
    then.rollover = review.rollover;
    if (base::learner_day(review.when.at, then.rollover) != review.when.day) {
        then.rollover = rollover_of(review.when, then.rollover);
    }
    return memory::after(before,
                         then,
                         review.when.at,
                         memory::seed_of(review.card),
                         review.rating,
                         study::mode_from(review.mode).chance);
}

} // namespace ingat::store
