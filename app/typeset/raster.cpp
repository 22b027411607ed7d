#include "typeset/parts.hpp"

#include <algorithm>
#include <cmath>

namespace ingat::typeset {
namespace {

struct DestroySurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct DestroyPen {
    void operator()(cairo_t* pen) const { cairo_destroy(pen); }
};
using Surface = std::unique_ptr<cairo_surface_t, DestroySurface>;
using Pen = std::unique_ptr<cairo_t, DestroyPen>;

// Cairo's pixels are 32-bit words, colours multiplied by alpha.
Image straight_image(cairo_surface_t* surface, int width, int height) {
    cairo_surface_flush(surface);
    Image image{.width = width, .height = height, .rgba = {}};
    image.rgba.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    const unsigned char* from = cairo_image_surface_get_data(surface);
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
    std::uint8_t* to = image.rgba.data();
    for (std::size_t row = 0; row < static_cast<std::size_t>(height); ++row) {
        const auto* pixels = reinterpret_cast<const std::uint32_t*>(from + row * stride);
        for (std::size_t column = 0; column < static_cast<std::size_t>(width); ++column, to += 4) {
            const std::uint32_t pixel = pixels[column];
            const std::uint32_t alpha = pixel >> 24U;
            if (alpha == 0) {
                continue;
            }
            const auto straight = [&](std::uint32_t channel) {
                return static_cast<std::uint8_t>(((channel & 0xFFU) * 255 + alpha / 2) / alpha);
            };
            to[0] = straight(pixel >> 16U);
            to[1] = straight(pixel >> 8U);
            to[2] = straight(pixel);
            to[3] = static_cast<std::uint8_t>(alpha);
        }
    }
    return image;
}

void set_colour(cairo_t* pen, Colour colour) {
    cairo_set_source_rgba(
        pen, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0, colour.alpha / 255.0);
}

} // namespace

Image Layout::image(double scale) const {
    return image(scale, 0, height());
}

Image Layout::image(double scale, double y_from, double y_to) const {
    const int width = static_cast<int>(std::ceil(box_width() * scale));
    const int rows = static_cast<int>(std::ceil(height() * scale));
    const int first = static_cast<int>(std::clamp(std::floor(y_from * scale), 0.0, double{static_cast<double>(rows)}));
    const int last = static_cast<int>(std::clamp(std::ceil(y_to * scale), static_cast<double>(first), static_cast<double>(rows)));
    if (width <= 0 || last <= first) {
        return {};
    }
    const Surface surface{cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, last - first)};
    const Pen pen{cairo_create(surface.get())};
    cairo_translate(pen.get(), 0, -first);
    cairo_scale(pen.get(), scale, scale);
    for (const Line& line : parts_->lines) {
        if ((line.top + 2 * line.height) * scale < first || (line.top - line.height) * scale > last) {
            continue;
        }
        set_colour(pen.get(), parts_->blocks[line.block].colour);
        cairo_move_to(pen.get(), line.x, line.baseline);
        pango_cairo_show_layout_line(pen.get(), line.line);
    }
    return straight_image(surface.get(), width, last - first);
}

} // namespace ingat::typeset
