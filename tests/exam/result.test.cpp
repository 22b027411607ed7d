#include "exam/result.hpp"

#include "exam/questions.hpp"
#include "exam/sat.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace ingat;
using namespace ingat::exam;
using namespace ingat::samples;
using namespace ingat::bank;
using namespace std::chrono_literals;

namespace {

const study::Banks& banks() {
    static const study::Banks all = only(bank_of_each());
    return all;
}

ResultItem only_item(const Attempt& attempt, const study::Banks& known = banks()) {
    const Result result = result_of(attempt, known);
    REQUIRE(result.items.size() == 1);
    return result.items.front();
}

Question& question_in(Bank& bank, const std::string& id) {
    const auto found = std::find_if(bank.questions.begin(), bank.questions.end(), [&](const Question& each) {
        return each.id.text == id;
    });
    REQUIRE(found != bank.questions.end());
    return *found;
}

// A paper of one question, with feedback at once, answered so.
Attempt tried(const std::string& question, const std::vector<Answered>& answers, Rules rules) {
    rules.feedback = Feedback::AtOnce;
    Attempt attempt = begun({}, {.rules = rules, .items = {{.question = {{"bank"}, {question}}}}}, {}, {});
    for (const Answered& each : answers) {
        attempt = after(std::move(attempt), {.what = each});
    }
    return after(std::move(attempt), {.what = HandedIn{}});
}

} // namespace

TEST_CASE("a result says of an attempt what it was", "[exam][result]") {
    const Attempt attempt = sat({{"one", ChosenOptions{{"a"}}}}, {.time_limit = 60s});
    Result result = result_of(attempt, banks());
    result.items.clear();
    CHECK(result == Result{.attempt = {{9}},
                           .title = "Paper",
                           .sections = {"Part one", "Part two"},
                           .rules = {.time_limit = 60s},
                           .started = {base::Instant{24h}, 420min},
                           .ended = {base::Instant{24h + 15s}, 420min},
                           .elapsed = 15s,
                           .reason = HandInReason::Learner});
    CHECK(result_of(sat({{"one", std::nullopt}}, {.time_limit = 4s}), banks()).elapsed == 4s);
}

TEST_CASE("what came of a question", "[exam][result]") {
    Bank bank = bank_of_each();
    Question& question = question_in(bank, "one");
    question.tags = {"x", "section:1"};
    question.anchors = {{.quote = "Word for word."}, {.quote = "Elsewhere."}};
    Attempt attempt = sat({{"several", std::nullopt}, {"one", ChosenOptions{{"a"}}, Certainty::C2}});
    attempt.paper.items[1].marks = 4;
    attempt.items[1].hints = 2;

    CHECK(result_of(attempt, only(bank)).items[1] == ResultItem{.question = {{"bank"}, {"one"}},
                                                                .section = 1,
                                                                .tags = {"x", "section:1"},
                                                                .kind = "choice",
                                                                .prompt = "p",
                                                                .given = "A",
                                                                .right_answer = "A",
                                                                .source = "Word for word.",
                                                                .response = ChosenOptions{{"a"}},
                                                                .seed = 51,
                                                                .marks = 4,
                                                                .answered = true,
                                                                .certainty = Certainty::C2,
                                                                .tries = 1,
                                                                .hints = 2,
                                                                .time = 15s,
                                                                .graded = true,
                                                                .fraction = 1,
                                                                .mark = 4,
                                                                .right = true});
}

TEST_CASE("what was not answered earns nothing by any rule", "[exam][result]") {
    for (const MarkingRule rule : {MarkingRule::AsWritten, MarkingRule::NoLuck, MarkingRule::WrongCostsAll}) {
        for (const bool certainty : {false, true}) {
            for (const Question& question : one_of_each()) {
                const ResultItem item = only_item(
                    sat({{question.id.text, std::nullopt}}, {.certainty = certainty, .marking = rule}));
                CHECK_FALSE(item.answered);
                CHECK(item.graded);
                CHECK(item.fraction == 0);
                CHECK(item.mark == 0);
                CHECK(item.tries == 0);
                CHECK(item.given.empty());
                CHECK(outcome_of(item) == Outcome::Open);
            }
        }
    }
    const ResultItem nothing_chosen =
        only_item(sat({{"one", ChosenOptions{}, Certainty::C3}}, {.certainty = true}));
    CHECK_FALSE(nothing_chosen.answered);
    CHECK(nothing_chosen.mark == 0);
}

TEST_CASE("a question is marked by the rule of its paper", "[exam][result]") {
    const auto mark = [](MarkingRule rule) {
        return only_item(sat({{"one", ChosenOptions{{"b"}}}}, {.marking = rule})).mark;
    };
    CHECK(mark(MarkingRule::AsWritten) == 0);
    CHECK(mark(MarkingRule::NoLuck) == Approx(-1.0 / 3));
    CHECK(mark(MarkingRule::WrongCostsAll) == -1);
    const ResultItem part = only_item(sat({{"typed", TypedText{"Batavia"}}}));
    CHECK(part.fraction == 0.5);
    CHECK_FALSE(part.right);
    CHECK(outcome_of(part) == Outcome::Partial);
    CHECK(outcome_of(only_item(sat({{"typed", TypedText{"?"}}}))) == Outcome::Wrong);
    CHECK(outcome_of(only_item(sat({{"typed", TypedText{"Jakarta"}}}))) == Outcome::Right);
}

TEST_CASE("each try costs the question's penalty, or the quiz's", "[exam][result]") {
    const Answered wrong{.response = ChosenOptions{{"b"}}, .checked = true};
    const Answered right{.response = ChosenOptions{{"a"}}, .checked = true, .closes = true};
    const ResultItem second = only_item(tried("one", {wrong, right}, {.tries = 3, .penalty = 25}));
    CHECK(second.tries == 2);
    CHECK(second.fraction == 0.75);
    CHECK(second.right);
    CHECK(outcome_of(second) == Outcome::Right);
    const Answered unchecked{.response = ChosenOptions{{"a"}}};
    const ResultItem third = only_item(tried("one", {wrong, wrong, unchecked}, {.tries = 3, .penalty = 25}));
    CHECK(third.tries == 3);
    CHECK(third.fraction == 0.5);
    CHECK(only_item(tried("one", {unchecked}, {.tries = 3, .penalty = 25})).fraction == 1);

    Bank bank = bank_of_each();
    question_in(bank, "one").penalty = 10;
    CHECK(only_item(tried("one", {wrong, right}, {.tries = 3, .penalty = 25}), only(bank)).fraction == 0.9);
    CHECK(
        only_item(
            tried("one", {wrong, wrong}, {.tries = 2, .penalty = 25, .marking = MarkingRule::WrongCostsAll}))
            .fraction == -1);
}

TEST_CASE("where it is asked for, certainty decides the mark", "[exam][result]") {
    const auto mark = [](const char* option, std::optional<Certainty> certainty) {
        return only_item(sat({{"one", ChosenOptions{{option}}, certainty}}, {.certainty = true})).mark;
    };
    CHECK(mark("a", Certainty::C3) == 3);
    CHECK(mark("b", Certainty::C3) == -6);
    CHECK(mark("a", Certainty::C1) == 1);
    CHECK(mark("a", std::nullopt) == 1); // as if guessed
    CHECK(mark("b", std::nullopt) == 0);
    CHECK(only_item(sat({{"one", ChosenOptions{{"a"}}, Certainty::C3}})).mark == 1); // it was not asked for
}

TEST_CASE("an essay waits for its marks", "[exam][result]") {
    Attempt attempt = sat({{"essay", TypedText{"Because *I* say so."}}});
    const ResultItem waiting = only_item(attempt);
    CHECK(waiting.answered);
    CHECK_FALSE(waiting.graded);
    CHECK(waiting.mark == 0);
    CHECK(waiting.given == "Because \\*I\\* say so.");
    CHECK(waiting.right_answer == "Because.");
    CHECK(outcome_of(waiting) == Outcome::ToGrade);

    attempt = after(attempt, {.what = MarkedOwn{.item = 0, .marks = {{3, 0}}}});
    const ResultItem marked = only_item(attempt);
    CHECK(marked.graded);
    CHECK(marked.own_marks == GivenMarks{{3, 0}});
    CHECK(marked.fraction == 0.75);
    CHECK(outcome_of(marked) == Outcome::Partial);
}

TEST_CASE("of a question that is no longer there only the attempt is known", "[exam][result]") {
    const Attempt attempt = sat({{"none", ChosenOptions{{"a"}}, Certainty::C1}});
    const ResultItem gone = only_item(attempt);
    CHECK(gone == ResultItem{.question = {{"bank"}, {"none"}},
                             .response = ChosenOptions{{"a"}},
                             .seed = 50,
                             .answered = true,
                             .certainty = Certainty::C1,
                             .tries = 1,
                             .time = 15s,
                             .graded = false});
    CHECK(outcome_of(gone) == Outcome::Gone);
    CHECK(only_item(attempt, {}) == gone); // nor is the bank
}

TEST_CASE("what an author mends is graded anew beside the old marks", "[exam][result]") {
    const Result result =
        result_of(sat({{"one", ChosenOptions{{"b"}}}, {"typed", TypedText{"Batavia"}}}), banks());
    CHECK(regraded(result, banks()) == result);

    Bank mended = bank_of_each();
    std::get<Choice>(question_in(mended, "one").kind).options[0].right = false;
    std::get<Choice>(question_in(mended, "one").kind).options[1].right = true;
    question_in(mended, "one").prompt = "another";
    Result expected = result;
    expected.items[0].new_mark = 1;
    expected.items[0].new_fraction = 1;
    expected.items[0].new_right = true;
    const Result anew = regraded(result, only(mended));
    CHECK(anew == expected);
    CHECK(outcome_of(anew.items[0]) == Outcome::Right);
    CHECK(regraded(anew, only(mended)) == anew);
    CHECK(regraded(anew, banks()) == result); // mended back
    CHECK(regraded(anew, {}) == anew);        // it cannot be graded now
}

TEST_CASE("a question that came back is known as if it had been there", "[exam][result]") {
    const Attempt attempt =
        sat({{"one", ChosenOptions{{"b"}}}, {"essay", TypedText{"x"}}, {"typed", std::nullopt}});
    const Result gone = result_of(attempt, {});
    CHECK(completed(gone, {}) == gone);
    CHECK(regraded(gone, banks()) == gone); // nobody changed a key
    CHECK(completed(gone, banks()) == result_of(attempt, banks()));
}

TEST_CASE("what was known when it was handed in stays when questions come back", "[exam][result]") {
    const Result known = result_of(sat({{"one", ChosenOptions{{"b"}}}}), banks());
    Bank mended = bank_of_each();
    question_in(mended, "one").prompt = "another";
    std::get<Choice>(question_in(mended, "one").kind).options[1].right = true;
    CHECK(completed(known, only(mended)) == known);
}

TEST_CASE("an essay's own marks are counted anew against another rubric", "[exam][result]") {
    Attempt attempt =
        after(sat({{"essay", TypedText{"x"}}}), {.what = MarkedOwn{.item = 0, .marks = {{3, 0}}}});
    Bank mended = bank_of_each();
    std::get<Essay>(question_in(mended, "essay").kind).rubric.pop_back();
    CHECK(regraded(result_of(attempt, banks()), only(mended)).items[0].new_fraction == 1.0);
}

TEST_CASE("every kind of question can be asked and answered", "[exam][result]") {
    const std::vector<Given> answers{{"one", ChosenOptions{{"a"}}},
                                     {"several", ChosenOptions{{"a", "b"}}},
                                     {"statement", ChosenTruth{true}},
                                     {"pairs", MatchedPairs{{{"x", "1"}, {"y", "2"}}}},
                                     {"order", OrderedItems{{"1", "2", "3"}}},
                                     {"blanks", TypedTexts{{"red", "b"}}},
                                     {"cloze", TypedTexts{{"one", "two"}}},
                                     {"place", ChosenPoint{{0.2, 0.2}}},
                                     {"label", TypedText{"heart"}}};
    const Result result = result_of(sat(answers), banks());
    for (const ResultItem& item : result.items) {
        CAPTURE(item.question.question.text);
        CHECK(outcome_of(item) == Outcome::Right);
        CHECK(item.mark == 1);
        CHECK_FALSE(item.given.empty());
    }
    CHECK(result.items[5].prompt == "It is [1] and [2].");
}
