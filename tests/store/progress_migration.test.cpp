#include "base/catalogue.hpp"
#include "store/backup_files.hpp"
#include "store/exam_sample.hpp"
#include "store/progress_sample.hpp"
#include "support/run_sql.hpp"

using namespace progress_sample;

namespace {

// As Ingat 1 left it.
const std::string as_format_1 = "DROP TABLE attempt; DROP TABLE attempt_event; PRAGMA user_version=1";

void make_old(const std::filesystem::path& folder) {
    {
        Progress progress = opened(folder);
        answer_now(progress, answer("q1", 0));
        answer_now(progress, answer("q2", 1));
    }
    run_sql(folder / "progress.db", as_format_1);
}

} // namespace

TEST_CASE("P15: progress of an older format is brought up to date after a backup",
          "[store][progress_migration]") {
    const TemporaryFolder folder;
    make_old(folder.path());
    {
        Progress progress = opened(folder.path());
        CHECK(progress.notes().empty());
        CHECK(log_of(progress).size() == 2);
        REQUIRE(progress.begin_attempt(exam_sample::begun_attempt(1)));
    }
    const auto backups = backups_in(folder.path());
    REQUIRE(backups.size() == 1);
    CHECK(backups.front().made == answer("q2", 1).when.at.at);
    CHECK(file_bytes(backups.front().path).substr(60, 4) == std::string({0, 0, 0, 1}));
    CHECK(opened(folder.path()).attempts()->attempts.size() == 1);
    CHECK(backups_in(folder.path()).size() == 1); // once

    const TemporaryFolder restored;
    std::filesystem::copy_file(backups.front().path, restored / "progress.db");
    CHECK(log_of(opened(restored.path())).size() == 2);
}

TEST_CASE("P15: without a backup progress stays as it is", "[store][progress_migration]") {
    const TemporaryFolder folder;
    make_old(folder.path());
    put_file(folder / "backups", "a file where the folder should be");
    const std::string before = file_bytes(folder / "progress.db");

    REQUIRE_FALSE(Progress::open(folder.path(), seed, {}));

    CHECK(file_bytes(folder / "progress.db") == before);
    std::filesystem::remove(folder / "backups");
    CHECK(log_of(opened(folder.path())).size() == 2);
}

TEST_CASE("a copy of progress of an older format can be looked at", "[store][progress_migration]") {
    const TemporaryFolder folder;
    const TemporaryFolder scratch;
    make_old(folder.path());
    const std::string before = file_bytes(folder / "progress.db");

    const auto copy = Progress::open_copy(folder.path(), scratch.path(), {});

    REQUIRE(copy);
    CHECK(log_of(*copy).size() == 2);
    CHECK(copy->attempts()->attempts.empty());
    CHECK(file_bytes(folder / "progress.db") == before);
    CHECK(backups_in(folder.path()).empty());
}

TEST_CASE("P15: damage does not keep progress of an older format from being opened",
          "[store][progress_migration]") {
    const TemporaryFolder folder;
    make_old(folder.path());
    run_sql(folder / "progress.db", "UPDATE event SET rating=1 WHERE question='q1'");

    const Progress progress = opened(folder.path());

    CHECK(progress.memories().contains(card("q2")));
    CHECK(backups_in(folder.path()).size() == 1);
}
