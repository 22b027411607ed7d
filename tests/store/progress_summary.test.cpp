#include "store/progress.hpp"
#include "store/progress_sample.hpp"
#include "support/run_sql.hpp"

#include <fstream>

using namespace progress_sample;

namespace {

// Makes the page of the file unreadable that holds the entry of the log with this mode.
void spoil_page_of(const std::filesystem::path& file, const std::string& mode) {
    constexpr std::size_t page_size = 4096;
    const std::string bytes = file_bytes(file);
    const std::size_t at = bytes.find(mode);
    REQUIRE(at != std::string::npos);
    std::fstream out{file, std::ios::binary | std::ios::in | std::ios::out};
    out.seekp(static_cast<std::streamoff>(at / page_size * page_size));
    out << std::string(16, '\0');
}

} // namespace

TEST_CASE("a summary is what is done on a day, how long answers took, and what can be undone",
          "[store][progress_summary]") {
    const TemporaryFolder folder;
    Progress progress = opened(folder.path());
    for (int n = 0; n < 120; ++n) {
        Review review = answer("q" + std::to_string(n), n);
        review.taken = std::chrono::milliseconds{n};
        answer_now(progress, review);
        CHECK(progress.summary_after_write() == *progress.summary(after_morning(n).day));
    }
    REQUIRE(progress.undo_last(after_morning(200), {}));

    const auto summary = progress.summary(after_morning(0).day);

    REQUIRE(summary);
    CHECK(summary->day == after_morning(0).day);
    CHECK(summary->counts == *progress.counts_on(after_morning(0).day));
    REQUIRE(summary->taken.size() == answers_summed_up);
    CHECK(summary->taken.front() == std::chrono::milliseconds{19});
    CHECK(summary->taken.back() == std::chrono::milliseconds{118});
    CHECK(summary->undoable->review.card == card("q118"));
    CHECK(summary->redoable->review.card == card("q119"));
    CHECK(progress.summary_after_write() == *summary);
}

TEST_CASE("what a write tells is what reading the whole day tells, whatever is answered when",
          "[store][progress_summary]") {
    const TemporaryFolder folder;
    Progress progress = opened(folder.path());
    std::uint64_t dice = GENERATE(1U, 2U, 3U);
    const auto roll = [&](std::uint64_t sides) {
        dice = dice * 6364136223846793005U + 1442695040888963407U;
        return static_cast<int>((dice >> 33U) % sides);
    };
    int minutes = 0;
    for (int n = 0; n < 150; ++n) {
        minutes += roll(8) == 0 ? 24 * 60 : roll(90);
        Review review = answer("q" + std::to_string(roll(12)), minutes - (roll(20) == 0 ? 2 * 24 * 60 : 0));
        review.card.bank.text = roll(2) == 0 ? "bank" : "other";
        const int what = roll(10);
        if (what == 0) {
            static_cast<void>(*progress.undo_last(after_morning(minutes), {}));
        } else if (what == 1) {
            static_cast<void>(*progress.redo_last(after_morning(minutes), {}));
        } else {
            answer_now(progress, review);
        }
        if (const auto& told = progress.summary_after_write()) {
            CHECK(told == *progress.summary(told->day));
        }
    }
}

TEST_CASE("answers that took no time, as commands give them, say nothing of how long answers take",
          "[store][progress_summary]") {
    const TemporaryFolder folder;
    Progress progress = opened(folder.path());
    answer_now(progress, answer("q1", 0));
    Review by_command = answer("q2", 1);
    by_command.taken = {};
    answer_now(progress, by_command);

    CHECK(*progress.latest_taken(10) == std::vector<std::chrono::milliseconds>{answer("q1", 0).taken});
    CHECK(*progress.latest_taken(1) == std::vector<std::chrono::milliseconds>{answer("q1", 0).taken});
}

TEST_CASE("what must be told of a write is read before it is on the disk: if that fails, nothing was written",
          "[store][progress_summary]") {
    const TemporaryFolder folder;
    {
        Progress progress = opened(folder.path());
        for (int n = 0; n < 90; ++n) {
            Review review = answer("q" + std::to_string(n), n);
            review.mode = n == 10 ? "the tenth" : review.mode;
            answer_now(progress, review);
        }
    }
    spoil_page_of(folder / "progress.db", "the tenth");
    const Review right = answer("q89", 100, memory::Rating::Easy);
    {
        Progress progress = opened(folder.path());
        const auto memories = progress.memories();
        REQUIRE_FALSE(progress.summary(after_morning(0).day));

        CHECK_FALSE(progress.append(answer("new", 100), memory_after({}, answer("new", 100), {})));
        CHECK_FALSE(progress.undo_last(after_morning(100), {}));
        CHECK_FALSE(progress.correct_last(right, memory_after({}, right, {})));

        CHECK_FALSE(progress.has_failed());
        CHECK(progress.memories() == memories);
        CHECK((*progress.last_undoable())->review == answer("q89", 89));
        CHECK_FALSE(*progress.last_redoable());
    }
    CHECK((*opened(folder.path()).last_undoable())->review == answer("q89", 89));
}

TEST_CASE("an undone review that is damaged by now cannot be brought back, and nothing else suffers",
          "[store][progress_summary]") {
    const TemporaryFolder folder;
    {
        Progress progress = opened(folder.path());
        answer_now(progress, answer("q1", 0));
        answer_now(progress, answer("q2", 1));
        REQUIRE(progress.undo_last(after_morning(2), {}));
    }
    run_sql(folder / "progress.db", "UPDATE event SET rating=1 WHERE question='q2' AND kind=1");

    Progress progress = opened(folder.path());

    const auto summary = progress.summary(after_morning(0).day);
    REQUIRE(summary);
    CHECK_FALSE(summary->redoable);
    const auto redone = progress.redo_last(after_morning(3), {});
    REQUIRE(redone);
    CHECK_FALSE(*redone);
    answer_now(progress, answer("q1", 5));
}
