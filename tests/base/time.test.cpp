#include "base/time.hpp"

#include "support/catch.hpp"

using namespace ingat::base;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

Moment moment(const char* text) {
    const auto read = moment_from_rfc3339(text);
    REQUIRE(read);
    return *read;
}

} // namespace

TEST_CASE("a moment is written as it is read", "[base][time]") {
    for (const char* text : {"2026-11-22T08:15:00+07:00",
                             "1970-01-01T00:00:00+00:00",
                             "2026-03-29T02:30:00.250+02:00",
                             "2011-12-31T00:00:00-10:30"}) {
        CHECK(rfc3339(moment(text)) == text);
    }
    CHECK(moment("2026-11-22T08:15:00+07:00").at == moment("2026-11-22T01:15:00Z").at);
}

TEST_CASE("what is not a moment is refused", "[base][time]") {
    for (const char* text : {"",
                             "2026-11-22",
                             "2026-11-22T08:15",
                             "2026-11-22T08:15:00",
                             "2026-02-30T00:00:00Z",
                             "2026-11-22T24:00:00Z",
                             "2026-11-22T08:15:00.Z",
                             "2026-11-22T08:15:00+7:00",
                             "2026-11-22T08:15:00Zx",
                             "1969-12-31T23:59:59Z"}) {
        CHECK_FALSE(moment_from_rfc3339(text));
    }
}

TEST_CASE("the learner's day begins at the rollover hour, local time", "[base][time]") {
    const Day day = sys_days{2026y / 11 / 22};

    CHECK(learner_day(moment("2026-11-22T04:00:00+07:00"), 240min) == day);
    CHECK(learner_day(moment("2026-11-23T03:59:59.999+07:00"), 240min) == day);
    CHECK(learner_day(moment("2026-11-23T04:00:00+07:00"), 240min) == day + days{1});
    CHECK(learner_day(moment("2026-11-22T00:00:00-10:30"), 0min) == day);
    CHECK(start_of_day(day, 420min, 240min) == moment("2026-11-22T04:00:00+07:00").at);
}
