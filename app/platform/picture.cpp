#include "platform/picture.hpp"

#include <png.h>

namespace ingat::platform {

base::Result<base::Done> write_png(const std::filesystem::path& path, const Picture& picture) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    image.format = PNG_FORMAT_RGBA;
    if (png_image_write_to_file(&image, path.c_str(), 0, picture.rgba.data(), 0, nullptr) == 0) {
        return base::Error{
            .kind = base::ErrorKind::NotWritable,
            .message =
                base::say("{0}: the picture could not be written. Check that the folder exists, that you "
                          "may write there, and that the disk has room.",
                          {path.string()})};
    }
    return base::Done{};
}

} // namespace ingat::platform
