#include "base/catalogue.hpp"
#include "store/progress.hpp"
#include "store/progress_sample.hpp"
#include "store/read_copy.hpp"

#include <string>
#include <sys/stat.h>
#include <unistd.h>

// What lies beside progress.db, where it is not what the program would have left there.

using namespace progress_sample;

TEST_CASE("a pipe in place of the count of what was told is neither waited for nor written to",
          "[store][progress_beside]") {
    const TemporaryFolder folder;
    const TemporaryFolder scratch;
    { Progress progress = opened(folder.path()); }
    const auto told = folder / "progress.db-told";
    REQUIRE(::mkfifo(told.c_str(), 0600) == 0);

    const int answered = in_another_process([&] {
        ::alarm(5); // rather than wait for ever
        auto progress = Progress::open(folder.path(), seed, {});
        const bool kept = progress && progress->append(answer("q1", 0), {});
        return kept && std::filesystem::is_fifo(told) ? 1 : 0;
    });

    CHECK(answered == 1);
    const int looked = in_another_process([&] {
        ::alarm(5);
        return Progress::open_copy(folder.path(), scratch.path(), {}) ? 1 : 0;
    });
    CHECK(looked == 1);
}

TEST_CASE("a log is copied aside under a number that is free, and what was kept before stays",
          "[store][progress_beside]") {
    const TemporaryFolder folder;
    put_file(folder / "log", "second");
    put_file(folder / "log.damaged-1", "first");
    std::filesystem::create_symlink(folder / "nowhere", folder / "log.damaged-2");

    const auto kept = kept_aside(folder / "log");

    CHECK(kept == folder / "log.damaged-3");
    CHECK(file_bytes(folder / "log.damaged-1") == "first");
    CHECK(file_bytes(folder / "log.damaged-3") == "second");
    CHECK(file_bytes(folder / "log") == "second");
    CHECK_FALSE(std::filesystem::exists(folder / "nowhere"));

    put_file(folder / "log", "");
    CHECK_FALSE(kept_aside(folder / "log"));
    CHECK_FALSE(kept_aside(folder / "none"));
}

namespace {

// As after a kill: what was answered is in the write-ahead log.
void study_and_be_killed(const std::filesystem::path& folder) {
    REQUIRE(in_another_process([&] {
                auto progress = Progress::open(folder, seed, {});
                ::_exit(progress && progress->append(answer("q1", 0), {}) ? 1 : 0); // before it is closed
                return 0;
            }) == 1);
}

std::string notes_of(const Progress& progress) {
    std::string all;
    for (const base::Message& note : progress.notes()) {
        all += base::worded({}, note) + "\n";
    }
    return all;
}

} // namespace

TEST_CASE("the log of a file that is missing is kept, and that is said", "[store][progress_beside]") {
    const TemporaryFolder folder;
    study_and_be_killed(folder.path());
    const auto file = folder / "progress.db";
    const std::string log = file_bytes(folder / "progress.db-wal");
    REQUIRE_FALSE(log.empty());
    put_file(folder / "progress.db-wal.damaged-1", "from before");
    SECTION("removed") {
        std::filesystem::remove(file);
    }
    SECTION("emptied") {
        put_file(file, "");
    }
    SECTION("removed, with the count of what was told") {
        std::filesystem::remove(file);
        std::filesystem::remove(folder / "progress.db-told");
    }
    SECTION("lost behind a link") {
        std::filesystem::create_directory(folder / "elsewhere");
        std::filesystem::rename(folder / "progress.db-wal", folder / "elsewhere/progress.db-wal");
        std::filesystem::remove(file);
        std::filesystem::create_symlink(folder / "elsewhere/progress.db", file);
    }
    const auto beside = std::filesystem::is_symlink(file) ? folder / "elsewhere" : folder.path();
    const auto kept =
        beside / (beside == folder.path() ? "progress.db-wal.damaged-2" : "progress.db-wal.damaged-1");
    {
        Progress progress = opened(folder.path());
        CHECK(notes_of(progress).find("was kept as " + kept.string()) != std::string::npos);
        CHECK(log_of(progress).empty());
        answer_now(progress, answer("q2", 1));
    }
    CHECK((file_bytes(kept) == log)); // not to be printed
    CHECK(file_bytes(folder / "progress.db-wal.damaged-1") == "from before");
    const Progress again = opened(folder.path());
    CHECK(notes_of(again).empty());
    CHECK(log_of(again).size() == 1);
}

TEST_CASE("a log is left where it is while another instance begins the file", "[store][progress_beside]") {
    const TemporaryFolder folder;
    const OtherInstance other{[&] {
        auto progress = Progress::open(folder.path(), seed, {});
        if (progress) {
            answer_now(*progress, answer("held", 0));
        }
        return progress;
    }};

    CHECK_FALSE(Progress::open(folder.path(), seed, {}));
    CHECK_FALSE(std::filesystem::exists(folder / "progress.db-wal.damaged-1"));
}

TEST_CASE("progress that was there and is gone is missed, and the newest backup is named",
          "[store][progress_beside]") {
    const TemporaryFolder folder;
    {
        Progress progress = opened(folder.path());
        answer_now(progress, answer("q1", 0));
    }
    std::filesystem::remove(folder / "progress.db");
    std::string expected = "there is no backup";
    SECTION("without a backup") {}
    SECTION("with backups") {
        std::filesystem::create_directory(folder / "backups");
        put_file(folder / "backups/progress-2026-11-22-224105-250.db", "");
        put_file(folder / "backups/progress-2026-11-21-224105-250.db", "");
        expected = folder / "backups/progress-2026-11-22-224105-250.db";
    }
    {
        const auto begun = Progress::open(folder.path(), {.first = 33, .second = 44}, {});
        REQUIRE(begun);
        const Progress& progress = *begun;
        REQUIRE(progress.notes().size() == 1);
        CHECK(notes_of(progress).starts_with((folder / "progress.db").string()));
        CHECK(notes_of(progress).find(expected) != std::string::npos);
    }
    CHECK(opened(folder.path()).notes().empty());
}

TEST_CASE("a folder where nothing was ever kept is begun without a word", "[store][progress_beside]") {
    const TemporaryFolder folder;
    put_file(folder / "progress.db-told", "damaged");
    put_file(folder / "progress.db-wal", "");
    CHECK(opened(folder.path()).notes().empty());
    CHECK_FALSE(std::filesystem::exists(folder / "progress.db-wal.damaged-1"));
}
