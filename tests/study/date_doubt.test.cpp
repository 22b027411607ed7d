#include "study/date_doubt.hpp"

#include "support/catch.hpp"

using namespace ingat;
using study::date_doubt;
using study::DateDoubt;

TEST_CASE("a date is doubted four weeks after the last answer, and more than a day before it",
          "[study][date_doubt]") {
    using namespace std::chrono;
    const base::Instant newest{sys_days{year{2026} / 11 / 22} + hours{9}};
    const auto doubt_after = [&](milliseconds time) { return date_doubt(newest, newest + time); };

    CHECK(doubt_after(milliseconds{0}) == DateDoubt::None);
    CHECK(doubt_after(days{28} - milliseconds{1}) == DateDoubt::None);
    CHECK(doubt_after(days{28}) == DateDoubt::TooLate);
    CHECK(doubt_after(days{365}) == DateDoubt::TooLate);
    CHECK(doubt_after(-days{1}) == DateDoubt::None); // another zone, set by hand
    CHECK(doubt_after(-days{1} - milliseconds{1}) == DateDoubt::TooEarly);
    CHECK(date_doubt(newest, base::Instant{}) == DateDoubt::TooEarly);
    CHECK(date_doubt(std::nullopt, newest) == DateDoubt::None);
}
