#include "pictures/picture_kind.hpp"

#include "pictures/headers.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace ingat::pictures {
namespace {

using base::Error;
using base::ErrorKind;
using base::say;

bool begins_with(Bytes bytes, std::string_view start, std::size_t at = 0) {
    return bytes.size() >= at + start.size() &&
           std::equal(start.begin(),
                      start.end(),
                      bytes.begin() + static_cast<std::ptrdiff_t>(at),
                      [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
}

HeaderRead header_of(PictureKind kind, Bytes bytes) {
    switch (kind) {
    case PictureKind::Png: return png_header(bytes);
    case PictureKind::Jpeg: return jpeg_header(bytes);
    case PictureKind::WebP: return webp_header(bytes);
    case PictureKind::Svg: return svg_header(bytes);
    }
    return HeaderTrouble::Damaged;
}

Error worded(HeaderTrouble trouble, const std::string& name) {
    switch (trouble) {
    case HeaderTrouble::CutShort:
        return {ErrorKind::Malformed,
                say("{0} could not be shown: its end is missing. Get the whole file.", {name})};
    case HeaderTrouble::Damaged: break;
    }
    return {ErrorKind::Malformed, say("{0} could not be shown: it is damaged. Get it anew.", {name})};
}

bool has_too_many_pixels(const Header& header) {
    return header.kind != PictureKind::Svg && (header.width > longest_side || header.height > longest_side ||
                                               header.width * header.height > most_pixels);
}

std::string whole(double number) {
    return std::to_string(std::llround(number));
}

} // namespace

std::optional<PictureKind> kind_of(Bytes bytes) {
    using namespace std::string_view_literals;
    if (begins_with(bytes, "\x89PNG\r\n\x1a\n"sv)) {
        return PictureKind::Png;
    }
    if (begins_with(bytes, "\xff\xd8\xff"sv)) {
        return PictureKind::Jpeg;
    }
    if (begins_with(bytes, "RIFF"sv) && begins_with(bytes, "WEBP"sv, 8)) {
        return PictureKind::WebP;
    }
    return begins_as_svg(bytes) ? std::optional{PictureKind::Svg} : std::nullopt;
}

base::Result<Header> read_header(Bytes bytes, const std::string& name) {
    if (bytes.size() > most_bytes) {
        return Error{ErrorKind::TooLarge,
                     say("{0} could not be shown: it is larger than {1} MiB. Make it smaller.",
                         {name, std::to_string(most_bytes >> 20U)})};
    }
    const std::optional<PictureKind> kind = kind_of(bytes);
    if (!kind) {
        return Error{ErrorKind::Malformed,
                     say("{0} could not be shown: it is not a PNG, JPEG, WebP or SVG picture. Save it as one "
                         "of these.",
                         {name})};
    }
    const HeaderRead read = header_of(*kind, bytes);
    if (const auto* trouble = std::get_if<HeaderTrouble>(&read)) {
        return worded(*trouble, name);
    }
    const Header header = std::get<Header>(read);
    if (has_too_many_pixels(header)) {
        return Error{ErrorKind::TooLarge,
                     say("{0} could not be shown: it is {1} × {2} pixels large, and at most {3} a side and "
                         "{4} million "
                         "in all are allowed. Make it smaller.",
                         {name,
                          whole(header.width),
                          whole(header.height),
                          std::to_string(longest_side),
                          whole(most_pixels / 1e6)})};
    }
    return header;
}

Size fitted(const Header& header, Wanted wanted) {
    const auto allowed = [](int side) { return static_cast<double>(std::clamp(side, 1, longest_side)); };
    double scale = std::min(allowed(wanted.width) / header.width, allowed(wanted.height) / header.height);
    if (header.kind != PictureKind::Svg) {
        scale = std::min(scale, 1.0);
    }
    const double pixels = header.width * scale * header.height * scale;
    if (pixels > most_pixels) {
        scale *= std::sqrt(most_pixels / pixels);
    }
    const auto side = [&](double length, int most) {
        return std::clamp(static_cast<int>(std::lround(std::min(length * scale, allowed(most)))),
                          1,
                          static_cast<int>(allowed(most)));
    };
    return {.width = side(header.width, wanted.width), .height = side(header.height, wanted.height)};
}

} // namespace ingat::pictures
