#include "ui/exam_history.hpp"

#include "ui/widgets.hpp"

#include <algorithm>
#include <cmath>

namespace ingat::ui {
namespace {

using program::CurvePoint;
using program::HistoryRow;

constexpr double head_height = 46;
constexpr double curve_height = 108;
constexpr double around_curve = 18;
constexpr std::size_t most_points = 240; // of the curve; of more, every second, third …
constexpr std::size_t most_dots = 40;    // more would cover the line
constexpr double score_width = 108;
constexpr double above = 11;
constexpr double bar_width = 48;

bool has_curve(const program::ExamsView& view) {
    return view.curve.size() >= 2;
}

// ---- the curve

Point place_of(const CurvePoint& point, const Rect& area) {
    return {.x = area.x + area.width * std::clamp(point.when, 0.0, 1.0),
            .y = bottom_of(area) - area.height * std::clamp(point.share, 0.0, 1.0)};
}

void draw_axis(Scene& scene, const Rect& area, double left) {
    struct Line {
        double share;
        const char* label;
    };
    for (const Line& line : {Line{0, "0%"}, Line{0.5, "50%"}, Line{1, "100%"}}) {
        const double y = bottom_of(area) - area.height * line.share;
        scene.canvas.horizontal(area.x - 6, y - 0.5, area.width + 12, scene.theme.line);
        scene.line_ending_at(line.label, {.x = left, .y = y - 8}, Role::Tiny, scene.theme.faint, left);
    }
}

void draw_curve(Scene& scene, const std::vector<CurvePoint>& curve, const Rect& place) {
    const double labels = std::ceil(scene.width_of("100%", Role::Tiny));
    const double left = place.x + labels;
    const Rect area{.x = left + 14,
                    .y = place.y + 8,
                    .width = place.width - labels - 14 - 6,
                    .height = curve_height - 16};
    draw_axis(scene, area, left);
    std::vector<Point> points;
    points.reserve(most_points + 2);
    const std::size_t step = 1 + curve.size() / most_points;
    for (std::size_t after = (curve.size() - 1) % step; after < curve.size(); after += step) {
        points.push_back(place_of(curve[after], area)); // the last one is always among them
        const Point& at = points.back();
        scene.explain({.x = at.x - 8, .y = at.y - 8, .width = 16, .height = 16}, curve[after].label);
    }
    scene.canvas.path(points, scene.theme.accent, 2);
    const std::size_t first_dot = points.size() <= most_dots ? 0 : points.size() - 1;
    for (std::size_t number = first_dot; number < points.size(); ++number) {
        scene.canvas.circle(points[number], 6, scene.theme.raised);
        scene.canvas.circle(points[number], 4.5, scene.theme.accent);
    }
}

// ---- the list

std::string below_title(const HistoryRow& row) {
    const bool both = !row.date.empty() && !row.detail.empty();
    return row.date + (both ? "  ·  " : "") + row.detail;
}

double words_width(double width) {
    const bool narrow = width < 300;
    return width - (narrow ? score_width - bar_width - 10 : score_width);
}

// What is below the titles is as high in every row as the longest of them need: to measure hundreds that
// nobody sees would take too long.
double detail_height(Scene& scene, const std::vector<HistoryRow>& rows, double width) {
    constexpr std::size_t measured = 6;
    std::vector<const HistoryRow*> longest;
    longest.reserve(rows.size());
    for (const HistoryRow& row : rows) {
        if (row.trouble.empty()) {
            longest.push_back(&row);
        }
    }
    const auto end = longest.begin() + static_cast<std::ptrdiff_t>(std::min(measured, longest.size()));
    const auto is_longer = [](const HistoryRow* one, const HistoryRow* other) {
        return one->date.size() + one->detail.size() > other->date.size() + other->detail.size();
    };
    std::partial_sort(longest.begin(), end, longest.end(), is_longer);
    double height = 0;
    for (auto row = longest.begin(); row != end; ++row) {
        height = std::max(height, scene.paragraph_height(below_title(**row), Role::Small, width));
    }
    return height;
}

Button repair_of(const HistoryRow& row, std::size_t number) {
    return {.name = "exams/repair/" + std::to_string(number),
            .label = row.repair,
            .kind = ButtonKind::Link,
            .size = ButtonSize::Small};
}

double row_height(Scene& scene, const HistoryRow& row, double detail, double width) {
    if (row.trouble.empty()) {
        return 22 + (detail > 0 ? 2 + detail : 0) + 2 * above;
    }
    return 22 + 2 + 18 + 2 + scene.paragraph_height(row.trouble, Role::Small, width) +
           (row.repair.empty() ? 0 : 34) + 2 * above;
}

void draw_score(Scene& scene, const HistoryRow& row, const Rect& rect, bool has_bar) {
    const double middle = centre_of(rect).y;
    const double right = right_of(rect);
    scene.line_ending_at(row.score, {.x = right, .y = middle - 11}, Role::Heading, scene.theme.text, 56);
    if (has_bar) {
        draw_bar(scene,
                 {.x = right - 46 - 10 - bar_width, .y = middle - 3, .width = bar_width, .height = 6},
                 {{std::clamp(row.share, 0.0, 1.0), scene.theme.accent}});
    }
}

void draw_title(Scene& scene, const HistoryRow& row, Point at, double width) {
    typeset::Style title = scene.style(Role::Body, scene.theme.text);
    title.weight = typeset::Weight::Medium;
    title.width = std::max(1.0, width);
    title.most_lines = 1;
    scene.canvas.text(row.title, at, title);
    if (scene.width_of(row.title, Role::Heading) > width) {
        scene.explain({.x = at.x, .y = at.y, .width = width, .height = 22}, row.title);
    }
}

void draw_trouble(Scene& scene, const HistoryRow& row, std::size_t number, const Rect& rect) {
    double y = rect.y + above;
    draw_title(scene, row, {.x = rect.x, .y = y}, rect.width);
    y += 24;
    scene.line_of_text(row.date, {.x = rect.x, .y = y}, Role::Small, scene.theme.faint, rect.width);
    y += 20;
    y += scene.paragraph(row.trouble, {.x = rect.x, .y = y}, Role::Small, scene.theme.red, rect.width);
    if (!row.repair.empty()) {
        const Button repair = repair_of(row, number);
        const double width = std::min(rect.width + 20, button_width(scene, repair));
        if (draw_button(scene, {.x = rect.x - 10, .y = y + 4, .width = width, .height = 30}, repair)) {
            scene.act(program::RebuildResult{row.id});
        }
    }
}

void draw_result(Scene& scene, const HistoryRow& row, std::size_t number, const Rect& rect) {
    const Rect ground = inset(rect, -10, 2);
    const Press press =
        press_area(scene, ground, {.name = "exams/result/" + std::to_string(number), .label = row.title});
    if (press.pressed) {
        scene.act(program::OpenResult{row.id});
    }
    if (is_empty(intersection(rect, scene.canvas.clip()))) {
        return;
    }
    draw_row_ground(scene, ground, press);
    const double width = words_width(rect.width);
    const double y = rect.y + above;
    draw_title(scene, row, {.x = rect.x, .y = y}, width);
    const Point detail{.x = rect.x, .y = y + 24};
    scene.paragraph(below_title(row), detail, Role::Small, scene.theme.faint, width);
    draw_score(scene, row, rect, rect.width >= 300);
}

double draw_rows(Scene& scene, const program::ExamsView& view, const Rect& place) {
    const double detail = detail_height(scene, view.history, words_width(place.width));
    double y = place.y;
    for (std::size_t number = 0; number < view.history.size(); ++number) {
        const HistoryRow& row = view.history[number];
        const Rect rect{.x = place.x,
                        .y = y,
                        .width = place.width,
                        .height = row_height(scene, row, detail, place.width)};
        const bool is_seen = !is_empty(intersection(rect, scene.canvas.clip()));
        if (row.trouble.empty()) {
            draw_result(scene, row, number, rect);
        } else {
            draw_trouble(scene, row, number, rect);
        }
        if (is_seen) {
            scene.canvas.horizontal(rect.x, rect.y - 0.5, rect.width, scene.theme.line);
        }
        y += rect.height;
    }
    return y - place.y;
}

} // namespace

double exam_history_head_height(Scene& scene, const program::ExamsView& view, double width) {
    const double heading = scene.paragraph_height(view.history_heading, Role::Heading, width);
    return std::max(head_height, 24 + heading) + (has_curve(view) ? curve_height + around_curve : 0);
}

void draw_exam_history_head(Scene& scene, const program::ExamsView& view, const Rect& place) {
    const double height = exam_history_head_height(scene, view, place.width);
    const Point at{.x = place.x, .y = place.y + 16};
    scene.paragraph(view.history_heading, at, Role::Heading, scene.theme.text, place.width);
    if (has_curve(view)) {
        const double y = place.y + height - curve_height - around_curve;
        draw_curve(scene, view.curve, {.x = place.x, .y = y, .width = place.width, .height = curve_height});
    }
}

double exam_history_height(Scene& scene, const program::ExamsView& view, double width) {
    if (view.history.empty()) {
        return scene.paragraph_height(view.history_empty, Role::Body, width) + 18;
    }
    const double detail = detail_height(scene, view.history, words_width(width));
    double rows = 0;
    for (const HistoryRow& row : view.history) {
        rows += row_height(scene, row, detail, width);
    }
    return rows + 8;
}

double draw_exam_history(Scene& scene, const program::ExamsView& view, const Rect& place) {
    if (view.history.empty()) {
        const Point at{.x = place.x, .y = place.y};
        return scene.paragraph(view.history_empty, at, Role::Body, scene.theme.muted, place.width) + 18;
    }
    return draw_rows(scene, view, place) + 8;
}

} // namespace ingat::ui
