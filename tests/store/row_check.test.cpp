#include "store/row_check.hpp"

#include "store/hybrid_clock.hpp"
#include "support/catch.hpp"

#include <array>

using namespace ingat;
using namespace ingat::store;

TEST_CASE("every bit of every field counts", "[store][row_check]") {
    const auto check = [](std::int64_t number, double real, const std::string& text) {
        return RowCheck{}.add(number).add(real).add(std::string_view{text}).value();
    };
    const std::uint32_t whole = check(5, 2.5, "text");

    for (int bit = 0; bit < 64; ++bit) {
        CHECK(check(static_cast<std::int64_t>(5ULL ^ (1ULL << static_cast<unsigned>(bit))), 2.5, "text") !=
              whole);
    }
    CHECK(check(5, 2.5000000000000004, "text") != whole);
    CHECK(check(5, 2.5, "tex") != whole);
    CHECK(check(5, 2.5, "tdxt") != whole);
    CHECK(check(5, 2.5, "text") == whole);
}

TEST_CASE("what moves from one field to the next counts, and so does the kind of a field",
          "[store][row_check]") {
    const std::array<std::uint8_t, 2> bytes{'a', 'b'};
    const auto texts = [](std::string_view one, std::string_view other) {
        return RowCheck{}.add(one).add(other).value();
    };

    CHECK(texts("ab", "c") != texts("a", "bc"));
    CHECK(RowCheck{}.add(std::string_view{"ab"}).value() != RowCheck{}.add(std::span{bytes}).value());
    CHECK(RowCheck{}.add(0.0).value() == RowCheck{}.add(-0.0).value()); // SQLite keeps no sign of zero
}

TEST_CASE("the check number of a row is the same for ever", "[store][row_check]") {
    CHECK(RowCheck{}.add(std::string_view{"ingat"}).add(std::int64_t{1}).value() ==
          0x38c71d94); // computed by zlib too
}

TEST_CASE("the hybrid clock follows the wall clock and never goes back", "[store][hybrid_clock]") {
    const base::Instant now{std::chrono::milliseconds{1'000'000}};
    HybridClock clock;

    const std::uint64_t first = clock.next(now);
    CHECK(first == 1'000'000ULL << 16U);
    CHECK(clock.next(now) == first + 1);
    CHECK(clock.next(now - std::chrono::hours{1}) == first + 2);
    CHECK(clock.next(now + std::chrono::milliseconds{1}) == 1'000'001ULL << 16U);
    CHECK(HybridClock{first}.next(base::Instant{std::chrono::milliseconds{-5}}) == first + 1);
}
