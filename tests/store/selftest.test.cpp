#include "store/selftest.hpp"

#include "store/progress.hpp"
#include "store/progress_sample.hpp"
#include "support/run_sql.hpp"

#include <algorithm>
#include <fcntl.h>

using namespace progress_sample;

namespace {

// A self-test with its files.
struct Selftest {
    TemporaryFolder folder;
    int output = ::open((folder / "said").c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    int errors = ::open((folder / "errors").c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);

    Selftest() = default;
    Selftest(const Selftest&) = delete;
    Selftest& operator=(const Selftest&) = delete;
    ~Selftest() {
        ::close(output);
        ::close(errors);
    }

    [[nodiscard]] int write(long long count) const {
        return selftest_writer(folder / "data", count, output, errors);
    }
    [[nodiscard]] int verify() const { return selftest_verify(folder / "data", output, errors); }
    [[nodiscard]] std::string said() const { return file_bytes(folder / "said"); }
    [[nodiscard]] std::string complaints() const { return file_bytes(folder / "errors"); }
    void change(const std::string& sql) const { run_sql(folder / "data" / "progress.db", sql); }
};

} // namespace

TEST_CASE("the self-test goes on counting after a restart, and finds a changed row", "[store][selftest]") {
    const Selftest test;
    CHECK(test.write(2) == 0);
    CHECK(test.write(1) == 0);
    CHECK(test.verify() == 0);
    CHECK(test.said() == "ACK 1\nACK 2\nACK 3\nHAVE 1-3\n");
    CHECK(test.complaints().empty());

    test.change("UPDATE event SET day=day+1 WHERE taken=2");

    CHECK(test.verify() == 1);
    CHECK(test.complaints().find("damaged") != std::string::npos);
}

TEST_CASE("the self-test verifies no folder that is not there, and makes none", "[store][selftest]") {
    const Selftest test;
    SECTION("nothing") {}
    SECTION("a file") {
        put_file(test.folder / "data", "x");
    }
    const bool was_there = std::filesystem::exists(test.folder / "data");

    CHECK(test.verify() == 1);

    CHECK(test.complaints().find((test.folder / "data").string()) != std::string::npos);
    CHECK(test.said().empty());
    CHECK(std::filesystem::exists(test.folder / "data") == was_there);
}

TEST_CASE("the self-test takes back, brings back and corrects as well, and is sound whenever it stops",
          "[store][selftest]") {
    const Selftest test;
    for (int run = 0; run < 40; ++run) {
        REQUIRE(test.write(3) == 0);
        REQUIRE(test.verify() == 0);
    }
    CHECK(test.complaints().empty());
    CHECK(test.said().ends_with("ACK 120\nHAVE 1-120\n"));

    std::map<EventKind, int> kinds;
    int corrections = 0;
    {
        const Progress progress = opened(test.folder / "data");
        LogReader log = progress.log();
        std::optional<Event> before;
        for (auto event = log.next_event(); event && *event; event = log.next_event()) {
            kinds[(*event)->kind] += 1;
            corrections += before && before->kind == EventKind::Undo && (*event)->kind == EventKind::Review &&
                                   (*event)->review.when == before->review.when
                               ? 1
                               : 0;
            before = **event;
        }
    }
    CHECK(kinds[EventKind::Review] > 40);
    CHECK(kinds[EventKind::Undo] - corrections > 10);
    CHECK(kinds[EventKind::Redo] > 5);
    CHECK(corrections > 3);
}

TEST_CASE("the self-test misses an event of any kind that is gone", "[store][selftest]") {
    const Selftest test;
    REQUIRE(test.write(150) == 0);
    SECTION("an answer") {
        test.change("DELETE FROM event WHERE id=(SELECT max(id) FROM event WHERE kind=1)");
    }
    SECTION("an undo") {
        test.change("DELETE FROM event WHERE id=(SELECT max(id) FROM event WHERE kind=2)");
    }
    SECTION("a redo") {
        test.change("DELETE FROM event WHERE id=(SELECT max(id) FROM event WHERE kind=3)");
    }
    SECTION("half a correction") {
        test.change("DELETE FROM event WHERE id=(SELECT max(u.id) FROM event u JOIN event r "
                    "ON u.at=r.at AND u.kind=2 AND r.kind=1)");
    }
    SECTION("a memory that is not what was remembered") {
        test.change("DELETE FROM memory WHERE question=(SELECT max(question) FROM memory WHERE reviews>0)");
    }
    CHECK(test.verify() == 1);
    CHECK_FALSE(test.complaints().empty());
}
