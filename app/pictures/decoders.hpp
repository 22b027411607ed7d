#pragma once

#include "pictures/exchange.hpp"
#include "pictures/picture_kind.hpp"

// What the confined process does with the bytes. Nothing here is called in the program itself: a picture that
// cannot be decoded ends the process.
namespace ingat::pictures {

[[noreturn]] void end_with(Ending ending);

// Each as large as it is stored, or smaller if that saves work, but not smaller than `size`; not turned yet.
[[nodiscard]] Picture decode_png(Bytes bytes);
[[nodiscard]] Picture decode_jpeg(Bytes bytes, Size size);
[[nodiscard]] Picture decode_webp(Bytes bytes);

// Exactly `size`.
[[nodiscard]] Picture decode_svg(Bytes bytes, const Header& header, Size size);

// Has fontconfig list the fonts, for which it may have to write its cache, while the process may still do so.
// One thread for blurs is enough.
void warm_up_svg();

} // namespace ingat::pictures
