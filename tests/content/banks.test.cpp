#include "bank/anchor.hpp"
#include "bank/check.hpp"
#include "base/catalogue.hpp"
#include "shipped.hpp"
#include "store/bank_file.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>
#include <set>

using namespace ingat;

namespace {

constexpr int facts = 47;       // specs/seed-facts.md
constexpr int differences = 11; // D1 to D11 there

std::set<std::string> facts_of(const bank::Question& question) {
    std::set<std::string> found;
    for (const std::string& tag : question.tags) {
        if (tag.starts_with("fact:")) {
            found.insert(tag);
        }
    }
    return found;
}

bool any(const bank::Bank& bank, const auto& is_wanted) {
    return std::any_of(bank.questions.begin(), bank.questions.end(), is_wanted);
}

template <class Kind>
bool has_kind(const bank::Bank& bank, const auto& is_wanted) {
    return any(bank, [&](const bank::Question& question) {
        const auto* kind = std::get_if<Kind>(&question.kind);
        return kind != nullptr && is_wanted(*kind);
    });
}

template <class Kind>
bool has_kind(const bank::Bank& bank) {
    return has_kind<Kind>(bank, [](const Kind&) { return true; });
}

// The parts of a reference, which "; " separates.
std::vector<std::string> sources_of(const std::string& reference) {
    std::vector<std::string> sources;
    for (std::size_t begin = 0; begin < reference.size();) {
        const std::size_t end = std::min(reference.find("; ", begin), reference.size());
        sources.push_back(reference.substr(begin, end - begin));
        begin = end + 2;
    }
    return sources;
}

// Whether it has a date, a number or an address, without which nobody finds it again.
bool can_be_looked_up(const std::string& source) {
    const auto is_letter = [](char letter) { return letter >= 'a' && letter <= 'z'; };
    for (std::size_t at = 0; at < source.size(); ++at) {
        const bool is_in_address = source[at] == '.' && at > 0 && at + 1 < source.size() &&
                                   is_letter(source[at - 1]) && is_letter(source[at + 1]);
        if (is_in_address || (source[at] >= '0' && source[at] <= '9')) {
            return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("three banks are shipped, and nothing is to be said against any", "[content]") {
    CHECK(shipped::files().size() == 3);
    for (const auto& file : shipped::files()) {
        for (const bank::Finding& finding : bank::check(shipped::loaded(file))) {
            FAIL_CHECK(file << ": " << finding.rule << ": " << base::worded({}, finding.message));
        }
    }
}

TEST_CASE("every anchor of every shipped bank stands word for word in its document", "[content]") {
    for (const auto& file : shipped::files()) {
        const bank::Bank bank = shipped::loaded(file);
        for (const bank::Question& question : bank.questions) {
            INFO(file << ", " << question.id.text);
            CHECK_FALSE(question.anchors.empty());
            for (const bank::Anchor& anchor : question.anchors) {
                const bank::Document* document = bank::find_document(bank, anchor.document);
                REQUIRE(document != nullptr);
                const bank::Resolved passage = bank::resolve(*document, anchor);
                CHECK(passage.state == bank::AnchorState::Unchanged);
                CHECK(document->text.substr(passage.words_begin, passage.words_end - passage.words_begin) ==
                      anchor.words);
            }
        }
    }
}

TEST_CASE("both banks on the document ask for all its facts, with questions of every kind", "[content]") {
    const bank::Bank bank = shipped::on_korea();
    CAPTURE(bank.id.text);
    CHECK(bank.questions.size() >= 70);
    for (int fact = 1; fact <= facts; ++fact) {
        CAPTURE(fact);
        CHECK(any(bank,
                  [&](const auto& each) { return shipped::has_tag(each, "fact:" + std::to_string(fact)); }));
    }
    CHECK(has_kind<bank::Flashcard>(bank, [](const auto& kind) { return kind.both_ways; }));
    CHECK(has_kind<bank::Flashcard>(bank, [](const auto& kind) { return !kind.both_ways; }));
    CHECK(has_kind<bank::Choice>(bank, [](const auto& kind) { return kind.several; }));
    CHECK(has_kind<bank::Choice>(bank, [](const auto& kind) { return !kind.several; }));
    CHECK(has_kind<bank::TrueFalse>(bank));
    CHECK(has_kind<bank::ShortAnswer>(bank, [](const auto& kind) { return kind.accepted.size() > 2; }));
    CHECK(has_kind<bank::Ordering>(bank));
    CHECK(has_kind<bank::Matching>(
        bank, [](const auto& kind) { return kind.right.size() > kind.left.size(); })); // extra answers
    CHECK(any(bank, [](const bank::Question& question) {
        return std::holds_alternative<bank::Cloze>(question.kind) && bank::parts_of(question).size() > 1;
    }));
}

TEST_CASE("every question belongs to a section of its document", "[content]") {
    const bank::Bank bank = shipped::on_korea();
    std::set<std::string> sections;
    for (const bank::Question& question : bank.questions) {
        std::set<std::string> own; // more than one where it asks across sections
        for (const std::string& tag : question.tags) {
            if (!tag.starts_with("fact:") && !tag.starts_with("difference:")) {
                own.insert(tag);
            }
        }
        INFO(question.id.text);
        CHECK_FALSE(own.empty());
        sections.merge(own);
    }
    CHECK(sections.size() >= 5);
}

TEST_CASE("where the document differs from common references, a note says so and where that is from",
          "[content]") {
    const bank::Bank bank = shipped::on_korea();
    for (int difference = 1; difference <= differences; ++difference) {
        const std::string tag = "difference:d" + std::to_string(difference);
        CAPTURE(bank.id.text, tag);
        CHECK(any(bank, [&](const auto& each) { return shipped::has_tag(each, tag); }));
        for (const bank::Question& question : bank.questions) {
            INFO(question.id.text);
            CHECK((!shipped::has_tag(question, tag) ||
                   (!question.note.empty() && !question.reference.empty())));
        }
    }
}

TEST_CASE("every source of a note can be looked up", "[content]") {
    for (const auto& file : shipped::files()) {
        for (const bank::Question& question : shipped::loaded(file).questions) {
            for (const std::string& source : sources_of(question.reference)) {
                INFO(file << ", " << question.id.text << ": " << source);
                CHECK(can_be_looked_up(source));
            }
        }
    }
}

TEST_CASE("the two languages of a bank ask for the same in the same order", "[content]") {
    const bank::Bank indonesian = shipped::bank("program-nuklir-korea-utara.id");
    const bank::Bank english = shipped::bank("program-nuklir-korea-utara.en");
    REQUIRE(indonesian.questions.size() == english.questions.size());
    for (std::size_t at = 0; at < english.questions.size(); ++at) {
        INFO(english.questions[at].id.text);
        CHECK(indonesian.questions[at].kind.index() == english.questions[at].kind.index());
        CHECK(bank::parts_of(indonesian.questions[at]) == bank::parts_of(english.questions[at]));
        CHECK(facts_of(indonesian.questions[at]) == facts_of(english.questions[at]));
    }
}

TEST_CASE("the bank that teaches the program has twelve cards", "[content]") {
    CHECK(bank::cards_of(shipped::bank("selamat-datang")).size() == 12);
}

TEST_CASE("a shipped bank is written as the program writes it", "[content]") {
    for (const auto& file : shipped::files()) {
        const auto text = store::bank_text(shipped::loaded(file));
        REQUIRE(text);
        CAPTURE(file);
        CHECK((*text == tests::file_bytes(file))); // in brackets: both are long
    }
}
