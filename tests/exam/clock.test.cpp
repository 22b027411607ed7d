#include "exam/clock.hpp"

#include "support/catch.hpp"

#include <limits>

using namespace ingat;
using namespace ingat::exam;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

ClockReading reading(milliseconds wall, milliseconds boot, std::string boot_id = "a") {
    return {.wall = base::Instant{wall}, .boot = boot, .boot_id = std::move(boot_id)};
}

} // namespace

TEST_CASE("on a machine that was not restarted the boot clock counts", "[exam][clock]") {
    CHECK(passed(reading(1h, 10s), reading(1h + 5s, 15s)) == 5s);
    CHECK(passed(reading(1h, 10s), reading(9h, 15s)) == 5s);  // the wall clock jumped ahead
    CHECK(passed(reading(1h, 10s), reading(-9h, 15s)) == 5s); // or was put back
    CHECK(passed(reading(1h, 10s), reading(1h, 10s)) == 0s);
    CHECK(passed(reading(1h, 10s), reading(2h, 9s)) == 0s); // cannot be
}

TEST_CASE("after a restart the wall clock counts, never backwards", "[exam][clock]") {
    CHECK(passed(reading(1h, 9h), reading(1h + 90s, 30s, "b")) == 90s);
    CHECK(passed(reading(1h, 10s), reading(0h, 30s, "b")) == 0s);
    CHECK(passed(reading(1h, 10s), reading(72h, 30s, "b")) == 71h);
}

TEST_CASE("where the start of the machine is not known the wall clock counts", "[exam][clock]") {
    CHECK(passed(reading(1h, 10s, ""), reading(1h + 7s, 99s, "")) == 7s);
    CHECK(passed(reading(1h, 10s, ""), reading(1h + 7s, 99s, "a")) == 7s);
    CHECK(passed(reading(1h, 10s, "a"), reading(1h + 7s, 99s, "")) == 7s);
    CHECK(passed(reading(1h, 10s, ""), reading(0h, 99s, "")) == 0s);
}

TEST_CASE("no reading of the clocks is too far away", "[exam][clock]") {
    const milliseconds least{std::numeric_limits<std::int64_t>::min()};
    const milliseconds most{std::numeric_limits<std::int64_t>::max()};

    CHECK(passed(reading(least, least), reading(most, most)) > 365h * 24);
    CHECK(passed(reading(least, 0s), reading(most, 0s, "b")) > 365h * 24);
    CHECK(passed(reading(most, most), reading(least, least)) == 0s);
    CHECK(together(most, most) == together(most, 0ms));
    CHECK(together(most, most) + together(most, most) > 0ms);
    CHECK(together(least, 5ms) == 5ms);
    CHECK(together(5ms, -1ms) == 5ms);
    CHECK(together(5ms, 6ms) == 11ms);
}
