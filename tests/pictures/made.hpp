#pragma once

#include "pictures/picture.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// Pictures of every kind, written by the libraries' other halves.
namespace ingat::tests {

using FileBytes = std::vector<std::uint8_t>;

[[nodiscard]] FileBytes bytes_of(std::string_view text);

// Every pixel differs, and some are see-through where `see_through`.
[[nodiscard]] pictures::Picture colourful(int width, int height, bool see_through = true);

// Four fields: red and green above, blue and white below.
[[nodiscard]] pictures::Picture quarters(int width, int height);

[[nodiscard]] pictures::Picture one_colour(int width, int height, std::vector<std::uint8_t> rgba);

[[nodiscard]] FileBytes png_of(const pictures::Picture& picture);

// By libpng's colour type and bits a channel; `row` is repeated. A palette is black, red.
struct RawPng {
    int width = 1;
    int height = 1;
    int bits = 8;
    int colour_type = 0;
    std::vector<std::uint8_t> row;
};
[[nodiscard]] FileBytes raw_png(const RawPng& raw);

enum class Jpeg { Baseline, Progressive, Grey, Cmyk, Ycck };
[[nodiscard]] FileBytes jpeg_of(const pictures::Picture& picture, Jpeg kind = Jpeg::Baseline);
[[nodiscard]] FileBytes with_orientation(const FileBytes& jpeg, int orientation, bool little_endian = true);

[[nodiscard]] FileBytes lossless_webp_of(const pictures::Picture& picture);
[[nodiscard]] FileBytes lossy_webp_of(const pictures::Picture& picture);
[[nodiscard]] FileBytes animated_webp_of(const std::vector<pictures::Picture>& frames);

} // namespace ingat::tests
