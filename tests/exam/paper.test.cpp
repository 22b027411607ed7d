#include "exam/papers.hpp"
#include "exam/questions.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <chrono>
#include <iostream>
#include <set>

using namespace ingat;
using namespace ingat::exam;
using namespace ingat::samples;

TEST_CASE("what can be examined", "[exam][paper]") {
    for (const bank::Question& question : one_of_each()) {
        CAPTURE(question.id.text);
        CHECK(can_be_examined(question));
    }
    CHECK_FALSE(can_be_examined(asked("a", bank::Flashcard{.answer = "x"})));
    CHECK_FALSE(can_be_examined(asked("b", bank::Description{})));
    CHECK_FALSE(can_be_examined(asked("c", bank::Cloze{}, "no gap")));
    CHECK(can_be_examined(asked("d", bank::Hotspot{.regions = {{.number = 1}, {.number = 2}}})));
    CHECK_FALSE(can_be_examined(asked("e", bank::Hotspot{})));
    CHECK(can_be_examined(asked("f", bank::Hotspot{.regions = {{.number = 1}, {.number = 1}}})));
}

TEST_CASE("a paper keeps what its blueprint says", "[exam][paper]") {
    bank::Bank bank = statements(3);
    bank.questions[1].marks = 2.5;
    const Blueprint blueprint{.title = "T",
                              .sections = {{.title = "First", .fixed = {in_bank("1")}},
                                           {.title = "Second", .fixed = {in_bank("0")}, .count = 1}},
                              .rules = {.certainty = true, .time_limit = std::chrono::minutes{9}}};
    const Drawn result = draw(blueprint, candidates_of(bank), 77);

    CHECK(result.shortfalls.empty());
    CHECK(result.paper.title == "T");
    CHECK(result.paper.sections == Ids{"First", "Second"});
    CHECK(result.paper.rules == blueprint.rules);
    CHECK(result.paper.seed == 77);
    CHECK(ids_of(result.paper) == Ids{"1", "0", "2"});
    CHECK(result.paper.items[0].marks == 2.5);
    CHECK(result.paper.items[2].marks == 1);
    CHECK(result.paper.items[0].section == 0);
    CHECK(result.paper.items[2].section == 1);
    CHECK(result.paper.items[0].seed != result.paper.items[1].seed);
}

TEST_CASE("the seed decides what is drawn, and nothing else", "[exam][paper]") {
    const bank::Bank bank = statements(40);
    const std::vector<Candidate> candidates = candidates_of(bank);
    const Blueprint blueprint = one_section({.count = 10}, {});
    std::set<Ids> papers;
    std::set<std::string> used;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const Drawn result = draw(blueprint, candidates, seed);
        CHECK(result == draw(blueprint, candidates, seed));
        papers.insert(ids_of(result.paper));
        for (const std::string& id : ids_of(result.paper)) {
            used.insert(id);
        }
    }
    CHECK(papers.size() == 50);
    CHECK(used.size() == 40);
    // What seed 1 draws on every machine.
    CHECK(ids_of(draw(one_section({.count = 5}, {}), candidates, 1).paper) ==
          Ids{"20", "5", "13", "22", "19"});
}

TEST_CASE("all that a filter says has to hold", "[exam][paper]") {
    bank::Bank bank = bank_of({statement("s1"), statement("s2"), typed("t1"), typed("t2"), essay("e1")});
    bank.questions[0].tags = {"a", "b"};
    bank.questions[1].tags = {"b"};
    bank.questions[2].tags = {"a", "b"};
    bank.questions[4].tags = {"a"};
    bank::Bank other = bank_of({statement("o1")});
    other.id = {"other"};
    std::vector<Candidate> all = candidates_of(bank);
    all.push_back(candidates_of(other).front());
    const auto fitting = [&](const Filter& filter) {
        return sorted(drawn({.filter = filter, .count = everything}, all));
    };

    CHECK(fitting({}) == Ids{"o1", "s1", "s2", "t1", "t2"}); // the program cannot grade an essay
    CHECK(fitting({.kinds = {"essay"}}) == Ids{"e1"});
    CHECK(fitting({.kinds = {"essay", "short_answer"}}) == Ids{"e1", "t1", "t2"});
    CHECK(fitting({.kinds = {"flashcard"}}).empty());
    CHECK(fitting({.banks = {{"other"}}}) == Ids{"o1"});
    CHECK(fitting({.banks = {{"other"}, {"none"}, {"bank"}}}).size() == 5);
    CHECK(fitting({.tags = {"a"}}) == Ids{"s1", "t1"});
    CHECK(fitting({.tags = {"b", "a"}}) == Ids{"s1", "t1"});
    CHECK(fitting({.tags = {"b", "c"}}).empty());
    CHECK(fitting({.banks = {{"bank"}}, .tags = {"b"}, .kinds = {"true_false"}}) == Ids{"s1", "s2"});
}

TEST_CASE("what memory a section needs", "[exam][paper]") {
    const bank::Bank bank = statements(6);
    std::vector<Candidate> candidates = candidates_of(bank);
    candidates[1].recall = 0.95;
    candidates[1].is_due = true;
    candidates[2].recall = 0.9;
    candidates[3].recall = 0.7;
    candidates[4].recall = 0.3;
    candidates[5].recall = 0.97;
    const auto fitting = [&](MemoryNeed need) {
        return sorted(drawn({.filter = {.memory = need}, .count = everything}, candidates));
    };

    CHECK(fitting(MemoryNeed::Any).size() == 6);
    CHECK(fitting(MemoryNeed::New) == Ids{"0"});
    CHECK(fitting(MemoryNeed::Seen) == Ids{"1", "2", "3", "4", "5"});
    CHECK(fitting(MemoryNeed::Forgetting) == Ids{"1", "3", "4"}); // the median is 0.9
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        CHECK(drawn({.filter = {.memory = MemoryNeed::Forgetting}, .count = 1}, candidates, seed) ==
              Ids{"4"});
        CHECK(drawn({.filter = {.memory = MemoryNeed::Forgetting}, .count = 2}, candidates, seed) ==
              Ids{"3", "4"});
    }
    candidates[4].times_asked = 9; // to avoid repeats comes second
    CHECK(drawn({.filter = {.memory = MemoryNeed::Forgetting}, .count = 1}, candidates) == Ids{"4"});
}

TEST_CASE("what was asked least comes first, if repeats are avoided", "[exam][paper]") {
    const bank::Bank bank = statements(6);
    std::vector<Candidate> candidates = candidates_of(bank);
    for (std::size_t at = 0; at < candidates.size(); ++at) {
        candidates[at].times_asked = static_cast<int>(at / 2);
    }
    std::set<Ids> with_three;
    std::set<Ids> careless;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        CHECK(drawn({.count = 2}, candidates, seed) == Ids{"0", "1"});
        with_three.insert(drawn({.count = 3}, candidates, seed));
        careless.insert(
            ids_of(draw(one_section({.count = 2}, {.shuffle_questions = false, .avoid_repeats = false}),
                        candidates,
                        seed)
                       .paper));
    }
    CHECK(with_three == std::set<Ids>{{"0", "1", "2"}, {"0", "1", "3"}});
    CHECK(careless.size() > 8);
}

TEST_CASE("no section draws what another fixes or has", "[exam][paper]") {
    const bank::Bank bank = statements(4);
    const Blueprint blueprint{
        .sections = {{.count = 2}, {.fixed = {in_bank("0"), in_bank("1")}}, {.count = everything}}};
    const Drawn result = draw(blueprint, candidates_of(bank), 5);

    CHECK(sorted(ids_of(result.paper)) == Ids{"0", "1", "2", "3"});
    CHECK(result.paper.items[2].question == in_bank("0"));
    CHECK(result.shortfalls == std::vector<Shortfall>{{.section = 2, .asked = everything, .available = 0}});
}

TEST_CASE("what is missing is said", "[exam][paper]") {
    bank::Bank bank = statements(2);
    bank.questions.push_back(asked("card", bank::Flashcard{.answer = "x"}));
    const Blueprint blueprint{
        .sections = {{.fixed = {in_bank("0"), in_bank("none"), in_bank("card"), in_bank("0")}, .count = 3},
                     {.fixed = {in_bank("0")}},
                     {.count = 0}}};
    const Drawn result = draw(blueprint, candidates_of(bank), 1);

    CHECK(ids_of(result.paper) == Ids{"0", "1"});
    CHECK(result.shortfalls ==
          std::vector<Shortfall>{{.section = 0,
                                  .asked = 7,
                                  .available = 2,
                                  .missing = {in_bank("none"), in_bank("card"), in_bank("0")}},
                                 {.section = 1, .asked = 1, .available = 0, .missing = {in_bank("0")}}});
    CHECK(draw(one_section({.count = 2}), {}, 1).shortfalls ==
          std::vector<Shortfall>{{.section = 0, .asked = 2, .available = 0}});
    CHECK(draw({}, candidates_of(bank), 1) == Drawn{.paper = {.seed = 1}});
}

TEST_CASE("a candidate that is there twice is asked once", "[exam][paper]") {
    const bank::Bank bank = statements(2);
    std::vector<Candidate> twice = candidates_of(bank);
    twice.push_back(twice.front());
    CHECK(drawn({.count = everything}, twice) == Ids{"0", "1"});
}

TEST_CASE("a question keeps its seed while others are swapped", "[exam][paper]") {
    const bank::Bank bank = statements(5);
    const auto seed_of = [&](const Section& section) {
        const Drawn result = draw(one_section(section), candidates_of(bank), 3);
        const auto found = std::find_if(result.paper.items.begin(),
                                        result.paper.items.end(),
                                        [](const auto& item) { return item.question == in_bank("4"); });
        REQUIRE(found != result.paper.items.end());
        return found->seed;
    };
    CHECK(seed_of({.fixed = {in_bank("4")}}) == seed_of({.fixed = {in_bank("1"), in_bank("4")}, .count = 2}));
}

TEST_CASE("a large bank is drawn from quickly", "[exam][paper]") {
    bank::Bank bank = statements(10'000);
    for (std::size_t at = 0; at < bank.questions.size(); ++at) {
        if (at % 7 < 5) {
            bank.questions[at].stem = base::QuestionId{"s" + std::to_string(at / 60)};
        }
    }
    const std::vector<Candidate> candidates = candidates_of(bank);
    const auto start = std::chrono::steady_clock::now();
    const Drawn result = draw(one_section({.count = 500}, {}), candidates, 9);
    const auto took = std::chrono::steady_clock::now() - start;

    CHECK(result.paper.items.size() == 500);
    CHECK(took < std::chrono::seconds{2}); // some 10 ms; sanitizers and busy machines are slow
    std::cout << "500 of 10,000 questions: " << std::chrono::duration<double, std::milli>(took).count()
              << " ms\n";
}
