#include "bank/grading.hpp"

#include <algorithm>
#include <cmath>

namespace ingat::bank {
namespace {

struct Bounds {
    Point least;
    Point most;
};

Bounds bounds_of(const Region& region) {
    const Point& a = region.points[0];
    const Point& b = region.points[1];
    return {.least = {.x = std::min(a.x, b.x), .y = std::min(a.y, b.y)},
            .most = {.x = std::max(a.x, b.x), .y = std::max(a.y, b.y)}};
}

bool in_rectangle(const Bounds& bounds, Point point) {
    return point.x >= bounds.least.x && point.x <= bounds.most.x && point.y >= bounds.least.y &&
           point.y <= bounds.most.y;
}

bool in_ellipse(const Bounds& bounds, Point point) {
    const double across = (bounds.most.x - bounds.least.x) / 2;
    const double down = (bounds.most.y - bounds.least.y) / 2;
    if (across <= 0 || down <= 0) {
        return false;
    }
    const double x = (point.x - (bounds.least.x + bounds.most.x) / 2) / across;
    const double y = (point.y - (bounds.least.y + bounds.most.y) / 2) / down;
    return x * x + y * y <= 1 + 1e-12;
}

// On the line between two corners.
bool on_edge(Point a, Point b, Point point) {
    const double cross = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
    return std::abs(cross) <= 1e-12 && point.x >= std::min(a.x, b.x) && point.x <= std::max(a.x, b.x) &&
           point.y >= std::min(a.y, b.y) && point.y <= std::max(a.y, b.y);
}

// A ray to the right crosses the outline an odd number of times.
bool in_polygon(const std::vector<Point>& corners, Point point) {
    bool inside = false;
    for (std::size_t at = 0; at < corners.size(); ++at) {
        const Point& a = corners[at];
        const Point& b = corners[at == 0 ? corners.size() - 1 : at - 1];
        if (on_edge(a, b, point)) {
            return true;
        }
        if ((a.y > point.y) != (b.y > point.y) &&
            point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x) {
            inside = !inside;
        }
    }
    return inside;
}

} // namespace

bool holds(const Region& region, Point point) {
    switch (region.shape) {
    case Shape::Rectangle: return region.points.size() == 2 && in_rectangle(bounds_of(region), point);
    case Shape::Ellipse: return region.points.size() == 2 && in_ellipse(bounds_of(region), point);
    case Shape::Polygon: return region.points.size() >= 3 && in_polygon(region.points, point);
    }
    return false;
}

} // namespace ingat::bank
