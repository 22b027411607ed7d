#include "exam/blueprint.hpp"

#include "support/catch.hpp"

#include <cmath>

using namespace ingat;
using namespace ingat::exam;

TEST_CASE("a plan within its ranges stays as it is", "[exam][blueprint]") {
    Blueprint plan{.title = "T", .sections = {}, .rules = {.tries = 10, .penalty = 100}};
    plan.sections.push_back({.title = {},
                             .fixed = {{{"b"}, {"q"}}},
                             .filter = {.banks = {{"b"}}, .tags = {"t"}, .kinds = {"k"}},
                             .count = most_questions});
    CHECK(within_ranges(plan) == plan);
    CHECK(within_ranges({}) == Blueprint{});
}

TEST_CASE("what is out of range comes inside, and what makes no sense is left out", "[exam][blueprint]") {
    Blueprint plan{.title = {}, .sections = {}, .rules = {.tries = -1, .penalty = std::nan("")}};
    plan.rules.time_limit = std::chrono::seconds{0};
    plan.rules.question_limit = std::chrono::seconds{-1};
    plan.sections.resize(most_sections + 5);
    plan.sections.front() = {.title = {},
                             .fixed = {{{"b"}, {"q"}}, {{"b"}, {"p"}}, {{"b"}, {"q"}}},
                             .filter = {.banks = {{"b"}, {"b"}}, .tags = {}, .kinds = {"k", "l", "k"}},
                             .count = most_questions + 1};
    const Blueprint inside = within_ranges(plan);
    CHECK(inside.rules == Rules{.tries = 1, .penalty = 0});
    REQUIRE(inside.sections.size() == most_sections);
    const Section& section = inside.sections.front();
    CHECK(section.count == most_questions);
    CHECK(section.fixed == std::vector<QuestionRef>{{{"b"}, {"q"}}, {{"b"}, {"p"}}});
    CHECK(section.filter.banks.size() == 1);
    CHECK(section.filter.kinds == std::vector<std::string>{"k", "l"});
    CHECK(within_ranges(inside) == inside);
}
