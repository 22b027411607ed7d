#include "exam/whole_groups.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <cstdint>
#include <random>

using namespace ingat::exam;

namespace {

using Places = std::vector<std::size_t>;

std::size_t sum_of(const Places& sizes, const Places& places) {
    std::size_t sum = 0;
    for (const std::size_t at : places) {
        sum += sizes[at];
    }
    return sum;
}

// By trying every choice: the fullest, and of those the one that takes the earliest groups.
Places by_trying_all(const Places& sizes, std::size_t count) {
    Places best;
    for (std::uint32_t choice = 0; choice < (1U << sizes.size()); ++choice) {
        Places places;
        for (std::size_t at = 0; at < sizes.size(); ++at) {
            if (((choice >> at) & 1U) != 0) {
                places.push_back(at);
            }
        }
        const std::size_t sum = sum_of(sizes, places);
        const std::size_t best_sum = sum_of(sizes, best);
        if (sum <= count && (sum > best_sum || (sum == best_sum && places < best))) {
            best = places;
        }
    }
    return best;
}

} // namespace

TEST_CASE("groups are taken as full as can be, the first ones first", "[exam][paper]") {
    CHECK(fullest({}, 5).empty());
    CHECK(fullest({2, 2}, 1).empty());
    CHECK(fullest({2, 2}, 3) == Places{0});
    CHECK(fullest({2, 1, 1}, 2) == Places{0});
    CHECK(fullest({1, 2, 1}, 2) == Places{0, 2});
    CHECK(fullest({3, 2, 2}, 4) == Places{1, 2});
    CHECK(fullest({64, 65, 63}, 128) == Places{1, 2});
    CHECK(fullest({1, 1, 1}, 1'000'000'000'000) == Places{0, 1, 2});
}

TEST_CASE("no choice of whole groups is fuller than the one taken", "[exam][paper]") {
    std::mt19937 random{23};
    for (int round = 0; round < 1500; ++round) {
        const std::size_t largest = std::vector<std::size_t>{3, 6, 64, 130}[random() % 4];
        Places sizes(random() % 9);
        std::generate(sizes.begin(), sizes.end(), [&] { return 1 + random() % largest; });
        const std::size_t count = random() % (largest * 5);
        CAPTURE(sizes, count);
        REQUIRE(fullest(sizes, count) == by_trying_all(sizes, count));
    }
}
