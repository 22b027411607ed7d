#include "exam/attempt.hpp"
#include "support/catch.hpp"

#include <array>
#include <limits>
#include <random>

using namespace ingat;
using namespace ingat::exam;
using namespace std::chrono_literals;

namespace {

using Random = std::mt19937;

bool heads(Random& random) {
    return random() % 2 == 0;
}

Paper random_paper(Random& random) {
    Paper paper{.rules = {.feedback = heads(random) ? Feedback::AtOnce : Feedback::AtEnd,
                          .navigation = heads(random) ? Navigation::Free : Navigation::ForwardOnly,
                          .tries = static_cast<int>(1 + random() % 3),
                          .hints = heads(random)}};
    if (heads(random)) {
        paper.rules.time_limit = std::chrono::seconds{random() % 300};
    }
    if (heads(random)) {
        paper.rules.question_limit = std::chrono::seconds{random() % 60};
    }
    paper.items.resize(random() % 6);
    return paper;
}

Happening random_happening(Random& random) {
    const std::size_t item = random() % 7;
    switch (random() % 12) {
    case 0: return Flagged{item, heads(random)};
    case 1:
    case 2:
    case 3: return MovedTo{item};
    case 4: return TookHint{item};
    case 5: return ItemTimeUp{item};
    case 6:
        return random() % 8 == 0
                   ? Happening{HandedIn{heads(random) ? HandInReason::Learner : HandInReason::TimeUp}}
                   : Happening{MovedTo{item}};
    case 7: return MarkedOwn{item, {{static_cast<double>(random() % 4)}}};
    default:
        return Answered{.item = item,
                        .response = bank::TypedText{std::to_string(random() % 100)},
                        .is_answer = random() % 5 != 0,
                        .certainty = heads(random) ? std::optional{Certainty::C2} : std::nullopt,
                        .checked = heads(random),
                        .closes = random() % 4 == 0};
    }
}

// The machine's clocks after a while, in which anything may have happened to them.
ClockReading later(ClockReading clock, Random& random) {
    const milliseconds step{random() % 9000};
    clock.wall += step;
    clock.boot += step;
    switch (random() % 20) {
    case 0: clock.wall -= 40min; break;
    case 1: clock.wall += 2min; break;
    case 2:
        clock.boot = 5s;
        clock.boot_id += "x";
        break;
    case 3: clock.boot_id.clear(); break;
    default: break;
    }
    return clock;
}

// What no event may break.
void check_step(const Attempt& before, const AttemptEvent& event, const Attempt& now) {
    REQUIRE(now.items.size() == before.items.size());
    REQUIRE(now.paper == before.paper);
    REQUIRE(now.elapsed >= before.elapsed);
    REQUIRE((now.items.empty() || now.current < now.items.size()));
    const bool forward = before.paper.rules.navigation == Navigation::ForwardOnly;
    REQUIRE((!forward || now.current == before.current || now.current == before.current + 1));
    for (std::size_t at = 0; at < now.items.size(); ++at) {
        const ItemState& old_one = before.items[at];
        const ItemState& new_one = now.items[at];
        REQUIRE((new_one.closed || !old_one.closed));
        REQUIRE(new_one.tries >= old_one.tries);
        REQUIRE(new_one.tries <= before.paper.rules.tries);
        REQUIRE(new_one.time >= old_one.time);
        const bool same_answer = new_one.response == old_one.response &&
                                 new_one.answered == old_one.answered &&
                                 new_one.certainty == old_one.certainty && new_one.tries == old_one.tries;
        const auto* answered = std::get_if<Answered>(&event.what);
        REQUIRE((same_answer || (answered != nullptr && answered->item == at)));
        REQUIRE((same_answer || can_answer(before, at)));
        REQUIRE((new_one.own_marks == old_one.own_marks || before.handed_in));
    }
    if (before.handed_in) {
        Attempt but_for_marks = now;
        for (std::size_t at = 0; at < now.items.size(); ++at) {
            but_for_marks.items[at].own_marks = before.items[at].own_marks;
        }
        REQUIRE(but_for_marks == before);
    }
}

} // namespace

TEST_CASE("an attempt that is told again from its events is the one that ran", "[exam][attempt]") {
    Random random{11};
    for (int round = 0; round < 400; ++round) {
        const Paper paper = random_paper(random);
        ClockReading clock{.wall = base::Instant{24h}, .boot = 1h, .boot_id = "a"};
        const Attempt first = begun({{7}}, paper, {clock.wall, 0min}, clock);
        Attempt attempt = first;
        std::vector<AttemptEvent> events;
        for (std::size_t left = random() % 60; left > 0; --left) {
            clock = later(clock, random);
            const milliseconds stood_still{random() % 10 == 0 ? random() % 9000 : 0};
            events.push_back({.what = random_happening(random),
                              .at = {clock.wall, 0min},
                              .clock = clock,
                              .elapsed = elapsed_now(attempt, clock, stood_still),
                              .looked_at = passed(attempt.last, clock)});
            const auto left_before = time_left(attempt, clock, stood_still);
            const auto question_left_before = question_time_left(attempt, clock, stood_still);
            const Attempt next = after(attempt, events.back());
            check_step(attempt, events.back(), next);
            if (!attempt.handed_in && !next.handed_in) {
                REQUIRE(time_left(next, clock) == left_before);
                REQUIRE((next.current != attempt.current ||
                         question_time_left(next, clock) == question_left_before));
            }
            attempt = next;
        }
        Attempt told = begun({{7}}, paper, first.started, first.last);
        for (const AttemptEvent& event : events) {
            told = after(std::move(told), event);
        }
        REQUIRE(told == attempt);
    }
}

TEST_CASE("events with nonsense in every number are borne", "[exam][attempt]") {
    Random random{12};
    constexpr std::array<std::int64_t, 6> odd{
        std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max(), -1, 0, 1, 60'000};
    const auto number = [&] { return milliseconds{odd[random() % odd.size()]}; };
    for (int round = 0; round < 300; ++round) {
        Attempt attempt = begun({}, random_paper(random), {}, {});
        for (int step = 0; step < 40; ++step) {
            const ClockReading clock{
                .wall = base::Instant{number()}, .boot = number(), .boot_id = heads(random) ? "a" : "b"};
            const AttemptEvent event{
                .what = random_happening(random), .clock = clock, .elapsed = number(), .looked_at = number()};
            const Attempt next = after(attempt, event);
            check_step(attempt, event, next);
            attempt = next;
            const milliseconds stood_still = number();
            REQUIRE(elapsed_now(attempt, clock, stood_still) >= attempt.elapsed);
            REQUIRE(time_left(attempt, clock, stood_still).value_or(0ms) >= 0ms);
            REQUIRE(question_time_left(attempt, clock, stood_still).value_or(0ms) >= 0ms);
        }
    }
}
