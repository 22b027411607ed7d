#include "pictures/picture_kind.hpp"

#include "decoding.hpp"
#include "made.hpp"
#include "support/catch.hpp"

using namespace ingat;
using namespace ingat::tests;
using pictures::Header;
using pictures::PictureKind;
using pictures::read_header;

namespace {

Header svg_sized(double width, double height) {
    return {.kind = PictureKind::Svg, .width = width, .height = height};
}

Header header_of(std::string_view svg) {
    const auto header = read_header(bytes_of(svg), "map.svg");
    REQUIRE(trouble(header).empty());
    return *header;
}

} // namespace

TEST_CASE("kind and size are read from the bytes, whatever the name", "[pictures]") {
    const auto picture = colourful(13, 7);
    CHECK(*read_header(png_of(picture), "x") == Header{PictureKind::Png, 13, 7});
    CHECK(*read_header(jpeg_of(picture), "x") == Header{PictureKind::Jpeg, 13, 7});
    CHECK(*read_header(jpeg_of(picture, Jpeg::Progressive), "x") == Header{PictureKind::Jpeg, 13, 7});
    CHECK(*read_header(with_orientation(jpeg_of(picture), 8), "x") == Header{PictureKind::Jpeg, 7, 13, 8});
    CHECK(*read_header(lossless_webp_of(picture), "x") == Header{PictureKind::WebP, 13, 7});
    CHECK(*read_header(lossy_webp_of(one_colour(13, 7, {1, 2, 3, 255})), "x") ==
          Header{PictureKind::WebP, 13, 7});
    CHECK(*read_header(animated_webp_of({picture, picture}), "x") == Header{PictureKind::WebP, 13, 7});
}

TEST_CASE("an SVG has the size it asks for, or the one of its viewBox", "[pictures]") {
    CHECK(header_of("<svg width='20' height='10px'/>") == svg_sized(20, 10));
    CHECK(header_of("<svg width='1in' height='2.54cm'>") == svg_sized(96, 96));
    CHECK(header_of("<svg viewBox='0 0 4.5 3'>") == svg_sized(4.5, 3));
    CHECK(header_of("<svg viewBox='-1,-1,4,3' width='100%' height='100%'>") == svg_sized(4, 3));
    CHECK(header_of("<svg width='8' viewBox='0 0 4 3'>") == svg_sized(8, 6));
    CHECK(header_of("<svg height='6' viewBox='0 0 4 3'>") == svg_sized(8, 6));
    CHECK(header_of("<svg>") == svg_sized(300, 150));
    CHECK(header_of("<svg width='inf' height='nan'>") == svg_sized(300, 150));
    CHECK(header_of("<svg width='-5' height='1e99'>") == svg_sized(300, 150));
    CHECK(
        header_of("\xef\xbb\xbf<?xml version='1.0'?>\n<!-- <svg width='1'> -->"
                  "<!DOCTYPE svg [ <!ENTITY a \"]>'\"> <!-- it's ]> --> ]>\n<s:svg width='2' height='3'>") ==
        svg_sized(2, 3));
}

TEST_CASE("what is no picture of these kinds is refused in a sentence", "[pictures]") {
    const std::string refused =
        "map.png could not be shown: it is not a PNG, JPEG, WebP or SVG picture. Save it as one of these.";
    for (const std::string_view text : {"",
                                        "hello",
                                        "GIF89a",
                                        "<html><svg></svg></html>",
                                        "<svgs>",
                                        "<!-- <svg>",
                                        "<?xml",
                                        "\x1f\x8b\x08",
                                        "RIFF1234WAVE"}) {
        CHECK(trouble(read_header(bytes_of(text), "map.png")) == refused);
    }
}

TEST_CASE("too many bytes and too many pixels are refused before anything decodes them", "[pictures]") {
    CHECK(trouble(read_header(FileBytes(20U << 20U), "map.png")) ==
          "map.png could not be shown: it is larger than 16 MiB. Make it smaller.");
    FileBytes bomb = png_of(colourful(1, 1));
    const auto sized = [&bomb](std::uint8_t width, std::uint8_t height) { // in steps of 256
        bomb[18] = width;
        bomb[19] = 0;
        bomb[22] = height;
        bomb[23] = 0;
        return trouble(read_header(bomb, "map.png"));
    };
    CHECK(sized(250, 250) ==
          "map.png could not be shown: it is 64000 × 64000 pixels large, and at most 8192 a side and "
          "32 million in all are allowed. Make it smaller.");
    CHECK_FALSE(sized(33, 1).empty());
    CHECK_FALSE(sized(1, 33).empty());
    CHECK_FALSE(sized(32, 32).empty());
    CHECK(sized(32, 15).empty());
    CHECK(sized(0, 1) == "map.png could not be shown: it is damaged. Get it anew.");
}

TEST_CASE("a picture fits in what is wanted and keeps its proportions", "[pictures]") {
    using pictures::fitted;
    using pictures::Size;
    const Header wide{PictureKind::Png, 400, 100};
    CHECK(fitted(wide, {200, 200}) == Size{200, 50});
    CHECK(fitted(wide, {1000, 20}) == Size{80, 20});
    CHECK(fitted(wide, {1000, 1000}) == Size{400, 100});
    CHECK(fitted(wide, {0, -3}) == Size{1, 1});
    CHECK(fitted({PictureKind::Png, 8192, 1}, {10, 10}) == Size{10, 1});
    CHECK(fitted(svg_sized(4, 1), {1000, 1000}) == Size{1000, 250});
    CHECK(fitted(svg_sized(1e7, 1e-3), {100, 100}) == Size{100, 1});
    const Size most = fitted(svg_sized(1, 1), {1 << 30, 1 << 30});
    CHECK(most.width == most.height);
    CHECK(most.width > 5600);
    CHECK(most.width < 5660);
}
