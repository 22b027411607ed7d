#include "pictures/headers.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace ingat::pictures {
namespace {

// A number of `count` bytes; the caller has looked that they are there.
std::uint32_t big_endian(Bytes bytes, std::size_t at, std::size_t count) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < count; ++i) {
        number = (number << 8U) | bytes[at + i];
    }
    return number;
}

std::uint32_t little_endian(Bytes bytes, std::size_t at, std::size_t count) {
    std::uint32_t number = 0;
    for (std::size_t i = count; i-- > 0;) {
        number = (number << 8U) | bytes[at + i];
    }
    return number;
}

bool has_tag(Bytes bytes, std::size_t at, std::string_view tag) {
    for (std::size_t i = 0; i < tag.size(); ++i) {
        if (bytes[at + i] != static_cast<std::uint8_t>(tag[i])) {
            return false;
        }
    }
    return true;
}

HeaderRead sized(PictureKind kind, std::uint32_t width, std::uint32_t height) {
    if (width == 0 || height == 0) {
        return HeaderTrouble::Damaged;
    }
    return Header{.kind = kind, .width = static_cast<double>(width), .height = static_cast<double>(height)};
}

constexpr std::uint32_t orientation_tag = 0x0112;
constexpr std::uint32_t short_number = 3;

// The orientation in a TIFF folder, or 1 where there is none that makes sense.
int orientation_in(Bytes tiff) {
    if (tiff.size() < 8) {
        return 1;
    }
    const bool little = has_tag(tiff, 0, "II");
    const auto number = [&](std::size_t at, std::size_t count) {
        return little ? little_endian(tiff, at, count) : big_endian(tiff, at, count);
    };
    const std::size_t folder = number(4, 4);
    if ((!little && !has_tag(tiff, 0, "MM")) || folder > tiff.size() - 2) {
        return 1;
    }
    const std::size_t entries = number(folder, 2);
    for (std::size_t i = 0; i < entries; ++i) {
        const std::size_t entry = folder + 2 + 12 * i;
        if (entry + 12 > tiff.size()) {
            return 1;
        }
        if (number(entry, 2) == orientation_tag && number(entry + 2, 2) == short_number) {
            const std::uint32_t orientation = number(entry + 8, 2);
            return orientation >= 1 && orientation <= 8 ? static_cast<int>(orientation) : 1;
        }
    }
    return 1;
}

bool is_frame(std::uint8_t marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

// A marker that stands alone, without a length after it.
bool stands_alone(std::uint8_t marker) {
    return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

HeaderRead jpeg_frame(Bytes bytes, std::size_t segment, int orientation) {
    HeaderRead read =
        sized(PictureKind::Jpeg, big_endian(bytes, segment + 5, 2), big_endian(bytes, segment + 3, 2));
    if (auto* header = std::get_if<Header>(&read)) {
        header->orientation = orientation;
        if (orientation > 4) { // on its side
            std::swap(header->width, header->height);
        }
    }
    return read;
}

// Where the next marker's second byte is, past whatever is between; the size if there is none.
std::size_t next_marker(Bytes bytes, std::size_t at) {
    while (at < bytes.size() && bytes[at] != 0xff) {
        ++at;
    }
    while (at < bytes.size() && bytes[at] == 0xff) {
        ++at;
    }
    return at;
}

} // namespace

HeaderRead png_header(Bytes bytes) {
    constexpr std::size_t end_of_size = 24;
    if (bytes.size() < end_of_size) {
        return HeaderTrouble::CutShort;
    }
    if (big_endian(bytes, 8, 4) != 13 || !has_tag(bytes, 12, "IHDR")) {
        return HeaderTrouble::Damaged;
    }
    return sized(PictureKind::Png, big_endian(bytes, 16, 4), big_endian(bytes, 20, 4));
}

HeaderRead jpeg_header(Bytes bytes) {
    using namespace std::string_view_literals;
    constexpr auto exif = "Exif\0\0"sv;
    int orientation = 1;
    bool oriented = false;
    std::size_t at = 2;
    while ((at = next_marker(bytes, at)) < bytes.size()) {
        const std::uint8_t marker = bytes[at++];
        if (marker == 0 || stands_alone(marker)) {
            continue;
        }
        if (marker == 0xd9 || marker == 0xda) { // the end, or pixels, before a size was told
            return HeaderTrouble::Damaged;
        }
        if (at + 2 > bytes.size()) {
            break;
        }
        const std::size_t length = big_endian(bytes, at, 2);
        if (length < 2 || (is_frame(marker) && length < 8)) {
            return HeaderTrouble::Damaged;
        }
        if (at + length > bytes.size()) {
            break;
        }
        if (is_frame(marker)) {
            return jpeg_frame(bytes, at, orientation);
        }
        if (marker == 0xe1 && !oriented && length >= 2 + exif.size() && has_tag(bytes, at + 2, exif)) {
            orientation = orientation_in(bytes.subspan(at + 2 + exif.size(), length - 2 - exif.size()));
            oriented = true;
        }
        at += length;
    }
    return HeaderTrouble::CutShort;
}

HeaderRead webp_header(Bytes bytes) {
    constexpr std::size_t end_of_lossless_size = 25;
    constexpr std::size_t end_of_size = 30;
    if (bytes.size() < end_of_lossless_size || little_endian(bytes, 4, 4) > bytes.size() - 8) {
        return HeaderTrouble::CutShort;
    }
    const auto kind = PictureKind::WebP;
    if (has_tag(bytes, 12, "VP8L")) {
        const std::uint32_t size = little_endian(bytes, 21, 4);
        return bytes[20] == 0x2f ? sized(kind, (size & 0x3fffU) + 1, ((size >> 14U) & 0x3fffU) + 1)
                                 : HeaderTrouble::Damaged;
    }
    if (bytes.size() < end_of_size) {
        return HeaderTrouble::CutShort;
    }
    if (has_tag(bytes, 12, "VP8 ")) {
        const bool starts = bytes[23] == 0x9d && bytes[24] == 0x01 && bytes[25] == 0x2a;
        return starts
                   ? sized(kind, little_endian(bytes, 26, 2) & 0x3fffU, little_endian(bytes, 28, 2) & 0x3fffU)
                   : HeaderTrouble::Damaged;
    }
    if (has_tag(bytes, 12, "VP8X")) {
        return sized(kind, little_endian(bytes, 24, 3) + 1, little_endian(bytes, 27, 3) + 1);
    }
    return HeaderTrouble::Damaged;
}

} // namespace ingat::pictures
