#include "shipped.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <iterator>
#include <set>

using namespace ingat;

// New cards are offered in the order of the questions, of each question its first card. So what stands first
// in the file is what a learner meets first.

namespace {

constexpr std::size_t facts = 47; // specs/seed-facts.md

std::set<std::string> facts_of(const bank::Question& question) {
    std::set<std::string> found;
    std::copy_if(question.tags.begin(),
                 question.tags.end(),
                 std::inserter(found, found.end()),
                 [](const std::string& tag) { return tag.starts_with("fact:"); });
    return found;
}

// The questions up to the one with which every fact has been asked for.
std::vector<bank::Question> first_round(const bank::Bank& bank) {
    std::vector<bank::Question> round;
    std::set<std::string> asked;
    for (const bank::Question& question : bank.questions) {
        if (asked.size() == facts) {
            break;
        }
        asked.merge(facts_of(question));
        round.push_back(question);
    }
    return round;
}

template <class Kind>
bool among_first(std::size_t count, const bank::Bank& bank, const auto& is_wanted) {
    REQUIRE(bank.questions.size() >= count);
    return std::any_of(bank.questions.begin(),
                       bank.questions.begin() + static_cast<std::ptrdiff_t>(count),
                       [&](const bank::Question& question) {
                           const auto* kind = std::get_if<Kind>(&question.kind);
                           return kind != nullptr && is_wanted(*kind);
                       });
}

template <class Kind>
bool among_first(std::size_t count, const bank::Bank& bank) {
    return among_first<Kind>(count, bank, [](const Kind&) { return true; });
}

bool has_one_right(const bank::Choice& choice) {
    return !choice.several;
}

bool has_several_right(const bank::Choice& choice) {
    return choice.several;
}

} // namespace

TEST_CASE("a first sitting shows what the program can ask", "[content]") {
    const bank::Bank bank = shipped::on_korea();
    CAPTURE(bank.id.text);
    CHECK(among_first<bank::Choice>(10, bank, has_one_right));
    CHECK(among_first<bank::TrueFalse>(10, bank));
    CHECK(among_first<bank::Cloze>(10, bank));
    CHECK(among_first<bank::Flashcard>(10, bank));
    CHECK(among_first<bank::ShortAnswer>(10, bank));
    CHECK(among_first<bank::Choice>(15, bank, has_several_right));
    CHECK((among_first<bank::Ordering>(15, bank) || among_first<bank::Matching>(15, bank)));
}

TEST_CASE("the first card needs no typing", "[content]") {
    const bank::Bank bank = shipped::on_korea();
    CAPTURE(bank.id.text);
    CHECK((among_first<bank::Flashcard>(1, bank) || among_first<bank::Choice>(1, bank, has_one_right)));
}

TEST_CASE("a learner does not meet three questions of one kind in a row at first", "[content]") {
    const bank::Bank bank = shipped::on_korea();
    REQUIRE(bank.questions.size() >= 15);
    for (std::size_t at = 2; at < 15; ++at) {
        const std::size_t kind = bank.questions[at].kind.index();
        INFO(bank.id.text << ", " << bank.questions[at].id.text);
        CHECK((bank.questions[at - 1].kind.index() != kind || bank.questions[at - 2].kind.index() != kind));
    }
}

TEST_CASE("every fact is asked for once before any is asked for again", "[content]") {
    const bank::Bank bank = shipped::on_korea();
    std::set<std::string> asked;
    for (const bank::Question& question : first_round(bank)) {
        for (const std::string& fact : facts_of(question)) {
            INFO(bank.id.text << ", " << question.id.text << ", " << fact);
            CHECK(asked.insert(fact).second);
        }
    }
    CHECK(asked.size() == facts);
}

TEST_CASE("the first round goes through the document section by section", "[content]") {
    const bank::Bank bank = shipped::on_korea();
    std::vector<std::string> sections;
    for (const bank::Question& question : first_round(bank)) {
        const std::string& section = question.tags.front(); // of two, the one it is asked in
        if (sections.empty() || sections.back() != section) {
            INFO(bank.id.text << ", " << question.id.text << ", " << section);
            CHECK(std::find(sections.begin(), sections.end(), section) == sections.end());
            sections.push_back(section);
        }
    }
    CHECK(sections.size() >= 5);
}
