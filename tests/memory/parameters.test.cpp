#include "memory/parameters.hpp"

#include "memory/fsrs.hpp"
#include "support/catch.hpp"

#include <cmath>
#include <limits>
#include <vector>

using namespace ingat::memory;

TEST_CASE("the default parameters are in range", "[memory][parameters]") {
    CHECK(clipped(Parameters{}, 0) == Parameters{});
    CHECK(clipped(Parameters{}, 1) == Parameters{});
}

TEST_CASE("parameters are brought into range and then stay", "[memory][parameters]") {
    const double wild = GENERATE(-50.0, 0.0, 0.5, 50.0);
    const std::size_t steps = GENERATE(0U, 1U, 2U, 5U);
    Parameters parameters;
    parameters.w.fill(wild);

    const Parameters once = clipped(parameters, steps);

    CHECK(once.w[0] >= 0.001);
    CHECK(once.w[7] <= 0.75);
    CHECK(once.w[16] >= 1);
    CHECK(once.w[20] >= 0.1);
    CHECK(once.w[20] <= 0.8);
    CHECK(clipped(once, steps) == once);
}

TEST_CASE("a parameter that is not a number becomes the default", "[memory][parameters]") {
    Parameters parameters;
    parameters.w[3] = std::numeric_limits<double>::quiet_NaN();
    parameters.w[11] = std::numeric_limits<double>::infinity();

    CHECK(clipped(parameters, 1) == Parameters{});
}

TEST_CASE("the two references differ in the lower end of w19 and of the short-term limit",
          "[memory][parameters]") {
    Parameters parameters;
    parameters.w[19] = 0;
    parameters.w[11] = 5; // a lapse that keeps much stability leaves no room for same-day growth
    parameters.w[13] = 0.9;
    parameters.w[14] = 4;
    parameters.w[17] = 1;

    const Parameters rs = clipped(parameters, 2, Reference::FsrsRs);
    const Parameters ts = clipped(parameters, 2, Reference::TsFsrs);

    CHECK(rs.w[19] == 0);
    CHECK(ts.w[19] == 0.01);
    CHECK(rs.w[17] == Approx(0.1));
    CHECK(ts.w[17] == Approx(0.01));
}

TEST_CASE("with several relearning steps a lapse does not end above where it began", "[memory][parameters]") {
    Parameters parameters;
    parameters.w[17] = 2;
    parameters.w[18] = 2;
    const std::size_t steps = GENERATE(2U, 3U, 5U);
    const Parameters limited = clipped(parameters, steps);
    CHECK(limited.w[17] < 2);

    // The limit is made for stability 1, difficulty 1 and recall 0.7, without the flattening of w19.
    Parameters plain = limited;
    plain.w[19] = 0;
    const double days = interval_days(plain, 1, 0.7);
    MemoryState state = state_after(plain, MemoryState{.stability = 1, .difficulty = 1}, days, Rating::Again);
    for (std::size_t step = 0; step < steps; ++step) {
        state = state_after(plain, state, 0, Rating::Good);
    }
    CHECK(state.stability <= 1.0 + 1e-9);
}

TEST_CASE("21 numbers are taken as they are, and other counts are refused", "[memory][parameters]") {
    const Parameters defaults;

    CHECK(migrated(defaults.w) == defaults);
    for (const std::size_t count : {0U, 1U, 16U, 18U, 20U, 22U, 34U}) {
        CHECK_FALSE(migrated(std::vector<double>(count, 0.5)));
    }
}

TEST_CASE("parameters of FSRS-4.5 keep the first difficulty after Good", "[memory][parameters]") {
    const std::vector<double> old{
        0.4, 0.6, 2.4, 5.8, 4.93, 0.94, 0.86, 0.01, 1.49, 0.14, 0.94, 2.18, 0.05, 0.34, 1.26, 0.29, 2.61};
    const auto parameters = migrated(old);
    REQUIRE(parameters);

    // There, difficulty was 4.93 after Good and 4.93 + 2 * 0.94 after Again.
    CHECK(state_after(*parameters, std::nullopt, 0, Rating::Again).difficulty == Approx(4.93 + 2 * 0.94));
    CHECK(parameters->w[17] == 0); // a second review on one day changes nothing
}
