#include "bank/cloze.hpp"
#include "bank/right_answer.hpp"
#include "shipped.hpp"
#include "support/catch.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <charconv>
#include <map>

using namespace ingat;

// What a teacher asks of a set of questions, beyond that it loads: test it here as far as a program can.

namespace {

using Words = std::vector<std::string>;

bool share_a_fact(const bank::Question& a, const bank::Question& b) {
    return std::any_of(a.tags.begin(), a.tags.end(), [&](const std::string& tag) {
        return tag.starts_with("fact:") && shipped::has_tag(b, tag);
    });
}

bool contains(const Words& all, const Words& run) {
    return !run.empty() && std::search(all.begin(), all.end(), run.begin(), run.end()) != all.end();
}

std::string hints_of(const bank::Question& question) {
    std::string all;
    for (const std::string& hint : question.hints) {
        all += hint + "\n";
    }
    return all;
}

int number_of(const std::string& part) {
    int number = 0;
    std::from_chars(part.data(), part.data() + part.size(), number);
    return number;
}

// What one card asks for, where that is one thing: nothing for several options, orders and pairs.
Words asked(const bank::Question& question, const std::string& part) {
    const auto* choice = std::get_if<bank::Choice>(&question.kind);
    const bool is_one = std::holds_alternative<bank::Flashcard>(question.kind) ||
                        std::holds_alternative<bank::ShortAnswer>(question.kind) ||
                        std::holds_alternative<bank::Cloze>(question.kind) ||
                        (choice != nullptr && !choice->several);
    return is_one ? text::folded_words(bank::right_answer_text(question, {.part = part})) : Words{};
}

std::string front(const bank::Question& question, const std::string& part) {
    const auto* card = std::get_if<bank::Flashcard>(&question.kind);
    if (std::holds_alternative<bank::Cloze>(question.kind)) {
        return bank::cloze_front(question.prompt, number_of(part), bank::ClozeStyle::Plain);
    }
    return card != nullptr && part == "back" ? card->answer : question.prompt;
}

// All that has been read when the first card of a question is answered.
std::string read_on(const bank::Question& question) {
    const std::string part = bank::parts_of(question).front();
    std::string text = front(question, part) + "\n" + bank::right_answer_text(question, {.part = part}) +
                       "\n" + hints_of(question) + "\n" + question.explanation + "\n" + question.note + "\n" +
                       question.reference;
    if (std::holds_alternative<bank::Cloze>(question.kind)) {
        text += "\n" + bank::cloze_back(question.prompt, number_of(part), bank::ClozeStyle::Plain);
    } else if (const auto* choice = std::get_if<bank::Choice>(&question.kind)) {
        for (const bank::Option& option : choice->options) {
            text += "\n" + option.text + "\n" + option.feedback;
        }
    } else if (const auto* statement = std::get_if<bank::TrueFalse>(&question.kind)) {
        text += "\n" + statement->feedback_true + "\n" + statement->feedback_false;
    }
    return text;
}

// Whether a text shows these words, other than the "six" of the forum's name: that counts parties, not
// meetings.
bool shows(const std::string& text, const Words& answer) {
    const Words name{"six", "party", "talks"};
    Words words = text::folded_words(text);
    if (contains(answer, name)) {
        return contains(words, answer);
    }
    for (auto at = std::search(words.begin(), words.end(), name.begin(), name.end()); at != words.end();
         at = std::search(words.begin(), words.end(), name.begin(), name.end())) {
        words.erase(at, at + static_cast<std::ptrdiff_t>(name.size()));
    }
    return contains(words, answer);
}

std::size_t length_of(const std::string& text) {
    std::size_t length = 0;
    for (std::size_t at = 0; at < text.size(); ++length) {
        at += text::code_point_at(text, at).bytes;
    }
    return length;
}

} // namespace

TEST_CASE("no card holds its own answer", "[content]") {
    const bank::Bank bank = shipped::on_korea();
    for (const bank::Question& question : bank.questions) {
        for (const std::string& part : bank::parts_of(question)) {
            INFO(bank.id.text << ", " << question.id.text << ", " << part);
            const std::string shown = front(question, part) + "\n" + hints_of(question);
            CHECK_FALSE(shows(shown, asked(question, part)));
        }
    }
}

TEST_CASE("no question gives the answer of the next away", "[content]") {
    const bank::Bank bank = shipped::on_korea();
    for (std::size_t at = 1; at < bank.questions.size(); ++at) {
        const bank::Question& before = bank.questions[at - 1];
        const bank::Question& question = bank.questions[at];
        INFO(bank.id.text << ", " << before.id.text << ", then " << question.id.text);
        const Words answer = asked(question, bank::parts_of(question).front());
        CHECK_FALSE(shows(read_on(before), answer));
    }
}

TEST_CASE("no two cards ask for the same answer to the same fact", "[content]") {
    const bank::Bank bank = shipped::on_korea();
    for (std::size_t at = 0; at < bank.questions.size(); ++at) {
        for (std::size_t other = at + 1; other < bank.questions.size(); ++other) {
            const bank::Question& a = bank.questions[at];
            const bank::Question& b = bank.questions[other];
            const bool recalls = !std::holds_alternative<bank::Choice>(a.kind) &&
                                 !std::holds_alternative<bank::Choice>(b.kind);
            if (!recalls || !share_a_fact(a, b)) {
                continue;
            }
            for (const std::string& part : bank::parts_of(a)) {
                for (const std::string& other_part : bank::parts_of(b)) {
                    INFO(bank.id.text << ", " << a.id.text << " and " << b.id.text);
                    const Words answer = asked(a, part);
                    CHECK((answer.empty() || answer != asked(b, other_part)));
                }
            }
        }
    }
}

TEST_CASE("the right option of a choice does not stand out by its length", "[content]") {
    const bank::Bank bank = shipped::on_korea();
    for (const bank::Question& question : bank.questions) {
        const auto* choice = std::get_if<bank::Choice>(&question.kind);
        if (choice == nullptr || choice->several) {
            continue;
        }
        std::size_t right = 0;
        std::vector<std::size_t> wrong;
        for (const bank::Option& option : choice->options) {
            const std::size_t length = length_of(option.text);
            if (option.right) {
                right = length;
            } else {
                wrong.push_back(length);
            }
        }
        REQUIRE_FALSE(wrong.empty());
        INFO(bank.id.text << ", " << question.id.text);
        CHECK(right * 2 <= *std::max_element(wrong.begin(), wrong.end()) * 3);
        CHECK(right * 3 >= *std::min_element(wrong.begin(), wrong.end()) * 2);
    }
}

TEST_CASE("what others say differently is asked as what the document says", "[content]") {
    // Fact and difference of specs/seed-facts.md.
    const std::map<std::string, std::string> difference_of{
        {"fact:1", "difference:d1"},
        {"fact:2", "difference:d2"},
        {"fact:3", "difference:d2"}, // agreed on, but who helped is not
        {"fact:4", "difference:d3"},
        {"fact:5", "difference:d4"},
        {"fact:8", "difference:d10"},
        {"fact:9", "difference:d5"},
        {"fact:11", "difference:d6"},
        {"fact:12", "difference:d7"},
        {"fact:14", "difference:d8"},
        {"fact:20", "difference:d9"},
        {"fact:22", "difference:d9"},
        {"fact:23", "difference:d11"},
        {"fact:24", "difference:d11"},
        {"fact:25", "difference:d11"},
    };
    const bank::Bank bank = shipped::on_korea();
    const std::string document = bank.language == "id" ? "dokumen" : "document";
    for (const bank::Question& question : bank.questions) {
        INFO(bank.id.text << ", " << question.id.text);
        for (const auto& [fact, difference] : difference_of) {
            CAPTURE(fact, difference);
            CHECK((!shipped::has_tag(question, fact) || shipped::has_tag(question, difference)));
        }
        const bool differs = std::any_of(question.tags.begin(), question.tags.end(), [](const auto& tag) {
            return tag.starts_with("difference:");
        });
        CHECK((!differs || contains(text::folded_words(question.prompt), {document})));
    }
}
