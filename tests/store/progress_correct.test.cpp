#include "store/progress.hpp"
#include "store/progress_sample.hpp"

#include <sqlite3.h>

using namespace progress_sample;

namespace {

memory::CardMemory after_first(const Review& review) {
    return memory_after({}, review, {});
}

} // namespace

TEST_CASE("a correction takes the answer back and puts another in its place", "[store][progress_correct]") {
    const TemporaryFolder folder;
    const Review wrong = answer("q1", 0, memory::Rating::Again);
    const Review right = answer("q1", 1, memory::Rating::Good);
    {
        Progress progress = opened(folder.path());
        answer_now(progress, wrong);
        REQUIRE(progress.correct_last(right, after_first(right)));
        CHECK((*progress.last_undoable())->review == right);
        CHECK_FALSE(*progress.last_redoable());
    }

    Progress progress = opened(folder.path());

    const auto log = log_of(progress);
    REQUIRE(log.size() == 2);
    CHECK(log[0].review == wrong);
    CHECK(log[0].undone);
    CHECK(log[1].review == right);
    CHECK_FALSE(log[1].undone);
    CHECK(log[1].sequence == log[0].sequence + 2);
    CHECK(progress.memories().at(card("q1")) == after_first(right));
    CHECK(progress.check()->empty());
    CHECK(*progress.undo_last(after_morning(2), {}));
    CHECK(progress.memories().empty());
    CHECK_FALSE(*progress.last_undoable());
}

TEST_CASE("a correction that the disk refuses leaves the answer as it was", "[store][progress_correct]") {
    const TemporaryFolder folder;
    const Review wrong = answer("q1", 0, memory::Rating::Again);
    {
        Progress progress = opened(folder.path());
        answer_now(progress, wrong);
    }
    // A second review is refused by the file, the undo before it is not.
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open((folder / "progress.db").c_str(), &database) == SQLITE_OK);
    REQUIRE(
        sqlite3_exec(database, "CREATE UNIQUE INDEX one_of_each ON event(kind)", nullptr, nullptr, nullptr) ==
        SQLITE_OK);
    sqlite3_close(database);
    {
        Progress progress = opened(folder.path());
        const Review right = answer("q1", 1, memory::Rating::Good);
        CHECK_FALSE(progress.correct_last(right, after_first(right)));
        CHECK(progress.memories().at(card("q1")) == after_first(wrong));
        CHECK((*progress.last_undoable())->review == wrong);
    }

    Progress progress = opened(folder.path());

    const auto log = log_of(progress);
    REQUIRE(log.size() == 1);
    CHECK_FALSE(log.front().undone);
    CHECK(progress.memories().at(card("q1")) == after_first(wrong));
    CHECK(progress.check()->empty());
    CHECK_FALSE(*progress.last_redoable());
    // What was refused is the review, not the undo.
    CHECK(*progress.undo_last(after_morning(2), {}));
}

TEST_CASE("only the card answered last can be corrected", "[store][progress_correct]") {
    const TemporaryFolder folder;
    Progress progress = opened(folder.path());
    const Review right = answer("q1", 2);
    CHECK(progress.correct_last(right, after_first(right)).error().kind == base::ErrorKind::Refused);
    answer_now(progress, answer("q1", 0, memory::Rating::Again));
    answer_now(progress, answer("q2", 1));

    const auto corrected = progress.correct_last(right, after_first(right));

    REQUIRE_FALSE(corrected);
    CHECK(corrected.error().kind == base::ErrorKind::Refused);
    CHECK(log_of(progress).size() == 2);
    CHECK((*progress.last_undoable())->review == answer("q2", 1));
}
