#include "memory/vectors.hpp"

#include "memory/fuzz.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <set>
#include <string>

using namespace ingat;
using namespace ingat::memory;

namespace {

// ts-fsrs rounds every value to eight decimals, and what it rounded goes into the next step.
bool agrees_with_ts(double ours, double theirs) {
    return std::abs(ours - theirs) <= 1e-5 * std::abs(theirs) + 1e-8;
}

// fsrs-rs calculates in single precision.
bool agrees_with_rs(double ours, double theirs) {
    return std::abs(ours - theirs) <= 1e-4 * std::abs(theirs);
}

bool agrees_with_ts(const MemoryState& ours, const MemoryState& theirs) {
    return agrees_with_ts(ours.stability, theirs.stability) &&
           agrees_with_ts(ours.difficulty, theirs.difficulty);
}

bool agrees_with_rs(const MemoryState& ours, const MemoryState& theirs) {
    return agrees_with_rs(ours.stability, theirs.stability) &&
           agrees_with_rs(ours.difficulty, theirs.difficulty);
}

std::vector<ReplayStep> replayed(const Parameters& parameters, const vectors::Sequence& sequence) {
    std::vector<PastReview> reviews;
    for (const vectors::Step& step : sequence.steps) {
        reviews.push_back(step.review);
    }
    return replay(parameters, reviews);
}

void check_steps(const vectors::Sequence& sequence, const std::vector<ReplayStep>& ours) {
    REQUIRE(ours.size() == sequence.steps.size());
    for (std::size_t at = 0; at < ours.size(); ++at) {
        INFO("review " << at);
        const vectors::Step& step = sequence.steps[at];
        CHECK(agrees_with_rs(ours[at].state, step.rs));
        CHECK(agrees_with_ts(ours[at].state, step.ts));
        REQUIRE(ours[at].recall.has_value() == step.recall_ts.has_value());
        if (step.recall_ts) {
            CHECK(agrees_with_ts(ours[at].recall.value_or(-1), *step.recall_ts));
        }
    }
}

void check_query(const Parameters& parameters, const vectors::Sequence& sequence, const MemoryState& last) {
    CHECK(agrees_with_ts(recall(parameters, sequence.delta_t, last.stability), sequence.recall_ts));
    for (const vectors::Retention& retention : sequence.retentions) {
        INFO("retention " << retention.wanted);
        CHECK(agrees_with_ts(interval_days(parameters, 1, retention.wanted), retention.modifier_ts));
        for (const Rating rating : all_ratings) {
            INFO("rating " << static_cast<int>(rating));
            const std::size_t at = index_of(rating);
            const MemoryState next = state_after(parameters, last, sequence.delta_t, rating);
            const double interval = interval_days(parameters, next.stability, retention.wanted);
            CHECK(agrees_with_rs(next, retention.rs.at(at)));
            CHECK(agrees_with_rs(interval, retention.interval_rs.at(at)));
            // Half a day to either side of the whole one, and what their rounding may have moved.
            const double days = std::clamp(interval, 1.0, 36500.0);
            CHECK(std::abs(days - retention.days_ts.at(at)) <= 0.5 + 1e-5 * days);
        }
    }
}

int number_of(Phase phase) {
    return static_cast<int>(phase);
}

void check_preview(const CardMemory& ours, const vectors::Preview& theirs) {
    CHECK(number_of(ours.phase) == theirs.phase);
    CHECK(ours.step == theirs.step);
    CHECK(ours.reviews == theirs.reviews);
    CHECK(ours.lapses == theirs.lapses);
    CHECK(agrees_with_ts(ours.state, theirs.state));
    const base::Instant due{std::chrono::milliseconds{theirs.due}};
    if (ours.phase == Phase::Review) {
        const int days = static_cast<int>(theirs.scheduled_days);
        CHECK(ours.scheduled_days == theirs.scheduled_days);
        CHECK(ours.due_day - ours.last_day == std::chrono::days{days});
        CHECK(ours.due == base::Instant{ours.due_day}); // they keep the time of day, which means nothing
        CHECK(ours.due_day == std::chrono::floor<std::chrono::days>(due));
    } else {
        CHECK(ours.scheduled_days == 0);
        CHECK(ours.due == due);
    }
}

void check_run(const vectors::Run& run, const Parameters& parameters) {
    Schedule schedule = run.schedule;
    // ts-fsrs brings parameters in range for the steps it is given.
    schedule.parameters = clipped(parameters, schedule.relearning_steps.size(), Reference::TsFsrs);
    CardMemory card;
    for (std::size_t at = 0; at < run.steps.size(); ++at) {
        const vectors::RunStep& step = run.steps[at];
        const base::Moment now{.at = base::Instant{std::chrono::milliseconds{step.now}}, .offset = {}};
        const Outcomes ours = outcomes(card, schedule, now, 0);
        for (const Rating rating : all_ratings) {
            INFO("answer " << at << ", rating " << static_cast<int>(rating));
            check_preview(ours.at(index_of(rating)), step.preview.at(index_of(rating)));
        }
        card = ours.at(index_of(step.rating));
    }
}

void check_all(const vectors::Vectors& known) {
    for (std::size_t at = 0; at < known.sequences.size(); ++at) {
        INFO("sequence " << at);
        const vectors::Sequence& sequence = known.sequences[at];
        const Parameters& parameters = known.parameters.at(sequence.parameters);
        const std::vector<ReplayStep> ours = replayed(parameters, sequence);
        check_steps(sequence, ours);
        check_query(parameters, sequence, ours.back().state);
    }
    for (std::size_t at = 0; at < known.runs.size(); ++at) {
        INFO("run " << at);
        check_run(known.runs[at], known.parameters.at(known.runs[at].parameters));
    }
    for (std::size_t at = 0; at < known.sm2.size(); ++at) {
        INFO("sm2 " << at);
        const vectors::Sm2& sm2 = known.sm2[at];
        CHECK(agrees_with_rs(from_sm2(known.parameters.at(sm2.parameters), sm2.known), sm2.rs));
    }
    for (const vectors::Migration& migration : known.migrations) {
        INFO(migration.in.size() << " numbers");
        const auto ours = migrated(migration.in);
        REQUIRE(ours);
        CHECK(std::ranges::equal(
            ours->w, migration.out, [](double a, double b) { return std::abs(a - b) <= 1e-8; }));
    }
    for (std::size_t at = 0; at < known.clips.size(); ++at) {
        INFO("clip " << at);
        const vectors::Clip& clip = known.clips[at];
        const Parameters ours = clipped(clip.in, clip.relearning_steps, Reference::TsFsrs);
        CHECK(std::ranges::equal(
            ours.w, clip.out.w, [](double a, double b) { return std::abs(a - b) <= 1e-8; }));
    }
}

} // namespace

TEST_CASE("the copied reference numbers are what we come to", "[memory][vectors]") {
    const vectors::Vectors known = vectors::read(INGAT_TEST_DATA "/fsrs6_vectors.json");

    std::set<std::size_t> used;
    for (const vectors::Sequence& sequence : known.sequences) {
        used.insert(sequence.parameters);
        REQUIRE(sequence.retentions.size() == 11);
    }
    REQUIRE(used.size() == 12);
    REQUIRE(known.runs.size() == 22); // each combination of steps, longest interval and same-day formula
    REQUIRE(known.sm2.size() == 40);
    REQUIRE(known.migrations.size() == 2);
    REQUIRE(known.clips.size() == 20);
    check_all(known);
}

TEST_CASE("all reference numbers are what we come to", "[memory][vectors]") {
    const char* named = std::getenv("INGAT_SHARED"); // NOLINT(concurrency-mt-unsafe): one thread
    const std::filesystem::path shared = named != nullptr ? named : INGAT_DEFAULT_SHARED;
    const std::filesystem::path file = shared / "data/fsrs/fsrs6_vectors.json";
    if (!std::filesystem::exists(file)) {
        std::cout << "skipped: " << file.string() << " is not there\n";
        return;
    }
    const vectors::Vectors known = vectors::read(file);

    REQUIRE(known.sequences.size() == 320);
    REQUIRE(known.runs.size() == 120);
    check_all(known);
}
