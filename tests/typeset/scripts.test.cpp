#include "typeset/scripts.hpp"

#include "support/catch.hpp"
#include "typeset/typeset.hpp"

using namespace ingat::typeset;

namespace {

// Insertion points from left to right on one line, as a pointer would find them.
std::vector<std::size_t> bytes_along(const Layout& layout, double y) {
    std::vector<std::size_t> bytes;
    for (double x = -1; x < layout.box_width() + 2; x += 0.5) {
        const std::size_t byte = layout.byte_at(x, y);
        if (bytes.empty() || bytes.back() != byte) {
            bytes.push_back(byte);
        }
    }
    return bytes;
}

} // namespace

TEST_CASE("Every script has its letters, its direction and lines that fit", "[typeset][scripts]") {
    for (const ScriptSample& sample : script_samples) {
        INFO(sample.name);
        const Layout layout = lay_out(sample.text, Style{.width = 150});
        CHECK(layout.missing_glyphs() == 0);
        CHECK(layout.is_rtl() == sample.is_rtl);
        CHECK(layout.width() <= 150);
        CHECK(layout.line_count() > 1);
        CHECK(layout.text() == sample.text);
    }
}

TEST_CASE("Pointing at an insertion point finds it again in every script", "[typeset][scripts]") {
    for (const ScriptSample& sample : script_samples) {
        INFO(sample.name);
        const Layout layout = lay_out(sample.text, Style{});
        const std::vector<std::size_t> bytes = bytes_along(layout, 11);
        CHECK(bytes.size() > 5);
        for (const std::size_t byte : bytes) {
            const Caret caret = layout.caret_at(byte);
            CHECK(layout.byte_at(caret.x, caret.y + caret.height / 2) == byte);
            CHECK(caret.is_rtl == sample.is_rtl);
        }
    }
}

TEST_CASE("No insertion point is inside a grapheme", "[typeset][scripts]") {
    const std::string family = "👩🏽‍🔬"; // four code points, one picture
    const Layout layout = lay_out("a" + family + "b", Style{});
    for (const std::size_t byte : bytes_along(layout, 11)) {
        CHECK((byte <= 1 || byte >= 1 + family.size()));
    }
    CHECK(layout.caret_at(3) == layout.caret_at(1));
}

TEST_CASE("Lines of scripts with tall marks are a quarter higher", "[typeset][scripts]") {
    CHECK(lay_out("abc", Style{.line_height = 20}).height() == Approx(20));
    CHECK(lay_out("日本語", Style{.line_height = 20}).height() == Approx(20));
    CHECK(lay_out("สันติภาพ", Style{.line_height = 20}).height() == Approx(25));
    CHECK(lay_out("abc\nसत्य", Style{.line_height = 20}).height() == Approx(45));
}

TEST_CASE("The language chooses between Chinese and Japanese letter shapes", "[typeset][scripts]") {
    const Style japanese{.size = 40, .line_height = 60, .language = "ja"};
    Style chinese = japanese;
    chinese.language = "zh-Hans";
    CHECK(lay_out("骨直", japanese).image(1) != lay_out("骨直", chinese).image(1));
}

TEST_CASE("Start and end follow the first strong letter of each paragraph", "[typeset][scripts]") {
    const Layout layout = lay_out("abc\nשלום", Style{.width = 300});
    CHECK(layout.caret_at(0).x == Approx(0));
    CHECK(layout.caret_at(4).x == Approx(300));
    const Layout ends = lay_out("abc\nשלום", Style{.align = Align::End, .width = 300});
    CHECK(ends.rects_of(0, 3).at(0).x > 250);
    CHECK(ends.rects_of(4, 12).at(0).x == Approx(0).margin(0.01));
}
