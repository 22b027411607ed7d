#include "store/progress.hpp"

#include "store/progress_sample.hpp"
#include "support/disk_trouble.hpp"

using namespace progress_sample;

TEST_CASE("P1: an answer that was taken down is there after a kill", "[store][progress]") {
    const TemporaryFolder folder;
    const int status = in_another_process([&] {
        Progress progress = opened(folder.path());
        answer_now(progress, answer("q1", 0));
        answer_now(progress, answer("q2", 1));
        ::_exit(0); // nothing is closed
        return 1;
    });
    REQUIRE(status == 0);

    const Progress progress = opened(folder.path());

    const auto log = log_of(progress);
    REQUIRE(log.size() == 2);
    CHECK(log[0].review == answer("q1", 0));
    CHECK(log[1].review == answer("q2", 1));
    CHECK(progress.notes().empty());
}

TEST_CASE("P1: an answer is brought to the disk before it is said to be kept", "[store][progress]") {
    const TemporaryFolder folder;
    Progress progress = opened(folder.path());
    answer_now(progress, answer("q1", 0));
    for (int n = 1; n < 4; ++n) {
        const DiskWatch watch;
        answer_now(progress, answer("q1", n));
        CHECK(watch.brought() == std::vector<std::string>{(folder / "progress.db-wal").string()});
    }
}

TEST_CASE("P2: log and memory agree after every answer, and after opening again", "[store][progress]") {
    const TemporaryFolder folder;
    memory::CardMemory expected;
    for (int day = 0; day < 5; ++day) {
        Progress progress = opened(folder.path());
        const Review review = answer("q1", day * 24 * 60);
        expected = memory_after(expected, review, {});
        answer_now(progress, review);
        CHECK(progress.memories().at(card("q1")) == expected);
    }

    const Progress progress = opened(folder.path());

    CHECK(progress.memories() == std::map<base::CardId, memory::CardMemory>{{card("q1"), expected}});
    CHECK(progress.notes().empty());
}

TEST_CASE("a learner's file is in the folder, made with those above it, and carries one device id for ever",
          "[store][progress]") {
    const TemporaryFolder folder;
    const auto deep = folder / "a" / "b";
    const DeviceId device = opened(deep).device();

    auto again = Progress::open(deep, {.first = 5, .second = 6}, {});

    REQUIRE(again);
    CHECK(device == make_device_id(seed));
    CHECK(again->device() == device);
    CHECK(std::filesystem::exists(deep / "progress.db"));
}

TEST_CASE("P11: a clock that goes back neither loses nor reorders a review, not even after a restart",
          "[store][progress]") {
    const TemporaryFolder folder;
    {
        Progress progress = opened(folder.path());
        answer_now(progress, answer("q1", 500'000)); // about a year ahead
        answer_now(progress, answer("q2", 0));
    }
    Progress progress = opened(folder.path());
    answer_now(progress, answer("q1", 1));

    const auto log = log_of(progress);
    REQUIRE(log.size() == 3);
    CHECK(log[0].review.card == card("q1"));
    CHECK(log[1].review.card == card("q2"));
    CHECK(log[2].review == answer("q1", 1)); // wall time as it was seen
    CHECK(clock_of(log[0].id) < clock_of(log[1].id));
    CHECK(clock_of(log[1].id) < clock_of(log[2].id));
    CHECK(log[2].sequence == 3);
    CHECK(progress.memories().at(card("q1")).reviews == 2);
}

TEST_CASE("P12: zone and day are kept as they were when the answer was given", "[store][progress]") {
    const TemporaryFolder folder;
    Review review = answer("q1", 0);
    review.when.at.offset = std::chrono::minutes{630}; // Lord Howe, half an hour off
    review.when.day = base::Day{std::chrono::year{2026} / 3 / 1};
    {
        Progress progress = opened(folder.path());
        answer_now(progress, review);
    }
    Schedules other_rollover;
    other_rollover.usual.rollover = std::chrono::minutes{0};

    const auto progress = Progress::open(folder.path(), seed, other_rollover);

    REQUIRE(progress);
    CHECK(log_of(*progress).front().review == review);
    const auto counts = progress->counts_on(base::Day{std::chrono::year{2026} / 3 / 1});
    REQUIRE(counts);
    CHECK(counts->at({"bank"}) == DayCounts{.introduced = 1, .reviewed = 0, .answers = 1});
    CHECK(progress->counts_on(base::Day{std::chrono::year{2026} / 3 / 2})->empty());
}

TEST_CASE("P12: a day of the log stays the day even when days begin at another hour by now",
          "[store][progress]") {
    Review review = answer("q1", 0);         // 10:00 in Jakarta
    review.when.day -= std::chrono::days{1}; // days began at noon then

    const memory::CardMemory after = memory_after({}, review, {});

    CHECK(after.last_day == review.when.day);
}

TEST_CASE("a day counts each card once by bank, apart from those that were new on it, and every answer",
          "[store][progress]") {
    const TemporaryFolder folder;
    Progress progress = opened(folder.path());
    answer_now(progress, answer("q1", 0));
    answer_now(progress, answer("q1", 5));
    answer_now(progress, answer("q2", 24 * 60));
    answer_now(progress, answer("q1", 24 * 60 + 1, memory::Rating::Again));
    answer_now(progress, answer("q1", 24 * 60 + 12)); // in its steps again: no further card
    answer_now(progress, answer("q2", 24 * 60 + 13));
    Review elsewhere = answer("q1", 24 * 60 + 14);
    elsewhere.card.bank = {"other"};
    answer_now(progress, elsewhere);
    const base::Day first = after_morning(0).day;

    CHECK(*progress.counts_on(first) == std::map<base::BankId, DayCounts>{{{"bank"}, {1, 0, 2}}});
    CHECK(*progress.counts_on(first + std::chrono::days{1}) ==
          std::map<base::BankId, DayCounts>{{{"bank"}, {1, 1, 4}}, {{"other"}, {1, 0, 1}}});
    CHECK(progress.counts_on(first + std::chrono::days{2})->empty());
}
