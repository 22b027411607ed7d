#include "decoding.hpp"
#include "made.hpp"
#include "pictures/confinement.hpp"
#include "support/catch.hpp"

#include <chrono>
#include <random>

using namespace ingat;
using namespace ingat::tests;

namespace {

const std::string damaged = "map.png could not be shown: it is damaged. Get it anew.";
constexpr std::string_view shown_as_text = "<svg xmlns='http://www.w3.org/2000/svg' width='8' "
                                           "height='8'><rect width='4' height='8' fill='#f00'/></svg>";

std::vector<FileBytes> small_ones() {
    const auto picture = colourful(3, 2);
    return {png_of(picture),
            jpeg_of(picture),
            jpeg_of(picture, Jpeg::Progressive),
            lossless_webp_of(picture),
            lossy_webp_of(picture),
            bytes_of(shown_as_text)};
}

// Either a picture within the limits, or a sentence that begins as it should.
void check_answer(const base::Result<pictures::Picture>& shown) {
    if (!shown) {
        CHECK(trouble(shown).starts_with("map.png could not be shown: "));
        return;
    }
    CHECK(shown->width >= 1);
    CHECK(shown->width <= 64);
    CHECK(shown->height >= 1);
    CHECK(shown->height <= 64);
    CHECK(shown->rgba.size() ==
          4 * static_cast<std::size_t>(shown->width) * static_cast<std::size_t>(shown->height));
}

double seconds_since(std::chrono::steady_clock::time_point began) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

std::uint32_t checksum(const std::uint8_t* bytes, std::size_t count) {
    std::uint32_t sum = 0xffffffffU;
    for (std::size_t i = 0; i < count; ++i) {
        sum ^= bytes[i];
        for (int bit = 0; bit < 8; ++bit) {
            sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xedb88320U : 0U);
        }
    }
    return ~sum;
}

// The PNG with another size in its header, and the checksum that goes with it.
FileBytes with_size(FileBytes png, std::uint32_t width, std::uint32_t height) {
    const auto put = [&png](std::size_t at, std::uint32_t number) {
        for (std::size_t i = 0; i < 4; ++i) {
            png.at(at + i) = static_cast<std::uint8_t>(number >> (24 - 8 * i));
        }
    };
    put(16, width);
    put(20, height);
    put(29, checksum(png.data() + 12, 17));
    return png;
}

} // namespace

TEST_CASE("cut short anywhere, a picture is refused in a sentence", "[pictures]") {
    for (const FileBytes& whole : small_ones()) {
        for (std::size_t length = 0; length < whole.size(); ++length) {
            check_answer(decoded(pictures::Bytes{whole}.first(length), {.width = 64, .height = 64}));
        }
    }
    // Without its last bytes each has its header, and is known to be damaged.
    for (const FileBytes& whole : small_ones()) {
        const auto cut = trouble(decoded(pictures::Bytes{whole}.first(whole.size() - 13)));
        const bool said =
            cut == damaged || cut == "map.png could not be shown: its end is missing. Get the whole file.";
        CHECK(said);
    }
}

TEST_CASE("changed bytes never bring down more than the picture", "[pictures]") {
    constexpr int times = 300;
    const auto seed = std::random_device{}();
    UNSCOPED_INFO("seed " << seed);
    std::minstd_rand chance{seed};
    for (const FileBytes& whole : small_ones()) {
        for (int i = 0; i < times; ++i) {
            FileBytes changed = whole;
            for (unsigned changes = 1 + chance() % 4; changes > 0; --changes) {
                changed[chance() % changed.size()] = static_cast<std::uint8_t>(chance());
            }
            INFO("seed " << seed << ", change " << i);
            check_answer(decoded(changed, {.width = 64, .height = 64}));
        }
    }
}

TEST_CASE("a PNG that lies about its size is damaged", "[pictures]") {
    const FileBytes honest = png_of(colourful(3, 2));
    CHECK(decoded(with_size(honest, 3, 2)));
    CHECK(trouble(decoded(with_size(honest, 3, 200))) == damaged);
    CHECK(trouble(decoded(with_size(honest, 8000, 3900))) == damaged);
    CHECK(trouble(decoded(with_size(honest, 64000, 64000)))
              .starts_with("map.png could not be shown: it is 64000"));
}

TEST_CASE("the largest picture allowed can be shown", "[pictures]") {
    const int height = pictures::fully_confined ? 3904 : 384; // the sanitizers are too slow for more
    const FileBytes large = png_of(one_colour(8192, height, {1, 2, 3, 255}));
    const auto shown = decoded(large, {.width = 128, .height = 128});
    REQUIRE(trouble(shown).empty());
    CHECK(*shown == one_colour(128, (height + 32) / 64, {1, 2, 3, 255}));
}

TEST_CASE("a JPEG of a hundred thousand scans takes too long and is stopped", "[pictures]") {
    FileBytes jpeg = jpeg_of(one_colour(4096, 4096, {90, 90, 90, 255}), Jpeg::Progressive);
    std::size_t scan = jpeg.size() - 1;
    while (jpeg[scan] != 0xff || jpeg[scan + 1] != 0xda) {
        --scan;
    }
    const FileBytes last(jpeg.begin() + static_cast<std::ptrdiff_t>(scan), jpeg.end() - 2);
    for (int i = 0; i < 100'000 && jpeg.size() < pictures::most_bytes - last.size(); ++i) {
        jpeg.insert(jpeg.end() - 2, last.begin(), last.end());
    }
    const auto began = std::chrono::steady_clock::now();
    CHECK(trouble(decoded(jpeg)) ==
          "map.png could not be shown: it takes too long to draw. Make it smaller or simpler.");
    CHECK(seconds_since(began) < 6);
}
