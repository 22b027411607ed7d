#include "ui/icons.hpp"

#include "ui/theme.hpp"

#include <cmath>
#include <numbers>

namespace ingat::ui {
namespace {

constexpr double grid = 18; // icons are drawn on a square of 18

// A pen with round ends on that square.
struct Pen {
    Canvas& canvas;
    Point at;
    double scale;
    Colour colour;
    double thickness = 1.6;

    [[nodiscard]] Point place(Point point) const {
        return {.x = at.x + point.x * scale, .y = at.y + point.y * scale};
    }

    void stroke(std::vector<Point> points, bool closed = false) const {
        for (Point& point : points) {
            point = place(point);
        }
        canvas.path(points, colour, thickness * scale, closed);
        if (!closed) {
            canvas.circle(points.front(), thickness * scale / 2, colour);
            canvas.circle(points.back(), thickness * scale / 2, colour);
        }
    }

    void dot(Point point, double radius) const { canvas.circle(place(point), radius * scale, colour); }
    void ring(Point point, double radius) const {
        canvas.ring(place(point), radius * scale, colour, thickness * scale);
    }
};

// Angles in quarter turns, clockwise from three o'clock.
void add_arc(std::vector<Point>& points, Point centre, double radius, double from, double to) {
    constexpr int steps = 8;
    for (int step = 0; step <= steps; ++step) {
        const double angle = (from + (to - from) * step / steps) * std::numbers::pi / 2;
        points.push_back(
            {.x = centre.x + radius * std::cos(angle), .y = centre.y + radius * std::sin(angle)});
    }
}

std::vector<Point> rounded(double left, double top, double right, double bottom, double radius) {
    std::vector<Point> points;
    add_arc(points, {left + radius, top + radius}, radius, 2, 3);
    add_arc(points, {right - radius, top + radius}, radius, 3, 4);
    add_arc(points, {right - radius, bottom - radius}, radius, 0, 1);
    add_arc(points, {left + radius, bottom - radius}, radius, 1, 2);
    return points;
}

void draw_home(const Pen& pen) {
    pen.stroke({{3, 15}, {3, 8.4}, {9, 3.3}, {15, 8.4}, {15, 15}}, true);
    pen.stroke({{7.2, 15}, {7.2, 11}, {10.8, 11}, {10.8, 15}});
}

void draw_study(const Pen& pen) {
    pen.stroke(rounded(2.5, 5.5, 12.5, 15.5, 2.4), true);
    std::vector<Point> behind{{6, 2.7}};
    add_arc(behind, {13.6, 4.6}, 1.9, 3, 4);
    behind.push_back({15.5, 12});
    pen.stroke(behind);
}

void draw_exams(const Pen& pen) {
    pen.stroke(rounded(3.5, 2.5, 14.5, 15.5, 2.2), true);
    pen.stroke({{6.4, 9.4}, {8.3, 11.3}, {11.8, 7.1}});
}

void draw_again(const Pen& pen) {
    std::vector<Point> way;
    add_arc(way, {9, 9}, 5.6, 0.1, 3.1);
    add_arc(way, {9, 9}, 5.6, 3.1, 3.7);
    pen.stroke(way);
    pen.stroke({{14.6, 2.9}, {14.2, 6.6}, {10.6, 6.3}});
}

void draw_save(const Pen& pen) {
    pen.stroke({{9, 2.8}, {9, 10.8}});
    pen.stroke({{5.9, 7.9}, {9, 11}, {12.1, 7.9}});
    pen.stroke({{3.5, 14.8}, {14.5, 14.8}});
}

void draw_edit(const Pen& pen) {
    pen.stroke({{3.2, 14.8}, {4, 11.2}, {11.6, 3.6}, {14.4, 6.4}, {6.8, 14}}, true);
}

void draw_turn_back(const Pen& pen, bool mirrored) {
    const auto x = [mirrored](double value) { return mirrored ? grid - value : value; };
    pen.stroke({{x(6.5), 3.5}, {x(3), 7}, {x(6.5), 10.5}});
    std::vector<Point> way{{3.2, 7}};
    add_arc(way, {10.5, 11}, 4, -1, 1);
    way.push_back({7, 15});
    for (Point& point : way) {
        point.x = x(point.x);
    }
    pen.stroke(way);
}

void draw_source(Pen pen) {
    pen.stroke({{3, 4}, {15, 4}});
    pen.stroke({{3, 7.5}, {10, 7.5}});
    pen.stroke({{3, 14}, {15, 14}});
    pen.thickness = 3;
    pen.colour = faded(pen.colour, 0.45);
    pen.canvas.fill({.x = pen.place({3, 9.3}).x,
                     .y = pen.place({3, 9.3}).y,
                     .width = 10 * pen.scale,
                     .height = 3 * pen.scale},
                    pen.colour,
                    1.5 * pen.scale);
}

void draw_half(const Pen& pen) {
    pen.ring({9, 9}, 6);
    std::vector<Point> half;
    add_arc(half, pen.place({9, 9}), 6 * pen.scale, -1, 1);
    pen.canvas.polygon(half, pen.colour);
}

void draw_open(const Pen& pen) {
    pen.stroke({{9, 3}, {9, 11}});
    pen.stroke({{5.9, 8.2}, {9, 11.3}, {12.1, 8.2}});
    pen.stroke({{3, 11.5}, {3, 15}, {15, 15}, {15, 11.5}});
}

void draw_document(const Pen& pen) {
    pen.stroke({{4, 2.5}, {10.5, 2.5}, {14, 6}, {14, 15.5}, {4, 15.5}}, true);
    pen.stroke({{10.3, 2.7}, {10.3, 6.2}, {14, 6.2}});
    pen.stroke({{6.5, 9.2}, {11.5, 9.2}});
    pen.stroke({{6.5, 12}, {11.5, 12}});
}

void draw_hint(const Pen& pen) {
    std::vector<Point> bulb{{7, 12.4}};
    add_arc(bulb, {9, 7.4}, 4.6, 1.45, 4.55);
    bulb.push_back({11, 12.4});
    pen.stroke(bulb);
    pen.stroke({{7.4, 15.2}, {10.6, 15.2}});
}

void draw_information(const Pen& pen) {
    pen.ring({9, 9}, 6.6);
    pen.stroke({{9, 8.2}, {9, 12.2}});
    pen.dot({9, 5.8}, 1);
}

void draw_warning(const Pen& pen) {
    pen.stroke({{9, 3}, {16, 15}, {2, 15}}, true);
    pen.stroke({{9, 7.4}, {9, 10.8}});
    pen.dot({9, 12.9}, 0.9);
}

void draw_grip(const Pen& pen) {
    for (const double x : {6.5, 11.5}) {
        for (const double y : {5.0, 9.0, 13.0}) {
            pen.dot({x, y}, 1.1);
        }
    }
}

} // namespace

void draw_icon(Canvas& canvas, Icon icon, Point at, double size, Colour colour) {
    const Pen pen{.canvas = canvas, .at = at, .scale = size / grid, .colour = colour};
    switch (icon) {
    case Icon::Home: draw_home(pen); break;
    case Icon::Study: draw_study(pen); break;
    case Icon::Exams: draw_exams(pen); break;
    case Icon::Settings:
        pen.ring({9, 9}, 6.2);
        pen.ring({9, 9}, 2);
        break;
    case Icon::Check: pen.stroke({{3.8, 9.4}, {7.2, 13}, {14.2, 5}}); break;
    case Icon::Cross:
        pen.stroke({{4.5, 4.5}, {13.5, 13.5}});
        pen.stroke({{13.5, 4.5}, {4.5, 13.5}});
        break;
    case Icon::Undo: draw_turn_back(pen, false); break;
    case Icon::Redo: draw_turn_back(pen, true); break;
    case Icon::Source: draw_source(pen); break;
    case Icon::Open: draw_open(pen); break;
    case Icon::Document: draw_document(pen); break;
    case Icon::Theme: draw_half(pen); break;
    case Icon::Information: draw_information(pen); break;
    case Icon::Warning: draw_warning(pen); break;
    case Icon::Left: pen.stroke({{11, 4.5}, {6.5, 9}, {11, 13.5}}); break;
    case Icon::Right: pen.stroke({{7, 4.5}, {11.5, 9}, {7, 13.5}}); break;
    case Icon::Clock:
        pen.ring({9, 9}, 6.6);
        pen.stroke({{9, 5.4}, {9, 9.2}, {11.4, 10.6}});
        break;
    case Icon::Flag: pen.stroke({{4, 15.5}, {4, 3.2}, {14, 3.2}, {11.8, 6.6}, {14, 10}, {4.2, 10}}); break;
    case Icon::Down: pen.stroke({{4.5, 7}, {9, 11.5}, {13.5, 7}}); break;
    case Icon::Up: pen.stroke({{4.5, 11}, {9, 6.5}, {13.5, 11}}); break;
    case Icon::Grip: draw_grip(pen); break;
    case Icon::Plus:
        pen.stroke({{9, 3.5}, {9, 14.5}});
        pen.stroke({{3.5, 9}, {14.5, 9}});
        break;
    case Icon::Minus: pen.stroke({{3.5, 9}, {14.5, 9}}); break;
    case Icon::Hint: draw_hint(pen); break;
    case Icon::Pause:
        pen.stroke({{6, 4}, {6, 14}});
        pen.stroke({{12, 4}, {12, 14}});
        break;
    case Icon::Again: draw_again(pen); break;
    case Icon::Save: draw_save(pen); break;
    case Icon::Edit: draw_edit(pen); break;
    }
}

void draw_logo(Canvas& canvas, Point at, double height, Colour colour) {
    const double scale = height / 24;
    const double radius = 4 * scale;
    const Rect back{.x = at.x, .y = at.y + scale, .width = 22 * scale, .height = 16 * scale};
    const Rect front{
        .x = at.x + 4.5 * scale, .y = at.y + 7 * scale, .width = 22 * scale, .height = 16 * scale};
    canvas.fill(back, faded(colour, 0.35), radius);
    canvas.fill(front, colour, radius);
}

} // namespace ingat::ui
