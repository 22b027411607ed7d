#include "support/catch.hpp"
#include "typeset/scripts.hpp"
#include "typeset/typeset.hpp"

#include <cmath>
#include <optional>
#include <thread>
#include <utility>

using namespace ingat::typeset;

namespace {

std::string page() {
    std::string text = "# Heading\n\n> quoted\n\n```\ncode\n```\n\n- item `code`\n\n";
    for (const ScriptSample& sample : script_samples) {
        text += sample.text;
        text += "\n\n";
    }
    return text;
}

const Style page_style{.width = 300, .markdown = true};

} // namespace

TEST_CASE("An image is the layout times the scale", "[typeset][raster]") {
    const double scale = GENERATE(0.8, 1.0, 1.5, 2.0, 4.0);
    const Layout layout = lay_out("Two\nlines", Style{.line_height = 20, .width = 100}, {}, scale);
    const Image image = layout.image(scale);
    CHECK(image.width == static_cast<int>(std::ceil(100 * scale)));
    CHECK(image.height == static_cast<int>(std::ceil(40 * scale)));
    CHECK(image.rgba.size() ==
          static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 4);
}

TEST_CASE("Letters have the colour of the style, however thin they are", "[typeset][raster]") {
    const double scale = GENERATE(1.0, 2.0);
    const Image image = lay_out("il.,", Style{.colour = {200, 30, 90}}).image(scale);
    int solid = 0;
    int none = 0;
    for (std::size_t i = 0; i < image.rgba.size(); i += 4) {
        const int alpha = image.rgba[i + 3];
        none += alpha == 0 ? 1 : 0;
        solid += alpha > 230 ? 1 : 0;
        if (alpha > 64) { // below, eight bits of a multiplied colour say little
            CHECK(std::abs(image.rgba[i] - 200) <= 6);
            CHECK(std::abs(image.rgba[i + 1] - 30) <= 6);
            CHECK(std::abs(image.rgba[i + 2] - 90) <= 6);
        }
    }
    CHECK(none > 0);
    CHECK(solid > 0);
}

TEST_CASE("Bands put together are the whole image", "[typeset][raster]") {
    const double scale = GENERATE(1.0, 1.5, 2.0);
    const Layout layout = lay_out(page(), page_style, {}, scale);
    const Image whole = layout.image(scale);
    Image joined{.width = whole.width};
    const double step = 64 / scale;
    for (double y = 0; y < layout.height(); y += step) {
        const Image band = layout.image(scale, y, y + step);
        joined.height += band.height;
        joined.rgba.insert(joined.rgba.end(), band.rgba.begin(), band.rgba.end());
    }
    CHECK(joined.height == whole.height);
    CHECK((joined.rgba == whole.rgba));
}

TEST_CASE("A band outside the layout is empty", "[typeset][raster]") {
    const Layout layout = lay_out("One line", Style{});
    CHECK(layout.image(2, 500, 600) == Image{});
    CHECK(layout.image(2, -50, -10) == Image{});
    CHECK(layout.image(2, -50, 600) == layout.image(2));
}

TEST_CASE("The same text gives the same image", "[typeset][raster]") {
    CHECK((lay_out(page(), page_style).image(1) == lay_out(page(), page_style).image(1)));
}

TEST_CASE("Marked text has its ground behind it", "[typeset][raster]") {
    const Style style{.mark = {250, 220, 10}};
    const Layout layout = lay_out("before marked", style, {{.begin = 7, .end = 13, .marked = true}});
    const Image image = layout.image(1);
    const auto corner = [&](std::size_t x) { return image.rgba[x * 4 + 3]; };
    CHECK(corner(2) == 0);
    CHECK(corner(static_cast<std::size_t>(layout.rects_of(7, 13).at(0).x) + 3) == 255);
}

TEST_CASE("Fonts that another thread has opened draw as a thread's own do", "[typeset][raster]") {
    const auto drawn = [] { return lay_out(page(), page_style).image(1); };
    const Image own = drawn();
    std::optional<OpenFonts> opened;
    Image there;
    std::thread{[&] {
        there = drawn();
        opened.emplace(OpenFonts::take_from_this_thread());
    }}.join();
    const Layout before = lay_out(page(), page_style);
    std::move(*opened).give_to_this_thread();
    CHECK(there == own);
    CHECK(drawn() == own);
    CHECK(before.image(1) == own);
}
