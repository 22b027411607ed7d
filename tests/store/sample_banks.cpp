#include "sample_banks.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace ingat::store {
namespace {

using Random = std::mt19937_64;

std::uint64_t below(Random& random, std::uint64_t most) {
    return random() % most;
}

std::string any_text(Random& random) {
    constexpr std::array pieces{"a",       " ",         "\"",     "\\",   "\n", "\t",  "/",
                                "é",       "日本",      "😀",      "%n%s", "##", "{0}", "</script>",
                                "العربية", "{{c1::x}}", "\u2028", "'",    "0",  "null"};
    std::string text;
    for (std::uint64_t piece = below(random, 8); piece > 0; --piece) {
        text += pieces.at(below(random, pieces.size()));
    }
    return text;
}

std::string nth_id(const char* name, std::size_t number) {
    return std::string{name} + std::to_string(number);
}

bool any_bool(Random& random) {
    return below(random, 2) == 0;
}

bank::Matching any_matching(Random& random) {
    bank::Matching matching;
    const std::size_t right = 1 + below(random, 5);
    for (std::size_t at = 0; at < right; ++at) {
        matching.right.push_back({.id = nth_id("r", at), .text = any_text(random)});
    }
    for (std::size_t at = below(random, 5); at > 0; --at) {
        matching.left.push_back(
            {.id = nth_id("l", at), .text = any_text(random), .partner = nth_id("r", below(random, right))});
    }
    return matching;
}

double any_number(Random& random) {
    return static_cast<double>(static_cast<std::int64_t>(below(random, 2'000'001)) - 1'000'000) / 64.0;
}

template <class Enum>
Enum any_of(Random& random, std::uint64_t how_many) {
    return static_cast<Enum>(below(random, how_many));
}

// Up to four, by a function that makes the one with a number.
template <class Make>
auto some(Random& random, const Make& make) {
    std::vector<decltype(make(std::size_t{}))> all;
    for (std::size_t at = 0, count = below(random, 5); at < count; ++at) {
        all.push_back(make(at));
    }
    return all;
}

std::optional<double> maybe_number(Random& random) {
    return any_bool(random) ? std::optional{any_number(random)} : std::nullopt;
}

std::vector<bank::Option> any_options(Random& random) {
    return some(random, [&](std::size_t at) {
        return bank::Option{.id = nth_id("o", at),
                            .text = any_text(random),
                            .right = any_bool(random),
                            .percent = maybe_number(random),
                            .feedback = any_text(random),
                            .pinned = any_bool(random)};
    });
}

std::vector<bank::AcceptedText> any_accepted(Random& random) {
    return some(random, [&](std::size_t) {
        return any_bool(random) ? bank::AcceptedText{.text = any_text(random), .feedback = {}}
                                : bank::AcceptedText{.text = any_text(random),
                                                     .percent = any_number(random),
                                                     .feedback = any_text(random)};
    });
}

bank::TypingRules any_rules(Random& random) {
    return {.case_matters = any_bool(random),
            .accents_matter = any_bool(random),
            .punctuation = any_of<bank::PunctuationRule>(random, 3),
            .spaces = any_of<bank::SpaceRule>(random, 3),
            .typos = static_cast<int>(below(random, 4))};
}

bank::Numerical any_numerical(Random& random) {
    bank::Numerical numerical{.unit_rule = any_of<bank::UnitRule>(random, 2),
                              .unit_penalty = any_number(random)};
    numerical.accepted = some(random, [&](std::size_t) {
        bank::AcceptedNumber number{.tolerance = any_number(random),
                                    .tolerance_kind = any_of<bank::ToleranceKind>(random, 3),
                                    .up_to = maybe_number(random),
                                    .formula = any_text(random),
                                    .percent = any_number(random),
                                    .feedback = any_text(random)};
        number.value = number.formula.empty() ? any_number(random) : 0;
        return number;
    });
    numerical.units = some(random, [&](std::size_t) {
        return bank::Unit{.name = any_text(random),
                          .other_names = some(random, [&](std::size_t) { return any_text(random); }),
                          .multiplier = any_number(random)};
    });
    numerical.variables = some(random, [&](std::size_t) {
        bank::Variable variable{.name = any_text(random), .decimals = static_cast<int>(below(random, 9))};
        if (any_bool(random)) {
            variable.from = any_number(random);
            variable.to = any_number(random);
        } else {
            variable.values = {any_number(random)};
            variable.formula = any_text(random);
        }
        return variable;
    });
    return numerical;
}

bank::FillIn any_fill_in(Random& random) {
    return {.blanks = some(random, [&](std::size_t at) {
                return bank::Blank{.id = nth_id("b", at),
                                   .accepted = any_accepted(random),
                                   .rules = any_rules(random),
                                   .options = any_options(random),
                                   .shuffle = any_bool(random),
                                   .weight = any_number(random)};
            })};
}

bank::Hotspot any_hotspot(Random& random) {
    return {.picture = "p0.png",
            .regions = some(random,
                            [&](std::size_t) {
                                return bank::Region{.number = static_cast<int>(below(random, 20)),
                                                    .shape = any_of<bank::Shape>(random, 3),
                                                    .points =
                                                        some(random,
                                                             [&](std::size_t) {
                                                                 return bank::Point{.x = any_number(random),
                                                                                    .y = any_number(random)};
                                                             }),
                                                    .label = any_text(random),
                                                    .feedback = any_text(random)};
                            }),
            .ask = any_of<bank::HotspotAsk>(random, 2),
            .masks = any_of<bank::Masks>(random, 2)};
}

bank::Essay any_essay(Random& random) {
    return {.answer = any_text(random),
            .rubric = some(random,
                           [&](std::size_t at) {
                               return bank::Criterion{.id = nth_id("c", at),
                                                      .text = any_text(random),
                                                      .marks = any_number(random)};
                           }),
            .least_words = static_cast<int>(below(random, 100)),
            .most_words = static_cast<int>(below(random, 100))};
}

bank::Ordering any_ordering(Random& random) {
    return {.items = some(random,
                          [&](std::size_t at) {
                              return bank::Ordering::Item{.id = nth_id("i", at), .text = any_text(random)};
                          }),
            .scoring = any_of<bank::OrderScoring>(random, 4)};
}

bank::Kind any_kind(Random& random) {
    switch (below(random, std::variant_size_v<bank::Kind>)) {
    case 0: return bank::Flashcard{.answer = any_text(random), .both_ways = any_bool(random)};
    case 1: return bank::Cloze{};
    case 2:
        return bank::Choice{
            .options = any_options(random), .several = any_bool(random), .shuffle = any_bool(random)};
    case 3:
        return bank::TrueFalse{.is_true = any_bool(random),
                               .feedback_true = any_text(random),
                               .feedback_false = any_text(random)};
    case 4: return bank::ShortAnswer{.accepted = any_accepted(random), .rules = any_rules(random)};
    case 5: return any_ordering(random);
    case 6: return any_numerical(random);
    case 7: return any_fill_in(random);
    case 8: return any_hotspot(random);
    case 9: return any_essay(random);
    case 10: return bank::Description{};
    default: return any_matching(random);
    }
}

bank::Question any_question(Random& random, std::size_t number, std::size_t documents) {
    bank::Question question{.id = {nth_id("q", number)},
                            .kind = any_kind(random),
                            .prompt = any_text(random),
                            .explanation = any_text(random),
                            .note = any_text(random),
                            .reference = any_text(random)};
    question.hints = some(random, [&](std::size_t) { return "h" + any_text(random); });
    question.marks = any_number(random);
    question.penalty = maybe_number(random);
    for (std::size_t at = below(random, 4); at > 0; --at) {
        question.tags.push_back(any_text(random));
    }
    for (std::size_t at = documents == 0 ? 0 : below(random, 3); at > 0; --at) {
        question.anchors.push_back({.document = {nth_id("d", below(random, documents))},
                                    .quote = any_text(random),
                                    .words = any_text(random),
                                    .before = any_text(random),
                                    .after = any_text(random),
                                    .position = static_cast<std::int64_t>(below(random, 1U << 30U)) - 1});
    }
    return question;
}

} // namespace

bank::Bank bank_of_every_kind() {
    bank::Bank bank{.id = {"every-kind"},
                    .title = "Every \"kind\"",
                    .language = "en",
                    .description = "One of each.",
                    .documents = {{.id = {"d"}, .title = "D", .language = "en", .file = "d.md", .text = {}}},
                    .pictures = {{.file = "map.svg", .description = "A map."}},
                    .questions = {}};
    const std::array<bank::Kind, 18> kinds{
        bank::Flashcard{.answer = "Lima", .both_ways = true},
        bank::Flashcard{.answer = "Oslo"},
        bank::Cloze{},
        bank::Choice{.options = {{.id = "a", .text = "A", .right = true, .feedback = "Yes."},
                                 {.id = "b", .text = "B", .right = false, .feedback = {}}},
                     .several = true,
                     .shuffle = false},
        bank::TrueFalse{.is_true = true, .feedback_true = "Right.", .feedback_false = "No."},
        bank::ShortAnswer{.accepted = bank::accepted_texts({"1991", "MCMXCI"}),
                          .rules = {.case_matters = true}},
        bank::Ordering{.items = {{.id = "i1", .text = "first"}, {.id = "i2", .text = "second"}}},
        bank::Matching{.left = {{.id = "l1", .text = "left", .partner = "r1"}},
                       .right = {{.id = "r1", .text = "right"}, {.id = "r2", .text = "extra"}}},
        bank::Numerical{.accepted = {{.value = 1953, .tolerance = 1, .feedback = "Yes."}},
                        .units = {{.name = "km", .other_names = {"kilometre"}, .multiplier = 1},
                                  {.name = "m", .other_names = {}, .multiplier = 0.001}}},
        bank::FillIn{.blanks = {{.id = "b1", .accepted = bank::accepted_texts({"x"}), .options = {}},
                                {.id = "b2",
                                 .accepted = {},
                                 .options = {{.id = "a", .text = "A", .right = true, .feedback = {}},
                                             {.id = "b", .text = "B", .feedback = {}}},
                                 .weight = 2}}},
        bank::Hotspot{.picture = "map.svg",
                      .regions = {{.number = 1,
                                   .points = {{.x = 0.25, .y = 0.5}, {.x = 0.5, .y = 0.75}},
                                   .label = "Here",
                                   .feedback = {}}}},
        bank::Essay{.answer = "Because.", .rubric = {{.id = "c", .text = "Says why"}}, .most_words = 100},
        bank::Description{},
        bank::Choice{
            .options = {{.id = "a", .text = "A", .percent = 50, .feedback = {}},
                        {.id = "b", .text = "B", .percent = 50, .feedback = {}},
                        {.id = "c", .text = "C", .percent = -100, .feedback = "No.", .pinned = true}},
            .several = true},
        bank::ShortAnswer{.accepted = {{.text = "La Paz", .feedback = {}},
                                       {.text = "*Sucre*", .percent = 25, .feedback = "Its court."}},
                          .rules = {.accents_matter = false,
                                    .punctuation = bank::PunctuationRule::Ignored,
                                    .spaces = bank::SpaceRule::Exact,
                                    .typos = 2}},
        bank::Numerical{.accepted = {{.tolerance = 0.5,
                                      .tolerance_kind = bank::ToleranceKind::Relative,
                                      .formula = "a * b",
                                      .percent = 50,
                                      .feedback = {}},
                                     {.value = 1, .up_to = 2, .feedback = {}}},
                        .unit_rule = bank::UnitRule::Required,
                        .unit_penalty = 20,
                        .variables = {{.name = "a", .from = 1, .to = 2.5, .decimals = 1},
                                      {.name = "b", .values = {2, 4}},
                                      {.name = "c", .formula = "a + b"}}},
        bank::Ordering{.items = {{.id = "i1", .text = "first"}, {.id = "i2", .text = "second"}},
                       .scoring = bank::OrderScoring::LongestSubset},
        bank::Hotspot{.picture = "map.svg",
                      .regions = {{.number = 7,
                                   .shape = bank::Shape::Polygon,
                                   .points = {{.x = 0, .y = 0}, {.x = 1, .y = 0}, {.x = 0.5, .y = 1}},
                                   .label = "There",
                                   .feedback = "Far."}},
                      .ask = bank::HotspotAsk::What,
                      .masks = bank::Masks::All},
    };
    for (const bank::Kind& kind : kinds) {
        bank.questions.push_back({.id = {nth_id("q", bank.questions.size() + 1)},
                                  .kind = kind,
                                  .prompt = "The {{c1::answer}} is 100 %.",
                                  .hints = {"h"},
                                  .explanation = "e",
                                  .note = "n",
                                  .reference = "r",
                                  .tags = {"t1", "t2"},
                                  .anchors = {{.document = {"d"},
                                               .quote = "A quote.",
                                               .words = "quote",
                                               .before = "b",
                                               .after = "a",
                                               .position = 7}}});
    }
    bank.questions.back().marks = 2.5;
    bank.questions.back().penalty = 50;
    bank.questions.back().stem = base::QuestionId{"q13"};
    bank.questions.back().hints = {"h1", "h2"};
    return bank;
}

bank::Bank random_bank(std::uint64_t seed) {
    Random random{seed};
    bank::Bank bank{.id = {nth_id("bank", seed)},
                    .title = any_text(random),
                    .language = any_text(random),
                    .description = any_text(random),
                    .documents = {},
                    .pictures = {{.file = "p0.png", .description = any_text(random)}},
                    .questions = {}};
    for (std::size_t at = 0, documents = below(random, 3); at < documents; ++at) {
        bank.documents.push_back({.id = {nth_id("d", at)},
                                  .title = any_text(random),
                                  .language = any_text(random),
                                  .file = nth_id("f", at) + ".md",
                                  .text = {}});
    }
    for (std::size_t at = 0, questions = below(random, 12); at < questions; ++at) {
        bank.questions.push_back(any_question(random, at, bank.documents.size()));
        const bool begins_with_stem = std::holds_alternative<bank::Description>(bank.questions.front().kind);
        if (begins_with_stem && any_bool(random)) {
            bank.questions.back().stem = bank.questions.front().id;
        }
    }
    return bank;
}

} // namespace ingat::store
