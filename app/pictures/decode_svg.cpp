#include "pictures/decoders.hpp"

#include <cairo.h>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fontconfig/fontconfig.h>
#include <librsvg/rsvg.h>
#include <memory>

namespace ingat::pictures {
namespace {

struct Free {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
    void operator()(GInputStream* stream) const { g_object_unref(stream); }
    void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
};

template <class T>
using Owned = std::unique_ptr<T, Free>;

// Draws onto a new surface; null if that fails. Nothing that the drawing names is fetched: it has no address
// from which names could be relative, and librsvg then refuses all but what is inside it.
Owned<cairo_surface_t> drawn(Bytes bytes, const Header& header, Size size) {
    const Owned<GInputStream> stream{
        g_memory_input_stream_new_from_data(bytes.data(), static_cast<gssize>(bytes.size()), nullptr)};
    const Owned<RsvgHandle> handle{
        rsvg_handle_new_from_stream_sync(stream.get(), nullptr, RSVG_HANDLE_FLAGS_NONE, nullptr, nullptr)};
    if (!handle) {
        return nullptr;
    }
    Owned<cairo_surface_t> surface{cairo_image_surface_create(CAIRO_FORMAT_ARGB32, size.width, size.height)};
    const Owned<cairo_t> context{cairo_create(surface.get())};
    cairo_scale(context.get(), size.width / header.width, size.height / header.height);
    const RsvgRectangle whole{.x = 0, .y = 0, .width = header.width, .height = header.height};
    if (rsvg_handle_render_document(handle.get(), context.get(), &whole, nullptr) == FALSE ||
        cairo_status(context.get()) != CAIRO_STATUS_SUCCESS) {
        return nullptr;
    }
    cairo_surface_flush(surface.get());
    return surface;
}

// Cairo's pixel is one number, colours multiplied by alpha.
void append_straight(std::uint32_t pixel, std::vector<std::uint8_t>& rgba) {
    const std::uint32_t alpha = pixel >> 24U;
    for (const unsigned shift : {16U, 8U, 0U}) {
        const std::uint32_t colour = (pixel >> shift) & 0xffU;
        rgba.push_back(static_cast<std::uint8_t>(alpha == 0 ? 0 : (colour * 255 + alpha / 2) / alpha));
    }
    rgba.push_back(static_cast<std::uint8_t>(alpha));
}

GLogWriterOutput say_nothing(GLogLevelFlags, const GLogField*, gsize, gpointer) {
    return G_LOG_WRITER_HANDLED;
}

} // namespace

Picture decode_svg(Bytes bytes, const Header& header, Size size) {
    const Owned<cairo_surface_t> surface = drawn(bytes, header, size);
    if (!surface) {
        end_with(Ending::Damaged);
    }
    Picture picture{.width = size.width, .height = size.height, .rgba = {}};
    picture.rgba.reserve(4 * static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height));
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
    const unsigned char* pixels = cairo_image_surface_get_data(surface.get());
    for (std::size_t y = 0; y < static_cast<std::size_t>(size.height); ++y) {
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): how Cairo has it
        const auto* row = reinterpret_cast<const std::uint32_t*>(pixels + y * stride);
        for (int x = 0; x < size.width; ++x) {
            append_straight(row[x], picture.rgba);
        }
    }
    return picture;
}

void warm_up_svg() {
    static_cast<void>(
        ::setenv("RAYON_NUM_THREADS", "1", 1)); // NOLINT(concurrency-mt-unsafe): no other thread yet
    // What these libraries would say nobody reads, and saying it takes calls that are not allowed.
    g_log_set_writer_func(say_nothing, nullptr, nullptr);
    FcInit();
}

} // namespace ingat::pictures
