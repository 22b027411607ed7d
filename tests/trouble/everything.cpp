#include "everything.hpp"

#include "store/bank_file.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"
#include "typeset/scripts.hpp"

namespace ingat::trouble {
namespace {

constexpr const char* quote = "This sentence is what the questions come from.";

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int time = 0; time < times; ++time) {
        all += text;
    }
    return all;
}

std::vector<bank::Kind> kinds_full_of(const std::string& text) {
    return {
        bank::Flashcard{.answer = text, .both_ways = true},
        bank::Cloze{},
        bank::Choice{.options = {{.id = "a", .text = text, .right = true, .feedback = text},
                                 {.id = "b", .text = "1 " + text, .right = false, .feedback = text},
                                 {.id = "c", .text = "2 " + text, .right = false, .feedback = text}},
                     .several = false,
                     .shuffle = true},
        bank::Choice{.options = {{.id = "a", .text = text, .right = true, .feedback = text},
                                 {.id = "b", .text = "1 " + text, .right = true, .feedback = text},
                                 {.id = "c", .text = "2 " + text, .right = false, .feedback = text}},
                     .several = true,
                     .shuffle = true},
        bank::TrueFalse{.is_true = true, .feedback_true = text, .feedback_false = text},
        bank::ShortAnswer{.accepted = bank::accepted_texts({text, "1 " + text}),
                          .rules = {.case_matters = false}},
        bank::Ordering{.items = {{.id = "a", .text = text},
                                 {.id = "b", .text = "1 " + text},
                                 {.id = "c", .text = "2 " + text}}},
        bank::Matching{.left = {{.id = "l1", .text = text, .partner = "r1"},
                                {.id = "l2", .text = "1 " + text, .partner = "r2"}},
                       .right = {{.id = "r1", .text = text},
                                 {.id = "r2", .text = "1 " + text},
                                 {.id = "r3", .text = "2 " + text}}},
    };
}

} // namespace

const std::vector<std::string>& hostile_texts() {
    static const std::vector<std::string> texts{
        "%n%s##x",
        "a" + repeated("\xCC\x81", 10'000), // an acute accent, ten thousand times
        std::string{"אבג def \xE2\x80\xAE turned \xE2\x80\xAC \xE2\x81\xA6 isolated "} +
            "\xE2\x81\xA9 \xE2\x80\x8F end",                            // bidi
        "e\xCC\x81tude \xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8 A\xCC\x8A", // NFD
        std::string{"👨‍👩‍👧‍👦🏽‍🚀\xE2\x80\x8D\xE2\x80\x8D\xEF\xB8\x8F "} +
            "🏴󠁧󠁢󠁳󠁣󠁴󠁿 " + "🇮🇩🇮", // joiners, flags, half a flag
        "\xCC\x81\xE0\xA5\x8D\xE2\x80\x8C",          // marks without a letter
        "क्ष्म्य لا ﷺ ﷽ 𒐫 ꧅ ⸻ \xF0\x9D\x95\xB3\xF4\x80\x80\x80",
        "{{c1::}} {0} {1} {{c9999999999::x}} </b><script>alert(1)</script> &amp; &#x202e;",
        "# h\n\n> > > > > > > > q\n\n- - - - - - - l\n\n| a | b |\n|---|\n| `|` |\n\n```\ncode",
        repeated("**_`~~[", 200),
        repeated("unbroken", 500),
        "\t  \xC2\xA0\xE2\x80\x8B\xE3\x80\x80 x",
        R"(C:\x\ /etc/passwd ../../ " ' ; DROP TABLE event; --)",
    };
    return texts;
}

std::string every_script() {
    std::string all;
    for (const ScriptSample& sample : script_samples) {
        all += std::string{sample.text} + " ";
    }
    for (const std::string& text : hostile_texts()) {
        all += text.size() < 1000 && text.find('\n') == std::string::npos ? text + " " : "";
    }
    return all;
}

bank::Bank bank_full_of(const std::string& text, const std::string& id) {
    bank::Bank bank{.id = {id}, .title = text, .language = "mul", .description = text};
    bank.documents.push_back({.id = {"doc"},
                              .title = text,
                              .language = "en",
                              .file = id + ".md",
                              .text = "# " + text + "\n\n" + text + "\n\n" + quote + "\n\n" + text + "\n"});
    int number = 0;
    for (const bank::Kind& kind : kinds_full_of(text)) {
        bank::Question question{.id = {"q" + std::to_string(++number)}, .kind = kind};
        question.prompt = std::holds_alternative<bank::Cloze>(kind) ? "{{c1::hidden::hint}} " + text
                                                                    : std::to_string(number) + " " + text;
        question.hints = {text};
        question.explanation = text;
        question.note = text;
        question.reference = text;
        question.tags = {text, "section:" + text};
        question.anchors = {
            {.document = {"doc"}, .quote = quote, .words = "sentence", .before = {}, .after = {}},
            {.document = {"doc"}, .quote = text, .words = {}, .before = text, .after = text}};
        bank.questions.push_back(question);
    }
    return bank;
}

std::filesystem::path put_bank(const std::filesystem::path& folder, const bank::Bank& bank) {
    std::filesystem::create_directories(folder);
    for (const bank::Document& document : bank.documents) {
        tests::put_file(folder / document.file, document.text);
    }
    const base::Result<std::string> text = store::bank_text(bank);
    REQUIRE(text);
    std::filesystem::path file = folder / (bank.id.text + ".bank.json");
    tests::put_file(file, *text);
    return file;
}

} // namespace ingat::trouble
