#pragma once

#include "pictures/picture_kind.hpp"

#include <variant>

// One reader for each kind of picture. Each looks at no byte beyond the end and takes time linear in the
// bytes.
namespace ingat::pictures {

enum class HeaderTrouble { CutShort, Damaged };
using HeaderRead = std::variant<Header, HeaderTrouble>;

[[nodiscard]] HeaderRead png_header(Bytes bytes);
[[nodiscard]] HeaderRead jpeg_header(Bytes bytes);
[[nodiscard]] HeaderRead webp_header(Bytes bytes);

// Whether the first element is an svg, after whatever XML allows before it.
[[nodiscard]] bool begins_as_svg(Bytes bytes);
[[nodiscard]] HeaderRead svg_header(Bytes bytes);

} // namespace ingat::pictures
