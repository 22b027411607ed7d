#include "memory/scheduler.hpp"

#include "memory/fuzz.hpp"
#include "support/catch.hpp"

#include <set>

using namespace ingat;
using namespace ingat::memory;
using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::minutes;

namespace {

base::Moment moment(const char* text) {
    const auto read = base::moment_from_rfc3339(text);
    REQUIRE(read);
    return *read;
}

base::Moment later(base::Moment moment, base::Instant::duration by) {
    return {.at = moment.at + by, .offset = moment.offset};
}

const Schedule plain{.fuzz = false};

// A card in phase Review, last answered at `answered` and due `interval` days later.
CardMemory known_card(base::Moment answered, int interval, double stability, minutes rollover = 240min) {
    const base::Day day = base::learner_day(answered, rollover);
    return {
        .phase = Phase::Review,
        .state = {.stability = stability, .difficulty = 5},
        .last_review = answered.at,
        .last_day = day,
        .due = base::start_of_day(day + days{interval}, answered.offset, rollover),
        .due_day = day + days{interval},
        .scheduled_days = static_cast<double>(interval),
        .reviews = 3,
    };
}

const CardMemory& outcome(const Outcomes& outcomes, Rating rating) {
    return outcomes.at(index_of(rating));
}

} // namespace

TEST_CASE("a new card that was forgotten comes back after the first learning step", "[memory][scheduler]") {
    const base::Moment now = moment("2026-11-22T08:00:00+07:00");

    const Outcomes next = outcomes({}, plain, now, 1);

    const CardMemory& again = outcome(next, Rating::Again);
    CHECK(again.phase == Phase::Learning);
    CHECK(again.due == now.at + 1min);
    CHECK(again.lapses == 0);
    CHECK(again.reviews == 1);
    CHECK(again.last_review == now.at);
    CHECK(outcome(next, Rating::Hard).due == now.at + 6min); // between 1 and 10, to the minute
    CHECK(outcome(next, Rating::Good).due == now.at + 10min);
    CHECK(outcome(next, Rating::Good).step == 1);
    const CardMemory& easy = outcome(next, Rating::Easy);
    CHECK(easy.phase == Phase::Review);
    CHECK(easy.due_day == base::learner_day(now, 240min) + days{8});
    CHECK(easy.due == moment("2026-11-30T04:00:00+07:00").at);
}

TEST_CASE("a card that passed its last step goes to days", "[memory][scheduler]") {
    base::Moment now = moment("2026-11-22T08:00:00+07:00");
    CardMemory card = after({}, plain, now, 1, Rating::Good);
    now = later(now, 10min);

    card = after(card, plain, now, 1, Rating::Good);

    CHECK(card.phase == Phase::Review);
    CHECK(card.step == 0);
    CHECK(card.scheduled_days == 2);
    CHECK_FALSE(is_due(card, now, 240min));
    CHECK_FALSE(is_due(card, moment("2026-11-24T03:59:00+07:00"), 240min));
    CHECK(is_due(card, moment("2026-11-24T04:00:00+07:00"), 240min));
}

TEST_CASE("a forgotten card is learned again in the same sitting and counts a lapse", "[memory][scheduler]") {
    const base::Moment now = moment("2026-11-22T08:00:00+07:00");
    const CardMemory card = known_card(later(now, -240h), 10, 10);

    const CardMemory again = after(card, plain, now, 1, Rating::Again);

    CHECK(again.phase == Phase::Relearning);
    CHECK(again.lapses == 1);
    CHECK(again.due == now.at + 10min);
    CHECK(is_due(again, later(now, 10min), 240min));
    const CardMemory twice = after(again, plain, later(now, 10min), 1, Rating::Again);
    CHECK(twice.phase == Phase::Relearning);
    CHECK(twice.lapses == 1); // one lapse, however often it is forgotten while relearning
    CHECK(after(twice, plain, later(now, 20min), 1, Rating::Good).phase == Phase::Review);
}

TEST_CASE("without steps every answer goes to days", "[memory][scheduler]") {
    Schedule schedule = plain;
    schedule.learning_steps.clear();
    schedule.relearning_steps.clear();
    const base::Moment now = moment("2026-11-22T08:00:00+07:00");

    for (const CardMemory& card : {CardMemory{}, known_card(later(now, -240h), 10, 10)}) {
        for (const CardMemory& next : outcomes(card, schedule, now, 1)) {
            CHECK(next.phase == Phase::Review);
            CHECK(next.scheduled_days >= 1);
        }
    }
}

TEST_CASE("a step of a day or more waits in days", "[memory][scheduler]") {
    Schedule schedule = plain;
    schedule.learning_steps = {10min, 24h, 72h};
    const base::Moment now = moment("2026-11-22T23:00:00+07:00");

    const CardMemory card = after({}, schedule, now, 1, Rating::Good);

    CHECK(card.phase == Phase::Review);
    CHECK(card.scheduled_days == 1);
    CHECK(card.due == moment("2026-11-23T04:00:00+07:00").at);
}

TEST_CASE("a card forgotten while it waits for a step of a day comes back in the same sitting",
          "[memory][scheduler]") {
    Schedule schedule = plain;
    schedule.learning_steps = {10min, 24h};
    const base::Moment now = moment("2026-11-22T08:00:00+07:00");
    const CardMemory card = after({}, schedule, now, 1, Rating::Good);
    REQUIRE(card.phase == Phase::Review);
    REQUIRE(card.step == 1);

    CHECK(after(card, schedule, later(now, 24h), 1, Rating::Again).due == later(now, 24h + 10min).at);
    schedule.reference = Reference::TsFsrs; // there, the one relearning step counts as passed
    CHECK(after(card, schedule, later(now, 24h), 1, Rating::Again).phase == Phase::Review);
}

TEST_CASE("a card waiting for a step that the settings no longer have goes to days", "[memory][scheduler]") {
    Schedule schedule = plain;
    const base::Moment now = moment("2026-11-22T08:00:00+07:00");
    const CardMemory card = after({}, schedule, now, 1, Rating::Good);
    REQUIRE(card.step == 1);
    schedule.learning_steps = {1min};

    CHECK(after(card, schedule, later(now, 10min), 1, Rating::Good).phase == Phase::Review);
}

TEST_CASE("a better answer waits longer, and no answer longer than allowed", "[memory][scheduler]") {
    const double stability = GENERATE(0.01, 1.0, 2.4, 11.0, 30000.0);
    const int elapsed = GENERATE(0, 1, 12, 700);
    const int longest = GENERATE(1, 180, 36500);
    const base::Moment now = moment("2026-11-22T08:00:00+07:00");
    const CardMemory card = known_card(later(now, -24h * elapsed), 10, stability);
    Schedule schedule;
    schedule.longest_interval = longest;
    schedule.relearning_steps.clear();

    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const Outcomes next = outcomes(card, schedule, now, seed);
        double last = 1;
        for (const Rating rating : all_ratings) {
            const CardMemory& memory = outcome(next, rating);
            CHECK(memory.scheduled_days >= last);
            CHECK(memory.scheduled_days <= longest);
            CHECK(memory.due_day - memory.last_day == days{static_cast<int>(memory.scheduled_days)});
            last = memory.scheduled_days;
        }
        if (longest == 36500 && stability < 100) {
            CHECK(outcome(next, Rating::Good).scheduled_days > outcome(next, Rating::Hard).scheduled_days);
            CHECK(outcome(next, Rating::Easy).scheduled_days > outcome(next, Rating::Good).scheduled_days);
        }
    }
}

TEST_CASE("no interval is longer than 36500 days", "[memory][scheduler]") {
    Schedule schedule;
    schedule.retention = 0.7;
    const base::Moment now = moment("2026-11-22T08:00:00+07:00");
    const CardMemory card = known_card(later(now, -24h), 1, 36500);

    for (const Rating rating : {Rating::Hard, Rating::Good, Rating::Easy}) {
        CHECK(after(card, schedule, now, GENERATE(range(0U, 5U)), rating).scheduled_days <= 36500);
    }
}

TEST_CASE("fuzz spreads cards, and is the same each time it is asked", "[memory][scheduler]") {
    const base::Moment now = moment("2026-11-22T08:00:00+07:00");
    const CardMemory card = known_card(later(now, -24h * 30), 30, 30);
    const int exact = static_cast<int>(after(card, plain, now, 0, Rating::Good).scheduled_days);
    const DayRange allowed = fuzz_range(exact, {.elapsed = 30});
    std::set<double> seen;

    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const CardMemory next = after(card, {}, now, seed, Rating::Good);
        CHECK(next == after(card, {}, now, seed, Rating::Good));
        CHECK(next.scheduled_days >= allowed.first);
        CHECK(next.scheduled_days <= allowed.last);
        CHECK(next.state == after(card, plain, now, seed, Rating::Good).state);
        seen.insert(next.scheduled_days);
    }

    CHECK(seen.size() == static_cast<std::size_t>(allowed.last - allowed.first + 1));
}

TEST_CASE("fuzz changes from review to review", "[memory][scheduler]") {
    const base::Moment now = moment("2026-11-22T08:00:00+07:00");
    CardMemory card = known_card(later(now, -24h * 30), 30, 300);
    std::set<double> seen;
    for (int reviews = 0; reviews < 20; ++reviews) {
        card.reviews = reviews;
        seen.insert(after(card, {}, now, 5, Rating::Good).scheduled_days);
    }
    CHECK(seen.size() > 5);
}

TEST_CASE("a clock that went back counts as no time", "[memory][scheduler]") {
    const base::Moment answered = moment("2026-11-22T08:00:00+07:00");
    const CardMemory card = known_card(answered, 10, 10);
    const base::Moment earlier = moment("2026-11-15T08:00:00+07:00");

    CHECK(elapsed_days(card, earlier, 240min) == 0);
    CHECK(recall_now(card, {}, earlier, 240min) == 1);
    const CardMemory next = after(card, plain, earlier, 1, Rating::Good);
    CHECK(next.state == state_after({}, card.state, 0, Rating::Good));
    CHECK(next.last_day == base::learner_day(earlier, 240min));
    CHECK(next.due_day > next.last_day);
}

TEST_CASE("a day of 23 or 25 hours, or half an hour off, is one day", "[memory][scheduler]") {
    struct Case {
        const char* before;
        const char* after;
        const char* due;
    };
    // Berlin goes to summer time on 29 March and back on 25 October 2026; Lord Howe moves by half an hour on
    // 5 April and 4 October. Each pair is the same wall clock on the day before and the day after the change.
    const Case known =
        GENERATE(Case{"2026-03-28T20:00:00+01:00", "2026-03-29T20:00:00+02:00", "2026-03-30T04:00:00+02:00"},
                 Case{"2026-03-28T04:00:00+01:00", "2026-03-29T04:00:00+02:00", "2026-03-30T04:00:00+02:00"},
                 Case{"2026-10-24T20:00:00+02:00", "2026-10-25T20:00:00+01:00", "2026-10-26T04:00:00+01:00"},
                 Case{"2026-10-25T03:59:00+02:00", "2026-10-26T03:59:00+01:00", "2026-10-26T04:00:00+01:00"},
                 Case{"2026-04-04T20:00:00+11:00", "2026-04-05T20:00:00+10:30", "2026-04-06T04:00:00+10:30"},
                 Case{"2026-10-03T20:00:00+10:30", "2026-10-04T20:00:00+11:00", "2026-10-05T04:00:00+11:00"});
    INFO(known.before);
    const CardMemory card = known_card(moment(known.before), 1, 0.5);
    const base::Moment now = moment(known.after);

    CHECK(elapsed_days(card, now, 240min) == 1);
    CHECK(is_due(card, now, 240min));
    Schedule schedule = plain;
    schedule.relearning_steps = {};
    const CardMemory next = after(card, schedule, now, 1, Rating::Again);
    CHECK(next.scheduled_days == 1);
    CHECK(next.due == moment(known.due).at);
    CHECK_FALSE(is_due(next, later(moment(known.due), -1ms), 240min));
    CHECK(is_due(next, moment(known.due), 240min));
}

TEST_CASE("a journey moves no card by more than the day it crosses", "[memory][scheduler]") {
    const CardMemory card = known_card(moment("2026-11-22T20:00:00+07:00"), 1, 1);

    // The next morning in Los Angeles is the evening of that day in Jakarta, and is the learner's next day.
    CHECK(elapsed_days(card, moment("2026-11-23T08:00:00-08:00"), 240min) == 1);
    CHECK(is_due(card, moment("2026-11-23T08:00:00-08:00"), 240min));
    // An hour after the answer it is still the morning of the same day there, and not the day before.
    CHECK(elapsed_days(card, moment("2026-11-22T06:00:00-08:00"), 240min) == 0);
    CHECK_FALSE(is_due(card, moment("2026-11-22T06:00:00-08:00"), 240min));
    // Samoa is a calendar day behind: never less than none.
    CHECK(elapsed_days(card, moment("2026-11-22T03:00:00-11:00"), 240min) == 0);
}

TEST_CASE("the day begins at the rollover", "[memory][scheduler]") {
    const base::Moment night = moment("2026-11-23T01:00:00+07:00");
    const base::Moment morning = moment("2026-11-23T08:00:00+07:00");

    CHECK(elapsed_days(known_card(night, 1, 1, 240min), morning, 240min) == 1);
    CHECK(elapsed_days(known_card(night, 1, 1, 0min), morning, 0min) == 0);
}

TEST_CASE("a new card is neither due nor recalled", "[memory][scheduler]") {
    const base::Moment now = moment("2026-11-22T08:00:00+07:00");

    CHECK_FALSE(is_due({}, now, 240min));
    CHECK(recall_now({}, {}, now, 240min) == 0);
    CHECK(elapsed_days({}, now, 240min) == 0);
}

TEST_CASE("recall now is recall after the learner's days", "[memory][scheduler]") {
    const base::Moment answered = moment("2026-11-22T08:00:00+07:00");
    const CardMemory card = known_card(answered, 12, 12);

    CHECK(recall_now(card, {}, later(answered, 24h * 12), 240min) == Approx(0.9));
    CHECK(recall_now(card, {}, later(answered, 1h), 240min) == 1);
}

TEST_CASE("a replayed log comes to the same card", "[memory][scheduler]") {
    const base::Moment start = moment("2026-11-22T08:00:00+07:00");
    const std::vector<Rating> ratings{
        Rating::Good, Rating::Good, Rating::Good, Rating::Again, Rating::Good, Rating::Easy};
    std::vector<base::Moment> times;
    CardMemory card;
    base::Moment now = start;
    for (const Rating rating : ratings) {
        times.push_back(now);
        card = after(card, {}, now, 9, rating);
        now = {.at = card.due, .offset = now.offset};
    }

    CardMemory replayed;
    std::vector<PastReview> reviews;
    for (std::size_t at = 0; at < ratings.size(); ++at) {
        reviews.push_back({ratings[at], static_cast<double>(elapsed_days(replayed, times[at], 240min))});
        replayed = after(replayed, {}, times[at], 9, ratings[at]);
    }

    CHECK(replayed == card);
    CHECK(replay({}, reviews).back().state ==
          card.state); // the state is FSRS alone; steps and fuzz only move days
    CHECK(card.lapses == 1);
    CHECK(card.reviews == 6);
}
