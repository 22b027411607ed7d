#include "shipped.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"
#include "text/words.hpp"

#include <cstdlib>
#include <iostream>
#include <set>

using namespace ingat;

namespace {

using Words = std::vector<std::string>;

constexpr std::size_t run = 7;

// Every text of a bank and its documents, each on its own.
std::vector<std::string> texts_of(const bank::Bank& bank) {
    std::vector<std::string> texts{bank.title, bank.description};
    for (const bank::Document& document : bank.documents) {
        texts.push_back(document.text);
    }
    for (const bank::Question& question : bank.questions) {
        texts.insert(texts.end(), {question.prompt, question.explanation, question.note});
        texts.insert(texts.end(), question.hints.begin(), question.hints.end());
        if (const auto* card = std::get_if<bank::Flashcard>(&question.kind)) {
            texts.push_back(card->answer);
        } else if (const auto* choice = std::get_if<bank::Choice>(&question.kind)) {
            for (const bank::Option& option : choice->options) {
                texts.insert(texts.end(), {option.text, option.feedback});
            }
        } else if (const auto* statement = std::get_if<bank::TrueFalse>(&question.kind)) {
            texts.insert(texts.end(), {statement->feedback_true, statement->feedback_false});
        } else if (const auto* ordering = std::get_if<bank::Ordering>(&question.kind)) {
            for (const auto& item : ordering->items) {
                texts.push_back(item.text);
            }
        } else if (const auto* matching = std::get_if<bank::Matching>(&question.kind)) {
            for (const auto& left : matching->left) {
                texts.push_back(left.text);
            }
            for (const auto& right : matching->right) {
                texts.push_back(right.text);
            }
        }
    }
    return texts;
}

std::set<Words> runs_of(const std::string& text) {
    const Words words = text::folded_words(text);
    std::set<Words> runs;
    for (std::size_t at = 0; at + run <= words.size(); ++at) {
        const auto begin = words.begin() + static_cast<std::ptrdiff_t>(at);
        runs.emplace(begin, begin + static_cast<std::ptrdiff_t>(run));
    }
    return runs;
}

std::string joined(const Words& words) {
    std::string text;
    for (const std::string& word : words) {
        text += word + " ";
    }
    return text;
}

std::filesystem::path source_text() {
    const char* shared = std::getenv("INGAT_SHARED");
    return std::filesystem::path{shared == nullptr ? INGAT_DEFAULT_SHARED : shared} /
           "data/documents/program-nuklir-korea-utara.txt";
}

} // namespace

TEST_CASE("no seven words in a row are those of the text that the sample is about", "[content][shared]") {
    if (!std::filesystem::exists(source_text())) {
        std::cerr << "skipped: " << source_text().string() << " is not there\n";
        return;
    }
    const std::string source = tests::file_bytes(source_text());
    const std::set<Words> theirs = runs_of(source);
    REQUIRE(theirs.size() > 400);
    for (const auto& file : shipped::files()) {
        for (const std::string& text : texts_of(shipped::loaded(file))) {
            for (const Words& words : runs_of(text)) {
                if (theirs.contains(words)) {
                    FAIL_CHECK(file << ": " << joined(words));
                }
            }
        }
    }
}
