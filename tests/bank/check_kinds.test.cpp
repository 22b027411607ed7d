#include "bank/check.hpp"
#include "support/catch.hpp"

#include <functional>

using namespace ingat;
using namespace ingat::bank;

namespace {

using Lines = std::vector<std::string>;

Bank bank_with(Question question) {
    Bank bank{.id = {"bank"},
              .title = "A bank",
              .language = "en",
              .description = {},
              .documents = {},
              .pictures = {{.file = "map.svg", .description = "A map."}},
              .questions = {{.id = {"stem"}, .kind = Description{}, .prompt = "Read this."}}};
    bank.questions.push_back(std::move(question));
    return bank;
}

// The rules that find something, each once.
Lines rules_in(const Bank& bank) {
    Lines rules;
    for (const Finding& finding : check(bank)) {
        CHECK_FALSE(finding.message.id.empty());
        const std::string rule = (finding.severity == Severity::Warning ? "warning " : "") + finding.rule;
        if (rules.empty() || rules.back() != rule) {
            rules.push_back(rule);
        }
    }
    return rules;
}

Lines found_in(Kind kind, std::string prompt = "Why?") {
    return rules_in(bank_with({.id = {"q"}, .kind = std::move(kind), .prompt = std::move(prompt)}));
}

Choice worth(bool several, const std::vector<double>& percents) {
    Choice choice{.options = {}, .several = several};
    for (const double percent : percents) {
        choice.options.push_back({.id = "o" + std::to_string(choice.options.size()),
                                  .text = "T",
                                  .percent = percent,
                                  .feedback = {}});
    }
    return choice;
}

FillIn gaps() {
    return {.blanks = {{.id = "1", .accepted = accepted_texts({"x"}), .options = {}},
                       {.id = "2",
                        .accepted = {},
                        .options = {{.id = "a", .text = "A", .right = true, .feedback = {}},
                                    {.id = "b", .text = "B", .feedback = {}}}}}};
}

Hotspot map() {
    return {.picture = "map.svg",
            .regions = {{.number = 1, .points = {{0, 0}, {1, 1}}, .label = "All", .feedback = {}}}};
}

Essay essay() {
    return {.answer = {}, .rubric = {{.id = "a", .text = "Says why"}}};
}

} // namespace

TEST_CASE("sound questions of the newer kinds are left in peace", "[bank][check]") {
    CHECK(found_in(worth(false, {100, 50, 0, -25})).empty());
    CHECK(found_in(worth(true, {33.33333, 33.33333, 33.33333, -100})).empty());
    CHECK(found_in(gaps(), "[[1]] [[2]]").empty());
    CHECK(found_in(map()).empty());
    CHECK(found_in(essay()).empty());
    CHECK(found_in(Numerical{.accepted = {{.value = 1, .feedback = {}}}}).empty());
    CHECK(rules_in(bank_with({.id = {"q"},
                              .kind = TrueFalse{},
                              .prompt = "?",
                              .marks = 2,
                              .penalty = 50,
                              .stem = base::QuestionId{"stem"}}))
              .empty());
}

TEST_CASE("percentages must make sense", "[bank][check]") {
    CHECK(found_in(worth(false, {50, 50})) == Lines{"choice-without-right-option"});
    CHECK(found_in(worth(false, {100, 120})) ==
          Lines{"percent-out-of-range", "choice-with-several-right-options"});
    CHECK(found_in(worth(true, {50, 25, -50})) == Lines{"option-percents-do-not-sum"});
    CHECK(found_in(worth(true, {60, 60})) == Lines{"option-percents-do-not-sum"});
    Choice contradicting = worth(true, {100, 0});
    contradicting.options[1].right = true;
    CHECK(found_in(contradicting) == Lines{"option-percent-contradicts-right"});
    CHECK(found_in(ShortAnswer{.accepted = {{.text = "a", .percent = 50, .feedback = {}}}}) ==
          Lines{"short-answer-without-answer"});
    CHECK(found_in(ShortAnswer{.accepted = accepted_texts({"a"}), .rules = {.typos = 4}}) ==
          Lines{"typos-out-of-range"});
}

TEST_CASE("a fill-in and its prompt must name the same blanks", "[bank][check]") {
    CHECK(found_in(FillIn{}) == Lines{"fill-in-without-blank"});
    CHECK(found_in(gaps(), "[[1]]") == Lines{"blank-not-once-in-prompt"});
    CHECK(found_in(gaps(), "[[1]] [[2]] [[1]]") == Lines{"blank-not-once-in-prompt"});
    CHECK(found_in(gaps(), "[[1]] [[2]] [[3]]") == Lines{"blank-unknown"});
    FillIn changed = gaps();
    changed.blanks[0].weight = 0;
    CHECK(found_in(changed, "[[1]] [[2]]") == Lines{"blank-without-weight"});
    changed = gaps();
    changed.blanks[1].accepted = accepted_texts({"y"});
    CHECK(found_in(changed, "[[1]] [[2]]") == Lines{"blank-of-two-kinds"});
    changed = gaps();
    changed.blanks[1].options[0].right = false;
    CHECK(found_in(changed, "[[1]] [[2]]") == Lines{"choice-without-right-option"});
    changed = gaps();
    changed.blanks[0].accepted.clear();
    CHECK(found_in(changed, "[[1]] [[2]]") == Lines{"short-answer-without-answer"});
    changed = gaps();
    changed.blanks[1].id = "1";
    CHECK(found_in(changed, "[[1]]") == Lines{"item-id-twice"});
}

TEST_CASE("a hotspot needs a picture and regions with a shape", "[bank][check]") {
    Hotspot changed = map();
    changed.picture = {};
    CHECK(found_in(changed) == Lines{"hotspot-without-picture"});
    changed.picture = "other.svg";
    CHECK(found_in(changed) == Lines{"picture-unknown"});
    CHECK(found_in(Hotspot{.picture = "map.svg", .regions = {}}) == Lines{"hotspot-without-region"});
    const auto with_region = [](const std::function<void(Region&)>& change) {
        Hotspot hotspot = map();
        change(hotspot.regions[0]);
        return found_in(hotspot);
    };
    CHECK(with_region([](Region& region) { region.number = 0; }) == Lines{"region-number-invalid"});
    CHECK(with_region([](Region& region) { region.number = 1000; }) == Lines{"region-number-invalid"});
    CHECK(with_region([](Region& region) { region.label = " "; }) == Lines{"region-without-label"});
    CHECK(with_region([](Region& region) { region.points.pop_back(); }) == Lines{"region-points-invalid"});
    CHECK(with_region([](Region& region) { region.points[0].x = 1.5; }) == Lines{"region-points-invalid"});
    CHECK(with_region([](Region& region) { region.shape = Shape::Polygon; }) ==
          Lines{"region-points-invalid"});
}

TEST_CASE("an essay needs a rubric that is worth something", "[bank][check]") {
    CHECK(found_in(Essay{}) == Lines{"essay-without-rubric"});
    Essay changed = essay();
    changed.rubric[0].marks = 0;
    CHECK(found_in(changed) == Lines{"criterion-without-marks"});
    changed = essay();
    changed.least_words = 100;
    changed.most_words = 50;
    CHECK(found_in(changed) == Lines{"essay-word-limits"});
}

TEST_CASE("a number must be gradable", "[bank][check]") {
    CHECK(found_in(Numerical{}) == Lines{"numerical-without-answer"});
    const std::vector<AcceptedNumber> by_formula{{.formula = "1 / a", .feedback = {}}};
    CHECK(found_in(Numerical{.accepted = by_formula, .variables = {{.name = "a", .from = 0, .to = 3}}},
                   "{a}") == Lines{"formula-without-value"});
    CHECK(found_in(Numerical{.accepted = by_formula,
                             .variables = {{.name = "a", .formula = "b"}, {.name = "b", .formula = "a"}}},
                   "{a}") == Lines{"variable-cycle"});
    CHECK(found_in(Numerical{.accepted = {{.value = 1, .feedback = {}}},
                             .units = {{.name = "m", .other_names = {}, .multiplier = 0}}}) ==
          Lines{"unit-multiplier-invalid"});
}

TEST_CASE("marks, penalty, stem and pictures of a question must be usable", "[bank][check]") {
    const auto with = [](const std::function<void(Question&)>& change) {
        Question question{.id = {"q"}, .kind = TrueFalse{}, .prompt = "?"};
        change(question);
        return rules_in(bank_with(question));
    };
    CHECK(with([](Question& question) { question.marks = 0; }) == Lines{"marks-invalid"});
    CHECK(with([](Question& question) { question.penalty = 101; }) == Lines{"penalty-invalid"});
    CHECK(with([](Question& question) { question.stem = base::QuestionId{"q"}; }) == Lines{"stem-unknown"});
    CHECK(with([](Question& question) { question.prompt = "![](map.svg)"; }).empty());
    CHECK(with([](Question& question) { question.explanation = "![m](other.png)"; }) ==
          Lines{"picture-unknown"});
    Bank bank = bank_with({.id = {"q"}, .kind = TrueFalse{}, .prompt = "?"});
    bank.pictures[0].description = " ";
    CHECK(rules_in(bank) == Lines{"warning picture-without-description"});
}

TEST_CASE("a question with an error in what it asks or grades cannot be graded", "[bank][check]") {
    const auto graded = [](Kind kind, std::string prompt = "Why?") {
        return can_be_graded({.id = {"q"}, .kind = std::move(kind), .prompt = std::move(prompt)});
    };
    CHECK(graded(worth(false, {100, 0})));
    CHECK_FALSE(graded(worth(false, {50, 0})));
    CHECK(graded(gaps(), "[[1]] [[2]]"));
    CHECK_FALSE(graded(gaps(), "[[1]]"));
    CHECK(graded(Cloze{}, "{{c1::one}}"));
    CHECK_FALSE(graded(Cloze{}, "{{c1::one"));
    CHECK_FALSE(can_be_graded({.id = {"q"}, .kind = worth(false, {100, 0}), .prompt = "Why?", .marks = 0}));
    // What is wrong around it does not make its marks unfair.
    CHECK(can_be_graded({.id = {"q"},
                         .kind = worth(false, {100, 0}),
                         .prompt = "Why?",
                         .anchors = {{.document = {"none"}, .quote = "Nowhere."}},
                         .stem = base::QuestionId{"none"}}));
}
