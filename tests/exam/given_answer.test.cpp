#include "exam/given_answer.hpp"

#include "exam/questions.hpp"
#include "support/catch.hpp"

using namespace ingat::bank;
using namespace ingat::exam;
using namespace ingat::samples;

TEST_CASE("gaps are numbered in the prompt", "[exam][given]") {
    CHECK(asked_prompt(statement(), {}) == "p");
    CHECK(asked_prompt(with_blanks(), {}) == "It is [1] and [2].");
    CHECK(asked_prompt(cloze(), {}) == "First [1], then [2].");
    CHECK(asked_prompt(asked("none", Cloze{}, "No gap."), {}) == "No gap.");
}

TEST_CASE("what was chosen reads as its text", "[exam][given]") {
    CHECK(given_answer_text(one_of_four(), ChosenOptions{{"b"}}) == "B");
    CHECK(given_answer_text(several(), ChosenOptions{{"d", "?", "a"}}) == "- A\n- D");
    CHECK(given_answer_text(statement(), ChosenTruth{true}) == "true");
    CHECK(given_answer_text(statement(), ChosenTruth{false}) == "false");
    CHECK(given_answer_text(in_pairs(), MatchedPairs{{{"y", "3"}, {"x", "1"}}}) == "- X → one\n- Y → three");
    CHECK(given_answer_text(in_pairs(), MatchedPairs{{{"y", "3"}, {"x", ""}}}) == "Y → three");
    CHECK(given_answer_text(in_order(), OrderedItems{{"3", "1", "3"}}) == "1. three\n2. one");
    CHECK(given_answer_text(with_blanks(), TypedTexts{{"re*d", "c"}}) == "1. re\\*d\n2. C");
    CHECK(given_answer_text(with_blanks(), TypedTexts{{"", "b"}}) == "1. –\n2. B");
    CHECK(given_answer_text(with_blanks(), TypedTexts{{"red", "Z"}}) == "1. red\n2. Z");
    CHECK(given_answer_text(cloze(), TypedTexts{{"1", "two", "more"}}) == "1. 1\n2. two");
    CHECK(given_answer_text(place(), ChosenPoint{{0.344, 0.999}}) == "34 %, 100 %");
}

TEST_CASE("what was typed shows as it was typed", "[exam][given]") {
    CHECK(given_answer_text(typed(), TypedText{"snake_case *x*"}) == "snake\\_case \\*x\\*");
    CHECK(given_answer_text(label(), TypedText{"heart"}) == "heart");
    CHECK(given_answer_text(essay(), TypedText{"First.\nThen.\n\nAt last."}) ==
          "First.\\\nThen.\n\nAt last.");
    CHECK(markdown_of_plain("Kim Il-sung, 3.5 + 2 = 5.5") == "Kim Il-sung, 3.5 + 2 = 5.5");
    CHECK(markdown_of_plain("# no\n- list\n+ 1\n1. one\n12) two\n= x\n> y") ==
          "\\# no\\\n\\- list\\\n\\+ 1\\\n1\\. one\\\n12\\) two\\\n\\= x\\\n\\> y");
    CHECK(markdown_of_plain("    far in") == "far in");
    CHECK(markdown_of_plain("a\\b `c` [d](e) <f> ~g~ |h| &amp;") ==
          "a\\\\b \\`c\\` \\[d\\](e) \\<f> \\~g\\~ \\|h\\| \\&amp;");
    CHECK(markdown_of_plain("ends\n").ends_with("ends"));
    CHECK(markdown_of_plain("a\r\nb") == "a\\\nb");
    CHECK(markdown_of_plain("a  \n\tb") == "a\\\nb");
    CHECK(markdown_of_plain("").empty());
}

TEST_CASE("what is no answer reads as nothing", "[exam][given]") {
    for (const Question& question : one_of_each()) {
        CHECK(given_answer_text(question, ChosenOptions{{"unknown"}}).empty());
        CHECK(given_answer_text(question, TypedText{" "}).empty());
        CHECK(given_answer_text(question, TypedTexts{{"", " "}}).empty());
    }
}

TEST_CASE("a parameterised question is asked with its numbers, a place with its name",
          "[exam][given_answer]") {
    const Question drawn = asked("n",
                                 Numerical{.accepted = {{.formula = "2 * a", .feedback = {}}},
                                           .variables = {{.name = "a", .values = {1.5}}}},
                                 "{a} doubled?");
    CHECK(asked_prompt(drawn, {.language = "en"}) == "1.5 doubled?");
    CHECK(asked_prompt(drawn, {.language = "id"}) == "1,5 doubled?");
    const Question map =
        asked("h",
              Hotspot{.picture = "map.svg", .regions = {{.number = 2, .label = "Peru", .feedback = {}}}},
              "On the map:");
    CHECK(asked_prompt(map, {.part = "2"}) == "On the map:\n\n**Peru**");
}
