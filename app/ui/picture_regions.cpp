#include "ui/picture_block.hpp"
#include "ui/widgets.hpp"

#include <cstdint>
#include <optional>

namespace ingat::ui {
namespace {

using program::PictureForm;
using program::RegionLook;
using program::RegionView;

Point place_in(const Rect& rect, double x, double y) {
    return {.x = rect.x + x * rect.width, .y = rect.y + y * rect.height};
}

std::vector<Point> outline_in(const Rect& rect, const RegionView& region) {
    std::vector<Point> points;
    points.reserve(region.outline.size());
    for (const program::Spot& spot : region.outline) {
        points.push_back(place_in(rect, spot.x, spot.y));
    }
    return points;
}

Colour mixed(Colour one, Colour other) {
    const auto mean = [](std::uint8_t a, std::uint8_t b) { return static_cast<std::uint8_t>((a + b) / 2); };
    return {.red = mean(one.red, other.red),
            .green = mean(one.green, other.green),
            .blue = mean(one.blue, other.blue)};
}

// How a region is drawn.
struct Ink {
    Colour fill;
    Colour edge;
    double thickness = 1.5;
};

Ink ink_of(const Theme& theme, RegionLook look) {
    switch (look) {
    case RegionLook::Right: return {.fill = faded(theme.accent, 0.5), .edge = theme.accent, .thickness = 2.5};
    case RegionLook::Wrong: return {.fill = faded(theme.red, 0.3), .edge = theme.red, .thickness = 2};
    case RegionLook::Masked:
        return {.fill = theme.dark ? theme.amber : mixed(theme.amber, theme.amber_soft),
                .edge = theme.amber,
                .thickness = 2};
    case RegionLook::Cover: return {.fill = theme.line_strong, .edge = theme.bg, .thickness = 1.5};
    case RegionLook::Plain:
    case RegionLook::Unseen: break;
    }
    return {.fill = faded(theme.bg, 0), .edge = faded(theme.muted, 0.7), .thickness = 1};
}

void draw_region(Scene& scene, const RegionView& region, const Rect& rect) {
    const std::vector<Point> points = outline_in(rect, region);
    if (region.look == RegionLook::Unseen || points.size() < 3) {
        return;
    }
    const Ink ink = ink_of(scene.theme, region.look);
    if (ink.fill.alpha > 0) {
        scene.canvas.area(points, ink.fill);
    }
    scene.canvas.path(points, ink.edge, ink.thickness, true);
}

Rect bounds_of(const std::vector<Point>& points) {
    Rect bounds{.x = points.front().x, .y = points.front().y};
    for (const Point& point : points) {
        const double right = std::max(right_of(bounds), point.x);
        const double end = std::max(bottom_of(bounds), point.y);
        bounds.x = std::min(bounds.x, point.x);
        bounds.y = std::min(bounds.y, point.y);
        bounds.width = right - bounds.x;
        bounds.height = end - bounds.y;
    }
    return bounds;
}

// What a label is to leave free, the labels and the pin above all.
struct Obstacles {
    std::vector<Rect> labels;
    std::vector<Rect> regions;
};

double area_of(const Rect& rect) {
    return rect.width * rect.height;
}

double cost_of(const Rect& label, const Obstacles& obstacles) {
    double cost = 0;
    for (const Rect& other : obstacles.labels) {
        cost += 10 * area_of(intersection(label, other));
    }
    for (const Rect& region : obstacles.regions) {
        cost += std::min(area_of(intersection(label, region)), area_of(region));
    }
    return cost;
}

// In the region where it fits, else beside it, where it hides least.
Rect place_of_label(const Rect& region, const Size& size, const Rect& picture, const Obstacles& obstacles) {
    const Point middle = centre_of(region);
    const double x = middle.x - size.width / 2;
    const double y = middle.y - size.height / 2;
    std::vector<Point> corners;
    if (size.width <= region.width && size.height <= region.height) {
        corners.push_back({.x = x, .y = y});
    }
    constexpr double off = 5;
    corners.push_back({.x = x, .y = bottom_of(region) + off});
    corners.push_back({.x = right_of(region) + off, .y = y});
    corners.push_back({.x = region.x - size.width - off, .y = y});
    corners.push_back({.x = x, .y = region.y - size.height - off});
    std::optional<Rect> best;
    double least = 0;
    for (const Point& corner : corners) {
        const double most_x = std::max(picture.x + 4, right_of(picture) - size.width - 4);
        const double most_y = std::max(picture.y + 4, bottom_of(picture) - size.height - 4);
        const Rect label{.x = std::clamp(corner.x, picture.x + 4, most_x),
                         .y = std::clamp(corner.y, picture.y + 4, most_y),
                         .width = size.width,
                         .height = size.height};
        const bool is_inside = label.x >= region.x && right_of(label) <= right_of(region);
        Obstacles others = obstacles;
        if (is_inside && &corner == &corners.front()) {
            others.regions.clear(); // it lies on what it names
        }
        const double cost = cost_of(label, others);
        if (!best || cost < least) {
            best = label;
            least = cost;
        }
    }
    return *best;
}

void draw_label(
    Scene& scene, const RegionView& region, const Rect& bounds, const Rect& picture, Obstacles& obstacles) {
    const bool is_right = region.look == RegionLook::Right;
    const bool is_loud = is_right || region.look == RegionLook::Wrong;
    const Role role = is_loud ? Role::Button : Role::Small;
    const Colour tone = is_right ? scene.theme.accent : is_loud ? scene.theme.red : scene.theme.text;
    const Size size{.width = std::min(scene.width_of(region.label, role) + 16, picture.width - 8),
                    .height = scene.style(role, tone).line_height + 2};
    const Rect label = place_of_label(bounds, size, picture, obstacles);
    obstacles.labels.push_back(label);
    scene.canvas.fill(label, faded(scene.theme.raised, is_loud ? 1 : 0.85), size.height / 2);
    if (is_loud) {
        scene.canvas.outline(label, tone, size.height / 2);
    }
    scene.line_in_middle_of(inset(label, 6, 0), region.label, role, tone);
}

void draw_labels(Scene& scene, const PictureForm& form, const Rect& picture) {
    if (std::ranges::all_of(form.regions, [](const RegionView& region) { return region.label.empty(); })) {
        return;
    }
    Obstacles obstacles;
    for (const RegionView& region : form.regions) {
        if (!region.outline.empty()) {
            obstacles.regions.push_back(bounds_of(outline_in(picture, region)));
        }
    }
    if (form.point) {
        const Point pin = place_in(picture, form.point->x, form.point->y);
        obstacles.labels.push_back({.x = pin.x - 11, .y = pin.y - 11, .width = 22, .height = 22});
    }
    for (const bool is_plain : {false, true}) { // what was asked for has the first choice
        for (const RegionView& region : form.regions) {
            const bool has_label = !region.label.empty() && !region.outline.empty();
            if (has_label && (region.look == RegionLook::Plain) == is_plain) {
                draw_label(scene, region, bounds_of(outline_in(picture, region)), picture, obstacles);
            }
        }
    }
}

void draw_pin(Scene& scene, Point at, program::Mark mark) {
    const Colour tone = mark == program::Mark::Wrong ? scene.theme.red : scene.theme.accent;
    scene.canvas.circle(at, 10, scene.theme.raised);
    scene.canvas.circle(at, 8, tone);
    if (mark == program::Mark::None) {
        scene.canvas.circle(at, 3, scene.theme.raised);
    } else {
        const bool is_wrong = mark == program::Mark::Wrong;
        draw_icon(scene.canvas,
                  is_wrong ? Icon::Cross : Icon::Check,
                  {.x = at.x - 6, .y = at.y - 6},
                  12,
                  scene.theme.raised);
    }
}

} // namespace

void draw_regions(Scene& scene, const PictureForm& form, const Rect& rect) {
    for (const bool is_loud : {false, true}) { // outlines of what was asked for lie above the others
        for (const RegionView& region : form.regions) {
            const bool loud = region.look == RegionLook::Right || region.look == RegionLook::Wrong;
            if (loud == is_loud) {
                draw_region(scene, region, rect);
            }
        }
    }
    if (form.point) {
        draw_pin(scene, place_in(rect, form.point->x, form.point->y), form.mark);
    }
    draw_labels(scene, form, rect);
}

} // namespace ingat::ui
