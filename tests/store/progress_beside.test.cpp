#include "base/catalogue.hpp"
#include "store/progress.hpp"
#include "store/progress_sample.hpp"
#include "store/read_copy.hpp"

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
