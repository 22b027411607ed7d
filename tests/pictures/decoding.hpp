#pragma once

#include "base/catalogue.hpp"
#include "pictures/decode.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

namespace ingat::tests {

inline constexpr pictures::Wanted plenty{.width = 8192, .height = 8192};

inline base::Result<pictures::Picture> decoded(pictures::Bytes bytes, pictures::Wanted wanted = plenty) {
    return pictures::decode(bytes, "map.png", wanted, INGAT_PICTURE_READER);
}

// What the person would read in English; empty: there is a picture.
template <class T>
std::string trouble(const base::Result<T>& result) {
    return result ? "" : base::filled_in(result.error().message.id, result.error().message.arguments);
}

using Colour = std::array<int, 4>;

inline Colour colour_at(const pictures::Picture& picture, int x, int y) {
    Colour colour{};
    for (std::size_t i = 0; i < 4; ++i) {
        colour.at(i) = picture.rgba.at(4 * static_cast<std::size_t>(y * picture.width + x) + i);
    }
    return colour;
}

// The largest difference of a channel; 999 if they are not equally large.
inline int difference(const pictures::Picture& one, const pictures::Picture& other) {
    if (one.width != other.width || one.height != other.height) {
        return 999;
    }
    int most = 0;
    for (std::size_t i = 0; i < one.rgba.size(); ++i) {
        most = std::max(most, std::abs(one.rgba[i] - other.rgba[i]));
    }
    return most;
}

} // namespace ingat::tests
