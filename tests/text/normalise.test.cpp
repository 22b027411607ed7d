#include "text/normalise.hpp"

#include "base/utf8.hpp"
#include "support/catch.hpp"
#include "text/utf8.hpp"

#include <chrono>
#include <random>

using namespace ingat::text;

namespace {

std::string repeated(const std::string& piece, int times) {
    std::string text;
    for (int count = 0; count < times; ++count) {
        text += piece;
    }
    return text;
}

} // namespace

TEST_CASE("composed and decomposed letters are one in normalisation form C", "[text][normalise]") {
    CHECK(nfc("e\u0301") == "é");
    CHECK(nfc("\u1112\u1161\u11AB") == "한");
    CHECK(nfc("a\u0323\u0307") == nfc("a\u0307\u0323"));
    CHECK(nfc("ﬁ") == "ﬁ");
}

TEST_CASE("folded texts are equal where people mean the same", "[text][normalise]") {
    CHECK(fold("  Korea\u00A0 Utara\n") == "korea utara");
    CHECK(fold("ＮＰＴ") == "npt");
    CHECK(fold("STRASSE") == fold("Straße"));
    CHECK(fold("CAFE\u0301") == fold("café"));
    CHECK(fold("\u03A3\u03AF\u03C3\u03C5\u03C6\u03BF\u03C2") == fold("ΣΊΣΥΦΟΣ"));
    CHECK(fold("nu\u00ADklir") == "nuklir");
    CHECK(fold("nuklir") != fold("nuclear"));
    CHECK(fold("").empty());
    CHECK(fold(" \t ").empty());
}

TEST_CASE("case can be kept", "[text][normalise]") {
    CHECK(fold_keeping_case(" pH  é ") == "pH é");
    CHECK(fold_keeping_case(" pH  7 ") == "pH 7");
    CHECK(fold_keeping_case("Ｈ\u00AD2") == "H2");
    CHECK(fold_keeping_case("pH") != fold_keeping_case("PH"));
}

TEST_CASE("kinds of quotation marks, apostrophes and dashes are made one", "[text][normalise]") {
    CHECK(with_plain_punctuation("‘a’ ‚b‛ ʼc′") == "'a' 'b' 'c'");
    CHECK(with_plain_punctuation("“a” „b‟ «c» ″") == "\"a\" \"b\" \"c\" \"");
    CHECK(with_plain_punctuation("1–2—3‐4−5‑6") == "1-2-3-4-5-6");
    CHECK(with_plain_punctuation("日本。") == "日本。");
}

TEST_CASE("folding twice changes nothing more", "[text][normalise]") {
    std::mt19937 random{3};
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (std::size_t left = random() % 12; left > 0; --left) {
            const auto value = static_cast<char32_t>(random() % 0x3000);
            ingat::base::append_utf8(text, value);
        }
        REQUIRE(fold(fold(text)) == fold(text));
        REQUIRE(nfc(nfc(text)) == nfc(text));
    }
}

TEST_CASE("ten thousand combining marks are normalised like few", "[text][normalise]") {
    // Alternating classes (above, below): sorted, all marks below come first.
    const std::string many = "x" + repeated("\u0301\u0323", 5000) + "y";

    const std::string sorted = "x" + repeated("\u0323", 5000) + repeated("\u0301", 5000) + "y";
    CHECK((nfc(many) == sorted)); // in brackets: a failure should not print all of it
    CHECK((nfc("e" + many.substr(1)) == "\u1EB9" + sorted.substr(3)));
    CHECK((fold(fold(many)) == fold(many)));
}

TEST_CASE("a megabyte of combining marks takes no time to speak of", "[text][normalise]") {
    const std::string marks = "x" + repeated("\u0301\u0323", 250000);

    const auto before = std::chrono::steady_clock::now();
    CHECK(nfc(marks).size() == marks.size());
    CHECK(std::chrono::steady_clock::now() - before <
          std::chrono::seconds{20}); // minutes if sorted by insertion
}
