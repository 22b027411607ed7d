#include "pictures/decoders.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <jerror.h>
#include <jpeglib.h>

namespace ingat::pictures {
namespace {

constexpr unsigned parts_of_scale = 8; // libjpeg makes pictures smaller by eighths

void fail(j_common_ptr jpeg) {
    end_with(jpeg->err->msg_code == JERR_OUT_OF_MEMORY ? Ending::TooMuchMemory : Ending::Damaged);
}

// A picture that ends too soon would be grey from there on; about other slips libjpeg knows better.
void hear(j_common_ptr jpeg, int level) {
    if (level < 0 && (jpeg->err->msg_code == JWRN_JPEG_EOF || jpeg->err->msg_code == JWRN_HIT_MARKER)) {
        end_with(Ending::Damaged);
    }
}

void say_nothing(j_common_ptr) {}

// The fewest eighths that still give at least `size`.
unsigned scale_for(const jpeg_decompress_struct& jpeg, Size size) {
    unsigned eighths = 1;
    const auto gives = [&](JDIMENSION side) { return side * eighths / parts_of_scale; };
    while (eighths < parts_of_scale && (gives(jpeg.image_width) < static_cast<JDIMENSION>(size.width) ||
                                        gives(jpeg.image_height) < static_cast<JDIMENSION>(size.height))) {
        ++eighths;
    }
    return eighths;
}

// Four inks in place, into three colours. Adobe's programs store what is left white, others what is inked.
void lighten(std::uint8_t* row, std::size_t count, bool stores_white) {
    const auto white = [&](unsigned ink) { return stores_white ? ink : 255 - ink; };
    for (std::uint8_t* pixel = row; pixel != row + 4 * count; pixel += 4) {
        const unsigned black = white(pixel[3]);
        for (int i = 0; i < 3; ++i) {
            pixel[i] = static_cast<std::uint8_t>((white(pixel[i]) * black + 127) / 255);
        }
        pixel[3] = 255;
    }
}

} // namespace

Picture decode_jpeg(Bytes bytes, Size size) {
    jpeg_error_mgr errors{};
    jpeg_decompress_struct jpeg{};
    jpeg.err = jpeg_std_error(&errors);
    errors.error_exit = fail;
    errors.emit_message = hear;
    errors.output_message = say_nothing;
    jpeg_create_decompress(&jpeg);
    jpeg_mem_src(&jpeg, bytes.data(), bytes.size());
    jpeg_read_header(&jpeg, TRUE);
    const bool inks = jpeg.jpeg_color_space == JCS_CMYK || jpeg.jpeg_color_space == JCS_YCCK;
    jpeg.out_color_space = inks ? JCS_CMYK : JCS_EXT_RGBA;
    jpeg.scale_num = scale_for(jpeg, size);
    jpeg.scale_denom = parts_of_scale;
    jpeg_start_decompress(&jpeg);
    const std::size_t width = jpeg.output_width;
    Picture picture{
        .width = static_cast<int>(width), .height = static_cast<int>(jpeg.output_height), .rgba = {}};
    picture.rgba.resize(4 * width * jpeg.output_height);
    while (jpeg.output_scanline < jpeg.output_height) {
        JSAMPROW row = picture.rgba.data() + 4 * width * jpeg.output_scanline;
        jpeg_read_scanlines(&jpeg, &row, 1);
        if (inks) {
            lighten(row, width, jpeg.saw_Adobe_marker != FALSE);
        }
    }
    jpeg_destroy_decompress(&jpeg);
    return picture;
}

} // namespace ingat::pictures
