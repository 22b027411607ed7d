#include "bank/cloze.hpp"

#include "bank/marks.hpp"
#include "support/catch.hpp"

#include <chrono>

using namespace ingat::bank;

namespace {

using Words = std::vector<std::string>;
using Numbers = std::vector<int>;
using Blanks = std::vector<ClozeBlank>;
using Faults = std::vector<ClozeFault>;
using Problems = std::vector<ClozeProblem>;

const std::string treaty = "The {{c1::NPT}} opened in {{c2::1968::year}} and the {{c1::IAEA}} watches.";
const std::string nested = "foo {{c1::bar {{c2::baz}}::qux}}";

std::string plain_front(std::string_view prompt, int number) {
    return cloze_front(prompt, number, ClozeStyle::Plain);
}

std::string plain_back(std::string_view prompt, int number) {
    return cloze_back(prompt, number, ClozeStyle::Plain);
}

Problems problems(std::string_view prompt) {
    Problems found;
    for (const ClozeFault& fault : parse_cloze(prompt).faults) {
        found.push_back(fault.problem);
    }
    return found;
}

std::string repeated(const std::string& piece, std::size_t times) {
    std::string text;
    for (; times > 0; --times) {
        text += piece;
    }
    return text;
}

std::string megabyte(const std::string& piece) {
    return repeated(piece, 1'048'576 / piece.size());
}

// "{{c1::{{c2::…x…}}}}", `depth` deep.
std::string tower(int depth) {
    std::string text;
    for (int number = 1; number <= depth; ++number) {
        text += "{{c" + std::to_string(number) + "::";
    }
    return text + "x" + repeated("}}", static_cast<std::size_t>(depth));
}

} // namespace

TEST_CASE("deletions are read with numbers, words and hint", "[bank][cloze]") {
    const ParsedCloze parsed = parse_cloze("a {{c12::b c::d}} e");

    CHECK(parsed.deletions ==
          std::vector{Deletion{.span = {.begin = 2, .end = 17}, .numbers = {12}, .hint = "d"}});
    CHECK(parsed.shown ==
          std::vector<ClozeSpan>{{.begin = 0, .end = 2}, {.begin = 9, .end = 12}, {.begin = 17, .end = 19}});
    CHECK(parsed.faults.empty());
    CHECK(cloze_numbers(treaty) == Numbers{1, 2});
    CHECK(cloze_words(treaty, 1) == Words{"NPT", "IAEA"});
    CHECK(cloze_words(treaty, 3).empty());
    CHECK(cloze_words("{{c1::std::string::a::b}}", 1) == Words{"std"});
    CHECK(plain_front("{{c1::std::string::a::b}}", 1) == "[string::a::b]");
}

TEST_CASE("the front hides the words asked for and shows the others", "[bank][cloze]") {
    CHECK(cloze_front(treaty, 1) == "The \uE000 opened in 1968 and the \uE000 watches.");
    CHECK(cloze_front(treaty, 2) == "The NPT opened in \uE000\uE003year\uE004 and the IAEA watches.");
    CHECK(plain_front(treaty, 1) == "The [...] opened in 1968 and the [...] watches.");
    CHECK(plain_front(treaty, 2) == "The NPT opened in [year] and the IAEA watches.");
    CHECK(plain_front("{{c1::a::}}", 1) == "[...]");
}

TEST_CASE("the back shows everything and marks what was asked for", "[bank][cloze]") {
    CHECK(cloze_back(treaty, 2) == "The NPT opened in \uE001"
                                   "1968\uE002 and the IAEA watches.");
    CHECK(plain_back(treaty, 1) == "The [NPT] opened in 1968 and the [IAEA] watches.");
}

TEST_CASE("a card whose number the prompt does not have has no front and no back", "[bank][cloze]") {
    for (const int number : {0, 3, -1}) {
        CHECK(cloze_front(treaty, number).empty());
        CHECK(cloze_back(treaty, number).empty());
        CHECK(cloze_blanks(treaty, number).empty());
        CHECK(cloze_pieces(treaty, number) == Words{""});
    }
    CHECK(cloze_front("nothing hidden", 1).empty());
}

TEST_CASE("a gap takes with it what lies inside", "[bank][cloze]") {
    CHECK(plain_front(nested, 1) == "foo [qux]");
    CHECK(plain_back(nested, 1) == "foo [bar baz]");
    CHECK(plain_front(nested, 2) == "foo bar [...]");
    CHECK(plain_back(nested, 2) == "foo bar [baz]");
    CHECK(cloze_words(nested, 1) == Words{"bar baz"});

    const std::string real = "{{c2::{{c1::clozed parts::hint1}}::hint2}}";
    CHECK(plain_front(real, 1) == "[hint1]");
    CHECK(plain_front(real, 2) == "[hint2]");
    CHECK(plain_back(real, 1) == "[clozed parts]");
    CHECK(plain_back(real, 2) == "[clozed parts]");
}

TEST_CASE("a gap inside one of the same number is part of it", "[bank][cloze]") {
    const std::string twice = "{{c1::a {{c1::b}} c}} {{c1::d}}";

    CHECK(plain_front(twice, 1) == "[...] [...]");
    CHECK(plain_back(twice, 1) == "[a b c] [d]"); // highlighted once: the marks do not nest
    CHECK(cloze_words(twice, 1) == Words{"a b c", "d"});
}

TEST_CASE("a deletion may be asked by several cards", "[bank][cloze]") {
    const std::string shared = "{{c3,1,3::a}} {{c1::b}} {{c0,2,,x::c}} {{c0,2,01,1000,::d}}";

    CHECK(cloze_numbers(shared) == Numbers{1, 2, 3});
    CHECK(plain_front(shared, 1) == "[...] [...] {{c0,2,,x::c}} d");
    CHECK(plain_front(shared, 2) == "a b {{c0,2,,x::c}} [...]");
    CHECK(plain_front(shared, 3) == "[...] b {{c0,2,,x::c}} d");
    CHECK(cloze_blanks(shared).front().numbers == Numbers{1, 3});
    CHECK(problems(shared).empty());
}

TEST_CASE("a deletion without a usable number is its words on every card", "[bank][cloze]") {
    CHECK(cloze_numbers("{{c2::te}}{{c1::s}}t{{") == Numbers{1, 2});
    CHECK(plain_back("{{c2::te}}{{c1::s}}t{{", 1) == "te[s]t{{");
    CHECK(cloze_numbers("{{c0::te}}s{{c2::t}}s") == Numbers{2});
    CHECK(plain_front("{{c0::te}}s{{c2::t}}s", 2) == "tes[...]s");
    CHECK(plain_front("{{c0::a {{c2::b}}::hint}} {{c1::c}}", 2) == "a [...] c");
    CHECK(cloze_numbers("{{c01::a}}{{c1000::a}}{{c99999999999999999999::a}}{{c0,00::a}}").empty());
}

TEST_CASE("what is no opening and no closing is text", "[bank][cloze]") {
    const std::string text = "{{c::a}} {{c,::a}} {{C1::a}} {{x}} {{c1}} {{c1:a}} }} {{ :: {{c1";

    CHECK(plain_front(text + "{{c1::b}}" + " }} ::", 1) == text + "[...] }} ::");
    CHECK(problems(text + "{{c1::b}} }}").empty());
}

TEST_CASE("what nothing closes swallows the rest and is not shown", "[bank][cloze]") {
    CHECK(plain_front("{{c1::a}} b {{c2::c {{c3::d}} e", 1) == "[...] b ");
    CHECK(cloze_numbers("{{c1::a}} b {{c2::c {{c3::d}} e") == Numbers{1});
    CHECK(cloze_numbers("{{c1::a}").empty());
    CHECK(cloze_pieces("a {{c1::b") == Words{"a "});
    CHECK(cloze_front("{{c1::a", 1).empty());
}

TEST_CASE("braces inside hidden words belong to them", "[bank][cloze]") {
    CHECK(cloze_words("{{c1::x^{2}}} and {{c2::\\frac{a}{{b}}}}!", 1) == Words{"x^{2}"});
    CHECK(cloze_words("{{c1::x^{2}}} and {{c2::\\frac{a}{{b}}}}!", 2) == Words{"\\frac{a}{{b}}"});
    CHECK(cloze_words("{{c1::\\frac{{{c2::a}}}{b^{2}}}}", 1) == Words{"\\frac{a}{b^{2}}"});
    CHECK(cloze_words("{{c1::\\frac{{{c2::a}}}{b^{2}}}}", 2) == Words{"a"});
    CHECK(problems("{{c1::x^{2}}}").empty());
    CHECK(plain_back("{{c1::a}}}", 1) == "[a]}");
}

TEST_CASE("words whose own braces would leave them without an end stop at the first }}", "[bank][cloze]") {
    const std::string odd = "{{c1::opens {}} x {{c2::y^{2}}} {{c3::{{}}";

    CHECK(cloze_words(odd, 1) == Words{"opens {"});
    CHECK(cloze_words(odd, 2) == Words{"y^{2}"});
    CHECK(cloze_words(odd, 3) == Words{"{{"});
    CHECK(problems(odd).empty());
}

TEST_CASE("deletions nest ten deep and the opening of a deeper one is dropped", "[bank][cloze]") {
    CHECK(cloze_numbers(tower(10)).size() == 10);
    CHECK(problems(tower(10)).empty());
    CHECK(plain_front("a" + tower(10) + "b", 10) == "a[...]b");

    CHECK(cloze_numbers(tower(11)) == cloze_numbers(tower(10)));
    CHECK(plain_back("a" + tower(11) + "b", 10) == "a[x]}}b");
    const std::size_t eleventh =
        1 + std::string_view{"{{c1::{{c2::{{c3::{{c4::{{c5::{{c6::{{c7::{{c8::{{c9::{{c10::"}.size();
    CHECK(parse_cloze("a" + tower(11)).faults ==
          Faults{{.position = eleventh, .problem = ClozeProblem::TooDeep}});
}

TEST_CASE("what is wrong with a deletion is said with its place", "[bank][cloze]") {
    CHECK(parse_cloze("é {{c1::a {{c2::}} {{c0::b}}").faults ==
          Faults{{.position = 3, .problem = ClozeProblem::Unclosed},
                 {.position = 11, .problem = ClozeProblem::Empty},
                 {.position = 20, .problem = ClozeProblem::BadNumber}});
    CHECK(problems("{{c1::a") == Problems{ClozeProblem::Unclosed});
    CHECK(problems("{{c1::a}") == Problems{ClozeProblem::Unclosed});
    CHECK(problems("{{c0::a}} {{c01::a}} {{c1000::a}} {{c99999999999999999999::a}} {{c0,0::}}") ==
          Problems(5, ClozeProblem::BadNumber));
    CHECK(problems("{{c1::}} {{c2:: ::hint}} {{c3::{{c4::\n}}}}") == Problems(4, ClozeProblem::Empty));
    CHECK(problems("{{c1::{{c2::words}}}}").empty());
}

TEST_CASE("the blanks of a prompt are its outermost deletions", "[bank][cloze]") {
    const std::string prompt = "A {{c2,1::b {{c3::c}}::h}} d {{c0::e {{c4::f}} g}}.";

    CHECK(cloze_blanks(prompt) ==
          Blanks{{.numbers = {1, 2}, .text = "b c", .hint = "h"}, {.numbers = {4}, .text = "f", .hint = ""}});
    CHECK(cloze_pieces(prompt) == Words{"A ", " d e ", " g."});
    CHECK(cloze_blanks("no blank").empty());
    CHECK(cloze_pieces("no blank") == Words{"no blank"});
    CHECK(cloze_pieces("{{c1::a}}{{c2::b}}") == Words{"", "", ""});
}

TEST_CASE("the blanks of a card are the gaps on its front", "[bank][cloze]") {
    const std::string prompt = "A {{c2,1::b {{c3::c}}::h}} d {{c3::e}}.";

    CHECK(cloze_blanks(prompt, 3) ==
          Blanks{{.numbers = {3}, .text = "c", .hint = ""}, {.numbers = {3}, .text = "e", .hint = ""}});
    CHECK(cloze_pieces(prompt, 3) == Words{"A b ", " d ", "."});
    CHECK(cloze_blanks(prompt, 1) == Blanks{{.numbers = {1, 2}, .text = "b c", .hint = "h"}});
    CHECK(cloze_pieces(prompt, 1) == Words{"A ", " d e."});
}

TEST_CASE("hostile prompts are read in time that grows with their length", "[bank][cloze]") {
    const auto before = std::chrono::steady_clock::now();

    CHECK(parse_cloze(megabyte("{{c1::")).deletions.empty());
    CHECK(parse_cloze(megabyte("{{c1")).deletions.empty());
    CHECK(parse_cloze("{{c" + megabyte("1,")).deletions.empty());
    CHECK(parse_cloze("{{c" + megabyte("1,") + "::a}}").deletions.front().numbers == Numbers{1});
    CHECK(parse_cloze("{{c1::" + megabyte("{")).faults.size() == 1);
    CHECK(parse_cloze(megabyte("{{c1::{}}")).deletions.size() == 1'048'576 / 9);
    CHECK(cloze_words(megabyte("{{c1::a}}"), 1).size() == 1'048'576 / 9);
    CHECK((cloze_back(megabyte("}}") + "{{c1::a}}", 1, ClozeStyle::Plain) == megabyte("}}") + "[a]"));
    CHECK(cloze_front(megabyte("{{c1::") + "a" + megabyte("}}"), 1).size() > 1'000'000);
    CHECK(cloze_blanks("{{c1::" + megabyte("::") + "}}").front().hint.size() == 1'048'574);

    // A second with sanitizers; minutes to hours where one of these takes quadratic time.
    CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds{20});
}
