#include "exam/marking.hpp"

#include "exam/questions.hpp"
#include "support/catch.hpp"

#include <array>

using namespace ingat::bank;
using namespace ingat::exam;
using namespace ingat::samples;

namespace {

constexpr std::array every_rule{MarkingRule::AsWritten,
                                MarkingRule::AllOrNothing,
                                MarkingRule::MayCost,
                                MarkingRule::NoLuck,
                                MarkingRule::EachOption,
                                MarkingRule::WrongCostsAll};

double earned(MarkingRule rule, const Question& question, const Response& response) {
    const auto result = grade(question, response);
    REQUIRE(result);
    return fraction_under(rule, question, response, *result);
}

// By each rule, in the order of the enumeration.
void check_all(const Question& question, const Response& response, const std::array<double, 6>& expected) {
    for (std::size_t at = 0; at < every_rule.size(); ++at) {
        CAPTURE(question.id.text, at);
        CHECK(earned(every_rule[at], question, response) == Approx(expected[at]).margin(1e-9));
    }
}

std::vector<Response> no_answers() {
    return {ChosenOptions{},
            ChosenOptions{{"unknown"}},
            TypedText{},
            TypedText{" \t\n "},
            TypedTexts{},
            TypedTexts{{"", "  "}},
            OrderedItems{},
            OrderedItems{{"unknown"}},
            MatchedPairs{},
            MatchedPairs{{{"unknown", "1"}, {"x", ""}, {"y", "unknown"}}}};
}

} // namespace

TEST_CASE("what was not answered is worth nothing by every rule", "[exam][marking]") {
    for (const Question& question : one_of_each()) {
        for (const Response& response : no_answers()) {
            CHECK_FALSE(gives_answer(question, response));
            for (const MarkingRule rule : every_rule) {
                CHECK(fraction_under(rule, question, response, grade(question, response).value_or(Grade{})) ==
                      0);
            }
        }
    }
    CHECK_FALSE(gives_answer(asked("card", Flashcard{.answer = "x"}), TypedText{"x"}));
    CHECK_FALSE(gives_answer(asked("text", Description{}), TypedText{"x"}));
}

TEST_CASE("an answer that does not fit its question is none", "[exam][marking]") {
    CHECK_FALSE(gives_answer(one_of_four(), TypedText{"a"}));
    CHECK_FALSE(gives_answer(statement(), ChosenOptions{{"true"}}));
    CHECK_FALSE(gives_answer(place(), TypedText{"west"}));
    CHECK_FALSE(gives_answer(label(), ChosenPoint{}));
    check_all(statement(), ChosenOptions{{"a"}}, {0, 0, 0, 0, 0, 0});
}

TEST_CASE("there is an answer as soon as a piece of it is there", "[exam][marking]") {
    CHECK(gives_answer(one_of_four(), ChosenOptions{{"d"}}));
    CHECK(gives_answer(several(), ChosenOptions{{"?", "d"}}));
    CHECK(gives_answer(statement(), ChosenTruth{false}));
    CHECK(gives_answer(typed(), TypedText{"x"}));
    CHECK(gives_answer(in_pairs(), MatchedPairs{{{"y", "3"}}}));
    CHECK(gives_answer(in_order(), OrderedItems{{"3"}}));
    CHECK(gives_answer(with_blanks(), TypedTexts{{"", "a"}}));
    CHECK(gives_answer(cloze(), TypedTexts{{"", "x"}}));
    CHECK(gives_answer(place(), ChosenPoint{{0.9, 0.9}}));
    CHECK(gives_answer(label(), TypedText{"liver"}));
    CHECK(gives_answer(essay(), TypedText{"Because."}));
    CHECK(gives_answer(essay(), GivenMarks{{0, 0}}));
}

TEST_CASE("a choice of one", "[exam][marking]") {
    check_all(one_of_four(), ChosenOptions{{"a"}}, {1, 1, 1, 1, 1, 1});
    check_all(one_of_four(), ChosenOptions{{"b"}}, {0, 0, 0, -1.0 / 3, 0, -1});
    check_all(one_of_four(), ChosenOptions{{"a", "b"}}, {0, 0, 0, -1.0 / 3, 0, -1});
    Question with_percents = one_of_four();
    auto& options = std::get<Choice>(with_percents.kind).options;
    options[1].percent = 50;
    options[2].percent = -25;
    check_all(with_percents, ChosenOptions{{"a"}}, {1, 1, 1, 1, 1, 1});
    check_all(with_percents, ChosenOptions{{"b"}}, {0.5, 0, 0.5, 0.5, 0.5, 0.5});
    check_all(with_percents, ChosenOptions{{"c"}}, {0, 0, -0.25, -1.0 / 3, 0, -1});
    check_all(asked("lone", Choice{.options = {{.id = "a"}}}), ChosenOptions{{"a"}}, {0, 0, 0, 0, 0, -1});
}

TEST_CASE("guessing earns nothing on average where luck is taken out", "[exam][marking]") {
    double sum = 0;
    for (const char* option : {"a", "b", "c", "d"}) {
        sum += earned(MarkingRule::NoLuck, one_of_four(), ChosenOptions{{option}});
    }
    CHECK(sum == Approx(0).margin(1e-12));
    CHECK(earned(MarkingRule::NoLuck, statement(), ChosenTruth{true}) +
              earned(MarkingRule::NoLuck, statement(), ChosenTruth{false}) ==
          0);
}

TEST_CASE("a choice of several", "[exam][marking]") {
    check_all(several(), ChosenOptions{{"a", "b"}}, {1, 1, 1, 1, 1, 1});
    check_all(several(), ChosenOptions{{"a"}}, {0.5, 0, 0.5, 0.5, 0.75, 0.5});
    check_all(several(), ChosenOptions{{"a", "c"}}, {0, 0, 0, 0, 0.5, -1});
    check_all(several(), ChosenOptions{{"c", "d"}}, {0, 0, 0, 0, 0, -1});
    check_all(several(), ChosenOptions{{"a", "b", "c", "d"}}, {0, 0, 0, 0, 0.5, -1});
    check_all(several_with_percents(), ChosenOptions{{"a", "b"}}, {1, 1, 1, 1, 1, 1});
    check_all(several_with_percents(), ChosenOptions{{"a", "c"}}, {0, 0, 0, 0, 0.5, -1});
    check_all(several_with_percents(), ChosenOptions{{"a", "d"}}, {0, 0, -0.5, 0, 0.5, -1});
    check_all(several_with_percents(), ChosenOptions{{"c", "d"}}, {0, 0, -1, 0, 0, -1});
    check_all(several_with_percents(), ChosenOptions{{"a", "b", "c"}}, {0.5, 0, 0.5, 0.5, 0.75, 0.5});
}

TEST_CASE("true or false", "[exam][marking]") {
    check_all(statement(), ChosenTruth{true}, {1, 1, 1, 1, 1, 1});
    check_all(statement(), ChosenTruth{false}, {0, 0, 0, -1, 0, -1});
}

TEST_CASE("what is typed", "[exam][marking]") {
    check_all(typed(), TypedText{"jakarta"}, {1, 1, 1, 1, 1, 1});
    check_all(typed(), TypedText{"Batavia"}, {0.5, 0, 0.5, 0.5, 0.5, 0.5});
    check_all(typed(), TypedText{"Bandung"}, {0, 0, 0, 0, 0, -1});
    Question punished = typed();
    std::get<ShortAnswer>(punished.kind).accepted[1].percent = -50;
    check_all(punished, TypedText{"Batavia"}, {0, 0, -0.5, 0, 0, -1});
    check_all(with_blanks(), TypedTexts{{"red", "b"}}, {1, 1, 1, 1, 1, 1});
    check_all(with_blanks(), TypedTexts{{"red", "c"}}, {0.5, 0, 0.5, 0.5, 0.5, 0.5});
    check_all(with_blanks(), TypedTexts{{"", "c"}}, {0, 0, 0, 0, 0, -1});
    check_all(cloze(), TypedTexts{{"one"}}, {0.5, 0, 0.5, 0.5, 0.5, 0.5});
}

TEST_CASE("what is matched, ordered or pointed at", "[exam][marking]") {
    check_all(in_pairs(), MatchedPairs{{{"x", "1"}, {"y", "2"}}}, {1, 1, 1, 1, 1, 1});
    check_all(in_pairs(), MatchedPairs{{{"x", "1"}, {"y", "3"}}}, {0.5, 0, 0.5, 0.5, 0.5, 0.5});
    check_all(in_pairs(), MatchedPairs{{{"x", "2"}}}, {0, 0, 0, 0, 0, -1});
    check_all(in_order(), OrderedItems{{"1", "2", "3"}}, {1, 1, 1, 1, 1, 1});
    check_all(in_order(), OrderedItems{{"3", "1", "2"}}, {0.5, 0, 0.5, 0.5, 0.5, 0.5});
    check_all(in_order(), OrderedItems{{"3", "2", "1"}}, {0, 0, 0, 0, 0, -1});
    check_all(place(), ChosenPoint{{0.1, 0.1}}, {1, 1, 1, 1, 1, 1});
    check_all(place(), ChosenPoint{{0.9, 0.1}}, {0, 0, 0, 0, 0, -1});
    check_all(label(), TypedText{"liver"}, {0, 0, 0, 0, 0, -1});
}

TEST_CASE("an essay never costs anything", "[exam][marking]") {
    check_all(essay(), GivenMarks{{3, 1}}, {1, 1, 1, 1, 1, 1});
    check_all(essay(), GivenMarks{{2, 0}}, {0.5, 0, 0.5, 0.5, 0.5, 0.5});
    check_all(essay(), GivenMarks{{0, 0}}, {0, 0, 0, 0, 0, 0});
}

TEST_CASE("each try after the first costs its share of what could be earned", "[exam][marking]") {
    CHECK(fraction_after_tries(1, 1, 50) == 1);
    CHECK(fraction_after_tries(1, 2, 50) == 0.5);
    CHECK(fraction_after_tries(1, 3, 50) == 0);
    CHECK(fraction_after_tries(1, 9, 50) == 0);
    CHECK(fraction_after_tries(0.75, 2, 50) == 0.25); // as Moodle has it: of all, not of what is left
    CHECK(fraction_after_tries(1, 3, 100.0 / 3) == Approx(1.0 / 3));
    CHECK(fraction_after_tries(1, 4, 100.0 / 3) == Approx(0).margin(1e-9));
    CHECK(fraction_after_tries(-0.5, 3, 50) == -0.5);
    CHECK(fraction_after_tries(0, 3, 50) == 0);
    CHECK(fraction_after_tries(1, 0, 50) == 1);
    CHECK(fraction_after_tries(1, -5, 50) == 1);
    CHECK(fraction_after_tries(1, 3, 0) == 1);
    CHECK(fraction_after_tries(1, 2, -50) == 1); // a penalty is no gift
}
