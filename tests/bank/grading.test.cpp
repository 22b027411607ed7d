#include "bank/grading.hpp"

#include "bank/right_answer.hpp"
#include "support/catch.hpp"

#include <random>

using namespace ingat::bank;

namespace {

Question asked(Kind kind) {
    return {.id = {"q"}, .kind = std::move(kind), .prompt = "p"};
}

Grade graded(const Question& question, const Response& response) {
    const auto result = grade(question, response);
    REQUIRE(result);
    return *result;
}

Question one_right() {
    return asked(Choice{
        .options = {{.id = "a", .text = "A", .feedback = "No."},
                    {.id = "b", .text = "B", .right = true, .feedback = "Yes."}},
    });
}

Question several_right() {
    return asked(Choice{
        .options = {{.id = "a", .text = "A", .right = true},
                    {.id = "b", .text = "B", .right = true, .feedback = "Good."},
                    {.id = "c", .text = "C", .feedback = "Not C."},
                    {.id = "d", .text = "D"}},
        .several = true,
    });
}

Question in_order() {
    return asked(
        Ordering{.items = {{"1", "one"}, {"2", "two"}, {"3", "three"}, {"4", "four"}, {"5", "five"}}});
}

Question in_pairs() {
    return asked(Matching{
        .left = {{"x", "X", "1"}, {"y", "Y", "1"}, {"z", "Z", "2"}},
        .right = {{"1", "one"}, {"2", "two"}, {"3", "three"}},
    });
}

double fraction(const Question& question, const Response& response) {
    return graded(question, response).fraction;
}

} // namespace

TEST_CASE("the learner grades flashcards, and a description asks nothing", "[bank][grading]") {
    CHECK_FALSE(grade(asked(Flashcard{.answer = "x"}), TypedText{"x"}));
    CHECK_FALSE(grade(asked(Description{}), TypedText{"x"}));
}

TEST_CASE("a choice of one is right or wrong", "[bank][grading]") {
    CHECK(graded(one_right(), ChosenOptions{{"b"}}) ==
          Grade{.fraction = 1,
                .right = true,
                .parts = {{.id = "a", .right = true},
                          {.id = "b", .right = true, .chosen = "b", .expected = "b", .fraction = 1}},
                .feedback = "Yes."});
    CHECK(graded(one_right(), ChosenOptions{{"a"}}) ==
          Grade{.fraction = 0,
                .right = false,
                .parts = {{.id = "a", .right = false, .chosen = "a"},
                          {.id = "b", .right = false, .expected = "b"}},
                .feedback = "No."});
    CHECK(fraction(one_right(), ChosenOptions{{"a", "b"}}) == 0);
    CHECK(fraction(one_right(), ChosenOptions{}) == 0);
    CHECK(fraction(one_right(), ChosenOptions{{"unknown"}}) == 0);
    CHECK(fraction(one_right(), ChosenTruth{true}) == 0);
}

TEST_CASE("a choice of several earns its share, less what is wrong", "[bank][grading]") {
    CHECK(fraction(several_right(), ChosenOptions{{"a", "b"}}) == 1);
    CHECK(graded(several_right(), ChosenOptions{{"b", "a", "b"}}).right);
    CHECK(fraction(several_right(), ChosenOptions{{"a"}}) == 0.5);
    CHECK_FALSE(graded(several_right(), ChosenOptions{{"a"}}).right);
    CHECK(fraction(several_right(), ChosenOptions{{"a", "b", "c"}}) == 0.5);
    CHECK(fraction(several_right(), ChosenOptions{{"a", "b", "c", "d"}}) == 0);
    CHECK(fraction(several_right(), ChosenOptions{{"c", "d"}}) == 0);
    CHECK(graded(several_right(), ChosenOptions{{"c", "b"}}).feedback == "Good.\n\nNot C.");
    CHECK(fraction(asked(Choice{.options = {{.id = "a"}}, .several = true}), ChosenOptions{}) == 0);
}

TEST_CASE("true or false is right or wrong, with what the author says to it", "[bank][grading]") {
    const Question question =
        asked(TrueFalse{.is_true = true, .feedback_true = "Indeed.", .feedback_false = "It is."});

    CHECK(graded(question, ChosenTruth{true}) == Grade{.fraction = 1, .right = true, .feedback = "Indeed."});
    CHECK(graded(question, ChosenTruth{false}) == Grade{.fraction = 0, .right = false, .feedback = "It is."});
    CHECK(graded(question, TypedText{"true"}) == Grade{});
    CHECK(graded(asked(TrueFalse{.is_true = false}), ChosenTruth{false}).right);
}

TEST_CASE("any accepted answer is right", "[bank][grading]") {
    const Question question = asked(ShortAnswer{.accepted = accepted_texts({"Kim Il-sung", "Presiden Kim"})});

    CHECK(graded(question, TypedText{"  kim  il–SUNG. "}) == Grade{.fraction = 1, .right = true});
    CHECK(graded(question, TypedText{"presiden kim"}).right);
    CHECK(fraction(question, TypedText{"Kim"}) == 0);
    CHECK(fraction(question, TypedText{""}) == 0);
    CHECK(fraction(question, ChosenOptions{{"Kim Il-sung"}}) == 0);
}

TEST_CASE("an ordering earns for each item that rightly follows its neighbour", "[bank][grading]") {
    CHECK(graded(in_order(), OrderedItems{{"1", "2", "3", "4", "5"}}).right);
    CHECK(fraction(in_order(), OrderedItems{{"1", "2", "3", "4", "5"}}) == 1);
    CHECK(fraction(in_order(), OrderedItems{{"5", "1", "2", "3", "4"}}) == 0.75);
    CHECK(fraction(in_order(), OrderedItems{{"5", "4", "3", "2", "1"}}) == 0);
    CHECK(fraction(in_order(), OrderedItems{{"1", "2"}}) == 0.25);
    CHECK(fraction(in_order(), OrderedItems{{"1", "2", "1", "2", "?", "1", "2"}}) == 0.25);
    CHECK(fraction(in_order(), OrderedItems{}) == 0);
    CHECK(fraction(asked(Ordering{}), OrderedItems{}) == 0);
    CHECK(fraction(asked(Ordering{.items = {{"1", "one"}}}), OrderedItems{{"1"}}) == 1);
}

TEST_CASE("an ordering says place by place what is right", "[bank][grading]") {
    const Grade swapped = graded(in_order(), OrderedItems{{"2", "1", "3"}});

    REQUIRE(swapped.parts.size() == 5);
    CHECK(swapped.parts[0] == PartGrade{.id = "1", .right = false, .chosen = "2", .expected = "1"});
    CHECK(swapped.parts[2] ==
          PartGrade{.id = "3", .right = true, .chosen = "3", .expected = "3", .fraction = 1});
    CHECK(swapped.parts[4] == PartGrade{.id = "5", .right = false, .chosen = "", .expected = "5"});
}

TEST_CASE("a matching earns for each left item with its partner", "[bank][grading]") {
    CHECK(graded(in_pairs(), MatchedPairs{{{"x", "1"}, {"y", "1"}, {"z", "2"}}}).right);
    const Grade one_wrong = graded(in_pairs(), MatchedPairs{{{"x", "1"}, {"y", "3"}, {"?", "1"}}});
    CHECK(one_wrong.fraction == Approx(1.0 / 3));
    CHECK_FALSE(one_wrong.right);
    CHECK(one_wrong.parts ==
          std::vector<PartGrade>{{.id = "x", .right = true, .chosen = "1", .expected = "1", .fraction = 1},
                                 {.id = "y", .right = false, .chosen = "3", .expected = "1"},
                                 {.id = "z", .right = false, .chosen = "", .expected = "2"}});
    CHECK(fraction(asked(Matching{}), MatchedPairs{}) == 0);
}

TEST_CASE("no answer is worth less than nothing or more than all", "[bank][grading]") {
    std::mt19937 random{5};
    const auto ids = [&] {
        std::vector<std::string> some;
        for (std::size_t left = random() % 8; left > 0; --left) {
            some.emplace_back(1, "abcdxyz12345?"[random() % 13]);
        }
        return some;
    };
    for (int round = 0; round < 3000; ++round) {
        MatchedPairs pairs;
        for (const std::string& id : ids()) {
            pairs.partner_of[id] = std::to_string(random() % 4);
        }
        const std::vector<Response> responses{
            ChosenOptions{ids()}, ChosenTruth{random() % 2 == 0}, TypedText{"a"}, OrderedItems{ids()}, pairs};
        for (const Question& question : {one_right(),
                                         several_right(),
                                         in_order(),
                                         in_pairs(),
                                         asked(TrueFalse{}),
                                         asked(ShortAnswer{.accepted = accepted_texts({"a"})})}) {
            const Grade result = graded(question, responses[random() % responses.size()]);
            REQUIRE(result.fraction >= 0);
            REQUIRE(result.fraction <= 1);
            REQUIRE(result.right == (result.fraction == 1));
        }
    }
}

TEST_CASE("the right answer can be shown for every kind", "[bank][grading]") {
    CHECK(right_answer_text(one_right(), {.part = "1"}) == "B");
    CHECK(right_answer_text(several_right(), {.part = "1"}) == "- A\n- B");
    CHECK(right_answer_text(in_order(), {.part = "1"}) == "1. one\n2. two\n3. three\n4. four\n5. five");
    CHECK(right_answer_text(in_pairs(), {.part = "1"}) == "- X → one\n- Y → one\n- Z → two");
    CHECK(right_answer_text(asked(ShortAnswer{.accepted = accepted_texts({"first", "second"})}),
                            {.part = "1"}) == "first");
    CHECK(right_answer_text(asked(Flashcard{.answer = "x"}), {.part = "forward"}) == "x");
    CHECK(right_answer_text(asked(Flashcard{.answer = "x", .both_ways = true}), {.part = "back"}) == "p");
    CHECK(right_answer_text(asked(TrueFalse{}), {.part = "1"}).empty());
    Question cloze = asked(Cloze{});
    cloze.prompt = "{{c1::a}} {{c2::b}} {{c1::c}}";
    CHECK(right_answer_text(cloze, {.part = "2"}) == "b");
    CHECK(right_answer_text(cloze, {.part = "1"}) == "- a\n- c");
}
