#include "decoding.hpp"
#include "made.hpp"
#include "pictures/scale.hpp"
#include "support/catch.hpp"

#include <utility>

using namespace ingat;
using namespace ingat::tests;
using pictures::Picture;

TEST_CASE("what was stored without loss comes back pixel by pixel", "[pictures]") {
    const Picture picture = colourful(13, 7);
    for (const FileBytes& bytes : {png_of(picture), lossless_webp_of(picture)}) {
        const auto shown = decoded(bytes);
        REQUIRE(trouble(shown).empty());
        CHECK(*shown == picture);
    }
}

TEST_CASE("what was stored with loss comes back nearly", "[pictures]") {
    const Picture picture = quarters(64, 32);
    for (const Jpeg kind : {Jpeg::Baseline, Jpeg::Progressive, Jpeg::Cmyk, Jpeg::Ycck}) {
        const auto shown = decoded(jpeg_of(picture, kind));
        REQUIRE(trouble(shown).empty());
        CHECK(difference(*shown, picture) < 8);
    }
    const auto webp = decoded(lossy_webp_of(picture));
    REQUIRE(trouble(webp).empty());
    REQUIRE(webp->width == 64);
    for (const auto& [x, y] : {std::pair{8, 8}, std::pair{56, 8}, std::pair{8, 24}, std::pair{56, 24}}) {
        for (std::size_t i = 0; i < 4; ++i) { // away from edges, where WebP smears colours
            CHECK(std::abs(colour_at(*webp, x, y).at(i) - colour_at(picture, x, y).at(i)) < 12);
        }
    }
}

TEST_CASE("grey, palettes and 16 bits become the same eight bits of colour", "[pictures]") {
    const auto grey_jpeg = decoded(jpeg_of(one_colour(9, 9, {90, 90, 90, 255}), Jpeg::Grey));
    REQUIRE(trouble(grey_jpeg).empty());
    CHECK(difference(*grey_jpeg, one_colour(9, 9, {90, 90, 90, 255})) < 3);

    struct Example {
        RawPng raw;
        Colour first;
    };
    for (const Example& example : {
             Example{{.bits = 8, .colour_type = 0, .row = {200}}, {200, 200, 200, 255}},
             Example{{.bits = 16, .colour_type = 0, .row = {0x80, 0x00}}, {128, 128, 128, 255}},
             Example{{.bits = 1, .colour_type = 0, .row = {0x80}}, {255, 255, 255, 255}},
             Example{{.bits = 1, .colour_type = 3, .row = {0x80}}, {255, 0, 0, 255}},
             Example{{.bits = 16, .colour_type = 2, .row = {0xff, 0xff, 0x40, 0x00, 0, 0}},
                     {255, 64, 0, 255}},
             Example{{.bits = 8, .colour_type = 4, .row = {50, 60}}, {50, 50, 50, 60}},
         }) {
        const auto shown = decoded(raw_png(example.raw));
        REQUIRE(trouble(shown).empty());
        CHECK(colour_at(*shown, 0, 0) == example.first);
    }
}

TEST_CASE("a JPEG is turned as its EXIF says", "[pictures]") {
    const FileBytes stored = jpeg_of(quarters(64, 32));
    const Colour red{255, 0, 0, 255};
    const Colour green{0, 255, 0, 255};
    const Colour blue{0, 0, 255, 255};
    const Colour white{255, 255, 255, 255};
    // What is then at the top left, top right, bottom left and bottom right.
    const std::array<std::array<Colour, 4>, 8> corners{{{red, green, blue, white},
                                                        {green, red, white, blue},
                                                        {white, blue, green, red},
                                                        {blue, white, red, green},
                                                        {red, blue, green, white},
                                                        {blue, red, white, green},
                                                        {white, green, blue, red},
                                                        {green, white, red, blue}}};
    for (int orientation = 1; orientation <= 8; ++orientation) {
        for (const bool little_endian : {true, false}) {
            const auto shown = decoded(with_orientation(stored, orientation, little_endian));
            REQUIRE(trouble(shown).empty());
            const int width = orientation > 4 ? 32 : 64;
            REQUIRE(shown->width == width);
            REQUIRE(shown->height == 96 - width);
            int corner = 0;
            for (const Colour& expected : corners.at(static_cast<std::size_t>(orientation - 1))) {
                const Colour found = colour_at(
                    *shown, corner % 2 == 0 ? 2 : shown->width - 3, corner < 2 ? 2 : shown->height - 3);
                for (std::size_t i = 0; i < 4; ++i) {
                    CHECK(std::abs(found.at(i) - expected.at(i)) < 8);
                }
                ++corner;
            }
        }
    }
    CHECK(trouble(decoded(with_orientation(stored, 9))).empty());
}

TEST_CASE("of an animated WebP the first frame is shown", "[pictures]") {
    const Picture first = colourful(6, 5);
    const auto shown = decoded(animated_webp_of({first, one_colour(6, 5, {1, 2, 3, 255})}));
    REQUIRE(trouble(shown).empty());
    CHECK(*shown == first);
}

TEST_CASE("a picture is made smaller to fit, and never larger", "[pictures]") {
    for (const FileBytes& bytes :
         {png_of(quarters(640, 320)), jpeg_of(quarters(640, 320)), lossless_webp_of(quarters(640, 320))}) {
        const auto shown = decoded(bytes, {.width = 100, .height = 100});
        REQUIRE(trouble(shown).empty());
        CHECK(difference(*shown, quarters(100, 50)) < 8);
    }
    const auto small = decoded(png_of(colourful(3, 3)), {.width = 100, .height = 100});
    REQUIRE(trouble(small).empty());
    CHECK(*small == colourful(3, 3));
    const auto on_its_side =
        decoded(with_orientation(jpeg_of(quarters(640, 320)), 6), {.width = 100, .height = 100});
    REQUIRE(trouble(on_its_side).empty());
    CHECK(on_its_side->width == 50);
}

TEST_CASE("making smaller weighs colours by how opaque they are", "[pictures]") {
    Picture picture = one_colour(2, 1, {200, 100, 0, 255});
    picture.rgba[4] = 0;
    picture.rgba[7] = 0;
    CHECK(pictures::scaled_down(picture, {1, 1}) == one_colour(1, 1, {200, 100, 0, 128}));
    const Picture steps{.width = 3, .height = 1, .rgba = {0, 0, 0, 255, 90, 90, 90, 255, 240, 240, 240, 255}};
    CHECK(pictures::scaled_down(steps, {2, 1}).rgba ==
          std::vector<std::uint8_t>{30, 30, 30, 255, 190, 190, 190, 255});
    const Picture grey = pictures::scaled_down(quarters(2, 2), {1, 1});
    CHECK(grey == one_colour(1, 1, {128, 128, 128, 255}));
    CHECK(pictures::scaled_down(one_colour(7, 5, {9, 8, 7, 255}), {3, 2}) ==
          one_colour(3, 2, {9, 8, 7, 255}));
}
