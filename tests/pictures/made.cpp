#include "made.hpp"

#include <array>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <jpeglib.h>
#include <png.h>
#include <webp/encode.h>
#include <webp/mux.h>

namespace ingat::tests {
namespace {

using pictures::Picture;

const std::uint8_t* pixel(const Picture& picture, std::size_t index) {
    return picture.rgba.data() + 4 * index;
}

void append(png_structp png, png_bytep bytes, png_size_t count) {
    auto* to = static_cast<FileBytes*>(png_get_io_ptr(png));
    to->insert(to->end(), bytes, bytes + count);
}

// The rows in libjpeg's own colours; CMYK as Adobe stores it: what is left white.
FileBytes in_colours(const Picture& picture, Jpeg kind) {
    FileBytes row;
    for (std::size_t i = 0; 4 * i < picture.rgba.size(); ++i) {
        const std::uint8_t* from = pixel(picture, i);
        if (kind == Jpeg::Grey) {
            row.push_back(from[0]);
            continue;
        }
        row.insert(row.end(), from, from + 3);
        if (kind == Jpeg::Cmyk || kind == Jpeg::Ycck) {
            row.push_back(255);
        }
    }
    return row;
}

int channels_of(Jpeg kind) {
    return kind == Jpeg::Grey ? 1 : kind == Jpeg::Cmyk || kind == Jpeg::Ycck ? 4 : 3;
}

FileBytes taken(std::uint8_t* bytes, std::size_t count) {
    FileBytes copy{bytes, bytes + count};
    WebPFree(bytes);
    return copy;
}

} // namespace

FileBytes bytes_of(std::string_view text) {
    return {text.begin(), text.end()};
}

Picture colourful(int width, int height, bool see_through) {
    Picture picture{.width = width, .height = height, .rgba = {}};
    for (int i = 0; i < width * height; ++i) {
        const bool clear = see_through && i % 3 == 1;
        for (const int value : {7 * i + 3, 255 - 5 * i, 11 * i, clear ? 128 : 255}) {
            picture.rgba.push_back(static_cast<std::uint8_t>(value));
        }
    }
    return picture;
}

Picture quarters(int width, int height) {
    Picture picture{.width = width, .height = height, .rgba = {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const bool right = 2 * x >= width;
            const bool below = 2 * y >= height;
            picture.rgba.push_back(right == below ? 255 : 0);
            picture.rgba.push_back(right ? 255 : 0);
            picture.rgba.push_back(below ? 255 : 0);
            picture.rgba.push_back(255);
        }
    }
    return picture;
}

Picture one_colour(int width, int height, std::vector<std::uint8_t> rgba) {
    Picture picture{.width = width, .height = height, .rgba = {}};
    for (int i = 0; i < width * height; ++i) {
        picture.rgba.insert(picture.rgba.end(), rgba.begin(), rgba.end());
    }
    return picture;
}

FileBytes png_of(const Picture& picture) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    image.format = PNG_FORMAT_RGBA;
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    FileBytes bytes(size);
    png_image_write_to_memory(&image, bytes.data(), &size, 0, picture.rgba.data(), 0, nullptr);
    bytes.resize(size);
    return bytes;
}

FileBytes raw_png(const RawPng& raw) {
    FileBytes bytes;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop about = png_create_info_struct(png);
    png_set_write_fn(png, &bytes, append, [](png_structp) {});
    png_set_IHDR(png,
                 about,
                 static_cast<png_uint_32>(raw.width),
                 static_cast<png_uint_32>(raw.height),
                 raw.bits,
                 raw.colour_type,
                 PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    const std::array<png_color, 2> palette{png_color{0, 0, 0}, png_color{255, 0, 0}};
    if (raw.colour_type == PNG_COLOR_TYPE_PALETTE) {
        png_set_PLTE(png, about, palette.data(), 2);
    }
    png_write_info(png, about);
    for (int y = 0; y < raw.height; ++y) {
        png_write_row(png, raw.row.data());
    }
    png_write_end(png, about);
    png_destroy_write_struct(&png, &about);
    return bytes;
}

FileBytes jpeg_of(const Picture& picture, Jpeg kind) {
    const FileBytes colours = in_colours(picture, kind);
    const int channels = channels_of(kind);
    jpeg_error_mgr errors{};
    jpeg_compress_struct jpeg{};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    unsigned char* bytes = nullptr;
    unsigned long count = 0;
    jpeg_mem_dest(&jpeg, &bytes, &count);
    jpeg.image_width = static_cast<JDIMENSION>(picture.width);
    jpeg.image_height = static_cast<JDIMENSION>(picture.height);
    jpeg.input_components = channels;
    jpeg.in_color_space = channels == 1 ? JCS_GRAYSCALE : channels == 3 ? JCS_RGB : JCS_CMYK;
    jpeg_set_defaults(&jpeg);
    if (kind == Jpeg::Ycck) {
        jpeg_set_colorspace(&jpeg, JCS_YCCK);
    }
    jpeg_set_quality(&jpeg, 98, TRUE);
    if (kind == Jpeg::Progressive) {
        jpeg_simple_progression(&jpeg);
    }
    for (int i = 0; i < jpeg.num_components; ++i) { // as much colour as light, or edges would be smeared
        jpeg.comp_info[i].h_samp_factor = 1;
        jpeg.comp_info[i].v_samp_factor = 1;
    }
    jpeg_start_compress(&jpeg, TRUE);
    const std::size_t stride = static_cast<std::size_t>(channels) * jpeg.image_width;
    while (jpeg.next_scanline < jpeg.image_height) {
        FileBytes row{colours.begin() + static_cast<std::ptrdiff_t>(stride * jpeg.next_scanline),
                      colours.begin() + static_cast<std::ptrdiff_t>(stride * (jpeg.next_scanline + 1))};
        JSAMPROW start = row.data();
        jpeg_write_scanlines(&jpeg, &start, 1);
    }
    jpeg_finish_compress(&jpeg);
    FileBytes copy{bytes, bytes + count};
    jpeg_destroy_compress(&jpeg);
    std::free(bytes); // NOLINT: libjpeg took it with malloc
    return copy;
}

FileBytes with_orientation(const FileBytes& jpeg, int orientation, bool little_endian) {
    using namespace std::string_view_literals;
    FileBytes exif = bytes_of(
        little_endian ? "\xff\xe1\x00\x22"
                        "Exif\0\0II\x2a\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\0\0\0\0\0\0\0\0"sv
                      : "\xff\xe1\x00\x22"
                        "Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0"sv);
    exif.at(little_endian ? 28 : 29) = static_cast<std::uint8_t>(orientation);
    FileBytes bytes{jpeg.begin(), jpeg.begin() + 2};
    bytes.insert(bytes.end(), exif.begin(), exif.end());
    bytes.insert(bytes.end(), jpeg.begin() + 2, jpeg.end());
    return bytes;
}

FileBytes lossless_webp_of(const Picture& picture) {
    std::uint8_t* bytes = nullptr;
    const std::size_t count =
        WebPEncodeLosslessRGBA(picture.rgba.data(), picture.width, picture.height, 4 * picture.width, &bytes);
    return taken(bytes, count);
}

FileBytes lossy_webp_of(const Picture& picture) {
    std::uint8_t* bytes = nullptr;
    const std::size_t count =
        WebPEncodeRGBA(picture.rgba.data(), picture.width, picture.height, 4 * picture.width, 95, &bytes);
    return taken(bytes, count);
}

FileBytes animated_webp_of(const std::vector<Picture>& frames) {
    WebPMux* all = WebPMuxNew();
    for (const Picture& picture : frames) {
        const FileBytes bytes = lossless_webp_of(picture);
        WebPMuxFrameInfo frame{};
        frame.bitstream = {.bytes = bytes.data(), .size = bytes.size()};
        frame.duration = 100;
        frame.id = WEBP_CHUNK_ANMF;
        WebPMuxPushFrame(all, &frame, 1);
    }
    const WebPMuxAnimParams forever{.bgcolor = 0, .loop_count = 0};
    WebPMuxSetAnimationParams(all, &forever);
    WebPData data{};
    WebPMuxAssemble(all, &data);
    FileBytes copy{data.bytes, data.bytes + data.size};
    WebPDataClear(&data);
    WebPMuxDelete(all);
    return copy;
}

} // namespace ingat::tests
