#include "memory/fsrs.hpp"

#include "support/catch.hpp"

#include <cmath>
#include <vector>

using namespace ingat::memory;

namespace {

Parameters with_decay(double decay) {
    Parameters parameters;
    parameters.w[20] = decay;
    return parameters;
}

} // namespace

TEST_CASE("recall is certain at once, 0.9 after one stability, and only falls", "[memory][fsrs]") {
    const Parameters parameters = with_decay(GENERATE(0.1, 0.1542, 0.5, 0.8));
    const double stability = GENERATE(0.001, 0.3, 7.0, 36500.0);

    CHECK(recall(parameters, 0, stability) == 1);
    CHECK(recall(parameters, stability, stability) == Approx(0.9).epsilon(1e-12));
    double last = 1;
    for (int step = 1; step <= 40; ++step) {
        const double now = recall(parameters, stability * step / 4, stability);
        CHECK(now < last);
        CHECK(now > 0);
        last = now;
    }
}

TEST_CASE("after the interval for a retention, recall is that retention", "[memory][fsrs]") {
    const Parameters parameters = with_decay(GENERATE(0.1, 0.1542, 0.5, 0.8));
    const double stability = GENERATE(0.001, 2.3065, 400.0, 36500.0);
    const double retention = GENERATE(0.7, 0.8, 0.9, 0.95, 0.99);

    const double days = interval_days(parameters, stability, retention);

    CHECK(recall(parameters, days, stability) == Approx(retention).epsilon(1e-10));
}

TEST_CASE("the interval for 0.9 is the stability", "[memory][fsrs]") {
    const Parameters parameters = with_decay(GENERATE(0.1, 0.1542, 0.8));

    CHECK(interval_days(parameters, 12.5, 0.9) == Approx(12.5).epsilon(1e-12));
}

TEST_CASE("a better answer never leaves a weaker or harder memory", "[memory][fsrs]") {
    const double stability = GENERATE(0.001, 0.2, 3.0, 90.0, 36500.0);
    const double difficulty = GENERATE(1.0, 5.5, 10.0);
    const double days = GENERATE(0.0, 1.0, 10.0, 4000.0);
    const MemoryState before{.stability = stability, .difficulty = difficulty};

    MemoryState last = state_after({}, before, days, Rating::Again);
    CHECK(last.stability >= least_stability);
    CHECK(last.stability <= stability);
    for (const Rating rating : {Rating::Hard, Rating::Good, Rating::Easy}) {
        const MemoryState next = state_after({}, before, days, rating);
        CHECK(next.stability >= last.stability);
        CHECK(next.stability >= stability);
        CHECK(next.stability <= greatest_stability);
        CHECK(next.difficulty <= last.difficulty);
        CHECK(next.difficulty >= 1);
        last = next;
    }
}

TEST_CASE("the first answer alone decides the first state", "[memory][fsrs]") {
    const Parameters defaults;
    for (const Rating rating : all_ratings) {
        CHECK(state_after(defaults, std::nullopt, 99, rating).stability == defaults.w.at(index_of(rating)));
    }
    CHECK(state_after(defaults, std::nullopt, 0, Rating::Again).difficulty == defaults.w[4]);
    CHECK(state_after(defaults, std::nullopt, 0, Rating::Easy).difficulty == 1); // clamped
}

TEST_CASE("time that ran backwards counts as none", "[memory][fsrs]") {
    const MemoryState before{.stability = 5, .difficulty = 4};

    CHECK(state_after({}, before, -3, Rating::Good) == state_after({}, before, 0, Rating::Good));
    const std::vector<PastReview> reviews{{Rating::Good, 0}, {Rating::Good, -3}};
    CHECK(replay({}, reviews).back().recall == 1.0);
}

TEST_CASE("a state out of range is brought back before it is used", "[memory][fsrs]") {
    const MemoryState low{.stability = 0, .difficulty = 0};
    const MemoryState high{.stability = 1e9, .difficulty = 99};

    CHECK(state_after({}, low, 3, Rating::Good) ==
          state_after({}, MemoryState{.stability = least_stability, .difficulty = 1}, 3, Rating::Good));
    CHECK(state_after({}, high, 3, Rating::Good) ==
          state_after({}, MemoryState{.stability = greatest_stability, .difficulty = 10}, 3, Rating::Good));
}

TEST_CASE("without a same-day formula a second review on one day is like any other", "[memory][fsrs]") {
    const MemoryState before{.stability = 5, .difficulty = 4};

    // Recall is still certain, so nothing is gained by remembering.
    CHECK(state_after({}, before, 0, Rating::Good, SameDay::Ignored).stability == 5);
    CHECK(state_after({}, before, 0, Rating::Easy, SameDay::Counts).stability > 5);
    // A lapse may keep all of the stability, where otherwise it costs at least what relearning gives back.
    const MemoryState weak{.stability = 0.01, .difficulty = 4};
    CHECK(state_after({}, weak, 100, Rating::Again, SameDay::Ignored).stability >
          state_after({}, weak, 100, Rating::Again, SameDay::Counts).stability);
}

TEST_CASE("a replay goes review by review", "[memory][fsrs]") {
    const std::vector<PastReview> reviews{
        {Rating::Good, 0}, {Rating::Again, 3}, {Rating::Good, 0}, {Rating::Easy, 12}};

    const std::vector<ReplayStep> steps = replay({}, reviews);

    REQUIRE(steps.size() == 4);
    CHECK_FALSE(steps[0].recall);
    std::optional<MemoryState> state;
    for (std::size_t at = 0; at < reviews.size(); ++at) {
        if (state) {
            CHECK(steps[at].recall == recall({}, reviews[at].delta_t, state->stability));
        }
        state = state_after({}, state, reviews[at].delta_t, reviews[at].rating);
        CHECK(steps[at].state == *state);
    }
    CHECK(replay({}, {}).empty());
}

TEST_CASE("intervals come in the order of the retentions", "[memory][fsrs]") {
    const std::vector<double> retentions{0.95, 0.7, 0.9};

    const std::vector<double> intervals = intervals_for({}, 10, retentions);

    REQUIRE(intervals.size() == 3);
    CHECK(intervals[0] < intervals[2]);
    CHECK(intervals[2] == Approx(10));
    CHECK(intervals[1] > intervals[2]);
}

TEST_CASE("a card from SM-2 keeps its interval and its growth", "[memory][fsrs]") {
    const double interval = GENERATE(0.01, 1.0, 40.0, 900.0);
    const Sm2State known{.ease = 2.5, .interval = interval, .retention = 0.88};

    const MemoryState state = from_sm2({}, known);

    CHECK(interval_days({}, state.stability, 0.88) == Approx(interval));
    const MemoryState next = state_after({}, state, interval, Rating::Good);
    if (state.difficulty > 1 && state.difficulty < 10) {
        CHECK(next.stability / state.stability == Approx(2.5));
    } else {
        CHECK((state.difficulty == 1 || state.difficulty == 10));
    }
}

TEST_CASE("a card from SM-2 without an interval is taken to have had the least one", "[memory][fsrs]") {
    const double retention = GENERATE(0.9, 0.97);
    const MemoryState none = from_sm2({}, {.ease = 2.5, .interval = 0, .retention = retention});
    const MemoryState least =
        from_sm2({}, {.ease = 2.5, .interval = least_stability, .retention = retention});

    CHECK(none.stability == least.stability);
    CHECK(none.stability >= least_stability);
}
