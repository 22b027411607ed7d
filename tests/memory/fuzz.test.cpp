#include "memory/fuzz.hpp"

#include "base/random.hpp"
#include "support/catch.hpp"

#include <set>
#include <vector>

using namespace ingat;
using namespace ingat::memory;

TEST_CASE("the days an interval may move to widen with it", "[memory][fuzz]") {
    const FuzzLimits limits{};

    CHECK(fuzz_range(1, limits) == DayRange{1, 1});
    CHECK(fuzz_range(2, limits) == DayRange{2, 2});
    CHECK(fuzz_range(3, limits) == DayRange{2, 4});      // 1 + 0.15 * 0.5
    CHECK(fuzz_range(7, limits) == DayRange{5, 9});      // 1 + 0.15 * 4.5 = 1.675
    CHECK(fuzz_range(20, limits) == DayRange{17, 23});   // … + 0.10 * 13 = 2.975
    CHECK(fuzz_range(100, limits) == DayRange{93, 107}); // … + 0.05 * 80 = 6.975
}

TEST_CASE("fuzz stays within what is allowed", "[memory][fuzz]") {
    const int interval = GENERATE(range(1, 400, 7));
    const int elapsed = GENERATE(0, 5, 100, 398);
    const int longest = 400;

    const DayRange days = fuzz_range(interval, {.elapsed = elapsed, .longest = longest});

    CHECK(days.first >= 1);
    CHECK(days.first <= interval);
    CHECK(days.last >= interval);
    CHECK(days.last <= longest);
    if (interval > elapsed) {
        CHECK(days.first > elapsed);
    }
}

TEST_CASE("every day of the range is picked about equally often", "[memory][fuzz]") {
    const DayRange range{.first = 17, .last = 23};
    std::vector<int> count(7);
    for (std::uint64_t reviews = 0; reviews < 7000; ++reviews) {
        const int day = picked(range, base::mixed(42, reviews));
        REQUIRE(day >= range.first);
        REQUIRE(day <= range.last);
        ++count.at(static_cast<std::size_t>(day - range.first));
    }
    for (const int times : count) {
        CHECK(times > 880); // four standard deviations below 1000
        CHECK(times < 1120);
    }
    CHECK(picked(range, 0) == 17);
    CHECK(picked(range, ~std::uint64_t{0}) == 23);
}

TEST_CASE("one random number never makes a longer interval the shorter one", "[memory][fuzz]") {
    const int elapsed = GENERATE(0, 1, 30);
    for (std::uint64_t reviews = 0; reviews < 50; ++reviews) {
        const std::uint64_t random = base::mixed(7, reviews);
        int last = 0;
        for (int interval = 1; interval <= 60; ++interval) {
            const int day = picked(fuzz_range(interval, {.elapsed = elapsed, .longest = 50}), random);
            CHECK(day >= last);
            last = day;
        }
    }
}

TEST_CASE("mixing is splitmix64", "[memory][fuzz]") {
    // Its first numbers from seed 0, as Java's SplittableRandom and others give them.
    CHECK(base::mixed(0, 0) == 0xe220a8397b1dcdafU);
    CHECK(base::mixed(0, 1) == 0x6e789e6aa1b965f4U);
    CHECK(base::mixed(0, 2) == 0x06c45d188009454fU);
}

TEST_CASE("cards have seeds of their own, the same on every machine", "[memory][fuzz]") {
    const base::CardId card{{"a"}, {"bc"}, "1"};

    CHECK(seed_of(card) == seed_of(base::CardId{{"a"}, {"bc"}, "1"}));
    std::set<std::uint64_t> seeds;
    for (const base::CardId& other :
         {card, {{"ab"}, {"c"}, "1"}, {{"a"}, {"b"}, "c1"}, {{"a"}, {"bc"}, "2"}, {{""}, {"abc"}, "1"}}) {
        seeds.insert(seed_of(other));
    }
    CHECK(seeds.size() == 5);
    CHECK(seed_of(card) == 0x6a35bd380c7f4114U); // never to change: the days of every log depend on it
}
