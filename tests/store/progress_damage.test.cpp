#include "base/catalogue.hpp"
#include "store/progress.hpp"
#include "store/progress_sample.hpp"
#include "support/run_sql.hpp"

using namespace progress_sample;

namespace {

const std::string forget_good_end = "; DELETE FROM about WHERE name='closed_well'"; // as after a kill

} // namespace

TEST_CASE("a damaged entry of the log is named and never used", "[store][progress_damage]") {
    const TemporaryFolder folder;
    base::EventId second;
    {
        Progress progress = opened(folder.path());
        answer_now(progress, answer("q1", 0));
        second = answer_now(progress, answer("q2", 1));
        answer_now(progress, answer("q3", 2));
    }
    const std::string change = GENERATE(as<std::string>{},
                                        "rating=4",
                                        "at=at+1",
                                        "day=day+1",
                                        "offset=0",
                                        "part='2'",
                                        "taken=1",
                                        "mode='x'",
                                        "retention=0.8",
                                        "rollover=0",
                                        "sequence=7",
                                        "kind=3",
                                        "device=zeroblob(16)",
                                        "crc=crc+1");
    CAPTURE(change);
    run_sql(folder / "progress.db",
            "UPDATE event SET " + change + " WHERE id=x'" + base::hex(second) + "'" + forget_good_end);

    const Progress progress = opened(folder.path());

    REQUIRE_FALSE(progress.notes().empty());
    CHECK(base::worded({}, progress.notes().front()).find(base::hex(second)) != std::string::npos);
    LogReader log = progress.log();
    CHECK((*log.next())->review.card == card("q1"));
    const auto damaged = log.next();
    REQUIRE_FALSE(damaged);
    CHECK(damaged.error().kind == base::ErrorKind::Malformed);
    CHECK((*log.next())->review.card == card("q3"));
    CHECK_FALSE(*log.next());
}

TEST_CASE("P2: memory that does not agree with the log is computed again, and that is said",
          "[store][progress_damage]") {
    const TemporaryFolder folder;
    std::map<base::CardId, memory::CardMemory> before;
    {
        Progress progress = opened(folder.path());
        for (int n = 0; n < 6; ++n) {
            answer_now(progress, answer("q" + std::to_string(n % 2), n * 1000));
        }
        before = progress.memories();
    }
    SECTION("a changed value is found by its check number, even after a good end") {
        run_sql(folder / "progress.db", "UPDATE memory SET due_day=due_day+100 WHERE question='q1'");
    }
    SECTION("a changed key") {
        run_sql(folder / "progress.db", "UPDATE memory SET question='zz' WHERE question='q1'");
    }
    SECTION("a row from before the last answers, after a kill") {
        const TemporaryFolder earlier;
        {
            Progress progress = opened(earlier.path());
            for (int n = 0; n < 2; ++n) {
                answer_now(progress, answer("q" + std::to_string(n), n * 1000));
            }
        }
        run_sql(
            folder / "progress.db",
            "ATTACH '" + (earlier / "progress.db").string() +
                "' AS earlier; REPLACE INTO main.memory SELECT * FROM earlier.memory WHERE question='q1'" +
                forget_good_end);
    }
    SECTION("a missing card, after a kill") {
        run_sql(folder / "progress.db", "DELETE FROM memory WHERE question='q1'" + forget_good_end);
    }
    SECTION("a log that has more than was applied, after a kill") {
        run_sql(folder / "progress.db",
                "DELETE FROM event WHERE id=(SELECT MIN(id) FROM event WHERE question='q1')" +
                    forget_good_end);
        before.at(card("q1")) =
            memory_after(memory_after({}, answer("q1", 3000), {}), answer("q1", 5000), {});
    }
    {
        const Progress progress = opened(folder.path());
        CHECK(progress.memories() == before);
        REQUIRE(progress.notes().size() == 1);
        CHECK(base::worded({}, progress.notes().front()).find("computed again") != std::string::npos);
    }
    const Progress again = opened(folder.path());
    CHECK(again.memories() == before);
    CHECK(again.notes().empty());
}

TEST_CASE("a file without its tables is refused as damaged, not thrown at", "[store][progress_damage]") {
    const TemporaryFolder folder;
    { Progress progress = opened(folder.path()); }
    run_sql(folder / "progress.db", "DROP TABLE event");

    const auto progress = Progress::open(folder.path(), seed, {});

    REQUIRE_FALSE(progress);
    CHECK(progress.error().kind == base::ErrorKind::Malformed);
}

TEST_CASE("a damaged device id is replaced by a new one, which is kept", "[store][progress_damage]") {
    const TemporaryFolder folder;
    { Progress progress = opened(folder.path()); }
    run_sql(folder / "progress.db", "UPDATE about SET value=replace(value, '0', '1') WHERE name='device'");
    const RandomSeed fresh{.first = 77, .second = 88};
    {
        auto progress = Progress::open(folder.path(), fresh, {});
        REQUIRE(progress);
        answer_now(*progress, answer("q1", 0));
    }

    CHECK(opened(folder.path()).device() == make_device_id(fresh));
}
