#pragma once

#include "base/result.hpp"
#include "pictures/picture.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

// What the first bytes of a picture say, read by hand before any library sees them.
namespace ingat::pictures {

using Bytes = std::span<const std::uint8_t>;

inline constexpr std::size_t most_bytes = 16U << 20U;
inline constexpr int longest_side = 8192;
inline constexpr double most_pixels = 32e6;

enum class PictureKind { Png, Jpeg, WebP, Svg };

// The size is that of the picture upright. An SVG has no pixels: its size is what it asks for, in units, and
// may have fractions.
struct Header {
    PictureKind kind{};
    double width = 0;
    double height = 0;
    int orientation = 1; // as EXIF counts, 1 to 8: how a JPEG is to be turned

    bool operator==(const Header&) const = default;
};

// What the bytes are, by what they begin with.
[[nodiscard]] std::optional<PictureKind> kind_of(Bytes bytes);

// Kind and size, if a picture of that size may be shown. Otherwise why not; `name` is what the person calls
// it.
[[nodiscard]] base::Result<Header> read_header(Bytes bytes, const std::string& name);

struct Size {
    int width = 0;
    int height = 0;

    bool operator==(const Size&) const = default;
};

// The size at which it is handed out: made smaller to fit, or exactly fitting if it is an SVG. Never without
// a pixel, never past the limits.
[[nodiscard]] Size fitted(const Header& header, Wanted wanted);

} // namespace ingat::pictures
