#include "support/catch.hpp"
#include "typeset/typeset.hpp"

using namespace ingat::typeset;

namespace {

Layout markdown(std::string_view text, double width = 400) {
    return lay_out(text, Style{.width = width, .markdown = true});
}

} // namespace

TEST_CASE("Markdown shows words, not its signs", "[typeset][markdown]") {
    CHECK(markdown("# Title\n\nA **strong**, *soft*, ~~old~~ `code` and [link](http://x).").text() ==
          "Title\nA strong, soft, old code and link.");
    CHECK(markdown("- one\n- two\n\n3. three").text() == "one\ntwo\nthree");
    CHECK(markdown("> said\n\n---\n\n    code\n      more").text() == "said\ncode\n  more");
    CHECK(markdown("hard  \nbreak\nsoft").text() == "hard\nbreak soft");
    CHECK(markdown("![a map](map.png) here").text() == "a map here");
    CHECK(markdown("5 &lt; 6 &amp; &#233; &unknown;").text() == "5 < 6 & é &unknown;");
}

TEST_CASE("HTML and formulas are shown as they were written", "[typeset][markdown]") {
    CHECK(markdown("a <b>c</b> <script>x</script>").text() == "a <b>c</b> <script>x</script>");
    CHECK(markdown("It costs $5 and $10, or $x_1 + y_2$").text() == "It costs $5 and $10, or $x_1 + y_2$");
}

TEST_CASE("Headings are larger and heavier", "[typeset][markdown]") {
    CHECK(markdown("# Peace").width() > markdown("## Peace").width());
    CHECK(markdown("## Peace").width() > markdown("Peace").width());
    CHECK(markdown("# Peace").height() > markdown("Peace").height());
}

TEST_CASE("List items hang beside their markers, on the side of their direction", "[typeset][markdown]") {
    const Layout layout = markdown("1. one\n2. שלום\n   - inner");
    const auto at = [&](std::string_view word) { return layout.text().find(word); };
    CHECK(layout.caret_at(at("one")).x == Approx(24));
    CHECK(layout.caret_at(at("שלום")).x == Approx(400 - 24));
    CHECK(layout.caret_at(at("inner")).x == Approx(48));
    CHECK(layout.line_count() == 3); // markers are not lines
}

TEST_CASE("Cells of a table stand under one another", "[typeset][markdown]") {
    const Layout layout =
        markdown("| Year | Event |\n|--:|:--|\n| 2003 | leaves the treaty |\n| 17 | tests |");
    CHECK(layout.text() == "Year\tEvent\n2003\tleaves the treaty\n17\ttests");
    const auto x_of = [&](std::string_view word) { return layout.caret_at(layout.text().find(word)).x; };
    CHECK(x_of("Event") == Approx(x_of("leaves")));
    CHECK(x_of("tests") == Approx(x_of("leaves")));
    CHECK(x_of("17") > x_of("2003"));
    CHECK(layout.width() <= 400);
}

TEST_CASE("A table wider than its box breaks lines inside its cells", "[typeset][markdown]") {
    const Layout layout =
        markdown("| a | b |\n|---|---|\n| short | words that are far too many for so narrow a box |", 150);
    CHECK(layout.width() <= 151);
    CHECK(layout.line_count() > 4);
}

TEST_CASE("Marks work inside Markdown", "[typeset][markdown]") {
    const Layout layout = markdown("**Seoul** is \uE000\uE003city\uE004 and \uE001*soft* power\uE002.");
    CHECK(layout.text() == "Seoul is \uFFFC and soft power.");
    CHECK(layout.missing_glyphs() == 0);
}

TEST_CASE("Cut Markdown ends in an ellipsis", "[typeset][markdown]") {
    const Layout layout =
        lay_out("one  \ntwo\n\nthree", Style{.width = 60, .most_lines = 1, .markdown = true});
    CHECK(layout.is_cut());
    CHECK(layout.line_count() == 1);
}

TEST_CASE("A cut table ends in an ellipsis", "[typeset][markdown]") {
    const auto table = [](std::string_view text, int most_lines) {
        return lay_out(text, Style{.width = 300, .most_lines = most_lines, .markdown = true});
    };
    constexpr std::string_view head = "| a | b |\n|---|---|\n| c | d |";
    CHECK_FALSE(table(head, 4).is_cut());
    const Layout cut = table("| a | b |\n|---|---|\n| c | d |\n| e | f |", 4);
    CHECK(cut.is_cut());
    CHECK(cut.text() == "a\tb\nc\td…");
    CHECK(table("| a | b |\n|---|---|\n| c | d |\n\nafter", 4).text() == "a\tb\nc\td…");
}

namespace {

Layout with_map(std::string_view text, Align align = Align::Start) {
    return lay_out(text,
                   Style{.align = align,
                         .width = 400,
                         .markdown = true,
                         .pictures = {{.file = "map.svg", .width = 100, .height = 60}}});
}

} // namespace

TEST_CASE("a picture has a place of its own, in the order of the text", "[typeset][markdown]") {
    const Layout layout = with_map("Above\n\n![](map.svg)\n\nBelow");
    REQUIRE(layout.pictures().size() == 1);
    const PicturePlace& place = layout.pictures()[0];
    CHECK(place.file == "map.svg");
    CHECK(place.rect.width == 100);
    CHECK(place.rect.height == 60);
    CHECK(layout.caret_at(0).y < place.rect.y);
    CHECK(layout.caret_at(layout.text().find("Below")).y >= place.rect.y + 60);
    CHECK(layout.height() > markdown("Above\n\nBelow").height() + 60);
    CHECK(with_map("![](map.svg)", Align::Centre).pictures()[0].rect.x == 150);
    CHECK(with_map("![](map.svg)").height() == 60);
}

TEST_CASE("a picture in a sentence stands before or behind it, without what its author calls it",
          "[typeset][markdown]") {
    const Layout behind = with_map("See *the ![alt](map.svg)* map");
    REQUIRE(behind.pictures().size() == 1);
    CHECK(behind.text().find("alt") == std::string::npos);
    CHECK(behind.pictures()[0].rect.y > behind.caret_at(0).y);
    const Layout before = with_map("![](map.svg)\nWhat is this?");
    REQUIRE(before.pictures().size() == 1);
    CHECK(before.pictures()[0].rect.y == 0);
    CHECK(before.text() == "What is this?");
    CHECK(with_map("![](map.svg) ![](map.svg)\n\n- ![](map.svg)\n- b").pictures().size() == 3);
}

TEST_CASE("a picture that cannot be shown is its words", "[typeset][markdown]") {
    const Layout layout = lay_out(
        "![](map.svg)",
        Style{.width = 400, .markdown = true, .pictures = {{.file = "map.svg", .words = "Two lands."}}});
    CHECK(layout.pictures().empty());
    CHECK(layout.text().find("Two lands.") == 0);
    CHECK(with_map("![a plan](plan.svg)").text() == "a plan");
}
