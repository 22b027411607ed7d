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
