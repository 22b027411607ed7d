#include "sample_banks.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <string>

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

bank::Kind any_kind(Random& random) {
    const std::size_t entries = below(random, 5);
    switch (below(random, std::variant_size_v<bank::Kind>)) {
    case 0: return bank::Flashcard{.answer = any_text(random), .both_ways = any_bool(random)};
    case 1: return bank::Cloze{};
    case 2: {
        bank::Choice choice{.options = {}, .several = any_bool(random), .shuffle = any_bool(random)};
        for (std::size_t at = 0; at < entries; ++at) {
            choice.options.push_back({.id = nth_id("o", at),
                                      .text = any_text(random),
                                      .right = any_bool(random),
                                      .feedback = any_text(random)});
        }
        return choice;
    }
    case 3:
        return bank::TrueFalse{.is_true = any_bool(random),
                               .feedback_true = any_text(random),
                               .feedback_false = any_text(random)};
    case 4: {
        bank::ShortAnswer answer{.accepted = {}, .case_matters = any_bool(random)};
        for (std::size_t at = 0; at < entries; ++at) {
            answer.accepted.push_back(any_text(random));
        }
        return answer;
    }
    case 5: {
        bank::Ordering ordering;
        for (std::size_t at = 0; at < entries; ++at) {
            ordering.items.push_back({.id = nth_id("i", at), .text = any_text(random)});
        }
        return ordering;
    }
    default: return any_matching(random);
    }
}

bank::Question any_question(Random& random, std::size_t number, std::size_t documents) {
    bank::Question question{.id = {nth_id("q", number)},
                            .kind = any_kind(random),
                            .prompt = any_text(random),
                            .hint = any_text(random),
                            .explanation = any_text(random),
                            .note = any_text(random),
                            .reference = any_text(random)};
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
                    .questions = {}};
    const std::array<bank::Kind, 8> kinds{
        bank::Flashcard{.answer = "Lima", .both_ways = true},
        bank::Flashcard{.answer = "Oslo"},
        bank::Cloze{},
        bank::Choice{.options = {{.id = "a", .text = "A", .right = true, .feedback = "Yes."},
                                 {.id = "b", .text = "B", .right = false, .feedback = {}}},
                     .several = true,
                     .shuffle = false},
        bank::TrueFalse{.is_true = true, .feedback_true = "Right.", .feedback_false = "No."},
        bank::ShortAnswer{.accepted = {"1991", "MCMXCI"}, .case_matters = true},
        bank::Ordering{.items = {{.id = "i1", .text = "first"}, {.id = "i2", .text = "second"}}},
        bank::Matching{.left = {{.id = "l1", .text = "left", .partner = "r1"}},
                       .right = {{.id = "r1", .text = "right"}, {.id = "r2", .text = "extra"}}},
    };
    for (const bank::Kind& kind : kinds) {
        bank.questions.push_back({.id = {nth_id("q", bank.questions.size() + 1)},
                                  .kind = kind,
                                  .prompt = "The {{c1::answer}} is 100 %.",
                                  .hint = "h",
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
    return bank;
}

bank::Bank random_bank(std::uint64_t seed) {
    Random random{seed};
    bank::Bank bank{.id = {nth_id("bank", seed)},
                    .title = any_text(random),
                    .language = any_text(random),
                    .description = any_text(random),
                    .documents = {},
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
    }
    return bank;
}

} // namespace ingat::store
