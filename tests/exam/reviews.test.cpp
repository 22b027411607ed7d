#include "exam/reviews.hpp"

#include "support/catch.hpp"

#include <set>

using namespace ingat;
using namespace ingat::exam;
using memory::Rating;

namespace {

bank::Question asked(bank::Kind kind, std::string prompt = "p") {
    return {.id = {"q"}, .kind = std::move(kind), .prompt = std::move(prompt)};
}

ItemState answered(bank::Response response) {
    return {.response = std::move(response), .answered = true, .time = milliseconds{5000}};
}

std::vector<CardAnswer> answers(const bank::Question& question, const ItemState& state) {
    return answers_to_cards({.question = {.bank = {"b"}, .question = {"q"}}}, state, question, "en");
}

bank::Question of_four() {
    return asked(bank::Choice{.options = {{.id = "a", .text = "A", .right = true, .feedback = {}},
                                          {.id = "b", .text = "B", .feedback = {}},
                                          {.id = "c", .text = "C", .feedback = {}},
                                          {.id = "d", .text = "D", .feedback = {}}}});
}

} // namespace

TEST_CASE("an answer of an exam is an answer to its card", "[exam][reviews]") {
    const CardAnswer right{.card = {.bank = {"b"}, .question = {"q"}, .part = "1"},
                           .evidence = {.rating = Rating::Good, .chance = 0.25},
                           .milliseconds = 5000};
    CHECK(answers(of_four(), answered(bank::ChosenOptions{{"a"}})) == std::vector{right});
    CHECK(answers(of_four(), answered(bank::ChosenOptions{{"b"}})).front().evidence.rating == Rating::Again);
}

TEST_CASE("hints, tries, certainty and time count", "[exam][reviews]") {
    ItemState state = answered(bank::ChosenOptions{{"a"}});
    state.hints = 1;
    CHECK(answers(of_four(), state).front().evidence.rating == Rating::Hard);
    state = answered(bank::ChosenOptions{{"a"}});
    state.tries = 2;
    CHECK(answers(of_four(), state).front().evidence.rating == Rating::Hard);
    state = answered(bank::ChosenOptions{{"a"}});
    state.certainty = Certainty::C1;
    CHECK(answers(of_four(), state).front().evidence.chance == 0.5);
    state = answered(bank::ChosenOptions{{"a"}});
    state.time = std::chrono::hours{3};
    CHECK(answers(of_four(), state).front().evidence.rating == Rating::Hard);
    CHECK(answers(of_four(), state).front().milliseconds == 60'000);
}

TEST_CASE("a cloze speaks for each of its cards", "[exam][reviews]") {
    const bank::Question cloze =
        asked(bank::Cloze{}, "{{c1::one}} {{c2,3::two}} {{c1::three}} {{c3::x {{c4::y}}}}");
    const auto all = answers(cloze, answered(bank::TypedTexts{{"one", "two", "no", "x y"}}));
    REQUIRE(all.size() == 3); // c4 is hidden inside another
    CHECK(all[0].card.part == "1");
    CHECK(all[0].evidence.rating == Rating::Hard);
    CHECK(all[1].card.part == "2");
    CHECK(all[1].evidence == study::MemoryEvidence{Rating::Good, 0});
    CHECK(all[2].card.part == "3");
    CHECK(all[2].evidence.rating == Rating::Good);
}

TEST_CASE("of a hotspot with several cards the one that was asked is meant", "[exam][reviews]") {
    const bank::Question map = asked(bank::Hotspot{
        .picture = "map.svg",
        .regions = {{.number = 1, .points = {{0, 0}, {0.5, 1}}, .label = "L", .feedback = {}},
                    {.number = 2, .points = {{0.5, 0}, {1, 1}}, .label = "R", .feedback = {}}}});
    const PaperItem item{.question = {.bank = {"b"}, .question = {"q"}}, .part = "2"};
    const auto all = answers_to_cards(item, answered(bank::ChosenPoint{{0.75, 0.5}}), map, "en");
    REQUIRE(all.size() == 1);
    CHECK(all[0].card.part == "2");
    CHECK(all[0].evidence.rating == Rating::Good);

    const std::vector<Candidate> candidates{{.bank = {"b"}, .question = &map}};
    std::set<std::string> parts;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const Drawn drawn = draw({.title = {}, .sections = {{.title = {}, .count = 1}}}, candidates, seed);
        REQUIRE(drawn.paper.items.size() == 1);
        parts.insert(drawn.paper.items[0].part);
    }
    CHECK(parts == std::set<std::string>{"1", "2"});
}

TEST_CASE("what was not answered says nothing", "[exam][reviews]") {
    CHECK(answers(of_four(), {}).empty());
    const bank::Question essay = asked(bank::Essay{.answer = {}, .rubric = {{.id = "a", .text = "A"}}});
    ItemState state = answered(bank::TypedText{"Because."});
    CHECK(answers(essay, state).empty());
    state.own_marks = bank::GivenMarks{{1}};
    CHECK(answers(essay, state).front().evidence == study::MemoryEvidence{Rating::Good, 0});
    CHECK(answers(asked(bank::Flashcard{}), answered(bank::TypedText{"x"})).empty());
}
