#pragma once

#include "typeset/typeset.hpp"

#include <algorithm>

// Places on the screen, in units: pixels at text size 100 % on a 1× screen. y grows downwards.
namespace ingat::ui {

using Rect = typeset::Rect;
using Colour = typeset::Colour;

struct Point {
    double x = 0;
    double y = 0;

    bool operator==(const Point&) const = default;
};

struct Size {
    double width = 0;
    double height = 0;

    bool operator==(const Size&) const = default;
};

[[nodiscard]] inline double right_of(const Rect& rect) {
    return rect.x + rect.width;
}

[[nodiscard]] inline double bottom_of(const Rect& rect) {
    return rect.y + rect.height;
}

[[nodiscard]] inline Point centre_of(const Rect& rect) {
    return {.x = rect.x + rect.width / 2, .y = rect.y + rect.height / 2};
}

[[nodiscard]] inline Rect inset(const Rect& rect, double sides, double ends) {
    return {.x = rect.x + sides,
            .y = rect.y + ends,
            .width = std::max(0.0, rect.width - 2 * sides),
            .height = std::max(0.0, rect.height - 2 * ends)};
}

[[nodiscard]] inline Rect inset(const Rect& rect, double all) {
    return inset(rect, all, all);
}

[[nodiscard]] inline bool contains(const Rect& rect, Point point) {
    return point.x >= rect.x && point.x < right_of(rect) && point.y >= rect.y && point.y < bottom_of(rect);
}

// What both cover; no width or height where they do not meet.
[[nodiscard]] inline Rect intersection(const Rect& one, const Rect& other) {
    const double x = std::max(one.x, other.x);
    const double y = std::max(one.y, other.y);
    return {.x = x,
            .y = y,
            .width = std::max(0.0, std::min(right_of(one), right_of(other)) - x),
            .height = std::max(0.0, std::min(bottom_of(one), bottom_of(other)) - y)};
}

[[nodiscard]] inline bool is_empty(const Rect& rect) {
    return rect.width <= 0 || rect.height <= 0;
}

// A rectangle of this size in the middle of another.
[[nodiscard]] inline Rect centred(const Rect& around, double width, double height) {
    return {.x = around.x + (around.width - width) / 2,
            .y = around.y + (around.height - height) / 2,
            .width = width,
            .height = height};
}

} // namespace ingat::ui
