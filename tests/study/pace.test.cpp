#include "study/pace.hpp"

#include "support/catch.hpp"

using namespace ingat;
using namespace ingat::study;

namespace {

Queue queue(std::size_t due, std::size_t fresh) {
    Queue made;
    for (std::size_t i = 0; i < due + fresh; ++i) {
        const base::CardId card{.bank = {"b"}, .question = {"q" + std::to_string(i)}};
        (i < due ? made.due : made.fresh).push_back(card);
    }
    return made;
}

} // namespace

TEST_CASE("the pace is the learner's own once there are enough answers", "[study][pace]") {
    CHECK(pace_of(std::vector<int>(19, 4000)) == Pace{});
    CHECK(pace_of(std::vector<int>(20, 4000)).seconds == Approx(4));
    CHECK(pace_of(std::vector<int>(20, 0)).seconds == Approx(1));
}

TEST_CASE("minutes follow the cards and the pace", "[study][pace]") {
    CHECK(minutes_for({}, {}) == 0);
    CHECK(minutes_for(sizes_of(queue(60, 0)), {.seconds = 10}) == Approx(11));
    CHECK(minutes_for(sizes_of(queue(0, 6)), {.seconds = 10}) == Approx(2.3));
    CHECK(minutes_left(begun(queue(60, 0), {}), {}, {.seconds = 10}) == Approx(23)); // none ever answered
}

TEST_CASE("a few minutes hold the first of the due cards, and always one", "[study][pace]") {
    const Queue part = within_minutes(queue(100, 10), {.seconds = 11}, 5);

    CHECK(part.due.size() == 24);
    CHECK(part.due.front() == queue(100, 10).due.front());
    CHECK(part.fresh.empty());
    CHECK(within_minutes(queue(0, 5), {.seconds = 600}, 5).fresh.size() == 1);
    CHECK(within_minutes(queue(2, 5), {.seconds = 10}, 5) == queue(2, 5));
}
