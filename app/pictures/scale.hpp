#pragma once

#include "pictures/picture.hpp"
#include "pictures/picture_kind.hpp"

namespace ingat::pictures {

// Each pixel is the mean of the area it stands for, weighted by how opaque it is there; a side never grows.
[[nodiscard]] Picture scaled_down(Picture picture, Size to);

// Turned and mirrored so that a picture stored in this EXIF orientation is upright.
[[nodiscard]] Picture upright(Picture picture, int orientation);

} // namespace ingat::pictures
