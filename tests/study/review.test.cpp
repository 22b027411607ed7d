#include "study/review.hpp"

#include "support/catch.hpp"

using namespace ingat::study;

TEST_CASE("the log keeps the chance of a guess behind the mode", "[study][review]") {
    CHECK(logged_mode("study", 0) == "study");
    CHECK(logged_mode("study", 0.25) == "study/25");
    CHECK(logged_mode("exam", 1) == "exam/100");
    CHECK(mode_from("study") == Mode{.name = "study"});
    CHECK(mode_from("exam/25") == Mode{.name = "exam", .chance = 0.25});
    for (int percent = 0; percent <= 100; ++percent) {
        const Mode mode{.name = "quiz", .chance = percent / 100.0};
        CHECK(mode_from(logged_mode(mode.name, mode.chance)) == mode);
    }
}

TEST_CASE("a mode that says something else is taken as it is", "[study][review]") {
    for (const char* logged : {"", "/", "a/", "a/0", "a/007", "a/101", "a/1x", "a/-5", "a/ 5"}) {
        CHECK(mode_from(logged) == Mode{.name = logged});
    }
}
