#include "memory/scheduler.hpp"

#include "base/random.hpp"
#include "memory/fuzz.hpp"
#include "memory/weigh.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace ingat::memory {
namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr minutes one_day = days{1};

using Intervals = std::array<int, 4>; // days, by index_of(rating)

// Everything about one answer that does not depend on the rating.
struct Answering {
    const CardMemory& before;
    const Schedule& schedule;
    base::Moment now;
    base::Day today;
    int elapsed = 0;   // days
    double chance = 0; // that a right answer was a guess
};

// How long a step is, and which step the card then waits for.
struct StepWait {
    minutes wait;
    int step = 0;
};

// A card from the settings of another day may wait for a step that is no more: then there is none.
std::optional<StepWait> step_after(const std::vector<minutes>& steps, int step, Rating rating) {
    const int count = static_cast<int>(steps.size());
    if (step >= count || rating == Rating::Easy) {
        return std::nullopt;
    }
    const auto at = static_cast<std::size_t>(step);
    switch (rating) {
    case Rating::Again: return StepWait{.wait = steps[0], .step = 0};
    case Rating::Hard: {
        const double twice =
            static_cast<double>(count == 1 ? 3 * steps[0].count() : (steps[0] + steps[1]).count());
        return StepWait{.wait = minutes{std::llround(twice / 2)}, .step = step};
    }
    case Rating::Good:
        return step + 1 < count ? std::optional{StepWait{.wait = steps[at + 1], .step = step + 1}}
                                : std::nullopt;
    case Rating::Easy: break;
    }
    return std::nullopt;
}

std::optional<StepWait> step_after(const Answering& answering, Rating rating) {
    const Schedule& schedule = answering.schedule;
    if (schedule.same_day == SameDay::Ignored) {
        return std::nullopt;
    }
    switch (answering.before.phase) {
    case Phase::New:
    case Phase::Learning: return step_after(schedule.learning_steps, answering.before.step, rating);
    case Phase::Relearning: return step_after(schedule.relearning_steps, answering.before.step, rating);
    case Phase::Review:
        if (rating != Rating::Again) {
            return std::nullopt;
        }
        return step_after(schedule.relearning_steps,
                          schedule.reference == Reference::TsFsrs ? answering.before.step : 0,
                          rating);
    }
    return std::nullopt;
}

int interval_of(const Answering& answering, double stability, std::uint64_t random) {
    const Schedule& schedule = answering.schedule;
    const double wished = interval_days(schedule.parameters, stability, schedule.retention);
    if (!(wished >= 1)) {
        return 1;
    }
    const int longest = std::max(1, schedule.longest_interval);
    const int interval = static_cast<int>(std::lround(std::min(wished, static_cast<double>(longest))));
    if (!schedule.fuzz) {
        return interval;
    }
    return picked(fuzz_range(interval, {.elapsed = answering.elapsed, .longest = longest}), random);
}

// A better answer in phase Review waits longer, as far as the longest interval lets it.
void put_in_order(Intervals& intervals, const Answering& answering) {
    auto& [again, hard, good, easy] = intervals;
    if (answering.schedule.same_day == SameDay::Ignored) {
        again = std::min(again, hard);
        hard = std::max(hard, again + 1);
    } else if (answering.before.phase != Phase::Review) {
        return;
    }
    good = std::max(good, hard + 1);
    easy = std::max(easy, good + 1);
    if (answering.schedule.reference == Reference::TsFsrs) {
        return;
    }
    for (int& interval : intervals) {
        interval = std::min(interval, std::max(1, answering.schedule.longest_interval));
    }
}

void wait_days(CardMemory& card, const Answering& answering, int interval, int step) {
    card.phase = Phase::Review;
    card.step = step;
    card.scheduled_days = interval;
    card.due_day = answering.today + days{interval};
    card.due = base::start_of_day(card.due_day, answering.now.offset, answering.schedule.rollover);
}

void wait_for_step(CardMemory& card, const Answering& answering, const StepWait& step) {
    if (step.wait >= one_day) {
        wait_days(card, answering, static_cast<int>(step.wait / one_day), step.step);
        return;
    }
    const bool first_time = answering.before.phase == Phase::New || answering.before.phase == Phase::Learning;
    card.phase = first_time ? Phase::Learning : Phase::Relearning;
    card.step = step.step;
    card.scheduled_days = 0;
    card.due = answering.now.at + step.wait;
    card.due_day =
        base::learner_day({.at = card.due, .offset = answering.now.offset}, answering.schedule.rollover);
}

CardMemory answered(const Answering& answering, Rating rating) {
    CardMemory card = answering.before;
    const auto known = card.phase == Phase::New ? std::nullopt : std::optional{card.state};
    card.state = weighed_state_after(answering.schedule.parameters,
                                     known,
                                     answering.elapsed,
                                     {.rating = rating, .chance = answering.chance},
                                     answering.schedule.same_day);
    card.last_review = answering.now.at;
    card.last_day = answering.today;
    card.reviews += 1;
    card.lapses += answering.before.phase == Phase::Review && rating == Rating::Again ? 1 : 0;
    return card;
}

} // namespace

Outcomes outcomes(const CardMemory& before,
                  const Schedule& schedule,
                  base::Moment now,
                  std::uint64_t card_seed,
                  double chance) {
    const Answering answering{
        .before = before,
        .schedule = schedule,
        .now = now,
        .today = base::learner_day(now, schedule.rollover),
        .elapsed = elapsed_days(before, now, schedule.rollover),
        .chance = chance,
    };
    const std::uint64_t random = base::mixed(card_seed, static_cast<std::uint64_t>(before.reviews));
    Outcomes result;
    Intervals intervals{};
    for (const Rating rating : all_ratings) {
        const std::size_t at = index_of(rating);
        result.at(at) = answered(answering, rating);
        intervals.at(at) = interval_of(answering, result.at(at).state.stability, random);
    }
    put_in_order(intervals, answering);
    for (const Rating rating : all_ratings) {
        const std::size_t at = index_of(rating);
        if (const auto step = step_after(answering, rating)) {
            wait_for_step(result.at(at), answering, *step);
        } else {
            wait_days(result.at(at), answering, intervals.at(at), 0);
        }
    }
    return result;
}

CardMemory after(const CardMemory& before,
                 const Schedule& schedule,
                 base::Moment now,
                 std::uint64_t card_seed,
                 Rating rating,
                 double chance) {
    return outcomes(before, schedule, now, card_seed, chance).at(index_of(rating));
}

int elapsed_days(const CardMemory& card, base::Moment now, minutes rollover) {
    if (card.phase == Phase::New) {
        return 0;
    }
    const auto passed = (base::learner_day(now, rollover) - card.last_day).count();
    return static_cast<int>(std::max<decltype(passed)>(passed, 0));
}

double recall_now(const CardMemory& card, const Parameters& parameters, base::Moment now, minutes rollover) {
    if (card.phase == Phase::New) {
        return 0;
    }
    return recall(parameters, elapsed_days(card, now, rollover), card.state.stability);
}

bool is_due(const CardMemory& card, base::Moment now, minutes rollover) {
    switch (card.phase) {
    case Phase::New: return false;
    case Phase::Review: return card.due_day <= base::learner_day(now, rollover);
    case Phase::Learning:
    case Phase::Relearning: return card.due <= now.at;
    }
    return false;
}

} // namespace ingat::memory
