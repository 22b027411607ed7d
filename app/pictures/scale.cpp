#include "pictures/scale.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace ingat::pictures {
namespace {

constexpr std::size_t channels = 4;

// What part of the old line each new pixel takes: whole pixels from `first` to `last`, the outer two in part.
struct Part {
    int first = 0;
    int last = 0;
    double of_first = 1;
    double of_last = 1;
};

double weight(const Part& part, int at) {
    return at == part.first ? part.of_first : at == part.last ? part.of_last : 1;
}

Part part_of(int index, int from, int to) {
    const double step = static_cast<double>(from) / to;
    const double begin = index * step;
    const double end = std::min((index + 1) * step, static_cast<double>(from));
    Part part;
    part.first = static_cast<int>(begin);
    part.last = std::max(part.first, static_cast<int>(std::ceil(end)) - 1);
    part.of_last = end - part.last;
    part.of_first = part.first == part.last ? end - begin : part.first + 1 - begin;
    return part;
}

std::vector<Part> parts_of(int from, int to) {
    std::vector<Part> parts;
    parts.reserve(static_cast<std::size_t>(to));
    for (int i = 0; i < to; ++i) {
        parts.push_back(part_of(i, from, to));
    }
    return parts;
}

// Adds a row, made narrower, `times` over. Colours are multiplied by how opaque they are.
void add_row(const std::uint8_t* row,
             const std::vector<Part>& columns,
             double times,
             std::vector<float>& sums) {
    float* sum = sums.data();
    for (const Part& part : columns) {
        for (int x = part.first; x <= part.last; ++x) {
            const std::uint8_t* pixel = row + channels * static_cast<std::size_t>(x);
            const auto opaque = static_cast<float>(weight(part, x) * times) * static_cast<float>(pixel[3]);
            sum[0] += opaque * static_cast<float>(pixel[0]);
            sum[1] += opaque * static_cast<float>(pixel[1]);
            sum[2] += opaque * static_cast<float>(pixel[2]);
            sum[3] += opaque;
        }
        sum += channels;
    }
}

std::uint8_t byte_of(float value) {
    return static_cast<std::uint8_t>(std::clamp(std::lround(value), 0L, 255L));
}

} // namespace

Picture scaled_down(Picture picture, Size to) {
    to = {.width = std::min(to.width, picture.width), .height = std::min(to.height, picture.height)};
    if (to == Size{picture.width, picture.height}) {
        return picture;
    }
    const std::vector<Part> columns = parts_of(picture.width, to.width);
    const auto area =
        static_cast<float>(static_cast<double>(picture.width) / to.width * picture.height / to.height);
    const std::size_t stride = channels * static_cast<std::size_t>(picture.width);
    Picture small{.width = to.width, .height = to.height, .rgba = {}};
    small.rgba.reserve(channels * static_cast<std::size_t>(to.width) * static_cast<std::size_t>(to.height));
    for (const Part& rows : parts_of(picture.height, to.height)) {
        std::vector<float> sums(channels * static_cast<std::size_t>(to.width));
        for (int y = rows.first; y <= rows.last; ++y) {
            add_row(
                picture.rgba.data() + stride * static_cast<std::size_t>(y), columns, weight(rows, y), sums);
        }
        for (std::size_t at = 0; at < sums.size(); at += channels) {
            const float opaque = sums[at + 3];
            for (std::size_t colour = 0; colour < 3; ++colour) {
                small.rgba.push_back(opaque > 0 ? byte_of(sums[at + colour] / opaque) : std::uint8_t{0});
            }
            small.rgba.push_back(byte_of(opaque / area));
        }
    }
    return small;
}

Picture upright(Picture picture, int orientation) {
    if (orientation <= 1 || orientation > 8) {
        return picture;
    }
    // 2 to 4 mirror what is stored; from 5 on its rows are our columns.
    const bool on_its_side = orientation > 4;
    const bool from_right = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    const bool from_below = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    Picture turned{.width = on_its_side ? picture.height : picture.width,
                   .height = on_its_side ? picture.width : picture.height,
                   .rgba = {}};
    turned.rgba.reserve(picture.rgba.size());
    for (int y = 0; y < turned.height; ++y) {
        for (int x = 0; x < turned.width; ++x) {
            const int column = on_its_side ? y : x;
            const int row = on_its_side ? x : y;
            const int stored_x = from_right ? picture.width - 1 - column : column;
            const int stored_y = from_below ? picture.height - 1 - row : row;
            const auto at = static_cast<std::ptrdiff_t>(channels) *
                            (static_cast<std::ptrdiff_t>(stored_y) * picture.width + stored_x);
            turned.rgba.insert(
                turned.rgba.end(), picture.rgba.begin() + at, picture.rgba.begin() + at + channels);
        }
    }
    return turned;
}

} // namespace ingat::pictures
