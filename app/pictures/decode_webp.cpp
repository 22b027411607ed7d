#include "pictures/decoders.hpp"

#include <cstddef>
#include <webp/decode.h>
#include <webp/demux.h>

namespace ingat::pictures {
namespace {

// The frame drawn into its place; false if it is damaged.
bool draw_frame(const WebPIterator& frame, Picture& canvas) {
    if (frame.x_offset < 0 || frame.y_offset < 0 || frame.width <= 0 || frame.height <= 0 ||
        frame.width > canvas.width - frame.x_offset || frame.height > canvas.height - frame.y_offset) {
        return false;
    }
    const std::size_t stride = 4 * static_cast<std::size_t>(canvas.width);
    const std::size_t start =
        stride * static_cast<std::size_t>(frame.y_offset) + 4 * static_cast<std::size_t>(frame.x_offset);
    int width = 0;
    int height = 0;
    const WebPData& bytes = frame.fragment;
    return WebPGetInfo(bytes.bytes, bytes.size, &width, &height) != 0 && width == frame.width &&
           height == frame.height &&
           WebPDecodeRGBAInto(bytes.bytes,
                              bytes.size,
                              canvas.rgba.data() + start,
                              canvas.rgba.size() - start,
                              static_cast<int>(stride)) != nullptr;
}

} // namespace

Picture decode_webp(Bytes bytes) {
    const WebPData data{.bytes = bytes.data(), .size = bytes.size()};
    WebPDemuxer* parts = WebPDemux(&data);
    WebPIterator first{};
    if (parts == nullptr || WebPDemuxGetFrame(parts, 1, &first) == 0) {
        end_with(Ending::Damaged);
    }
    Picture picture{.width = static_cast<int>(WebPDemuxGetI(parts, WEBP_FF_CANVAS_WIDTH)),
                    .height = static_cast<int>(WebPDemuxGetI(parts, WEBP_FF_CANVAS_HEIGHT)),
                    .rgba = {}};
    if (picture.width > longest_side || picture.height > longest_side ||
        static_cast<double>(picture.width) * picture.height > most_pixels) {
        end_with(Ending::Damaged);
    }
    picture.rgba.resize(4 * static_cast<std::size_t>(picture.width) *
                        static_cast<std::size_t>(picture.height));
    if (!draw_frame(first, picture)) {
        end_with(Ending::Damaged);
    }
    WebPDemuxReleaseIterator(&first);
    WebPDemuxDelete(parts);
    return picture;
}

} // namespace ingat::pictures
