#include "decoding.hpp"
#include "made.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <chrono>

using namespace ingat;
using namespace ingat::tests;
using pictures::Picture;

namespace {

// A drawing of 8 × 8 units that holds this.
FileBytes svg_with(const std::string& inside, const std::string& before = "") {
    return bytes_of(before +
                    "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' "
                    "viewBox='0 0 8 8'>" +
                    inside + "</svg>");
}

Picture drawn(const std::string& inside, const std::string& before = "") {
    auto shown = decoded(svg_with(inside, before), {.width = 8, .height = 8});
    INFO(inside);
    REQUIRE(trouble(shown).empty());
    return *shown;
}

const Picture nothing = one_colour(8, 8, {0, 0, 0, 0});

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) {
        all += text;
    }
    return all;
}

// Whatever comes of it, it comes in time and is a picture or a sentence.
void check_survived(const FileBytes& svg) {
    const auto began = std::chrono::steady_clock::now();
    const auto shown = decoded(svg, {.width = 64, .height = 64});
    CHECK((shown || trouble(shown).starts_with("map.png could not be shown: ")));
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds{6});
}

} // namespace

TEST_CASE("an SVG is drawn at exactly the size that is wanted", "[pictures][svg]") {
    const auto svg =
        svg_with("<rect width='4' height='8' fill='#f00'/><rect x='4' width='4' height='8' fill='#00f' "
                 "fill-opacity='.5'/>");
    for (const int side : {8, 80, 800}) {
        const auto shown = decoded(svg, {.width = side, .height = 2 * side});
        REQUIRE(trouble(shown).empty());
        REQUIRE(shown->width == side);
        REQUIRE(shown->height == side);
        CHECK(colour_at(*shown, side / 2 - 1, side - 1) == Colour{255, 0, 0, 255});
        CHECK(colour_at(*shown, side / 2, 0) == Colour{0, 0, 255, 128});
    }
    // Without a viewBox too.
    const auto plain = decoded(bytes_of("<svg xmlns='http://www.w3.org/2000/svg' width='8' height='4'>"
                                        "<rect width='4' height='4' fill='#0f0'/></svg>"),
                               {.width = 80, .height = 80});
    REQUIRE(trouble(plain).empty());
    CHECK(plain->height == 40);
    CHECK(colour_at(*plain, 39, 39) == Colour{0, 255, 0, 255});
    CHECK(colour_at(*plain, 40, 39) == Colour{0, 0, 0, 0});
}

TEST_CASE("letters and blurs of an SVG are drawn", "[pictures][svg]") {
    CHECK(drawn("<text x='1' y='7' font-size='8' font-family='Inter'>m</text>") != nothing);
    const Picture blurred = drawn("<filter id='a'><feGaussianBlur stdDeviation='1'/></filter>"
                                  "<rect x='2' width='4' height='8' filter='url(#a)'/>");
    CHECK(colour_at(blurred, 1, 4)[3] > 0);
}

TEST_CASE("an SVG brings in nothing from outside", "[pictures][svg]") {
    const std::string inside =
        "data:image/png;base64,"
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC";
    CHECK(drawn("<image width='8' height='8' href='" + inside + "'/>") == one_colour(8, 8, {255, 0, 0, 255}));
    const TemporaryFolder folder;
    const FileBytes red = png_of(one_colour(8, 8, {255, 0, 0, 255}));
    put_file(folder / "red.png", {red.begin(), red.end()});
    put_file(folder / "red.css", "rect { fill: #f00 }");
    put_file(folder / "red.svg",
             "<svg xmlns='http://www.w3.org/2000/svg'><rect id='r' width='8' height='8'/></svg>");
    const std::string at = "file://" + folder.path().string();
    for (const std::string& href : {at + "/red.png",
                                    folder.path().string() + "/red.png",
                                    std::string{"red.png"},
                                    std::string{"file:///etc/passwd"},
                                    std::string{"http://localhost/red.png"}}) {
        std::string image = "<image width='8' height='8' href='";
        image.append(href).append("' xlink:href='").append(href).append("'/>");
        CHECK(drawn(image) == nothing);
    }
    CHECK(drawn("<use href='" + at + "/red.svg#r' xlink:href='" + at + "/red.svg#r'/>") == nothing);
    CHECK(drawn("<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='" + at + "/red.svg'/>") ==
          nothing);
    const Picture black = one_colour(8, 8, {0, 0, 0, 255});
    const std::string field = "<rect width='8' height='8'/>";
    CHECK(drawn("<style>@import url('" + at + "/red.css');</style>" + field) == black);
    CHECK(drawn("<script>document.documentElement.remove()</script>" + field) == black);
    CHECK(drawn(field, "<?xml-stylesheet type='text/css' href='" + at + "/red.css'?>") == black);
    const auto outside = decoded(svg_with("<text y='8' font-size='8'>&x;</text>",
                                          "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"),
                                 {.width = 8, .height = 8});
    CHECK((!outside || *outside == nothing));
}

TEST_CASE("a small SVG that would become immense is stopped", "[pictures][svg]") {
    std::string laughs = "<!DOCTYPE svg [<!ENTITY a0 \"ha\">";
    std::string uses = "<rect id='u0' width='1' height='1'/>";
    for (int i = 1; i <= 30; ++i) {
        const std::string before = std::to_string(i - 1);
        const std::string name = std::to_string(i);
        laughs.append("<!ENTITY a").append(name).append(" \"");
        laughs.append(repeated("&a" + before + ";", 10)).append("\">");
        uses.append("<g id='u").append(name).append("'>");
        uses.append(repeated("<use href='#u" + before + "'/>", 10)).append("</g>");
    }
    check_survived(svg_with("<text>&a30;</text>", laughs + "]>"));
    check_survived(svg_with("<defs>" + uses + "</defs><use href='#u30'/>"));
    check_survived(svg_with("<g id='g'><use href='#g'/></g>"));
    check_survived(svg_with(repeated("<g>", 100'000) + repeated("</g>", 100'000)));
    check_survived(
        svg_with(repeated("<g opacity='.9'>", 200) + "<rect width='8' height='8'/>" + repeated("</g>", 200)));
    check_survived(
        svg_with("<filter id='f' x='-1e9' y='-1e9' width='2e9' height='2e9'><feGaussianBlur "
                 "stdDeviation='1e6'/><feTurbulence baseFrequency='9' numOctaves='1000000'/>"
                 "<feMorphology radius='1e6'/></filter><rect width='8' height='8' filter='url(#f)'/>"));
    check_survived(
        svg_with("<pattern id='p' width='1e-9' height='1e-9'><rect width='1' height='1'/></pattern>"
                 "<rect width='8' height='8' fill='url(#p)'/>"));
    check_survived(
        bytes_of("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1e7 1e7'>"
                 "<rect width='1e300' height='1e300' stroke='#000' stroke-dasharray='1e-9'/></svg>"));
    check_survived(
        svg_with("<path stroke='#000' stroke-width='9' d='M0 0" + repeated(" L8 8 L0 1", 200'000) + "'/>"));
}
