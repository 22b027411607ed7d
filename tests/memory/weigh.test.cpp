#include "memory/weigh.hpp"

#include "base/random.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cmath>

using namespace ingat;
using namespace ingat::memory;

namespace {

// How many days a learner waits for the next answer.
enum class Gap { Due, Day, Week };

double days_of(Gap gap, const Parameters& parameters, const MemoryState& state) {
    switch (gap) {
    case Gap::Day: return 1;
    case Gap::Week: return 7;
    case Gap::Due: break;
    }
    return std::max(1.0, std::round(interval_days(parameters, state.stability, 0.9)));
}

constexpr int answers = 50;
constexpr int learners = 1500;

// The mean, over learners who know nothing and always guess, of the recall predicted before each answer.
std::vector<double> recall_of_guessers(double chance, Gap gap, bool weighed) {
    const Parameters parameters{};
    std::vector<double> mean(answers, 0);
    for (std::uint64_t learner = 0; learner < learners; ++learner) {
        std::optional<MemoryState> state;
        for (int at = 0; at < answers; ++at) {
            const double days = state ? days_of(gap, parameters, *state) : 0;
            if (state) {
                mean[static_cast<std::size_t>(at)] += recall(parameters, days, state->stability) / learners;
            }
            const double luck = base::mixed_fraction(learner, static_cast<std::uint64_t>(at));
            const Rating rating = luck < chance ? Rating::Good : Rating::Again;
            state = weighed_state_after(
                parameters, state, days, {.rating = rating, .chance = weighed ? chance : 0});
        }
    }
    return mean;
}

double mean_from(const std::vector<double>& recalls, std::size_t first) {
    double sum = 0;
    for (std::size_t at = first; at < recalls.size(); ++at) {
        sum += recalls[at];
    }
    return sum / static_cast<double>(recalls.size() - first);
}

} // namespace

TEST_CASE("a right answer is recall for as much as it is likely one", "[memory][weigh]") {
    CHECK(recalled(0.9, 0) == 1);
    CHECK(recalled(0.9, 0.5) == Approx(0.9 / 0.95));
    CHECK(recalled(0.5, 0.25) == Approx(0.8));
    CHECK(recalled(0, 0.25) == 0);
    CHECK(recalled(1, 0.25) == 1);
    CHECK(recalled(0.9, 1) == Approx(0.9));
    CHECK(recalled(0, 0) == 0);
}

TEST_CASE("without chance, and when forgotten, memory is that of FSRS", "[memory][weigh]") {
    const Parameters parameters{};
    const MemoryState before{.stability = 12, .difficulty = 6};
    for (const Rating rating : all_ratings) {
        CHECK(weighed_state_after(parameters, before, 9, {.rating = rating}) ==
              state_after(parameters, before, 9, rating));
        CHECK(weighed_state_after(parameters, std::nullopt, 0, {.rating = rating}) ==
              state_after(parameters, std::nullopt, 0, rating));
    }
    CHECK(weighed_state_after(parameters, before, 9, {.rating = Rating::Again, .chance = 0.5}) ==
          state_after(parameters, before, 9, Rating::Again));
}

TEST_CASE("the likelier a guess, the less an answer says", "[memory][weigh]") {
    const Parameters parameters{};
    const MemoryState before{.stability = 12, .difficulty = 6};
    double last = state_after(parameters, before, 15, Rating::Good).stability;
    for (const double chance : {0.1, 0.25, 0.5, 0.9}) {
        const MemoryState state =
            weighed_state_after(parameters, before, 15, {.rating = Rating::Good, .chance = chance});
        CHECK(state.stability < last);
        CHECK(state.stability > state_after(parameters, before, 15, Rating::Again).stability);
        last = state.stability;
    }
}

TEST_CASE("who only guesses is not thought to remember more and more", "[memory][weigh]") {
    for (const double chance : {0.5, 1.0 / 3, 0.25, 0.2}) {
        for (const Gap gap : {Gap::Due, Gap::Day, Gap::Week}) {
            CAPTURE(chance, static_cast<int>(gap));
            const std::vector<double> weighed = recall_of_guessers(chance, gap, true);
            const std::vector<double> taken_for_recall = recall_of_guessers(chance, gap, false);
            CHECK(mean_from(weighed, 10) <= weighed[1] + 0.02); // no higher than after one answer
            CHECK(weighed.back() <= weighed[9] + 0.01);
            CHECK(mean_from(weighed, 10) < mean_from(taken_for_recall, 10) - 0.015);
        }
    }
    // The test can fail: two options a week apart, taken for recall.
    const std::vector<double> taken_for_recall = recall_of_guessers(0.5, Gap::Week, false);
    CHECK(mean_from(taken_for_recall, 10) > taken_for_recall[1] + 0.02);
}

TEST_CASE("who knows the answer is still believed", "[memory][weigh]") {
    const Parameters parameters{};
    std::optional<MemoryState> chosen;
    std::optional<MemoryState> recalled_freely;
    for (int at = 0; at < 8; ++at) {
        const double days = chosen ? days_of(Gap::Due, parameters, *chosen) : 0;
        chosen = weighed_state_after(parameters, chosen, days, {.rating = Rating::Good, .chance = 0.25});
        const double other = recalled_freely ? days_of(Gap::Due, parameters, *recalled_freely) : 0;
        recalled_freely = state_after(parameters, recalled_freely, other, Rating::Good);
    }
    CHECK(chosen->stability > 100);
    CHECK(chosen->stability < recalled_freely->stability);
}
