#include "bank/cloze.hpp"

#include "bank/marks.hpp"
#include "support/catch.hpp"

#include <random>

using namespace ingat::bank;

namespace {

const std::string treaty = "The {{c1::NPT}} opened in {{c2::1968::year}} and the {{c1::IAEA}} watches.";

std::vector<ClozeProblem> problems(std::string_view prompt) {
    std::vector<ClozeProblem> found;
    for (const ClozeFault& fault : parse_cloze(prompt).faults) {
        found.push_back(fault.problem);
    }
    return found;
}

using Problems = std::vector<ClozeProblem>;
using Words = std::vector<std::string>;

} // namespace

TEST_CASE("deletions are read with number, words and hint", "[bank][cloze]") {
    const ParsedCloze parsed = parse_cloze("a {{c12::b c::d}} e");

    CHECK(parsed.deletions ==
          std::vector{Deletion{.begin = 2, .end = 17, .number = 12, .text = "b c", .hint = "d"}});
    CHECK(parsed.faults.empty());
    CHECK(cloze_numbers(treaty) == std::vector{1, 2});
    CHECK(cloze_words(treaty, 1) == Words{"NPT", "IAEA"});
    CHECK(cloze_words(treaty, 3).empty());
}

TEST_CASE("the front hides the words asked for and shows the others", "[bank][cloze]") {
    CHECK(cloze_front(treaty, 1) == "The \uE000 opened in 1968 and the \uE000 watches.");
    CHECK(cloze_front(treaty, 2) == "The NPT opened in \uE000\uE003year\uE004 and the IAEA watches.");
    CHECK(cloze_front(treaty, 1, ClozeStyle::Plain) == "The [...] opened in 1968 and the [...] watches.");
    CHECK(cloze_front(treaty, 2, ClozeStyle::Plain) == "The NPT opened in [year] and the IAEA watches.");
}

TEST_CASE("the back shows everything and marks what was asked for", "[bank][cloze]") {
    CHECK(cloze_back(treaty, 2) == "The NPT opened in \uE001"
                                   "1968\uE002 and the IAEA watches.");
    CHECK(cloze_back(treaty, 1, ClozeStyle::Plain) == "The [NPT] opened in 1968 and the [IAEA] watches.");
}

TEST_CASE("braces inside hidden words belong to them", "[bank][cloze]") {
    CHECK(cloze_words("{{c1::x^{2}}} and {{c2::\\frac{a}{{b}}}}!", 1) == Words{"x^{2}"});
    CHECK(cloze_words("{{c1::x^{2}}} and {{c2::\\frac{a}{{b}}}}!", 2) == Words{"\\frac{a}{{b}}"});
    CHECK(cloze_words("{{c1::opens {}} x {{c2::b}}", 1) == Words{"opens {"});
    CHECK(problems("{{c1::x^{2}}}").empty());
}

TEST_CASE("what only looks like a deletion is a fault and stays as written", "[bank][cloze]") {
    CHECK(problems("{{c1::a {{c2::b}} c}}") == Problems{ClozeProblem::Nested});
    CHECK(problems("{{c1::a") == Problems{ClozeProblem::Unclosed});
    CHECK(problems("{{c1::a}") == Problems{ClozeProblem::Unclosed});
    CHECK(problems("{{c0::a}} {{c01::a}} {{c1000::a}} {{c99999999999999999999::a}}") ==
          Problems(4, ClozeProblem::BadNumber));
    CHECK(problems("{{c1::}} {{c2:: ::hint}}") == Problems{ClozeProblem::Empty, ClozeProblem::Empty});
    CHECK(problems("{{c::a}} {{x}} {{c1}} {{c1:a}} }} {{").empty());
    CHECK(cloze_front("{{c1::a", 1) == "{{c1::a");
    CHECK(cloze_back("{{c1::a {{c2::b}} c}}", 2, ClozeStyle::Plain) == "{{c1::a [b] c}}");
}

TEST_CASE("no text breaks the reading of deletions", "[bank][cloze]") {
    std::mt19937 random{11};
    const std::vector<std::string> pieces{
        "{{c1::", "}}", "::", "{", "}", "{{c", "2", "a", " ", "\xC3", "é", "{{c0::"};
    for (int round = 0; round < 5000; ++round) {
        std::string prompt;
        for (std::size_t left = random() % 20; left > 0; --left) {
            prompt += pieces[random() % pieces.size()];
        }

        const ParsedCloze parsed = parse_cloze(prompt);

        std::size_t end = 0;
        for (const Deletion& deletion : parsed.deletions) {
            REQUIRE(deletion.begin >= end);
            REQUIRE(deletion.end > deletion.begin);
            REQUIRE(deletion.end <= prompt.size());
            REQUIRE(deletion.number >= 1);
            end = deletion.end;
        }
        REQUIRE(
            cloze_front(prompt, 1).find(blank_mark) ==
            (cloze_words(prompt, 1).empty() ? std::string::npos : cloze_front(prompt, 1).find(blank_mark)));
    }
}

TEST_CASE("hostile prompts are read in time that grows with their length", "[bank][cloze]") {
    const auto repeated = [](const std::string& piece) {
        std::string text;
        while (text.size() < 1'048'576) {
            text += piece;
        }
        return text;
    };
    CHECK(parse_cloze(repeated("{{c1::")).deletions.empty());
    CHECK(parse_cloze(repeated("{{c1")).deletions.empty());
    CHECK(parse_cloze("{{c1::" + repeated("{")).faults.size() == 1);
    CHECK(parse_cloze(repeated("{{c1::a}}")).deletions.size() == 1024 * 1024 / 9 + 1);
}
