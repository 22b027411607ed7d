#include "support/catch.hpp"
#include "typeset/typeset.hpp"

#include <string>
#include <vector>

using namespace ingat::typeset;

namespace {

constexpr const char* long_text =
    "Remembering is easier when questions come back just before they are forgotten.";

} // namespace

TEST_CASE("A line of text is as high as its style says", "[typeset][layout]") {
    const Layout layout = lay_out("Hello", Style{.line_height = 22});
    CHECK(layout.height() == 22);
    CHECK(layout.width() > 30);
    CHECK(layout.box_width() == layout.width());
    CHECK(layout.line_count() == 1);
    CHECK(layout.first_baseline() > 11);
    CHECK(layout.first_baseline() < 22);
}

TEST_CASE("Text that is cut ends in an ellipsis and says so", "[typeset][layout]") {
    const Layout whole = lay_out(long_text, Style{.width = 200});
    REQUIRE(whole.line_count() > 2);
    CHECK_FALSE(whole.is_cut());

    const Layout cut = lay_out(long_text, Style{.width = 200, .most_lines = 2});
    CHECK(cut.is_cut());
    CHECK(cut.line_count() == 2);
    CHECK(cut.width() <= 200);

    CHECK_FALSE(lay_out(long_text, Style{.width = 200, .most_lines = whole.line_count()}).is_cut());
}

TEST_CASE("A last line that fits still shows an ellipsis when a paragraph follows", "[typeset][layout]") {
    const Layout cut = lay_out("one\ntwo", Style{.width = 200, .most_lines = 1});
    CHECK(cut.is_cut());
    CHECK(cut.line_count() == 1);
    CHECK(cut.image(2) == lay_out("one…", Style{.width = 200}).image(2));
    CHECK_FALSE(lay_out("one\ntwo", Style{.width = 200, .most_lines = 2}).is_cut());
}

TEST_CASE("Selecting covers every line it touches", "[typeset][layout]") {
    const Layout layout = lay_out("first\nsecond", Style{.line_height = 20});
    const std::vector<Rect> rects = layout.rects_of(2, 9);
    REQUIRE(rects.size() == 2);
    CHECK(rects[0].x > 0);
    CHECK(rects[0].y == 0);
    CHECK(rects[1].x == Approx(0).margin(0.01));
    CHECK(rects[1].y == 20);
    CHECK(layout.rects_of(3, 3).empty());
}

TEST_CASE("The caret of an empty text is a line high", "[typeset][layout]") {
    const Layout layout = lay_out("", Style{.line_height = 22});
    CHECK(layout.height() == 22);
    CHECK(layout.caret_at(0).height == 22);
    CHECK(layout.byte_at(50, 50) == 0);
    CHECK(layout.rects_of(0, 10).empty());
}

TEST_CASE("Text that asks for trouble is set all the same", "[typeset][layout]") {
    std::string marks = "e";
    for (int i = 0; i < 10'000; ++i) {
        marks += "\u0301";
    }
    const std::string broken{"\xFF\x00\xC3 %n%s\x01\xED\xA0\x80", 12};
    const std::vector<std::string> texts{marks, broken, "%n%s", "\n\n", ""};
    const std::string& text = texts.at(GENERATE(range(std::size_t{0}, std::size_t{5})));
    const double width = GENERATE(0.0, 0.5, 3.0, 200.0);
    for (const bool markdown : {false, true}) {
        const Layout layout = lay_out(text, Style{.width = width, .most_lines = 3, .markdown = markdown});
        CHECK(layout.height() < 100);
        CHECK(layout.image(0.8).width < 400);
        CHECK(layout.image(4).height <= 400);
        CHECK(layout.byte_at(1, 1) <= text.size());
        CHECK(layout.caret_at(text.size() + 9).x >= 0);
    }
}

TEST_CASE("A layout made of nothing has no size", "[typeset][layout]") {
    const Layout layout;
    CHECK(layout.width() == 0);
    CHECK(layout.height() == 0);
    CHECK(layout.image(2) == Image{});
    CHECK(layout.caret_at(0) == Caret{});
}

TEST_CASE("Arrows typed as signs stay signs", "[typeset][layout]") {
    const auto width = [](const char* text) { return lay_out(text, Style{}).width(); };
    CHECK(width("->") == Approx(width("-") + width(">")).margin(1.5));
    CHECK(lay_out("->", Style{}).image(2) != lay_out("→", Style{}).image(2));
}

TEST_CASE("A blank is as wide whatever its answer, and wider only for its hint", "[typeset][layout]") {
    const double blank = lay_out("\uE000", Style{}).width();
    CHECK(blank > 4 * 15);
    CHECK(lay_out("\uE000\uE003a year\uE004", Style{}).width() == Approx(blank));
    CHECK(lay_out("\uE000\uE003a hint that is much longer than a word\uE004", Style{}).width() > 2 * blank);
    CHECK(lay_out("\uE000", Style{}).missing_glyphs() == 0);
}

TEST_CASE("Marks leave no trace in the text", "[typeset][layout]") {
    const Layout layout = lay_out("left in \uE0012003\uE002.", Style{});
    CHECK(layout.text() == "left in 2003.");
    CHECK(layout.missing_glyphs() == 0);
    CHECK(layout.width() > lay_out("left in 2003.", Style{}).width());
}

TEST_CASE("Figures can be of equal width", "[typeset][layout]") {
    const auto width = [](const char* text, bool tabular) {
        return lay_out(text, Style{.tabular = tabular}).width();
    };
    CHECK(width("1111", false) < width("8888", false));
    CHECK(width("1111", true) == Approx(width("8888", true)));
}

TEST_CASE("A paragraph too long for one layout is set line by line as if it were not", "[typeset][layout]") {
    std::string text;
    while (text.size() < 40'000) {
        text += "Sedikit demi sedikit, lama-lama menjadi bukit. ";
    }
    const Layout layout = lay_out(text, Style{.line_height = 20, .width = 300});
    CHECK(layout.text() == text);
    CHECK(layout.height() == 20 * layout.line_count());
    CHECK(layout.width() > 200);
    std::size_t begin = 0;
    for (int line = 0; line + 1 < layout.line_count(); ++line) {
        const std::size_t end = layout.byte_at(300, 20 * line + 10);
        CHECK(layout.caret_at(end + 1).x < 300);
        const std::size_t next = layout.byte_at(0, 20 * line + 30);
        const std::string word = text.substr(next, text.find(' ', next) - next);
        INFO(word);
        const double used = lay_out(text.substr(begin, next - begin), Style{}).width();
        CHECK(used + lay_out(word, Style{}).width() > 295); // the next word had no room
        begin = next;
    }
}

TEST_CASE("A mebibyte without a line break is drawn to its end", "[typeset][layout]") {
    std::string text(std::size_t{1} << 17U, 'x');
    text += std::string(std::size_t{1} << 17U, ' ');
    while (text.size() < std::size_t{1} << 20U) {
        text += "a word and another ";
    }
    text.resize(std::size_t{1} << 20U, '.');
    const Layout layout = lay_out(text, Style{.width = 2000});
    CHECK(layout.text().size() == text.size());
    CHECK(layout.line_count() > 3000);
    CHECK(layout.width() <= 2000);
    const Image end = layout.image(1, layout.height() - 22, layout.height());
    int solid = 0;
    for (std::size_t i = 3; i < end.rgba.size(); i += 4) {
        solid += end.rgba[i] > 200 ? 1 : 0;
    }
    CHECK(solid > 0);
}

TEST_CASE("A long paragraph keeps its direction in all its pieces", "[typeset][layout]") {
    std::string text = "שלום ";
    while (text.size() < 40'000) {
        text += "peace 123 peace and ";
    }
    const Layout layout = lay_out(text, Style{.width = 300});
    REQUIRE(layout.line_count() > 100);
    CHECK(layout.caret_at(text.size()).is_rtl);
}

TEST_CASE("A long paragraph that is cut ends in an ellipsis after its lines", "[typeset][layout]") {
    std::string text;
    while (text.size() < 100'000) {
        text += "il ";
    }
    const int most = GENERATE(1, 2, 40);
    const Layout layout = lay_out(text, Style{.width = 2000, .most_lines = most});
    CHECK(layout.is_cut());
    CHECK(layout.line_count() == most);
    CHECK(layout.width() > 1900);
    CHECK(layout.text().size() < text.size());
}

TEST_CASE("what was typed is shown, not what the font would make of it", "[typeset][layout]") {
    const auto looks = [](const char* text) { return lay_out(text, Style{}).image(2); };

    CHECK_FALSE(looks("19x80") == looks("19×80"));
    CHECK_FALSE(looks("a -> b") == looks("a → b"));
}
