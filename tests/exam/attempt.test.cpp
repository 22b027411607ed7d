#include "exam/attempt.hpp"

#include "support/catch.hpp"

using namespace ingat;
using namespace ingat::exam;
using namespace std::chrono_literals;

namespace {

const bank::Response answer_a = bank::ChosenOptions{{"a"}};
const bank::Response answer_b = bank::ChosenOptions{{"b"}};

Paper paper_of(std::size_t count, Rules rules = {}) {
    Paper paper{.title = "Paper", .sections = {"All"}, .rules = rules, .seed = 7};
    for (std::size_t at = 0; at < count; ++at) {
        paper.items.push_back({.question = {{"bank"}, {"q" + std::to_string(at)}}, .seed = at});
    }
    return paper;
}

Rules quiz(int tries = 1) {
    return {.feedback = Feedback::AtOnce, .tries = tries, .hints = true};
}

ClockReading clock_at(milliseconds time) {
    return {.wall = base::Instant{1h + time}, .boot = time, .boot_id = "boot"};
}

Attempt begun_at_zero(Paper paper) {
    return begun({{1}}, std::move(paper), {base::Instant{1h}, 420min}, clock_at(0s));
}

// An event as the program makes it: all the time since the last one was spent on the current question.
AttemptEvent event_at(const Attempt& attempt, milliseconds time, Happening what) {
    const ClockReading now = clock_at(time);
    return {.what = std::move(what),
            .at = {now.wall, 420min},
            .clock = now,
            .elapsed = elapsed_now(attempt, now),
            .looked_at = passed(attempt.last, now)};
}

Attempt with(const Attempt& attempt, milliseconds time, Happening what) {
    return after(attempt, event_at(attempt, time, std::move(what)));
}

// The same but for what the clock changes.
void check_only_clock(const Attempt& before, Attempt now) {
    now.elapsed = before.elapsed;
    now.last = before.last;
    for (std::size_t at = 0; at < now.items.size(); ++at) {
        now.items[at].time = before.items[at].time;
        now.items[at].elapsed = before.items[at].elapsed;
    }
    CHECK(now == before);
}

} // namespace

TEST_CASE("an attempt begins with nothing answered", "[exam][attempt]") {
    const Attempt attempt = begun_at_zero(paper_of(3));

    CHECK(attempt.id == base::EventId{{1}});
    CHECK(attempt.paper == paper_of(3));
    CHECK(attempt.started == base::Moment{base::Instant{1h}, 420min});
    CHECK(attempt.items == std::vector<ItemState>(3));
    CHECK(attempt.last == clock_at(0s));
    CHECK_FALSE(attempt.handed_in);
    CHECK(counts_of(attempt) == AttemptCounts{.answered = 0, .open = 3, .flagged = 0});
}

TEST_CASE("answers, flags and moves are kept", "[exam][attempt]") {
    Attempt attempt = begun_at_zero(paper_of(3));
    attempt = with(attempt, 5s, Answered{.item = 0, .response = answer_a, .certainty = Certainty::C2});
    attempt = with(attempt, 6s, Flagged{.item = 1});
    attempt = with(attempt, 9s, MovedTo{2});
    attempt = with(attempt, 10s, Answered{.item = 2, .response = answer_b});

    CHECK(attempt.items[0] ==
          ItemState{
              .response = answer_a, .answered = true, .certainty = Certainty::C2, .time = 9s, .elapsed = 9s});
    CHECK(attempt.items[1] == ItemState{.flagged = true});
    CHECK(attempt.items[2] == ItemState{.response = answer_b, .answered = true, .time = 1s, .elapsed = 1s});
    CHECK(attempt.current == 2);
    CHECK(attempt.elapsed == 10s);
    CHECK(attempt.last == clock_at(10s));
    CHECK(counts_of(attempt) == AttemptCounts{.answered = 2, .open = 1, .flagged = 1});
    attempt = with(attempt, 11s, Flagged{.item = 1, .flagged = false});
    CHECK(counts_of(attempt).flagged == 0);
}

TEST_CASE("an answer can be changed and taken back", "[exam][attempt]") {
    Attempt attempt = begun_at_zero(paper_of(1));
    attempt = with(attempt, 0s, Answered{.item = 0, .response = answer_a, .certainty = Certainty::C3});
    attempt = with(attempt, 0s, Answered{.item = 0, .response = answer_b});
    CHECK(attempt.items[0] == ItemState{.response = answer_b, .answered = true});
    attempt = with(attempt, 0s, Answered{.item = 0, .response = answer_b, .is_answer = false});
    CHECK(attempt.items[0] == ItemState{});
}

TEST_CASE("what makes no sense changes only the clock", "[exam][attempt]") {
    const Attempt attempt = with(begun_at_zero(paper_of(2)), 1s, Answered{.item = 0, .response = answer_a});
    const std::vector<Happening> nonsense{
        Answered{.item = 2, .response = answer_b},
        Flagged{.item = 9},
        MovedTo{2},
        TookHint{0},   // an exam shows none
        ItemTimeUp{0}, // there is no limit
        MarkedOwn{.item = 0, .marks = {{1}}},
    };
    for (const Happening& what : nonsense) {
        const Attempt now = with(attempt, 3s, what);
        CAPTURE(what.index());
        check_only_clock(attempt, now);
        CHECK(now.elapsed == 3s);
        CHECK(now.items[0].time == 3s);
        CHECK(now.last == clock_at(3s));
    }
    const Attempt empty = with(begun_at_zero(paper_of(0)), 3s, Answered{.item = 0, .response = answer_a});
    CHECK(empty.items.empty());
    CHECK(empty.elapsed == 3s);
}

TEST_CASE("after the end only an essay's marks are taken", "[exam][attempt]") {
    Attempt attempt = with(begun_at_zero(paper_of(2)), 1s, Answered{.item = 0, .response = answer_a});
    attempt = with(attempt, 60s, HandedIn{HandInReason::Learner});
    CHECK(attempt.handed_in == HandInReason::Learner);
    CHECK(attempt.ended == base::Moment{base::Instant{1h + 60s}, 420min});
    CHECK(attempt.elapsed == 60s);
    CHECK_FALSE(can_answer(attempt, 1));
    CHECK_FALSE(can_move_to(attempt, 1));
    CHECK(elapsed_now(attempt, clock_at(2h)) == 60s);

    const std::vector<Happening> too_late{Answered{.item = 1, .response = answer_b},
                                          Answered{.item = 0, .is_answer = false},
                                          Flagged{.item = 0},
                                          MovedTo{1},
                                          TookHint{0},
                                          ItemTimeUp{0},
                                          HandedIn{HandInReason::TimeUp},
                                          MarkedOwn{.item = 1, .marks = {{1}}}, // was not answered
                                          MarkedOwn{.item = 2, .marks = {{1}}}};
    for (const Happening& what : too_late) {
        CAPTURE(what.index());
        CHECK(with(attempt, 90s, what) == attempt);
    }
    Attempt expected = attempt;
    expected.items[0].own_marks = bank::GivenMarks{{2, 1}};
    CHECK(with(attempt, 90s, MarkedOwn{.item = 0, .marks = {{2, 1}}}) == expected);
}

TEST_CASE("time goes on while the program is closed, and not while nothing can be kept", "[exam][attempt]") {
    Rules rules{.time_limit = 100s};
    Attempt attempt = with(begun_at_zero(paper_of(1, rules)), 10s, Answered{.item = 0, .response = answer_a});

    CHECK(time_left(attempt, clock_at(10s)) == 90s);
    CHECK(time_left(attempt, clock_at(40s)) == 60s);      // killed at 10, opened again at 40
    CHECK(time_left(attempt, clock_at(40s), 25s) == 85s); // of which the disk failed for 25
    CHECK(time_left(attempt, clock_at(40s), 99s) == 90s);
    CHECK(time_left(attempt, clock_at(40s), -99s) == 60s);
    CHECK(time_left(attempt, clock_at(200s)) == 0s);
    CHECK(elapsed_now(attempt, clock_at(200s)) == 200s);
    CHECK_FALSE(time_left(begun_at_zero(paper_of(1)), clock_at(200s)));

    ClockReading restarted{.wall = base::Instant{1h + 50s}, .boot = 3s, .boot_id = "another"};
    CHECK(time_left(attempt, restarted) == 50s);
    restarted.wall = base::Instant{0h}; // and the clock was put back meanwhile
    CHECK(time_left(attempt, restarted) == 90s);
}

TEST_CASE("the clock of an attempt never goes back", "[exam][attempt]") {
    Attempt attempt = with(begun_at_zero(paper_of(1)), 10s, Answered{.item = 0, .response = answer_a});
    AttemptEvent earlier = event_at(attempt, 20s, Flagged{0});
    earlier.elapsed = 4s;
    earlier.looked_at = -5s;
    attempt = after(attempt, earlier);
    CHECK(attempt.elapsed == 10s);
    CHECK(attempt.items[0].time == 10s);
    CHECK(attempt.items[0].elapsed == 10s);
}

TEST_CASE("an answer after the time is not taken", "[exam][attempt]") {
    const Attempt attempt = begun_at_zero(paper_of(1, {.time_limit = 100s}));
    CHECK(with(attempt, 100s, Answered{.item = 0, .response = answer_a}).items[0].answered);
    CHECK_FALSE(with(attempt, 101s, Answered{.item = 0, .response = answer_a}).items[0].answered);
    const Attempt over = with(attempt, 101s, HandedIn{HandInReason::TimeUp});
    CHECK(over.handed_in == HandInReason::TimeUp);
    CHECK(over.elapsed == 101s);
}

TEST_CASE("a question whose own time is over is closed", "[exam][attempt]") {
    Attempt attempt = begun_at_zero(paper_of(2, {.question_limit = 30s}));
    CHECK(question_time_left(attempt, clock_at(20s)) == 10s);
    attempt = with(attempt, 20s, Answered{.item = 0, .response = answer_a});
    CHECK(question_time_left(attempt, clock_at(29s)) == 1s);
    CHECK(question_time_left(attempt, clock_at(29s), 9s) == 10s);
    CHECK(question_time_left(attempt, clock_at(99s)) == 0s);
    attempt = with(attempt, 25s, MovedTo{1});
    CHECK(question_time_left(attempt, clock_at(26s)) == 29s);
    attempt = with(attempt, 27s, MovedTo{0}); // there are 5 s left of its 30
    CHECK(question_time_left(attempt, clock_at(27s)) == 5s);

    const Attempt late = with(attempt, 33s, Answered{.item = 0, .response = answer_b});
    CHECK(late.items[0].closed);
    CHECK(late.items[0].response == answer_a);
    CHECK_FALSE(can_answer(late, 0));
    CHECK(can_answer(late, 1));
    CHECK(can_move_to(late, 0));

    const Attempt in_time = with(attempt, 32s, Answered{.item = 0, .response = answer_b});
    CHECK(in_time.items[0].closed);
    CHECK(in_time.items[0].response == answer_b);

    CHECK(with(attempt, 28s, ItemTimeUp{0}).items[0].closed);
    CHECK_FALSE(question_time_left(begun_at_zero(paper_of(1)), clock_at(1s)));
    CHECK_FALSE(question_time_left(begun_at_zero(paper_of(0, {.question_limit = 30s})), clock_at(1s)));
}

TEST_CASE("where papers go only forward, what is left is closed", "[exam][attempt]") {
    Attempt attempt = begun_at_zero(paper_of(4, {.navigation = Navigation::ForwardOnly}));
    CHECK(can_move_to(attempt, 1));
    CHECK_FALSE(can_move_to(attempt, 0));
    CHECK_FALSE(can_move_to(attempt, 2));
    CHECK(can_answer(attempt, 0));
    CHECK_FALSE(can_answer(attempt, 1));
    check_only_clock(attempt, with(attempt, 1s, MovedTo{2}));
    check_only_clock(attempt, with(attempt, 1s, MovedTo{0}));
    check_only_clock(attempt, with(attempt, 1s, Answered{.item = 1, .response = answer_a}));

    attempt = with(attempt, 1s, MovedTo{1});
    CHECK(attempt.current == 1);
    CHECK(attempt.items[0].closed);
    CHECK_FALSE(attempt.items[1].closed);
    CHECK_FALSE(can_move_to(attempt, 0));
    check_only_clock(attempt, with(attempt, 2s, MovedTo{0}));
    check_only_clock(attempt, with(attempt, 2s, Answered{.item = 0, .response = answer_a}));

    const Attempt free = begun_at_zero(paper_of(4));
    CHECK(can_move_to(free, 3));
    CHECK_FALSE(can_move_to(free, 4));
    CHECK(can_answer(free, 3));
    CHECK_FALSE(can_answer(free, 4));
}

TEST_CASE("checked answers are tries, of which the rules allow so many", "[exam][attempt]") {
    Attempt attempt = begun_at_zero(paper_of(1, quiz(2)));
    attempt = with(attempt, 1s, Answered{.item = 0, .response = answer_a});
    CHECK(attempt.items[0].tries == 0);
    CHECK_FALSE(attempt.items[0].checked);
    attempt = with(attempt, 2s, Answered{.item = 0, .response = answer_a, .checked = true});
    CHECK(attempt.items[0].tries == 1);
    CHECK(attempt.items[0].checked);
    CHECK(can_answer(attempt, 0));
    attempt = with(attempt, 3s, Answered{.item = 0, .response = answer_b});
    CHECK(attempt.items[0].tries == 1);
    CHECK_FALSE(attempt.items[0].checked);
    attempt = with(attempt, 4s, Answered{.item = 0, .response = answer_b, .checked = true});
    CHECK(attempt.items[0].tries == 2);
    CHECK(attempt.items[0].closed);
    check_only_clock(attempt, with(attempt, 5s, Answered{.item = 0, .response = answer_a, .checked = true}));
}

TEST_CASE("whoever grades says that an answer is right, and closes its question", "[exam][attempt]") {
    const Attempt attempt = begun_at_zero(paper_of(1, quiz(5)));
    const Answered right{.item = 0, .response = answer_a, .checked = true, .closes = true};
    CHECK(with(attempt, 1s, right).items[0].closed);
    Answered unchecked = right;
    unchecked.checked = false;
    CHECK_FALSE(with(attempt, 1s, unchecked).items[0].closed);
    Answered taken_back = right;
    taken_back.is_answer = false;
    CHECK(with(attempt, 0s, taken_back).items[0] == ItemState{});
}

TEST_CASE("where feedback comes at the end nothing is checked before", "[exam][attempt]") {
    const Attempt attempt = with(begun_at_zero(paper_of(1)),
                                 0s,
                                 Answered{.item = 0, .response = answer_a, .checked = true, .closes = true});
    CHECK(attempt.items[0] == ItemState{.response = answer_a, .answered = true});
}

TEST_CASE("hints are counted until a question is closed", "[exam][attempt]") {
    Attempt attempt = begun_at_zero(paper_of(1, quiz()));
    attempt = with(attempt, 1s, TookHint{0});
    attempt = with(attempt, 2s, TookHint{0});
    CHECK(attempt.items[0].hints == 2);
    attempt = with(attempt, 3s, Answered{.item = 0, .response = answer_a, .checked = true});
    CHECK(with(attempt, 4s, TookHint{0}).items[0].hints == 2);
    Rules silent = quiz();
    silent.hints = false;
    CHECK(with(begun_at_zero(paper_of(1, silent)), 1s, TookHint{0}).items[0].hints == 0);
}
