#include "bank/typed_match.hpp"

#include "support/catch.hpp"

#include <random>

using namespace ingat::bank;

namespace {

bool same(std::string_view typed, std::string_view accepted, const TypingRules& rules = {}) {
    return slips_between(typed, accepted, rules) == 0;
}

constexpr TypingRules exact{
    .case_matters = true, .punctuation = PunctuationRule::Exact, .spaces = SpaceRule::Exact};

} // namespace

TEST_CASE("only what does not matter is ignored in a typed answer", "[bank][typed_match]") {
    CHECK(same("’Ulūm “x” 5 − 3", "'Ulu\u0304m \"X\" 5 - 3"));
    CHECK(same("ＮＰＴ", "npt"));
    CHECK(same("U.S.", "U.S"));
    CHECK(same("answer .", "answer"));
    CHECK(same(".", "."));
    CHECK_FALSE(same("5", "-5"));
    CHECK_FALSE(same("3.5", "35"));
    CHECK_FALSE(same("cafe", "café"));
    CHECK_FALSE(same("wait..", "wait"));
    CHECK_FALSE(same(" ", ""));
}

TEST_CASE("case counts only where the author says so", "[bank][typed_match]") {
    CHECK(same("ph", "pH"));
    CHECK(same("DÉPART", "départ"));
    CHECK_FALSE(same("ph", "pH", {.case_matters = true}));
    CHECK(same(" pH. ", "pH", {.case_matters = true}));
}

TEST_CASE("accents count unless the author says that they do not", "[bank][typed_match]") {
    constexpr TypingRules free{.accents_matter = false};
    CHECK(same("Da Nang", "Đà Nẵng", free));
    CHECK(same("Łódź", "lodz", free));
    CHECK(same("كتاب", "كِتَاب", free));
    CHECK_FALSE(same("Da Nang", "Đà Nẵng"));
    CHECK_FALSE(same("कताब", "किताब", free)); // a vowel is no accent
    CHECK_FALSE(same("a", "b", free));
}

TEST_CASE("punctuation is lenient, exact or ignored", "[bank][typed_match]") {
    constexpr TypingRules ignored{.punctuation = PunctuationRule::Ignored};
    CHECK(same("USA", "U.S.A.", ignored));
    CHECK(same("x ray", "x-ray", ignored));
    CHECK(same("well yes", "Well, yes!", ignored));
    CHECK_FALSE(same("35", "3.5", ignored));
    CHECK_FALSE(same("USA", "U.S.A."));
    CHECK_FALSE(same("yes.", "yes", exact));
    CHECK_FALSE(same("it’s", "it's", exact));
}

TEST_CASE("spaces are collapsed, exact or ignored", "[bank][typed_match]") {
    CHECK(same("  La \t Paz ", "La Paz"));
    CHECK(same("lapaz", "La Paz", {.spaces = SpaceRule::Ignored}));
    CHECK_FALSE(same("lapaz", "La Paz"));
    CHECK_FALSE(same("La  Paz", "La Paz", exact));
    CHECK(same("  La Paz\n", "La Paz", exact));
}

TEST_CASE("a star is any text, and a star with a backslash a star", "[bank][typed_match]") {
    CHECK(same("   Fat dog   ", "F*og", exact));
    CHECK(same("Fog", "F*og", exact));
    CHECK_FALSE(same("Fg", "F*og", exact));
    CHECK_FALSE(same("Frogs", "F*og", exact));
    CHECK(same("a1b2c", "a*b*c"));
    CHECK_FALSE(same("a1c2b", "a*b*c"));
    CHECK(same("abab", "*ab"));
    CHECK(same("ab", "*a*b*"));
    CHECK_FALSE(same("aba", "aba*ba")); // no character counts twice
    CHECK(same(" * ", "\\*"));
    CHECK_FALSE(same("x", "\\*"));
    CHECK(same("anything", "*"));
    CHECK_FALSE(same(" ", "*")); // nothing is no answer
}

TEST_CASE("the first accepted answer that fits decides", "[bank][typed_match]") {
    const std::vector<AcceptedText> accepted{{.text = "Sucre", .percent = 50, .feedback = {}},
                                             {.text = "La Paz", .feedback = {}},
                                             {.text = "*", .percent = 0, .feedback = "No."}};

    CHECK(typed_match("la paz", accepted, {}) == TypedMatch{.index = 1});
    CHECK(typed_match("Lima", accepted, {}) == TypedMatch{.index = 2});
    CHECK_FALSE(typed_match("", accepted, {}));
    CHECK_FALSE(typed_match(std::string(longest_typed + 1, 'x'), accepted, {}));
}

TEST_CASE("slips are forgiven as far as the author says, and are counted", "[bank][typed_match]") {
    const auto slips = [](std::string_view typed, std::string_view accepted, int typos) {
        return slips_between(typed, accepted, {.typos = typos});
    };
    CHECK(slips("Pyongyang", "Pyongyang", 1) == 0);
    CHECK(slips("Pyonyang", "Pyongyang", 1) == 1);
    CHECK(slips("Pyongyangg", "Pyongyang", 1) == 1);
    CHECK(slips("Pyengyang", "Pyongyang", 1) == 1);
    CHECK(slips("Pyognyang", "Pyongyang", 1) == 1); // two changed places
    CHECK_FALSE(slips("Pyonyangg", "Pyongyang", 1));
    CHECK(slips("non prolifertion tretay", "non proliferation treaty", 3) == 2);
    CHECK_FALSE(slips("Pyonyang", "Pyongyang", 0));
    CHECK_FALSE(slips("Iraq", "Iran", 3));       // too short to be sure
    CHECK_FALSE(slips("in 1995", "in 1994", 3)); // a digit is never a slip
    CHECK_FALSE(slips("in 194", "in 1994", 3));
    CHECK_FALSE(slips("in 1949", "in 1994", 3));
    CHECK(slips("xx Pyonyang yy", "*Pyongyang*", 1) == 1);
    CHECK(slips("Перевл", "Перевал", 1) == 1);
}

TEST_CASE("an answer that is worth something is never lost to a slip of another", "[bank][typed_match]") {
    const std::vector<AcceptedText> accepted{{.text = "South Korea", .feedback = {}},
                                             {.text = "North Korea", .percent = 25, .feedback = {}},
                                             {.text = "Noth Korea", .percent = 0, .feedback = {}}};

    CHECK(typed_match("Noth Korea", accepted, {.typos = 2}) == TypedMatch{.index = 2});
    CHECK(typed_match("Norh Korea", accepted, {.typos = 2}) == TypedMatch{.index = 1, .slips = 1});
}

// Every way to change one letter leads to one slip at most; independent of how slips are counted.
TEST_CASE("one change to a word is one slip, and none is none", "[bank][typed_match]") {
    std::mt19937 random{7};
    const std::string letters = "abcdefghij";
    for (int round = 0; round < 2000; ++round) {
        std::string word;
        for (std::size_t left = 5 + random() % 10; left > 0; --left) {
            word += letters[random() % letters.size()];
        }
        std::string changed = word;
        const std::size_t at = random() % word.size();
        switch (random() % 4) {
        case 0: changed.erase(at, 1); break;
        case 1: changed.insert(at, 1, letters[random() % letters.size()]); break;
        case 2: changed[at] = letters[random() % letters.size()]; break;
        default: std::swap(changed[at], changed[(at + 1) % word.size() == 0 ? at : at + 1]); break;
        }
        CAPTURE(word, changed);
        const auto slips = slips_between(changed, word, {.typos = 1});
        REQUIRE(slips);
        REQUIRE(*slips == (changed == word ? 0 : 1));
    }
}

TEST_CASE("an accepted answer is shown without its signs", "[bank][typed_match]") {
    CHECK(shown_accepted("F*og") == "F…og");
    CHECK(shown_accepted("5 \\* 3") == "5 * 3");
    CHECK(shown_accepted("C:\\x") == "C:\\x");
}
