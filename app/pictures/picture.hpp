#pragma once

#include <cstdint>
#include <vector>

namespace ingat::pictures {

// Pixels as red, green, blue, straight alpha (colours are not multiplied by it): one byte each, 4 × width ×
// height bytes, top row first.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;

    bool operator==(const Picture&) const = default;
};

// The largest width and height that are of use, in pixels. A picture is made to fit in them and keeps its
// proportions.
struct Wanted {
    int width = 0;
    int height = 0;
};

} // namespace ingat::pictures
