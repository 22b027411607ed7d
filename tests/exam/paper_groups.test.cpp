#include "exam/papers.hpp"
#include "exam/questions.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace ingat;
using namespace ingat::exam;
using namespace ingat::samples;

TEST_CASE("a common stem keeps its questions together and in their order", "[exam][paper]") {
    const bank::Bank bank = bank_of({statement("1"),
                                     with_stem("a1", "a"),
                                     asked("a", bank::Description{}),
                                     statement("2"),
                                     with_stem("a2", "a"),
                                     with_stem("b1", "b"),
                                     with_stem("a3", "a"),
                                     with_stem("b2", "b")});
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        const Ids ids = ids_of(draw(one_section({.count = everything}, {}), candidates_of(bank), seed).paper);
        REQUIRE(ids.size() == 7);
        const auto a = std::find(ids.begin(), ids.end(), "a1");
        CHECK(Ids{a, a + 3} == Ids{"a1", "a2", "a3"});
        const auto b = std::find(ids.begin(), ids.end(), "b1");
        CHECK(Ids{b, b + 2} == Ids{"b1", "b2"});
    }
    CHECK(drawn({.count = everything}, candidates_of(bank)) == Ids{"1", "a1", "a2", "a3", "2", "b1", "b2"});
    const Drawn all = draw(one_section({.count = everything}), candidates_of(bank), 1);
    CHECK(all.paper.items[1].stem == base::QuestionId{"a"});
    CHECK_FALSE(all.paper.items[0].stem);
}

TEST_CASE("stems of the same name in two banks are two", "[exam][paper]") {
    const bank::Bank bank = bank_of({with_stem("a1", "a")});
    bank::Bank other = bank_of({with_stem("b1", "a")});
    other.id = {"other"};
    const std::vector<Candidate> both{candidates_of(bank).front(), candidates_of(other).front()};
    CHECK(drawn({.count = 1}, both).size() == 1);
}

TEST_CASE("groups are drawn whole or not at all", "[exam][paper]") {
    const bank::Bank pair = bank_of({with_stem("a1", "a"), with_stem("a2", "a"), statement("1")});
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        CHECK(drawn({.count = 1}, candidates_of(pair), seed) == Ids{"1"});
        CHECK(drawn({.count = 2}, candidates_of(pair), seed) == Ids{"a1", "a2"});
    }
    const bank::Bank pairs =
        bank_of({with_stem("a1", "a"), with_stem("a2", "a"), with_stem("b1", "b"), with_stem("b2", "b")});
    const Drawn short_of_one = draw(one_section({.count = 3}), candidates_of(pairs), 1);
    CHECK(short_of_one.paper.items.size() == 2);
    CHECK(short_of_one.shortfalls == std::vector<Shortfall>{{.section = 0, .asked = 3, .available = 2}});
}

TEST_CASE("of a common stem what the filter lets through is drawn together", "[exam][paper]") {
    bank::Bank bank = bank_of({with_stem("a1", "a"), with_stem("a2", "a"), typed("a3")});
    bank.questions[2].stem = base::QuestionId{"a"};
    CHECK(drawn({.filter = {.kinds = {"true_false"}}, .count = 2}, candidates_of(bank)) == Ids{"a1", "a2"});
    CHECK(drawn({.filter = {.kinds = {"true_false"}}, .count = 1}, candidates_of(bank)).empty());
}

TEST_CASE("a group counts as its member remembered worst, and as the one asked most", "[exam][paper]") {
    const bank::Bank bank = bank_of({with_stem("a1", "a"),
                                     with_stem("a2", "a"),
                                     with_stem("b1", "b"),
                                     with_stem("b2", "b"),
                                     statement("1"),
                                     statement("2")});
    std::vector<Candidate> candidates = candidates_of(bank);
    for (Candidate& each : candidates) {
        each.recall = 0.5;
        each.is_due = true;
    }
    candidates[1].recall = 0.1;
    candidates[4].recall = 0.4;
    CHECK(drawn({.filter = {.memory = MemoryNeed::Forgetting}, .count = 3}, candidates) ==
          Ids{"a1", "a2", "1"});
    candidates[0].times_asked = 1;
    candidates[4].times_asked = 1;
    candidates[5].times_asked = 1;
    CHECK(drawn({.count = 2}, candidates) == Ids{"b1", "b2"});
}

TEST_CASE("fixed questions come first, and their siblings at once after them", "[exam][paper]") {
    const bank::Bank bank = bank_of(
        {statement("1"), with_stem("a1", "a"), with_stem("a2", "a"), with_stem("a3", "a"), statement("2")});
    const std::vector<Candidate> candidates = candidates_of(bank);

    CHECK(drawn({.fixed = {in_bank("2"), in_bank("a2")}}, candidates) == Ids{"2", "a2"});
    CHECK(drawn({.fixed = {in_bank("a2"), in_bank("2")}, .count = everything}, candidates) ==
          Ids{"a2", "a1", "a3", "2", "1"});
    CHECK(drawn({.fixed = {in_bank("a3"), in_bank("2"), in_bank("a1")}, .count = 1}, candidates, 3).size() ==
          4);
    CHECK(drawn({.fixed = {in_bank("a3"), in_bank("2"), in_bank("a1")}, .count = 2}, candidates) ==
          Ids{"a3", "2", "a1", "a2", "1"});
}
