#include "pictures/decoders.hpp"

#include <png.h>

namespace ingat::pictures {

Picture decode_png(Bytes bytes) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) {
        end_with(Ending::Damaged);
    }
    image.format = PNG_FORMAT_RGBA;
    image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB; // 16 bits without a word on gamma are as 8 bits are
    Picture picture{
        .width = static_cast<int>(image.width), .height = static_cast<int>(image.height), .rgba = {}};
    picture.rgba.resize(PNG_IMAGE_SIZE(image));
    if (png_image_finish_read(&image, nullptr, picture.rgba.data(), 0, nullptr) == 0) {
        end_with(Ending::Damaged);
    }
    return picture;
}

} // namespace ingat::pictures
