#include "study/settings.hpp"

#include "support/catch.hpp"

using namespace ingat;
using namespace ingat::study;

TEST_CASE("settings from outside are brought into their ranges", "[study][settings]") {
    Settings wild{.text_size = 1000,
                  .language = "fr",
                  .new_a_day = -4,
                  .reviews_a_day = 100000,
                  .rollover_hour = 24,
                  .retention = 2};
    wild.bank_retention[{"b"}] = 0;

    const Settings tame = within_ranges(wild);

    CHECK(tame.text_size == 200);
    CHECK(tame.language == "system");
    CHECK(tame.new_a_day == 0);
    CHECK(tame.reviews_a_day == 9999);
    CHECK(tame.rollover_hour == 23);
    CHECK(tame.retention == highest_retention);
    CHECK(retention_of(tame, {"b"}) == lowest_retention);
    CHECK(retention_of(tame, {"other"}) == highest_retention);
    CHECK(within_ranges(Settings{}) == Settings{});
}
