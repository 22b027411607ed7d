#include "typeset/attributes.hpp"
#include "typeset/parts.hpp"

#include <algorithm>
#include <array>
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

// Cairo 1.16 puts every letter on a whole pixel, which shows as uneven gaps where pixels are large. There the
// text is drawn this many times wider and narrowed afterwards.
int widening(double scale) {
    return scale <= 1 ? 4 : scale < 2 ? 2 : 1;
}

// The mean of `count` neighbours, as Cairo has them: 32-bit words, colours multiplied by alpha.
std::uint32_t mean(const std::uint32_t* pixels, int count) {
    std::uint32_t even = 0; // red and blue
    std::uint32_t alpha = 0;
    std::uint32_t green = 0;
    for (int i = 0; i < count; ++i) {
        even += pixels[i] & 0x00FF00FFU;
        green += (pixels[i] >> 8U) & 0xFFU;
        alpha += pixels[i] >> 24U;
    }
    const auto share = static_cast<std::uint32_t>(count);
    const auto part = [&](std::uint32_t sum) { return (sum + share / 2) / share; };
    return part(alpha) << 24U | part(even >> 16U) << 16U | part(green) << 8U | part(even & 0xFFFFU);
}

// 2^24 / alpha, rounded up: n / alpha is n × this >> 24 for every n below 2^16.
constexpr std::array<std::uint64_t, 256> reciprocals = [] {
    std::array<std::uint64_t, 256> made{};
    for (std::uint64_t alpha = 1; alpha < made.size(); ++alpha) {
        made[alpha] = ((std::uint64_t{1} << 24U) + alpha - 1) / alpha;
    }
    return made;
}();

void write_straight(std::uint32_t pixel, std::uint8_t* to) {
    const std::uint32_t alpha = pixel >> 24U;
    const auto straight = [&](std::uint32_t channel) {
        return static_cast<std::uint8_t>(((channel & 0xFFU) * 255 + alpha / 2) * reciprocals[alpha] >> 24U);
    };
    to[0] = straight(pixel >> 16U);
    to[1] = straight(pixel >> 8U);
    to[2] = straight(pixel);
    to[3] = static_cast<std::uint8_t>(alpha);
}

// One row of an image that is transparent so far, from one that is `Wider` times as long. Most of it is
// blank.
template <int Wider>
void append_row(const std::uint32_t* from, std::size_t columns, std::uint8_t* to) {
    for (std::size_t x = 0; x < columns; ++x, from += Wider, to += 4) {
        std::uint32_t any = 0;
        for (int i = 0; i < Wider; ++i) {
            any |= from[i];
        }
        if (any != 0) {
            write_straight(Wider == 1 ? *from : mean(from, Wider), to);
        }
    }
}

// Cairo clips letters a little differently wherever a surface ends. Everything is therefore drawn in tiles
// that end at the same rows whatever is asked for, so that a band looks as it does in the whole.
constexpr int tile_rows = 256;
constexpr int margin = 4; // rows drawn above and below a tile and not kept

// Copies rows [first, last) of the tile.
void append_straight(cairo_surface_t* surface, int first, int last, int wider, Image& image) {
    cairo_surface_flush(surface);
    const auto columns = static_cast<std::size_t>(image.width);
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
    const unsigned char* from =
        cairo_image_surface_get_data(surface) + static_cast<std::size_t>(first + margin) * stride;
    std::size_t at = image.rgba.size();
    image.rgba.resize(at + columns * static_cast<std::size_t>(last - first) * 4);
    const auto append = wider == 1 ? append_row<1> : wider == 2 ? append_row<2> : append_row<4>;
    for (int y = first; y < last; ++y, from += stride, at += columns * 4) {
        // Cairo keeps rows of this format in 32-bit words.
        append(static_cast<const std::uint32_t*>(static_cast<const void*>(from)), columns, &image.rgba[at]);
    }
    image.height += last - first;
}

void clear(cairo_surface_t* surface) {
    const Pen pen{cairo_create(surface)};
    cairo_set_operator(pen.get(), CAIRO_OPERATOR_CLEAR);
    cairo_paint(pen.get());
}

void fill(cairo_t* pen, const Area& area) {
    const Rect& rect = area.rect;
    set_colour(pen, area.colour);
    if (area.radius > 0) {
        const double radius = std::min({area.radius, rect.width / 2, rect.height / 2});
        rounded_rectangle(pen, rect.x, rect.y, rect.width, rect.height, radius);
    } else {
        cairo_rectangle(pen, rect.x, rect.y, rect.width, rect.height);
    }
    cairo_fill(pen);
}

// Draws what lies in the tile that begins at row `top`.
void draw_tile(cairo_surface_t* surface, const Layout::Parts& parts, double scale, int wider, int top) {
    const Pen pen{cairo_create(surface)};
    cairo_translate(pen.get(), 0, margin - top);
    cairo_scale(pen.get(), scale * wider, scale);
    const double from = (top - margin) / scale;
    const double to = (top + tile_rows + margin) / scale;
    for (const Area& area : parts.areas) {
        if (area.rect.y + area.rect.height >= from && area.rect.y <= to) {
            fill(pen.get(), area);
        }
    }
    for (const Line& line : parts.lines) {
        // A line's letters may reach into its neighbours.
        if (line.top + 3 * line.height < from || line.top - 2 * line.height > to) {
            continue;
        }
        set_colour(pen.get(), parts.blocks[line.block].colour);
        cairo_move_to(pen.get(), line.x, line.baseline);
        pango_cairo_show_layout_line(pen.get(), line.line);
    }
}

} // namespace

Image Layout::image(double scale) const {
    return image(scale, 0, height());
}

Image Layout::image(double scale, double y_from, double y_to) const {
    const int width = static_cast<int>(std::ceil(box_width() * scale));
    const double rows = std::ceil(height() * scale);
    constexpr double rounding = 1e-6; // of a row: y_from may be a row divided by the scale
    const int first = static_cast<int>(std::clamp(std::floor(y_from * scale + rounding), 0.0, rows));
    const int last =
        static_cast<int>(std::clamp(std::ceil(y_to * scale - rounding), static_cast<double>(first), rows));
    if (width <= 0 || last <= first) {
        return {};
    }
    const int wider = widening(scale);
    Image image{.width = width, .height = 0, .rgba = {}};
    image.rgba.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(last - first) * 4);
    const int most_rows = std::min(tile_rows, static_cast<int>(rows));
    const Surface tile{
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width * wider, most_rows + 2 * margin)};
    if (cairo_surface_status(tile.get()) != CAIRO_STATUS_SUCCESS) {
        return {}; // wider than Cairo can draw
    }
    const int first_tile = first / tile_rows * tile_rows;
    for (int top = first_tile; top < last; top += tile_rows) {
        if (top != first_tile) {
            clear(tile.get());
        }
        draw_tile(tile.get(), *parts_, scale, wider, top);
        append_straight(tile.get(), std::max(first - top, 0), std::min(last - top, tile_rows), wider, image);
    }
    return image;
}

} // namespace ingat::typeset
