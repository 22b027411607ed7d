#include "base/catalogue.hpp"
#include "store/progress.hpp"
#include "store/progress_sample.hpp"
#include "support/disk_trouble.hpp"

#include <algorithm>

using namespace progress_sample;

namespace {

using base::ErrorKind;

base::Result<base::EventId> try_to_answer(Progress& progress, const Review& review) {
    const auto known = progress.memories().find(review.card);
    const memory::CardMemory before =
        known == progress.memories().end() ? memory::CardMemory{} : known->second;
    return progress.append(review, memory_after(before, review, {}));
}

// The disk fails under `write`, which says so and changes nothing that the store tells.
template <class Write>
void check_fails(Progress& progress, const Write& write) {
    // NOLINTNEXTLINE(performance-unnecessary-copy-initialization): as they were before
    const auto memories = progress.memories();
    const DiskTrouble trouble;
    const auto written = write();
    REQUIRE_FALSE(written);
    CHECK(written.error().kind == ErrorKind::Failed);
    CHECK(progress.has_failed());
    CHECK(progress.memories() == memories);
}

} // namespace

TEST_CASE("P10: after an error of the disk an answer is refused until the file was opened again, and is then "
          "there exactly once",
          "[store][progress_reopen]") {
    const TemporaryFolder folder;
    {
        Progress progress = opened(folder.path());
        answer_now(progress, answer("q1", 0));
        check_fails(progress, [&] { return try_to_answer(progress, answer("q2", 1)); });
        const auto refused = try_to_answer(progress, answer("q2", 1));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == ErrorKind::Failed);

        SECTION("the disk is well again at once") {}
        SECTION("the disk is well only later, and what was written in vain came to light meanwhile") {
            for (int attempt = 0; attempt < 2; ++attempt) {
                const DiskTrouble trouble;
                CHECK_FALSE(progress.reopen({}));
                CHECK(progress.has_failed());
                CHECK(progress.memories().size() == 1);
                CHECK_FALSE(progress.counts_on(after_morning(0).day));
                CHECK_FALSE(try_to_answer(progress, answer("q2", 1)));
            }
        }
        REQUIRE(progress.reopen({}));

        CHECK_FALSE(progress.has_failed());
        CHECK(progress.notes().empty());
        CHECK(log_of(progress).size() == 1);
        CHECK(progress.memories().size() == 1);
        answer_now(progress, answer("q2", 1));
        answer_now(progress, answer("q1", 24 * 60));
    }
    const Progress again = opened(folder.path());
    const auto log = log_of(again);
    REQUIRE(log.size() == 3);
    CHECK(log[0].review == answer("q1", 0));
    CHECK(log[1].review == answer("q2", 1));
    CHECK(log[2].review == answer("q1", 24 * 60));
    CHECK(log[0].sequence == 1);
    CHECK(log[1].sequence == 2);
    CHECK(log[2].sequence == 3);
    CHECK(again.notes().empty());
    CHECK(again.check()->empty());
    CHECK(again.memories().at(card("q2")) == memory_after({}, answer("q2", 1), {}));
}

TEST_CASE("P10: the first answer of all can be tried again", "[store][progress_reopen]") {
    const TemporaryFolder folder;
    Progress progress = opened(folder.path());
    const DeviceId device = progress.device();
    check_fails(progress, [&] { return try_to_answer(progress, answer("q1", 0)); });
    {
        const DiskTrouble trouble;
        CHECK_FALSE(progress.reopen({}));
    }
    REQUIRE(progress.reopen({}));

    CHECK(log_of(progress).empty());
    CHECK(progress.memories().empty());
    answer_now(progress, answer("q1", 0));
    CHECK(log_of(progress).size() == 1);
    CHECK(progress.device() == device);
    CHECK(progress.check()->empty());
}

TEST_CASE("P10: what was taken back, put back or corrected in vain is as if it had not been tried",
          "[store][progress_reopen]") {
    const TemporaryFolder folder;
    Progress progress = opened(folder.path());
    answer_now(progress, answer("q1", 0));
    answer_now(progress, answer("q2", 1));
    answer_now(progress, answer("q1", 20, memory::Rating::Again));
    REQUIRE(progress.undo_last(after_morning(21), {}));
    const auto before = log_of(progress);
    const auto memories = progress.memories();
    const Review right = answer("q2", 22, memory::Rating::Easy);
    const bool comes_to_light = GENERATE(false, true);

    const auto check_as_before = [&] {
        if (comes_to_light) {
            const DiskTrouble trouble;
            CHECK_FALSE(progress.reopen({}));
        }
        REQUIRE(progress.reopen({}));
        CHECK(log_of(progress) == before);
        CHECK(progress.memories() == memories);
        CHECK(progress.notes().empty());
        CHECK(progress.check()->empty());
    };
    check_fails(progress, [&] { return progress.undo_last(after_morning(22), {}); });
    check_as_before();
    check_fails(progress, [&] { return progress.redo_last(after_morning(22), {}); });
    check_as_before();
    check_fails(progress, [&] { return progress.correct_last(right, memory_after({}, right, {})); });
    check_as_before();

    REQUIRE(progress.redo_last(after_morning(23), {}));
    CHECK_FALSE(log_of(progress).back().undone);
    CHECK(progress.memories().at(card("q1")).reviews == 2);
    CHECK(log_of(progress).size() == 3);
}

TEST_CASE(
    "P10: what comes to light when the file is opened again is brought to the disk before more is added",
    "[store][progress_reopen]") {
    const TemporaryFolder folder;
    Progress progress = opened(folder.path());
    check_fails(progress, [&] { return try_to_answer(progress, answer("q1", 0)); });
    {
        const DiskTrouble trouble;
        CHECK_FALSE(progress.reopen({}));
    }
    const DiskWatch watch;

    REQUIRE(progress.reopen({}));

    const auto file =
        std::find(watch.brought().begin(), watch.brought().end(), (folder / "progress.db").string());
    CHECK(file != watch.brought().end());
}

TEST_CASE("a file that is gone is not begun anew when it is opened again", "[store][progress_reopen]") {
    const TemporaryFolder folder;
    Progress progress = opened(folder / "data");
    answer_now(progress, answer("q1", 0));
    check_fails(progress, [&] { return try_to_answer(progress, answer("q2", 1)); });
    std::filesystem::rename(folder / "data", folder / "elsewhere");

    const auto reopened = progress.reopen({});

    REQUIRE_FALSE(reopened);
    CHECK(reopened.error().kind == ErrorKind::NotFound);
    CHECK_FALSE(std::filesystem::exists(folder / "data"));
    std::filesystem::rename(folder / "elsewhere", folder / "data");
    REQUIRE(progress.reopen({}));
    answer_now(progress, answer("q2", 1));
    CHECK(log_of(progress).size() == 2);
}

TEST_CASE("what another instance wrote meanwhile is not written over", "[store][progress_reopen]") {
    const TemporaryFolder folder;
    Progress progress = opened(folder.path());
    answer_now(progress, answer("q1", 0));
    check_fails(progress, [&] { return try_to_answer(progress, answer("q2", 1)); });
    {
        const DiskTrouble trouble;
        CHECK_FALSE(progress.reopen({}));
    }
    {
        Progress other = opened(folder.path());
        answer_now(other, answer("q3", 5));
    }

    const auto reopened = progress.reopen({});

    REQUIRE_FALSE(reopened);
    CHECK(reopened.error().kind == ErrorKind::InUse);
    CHECK(base::worded({}, reopened.error().message).find("meanwhile") != std::string::npos);
    CHECK_FALSE(try_to_answer(progress, answer("q2", 1)));
    CHECK(opened(folder.path()).memories().contains(card("q3")));
}

TEST_CASE("a copy cannot be opened again", "[store][progress_reopen]") {
    const TemporaryFolder folder;
    const TemporaryFolder scratch;
    { Progress progress = opened(folder.path()); }
    auto copy = Progress::open_copy(folder.path(), scratch.path(), {});
    REQUIRE(copy);

    CHECK(copy->reopen({}).error().kind == ErrorKind::InUse);
    CHECK(log_of(*copy).empty());
}
