#include "ui/certainty_card.hpp"

#include "ui/widgets.hpp"

#include <array>
#include <cmath>

namespace ingat::ui {
namespace {

using program::CalibrationRow;

constexpr double least_row = 40;
constexpr double axis = 22; // numbers below the chart

// Where the words and the chart are.
struct Plan {
    double labels = 0; // width
    double chart = 0;  // from the left
    double chart_width = 0;
    double head = 0; // height
    bool expected_beside = true;
    double rows = 0; // height
    double note = 0;
    double foot = 0;
};

double label_height(Scene& scene, const CalibrationRow& row, double width) {
    return scene.paragraph_height(row.label, Role::Small, width) +
           scene.paragraph_height(row.detail, Role::Tiny, width);
}

double row_height(Scene& scene, const CalibrationRow& row, double width) {
    return std::max(least_row, label_height(scene, row, width) + 6);
}

Button read_first_of(const program::ResultView& view) {
    return {.name = "result/read_first",
            .label = view.read_first,
            .kind = ButtonKind::Link,
            .size = ButtonSize::Small};
}

Plan plan_of(Scene& scene, const program::ResultView& view, double width) {
    Plan plan;
    for (const CalibrationRow& row : view.calibration) {
        plan.labels = std::max(
            {plan.labels, scene.width_of(row.label, Role::Small), scene.width_of(row.detail, Role::Tiny)});
    }
    plan.labels = std::min(std::ceil(plan.labels) + 1, width * 0.5);
    const double hundred = scene.width_of("100%", Role::Tiny);
    plan.chart = plan.labels + std::max(20.0, hundred / 2);
    plan.chart_width = std::max(40.0, width - plan.chart - hundred / 2);
    const double heading = scene.width_of(view.calibration_heading, Role::Heading);
    const double expected = scene.width_of(view.expected, Role::Small) + 9;
    plan.expected_beside = heading + 12 + expected <= width;
    plan.head = plan.expected_beside
                    ? 28
                    : scene.paragraph_height(view.calibration_heading, Role::Heading, width) + 26;
    for (const CalibrationRow& row : view.calibration) {
        plan.rows += row_height(scene, row, plan.labels);
    }
    plan.note = scene.paragraph_height(view.calibration_note, Role::Small, width);
    plan.note = view.calibration_note.empty() ? 0 : plan.note + 2;
    plan.foot = plan.note + (view.read_first.empty() ? 0 : 28);
    plan.foot += plan.foot > 0 ? 10 : 0;
    return plan;
}

void draw_head(Scene& scene, const program::ResultView& view, const Plan& plan, const Rect& place) {
    const double heading = scene.paragraph(
        view.calibration_heading, {.x = place.x, .y = place.y}, Role::Heading, scene.theme.text, place.width);
    const double expected = scene.width_of(view.expected, Role::Small);
    const double x = plan.expected_beside ? right_of(place) - expected : place.x + 9;
    const double y = plan.expected_beside ? place.y + 2 : place.y + heading + 4;
    scene.canvas.fill({.x = x - 8, .y = y + 3, .width = 2, .height = 12}, scene.theme.text);
    scene.line_of_text(view.expected, {.x = x, .y = y}, Role::Small, scene.theme.faint, expected + 0.5);
}

void draw_axis(Scene& scene, const Rect& chart) {
    struct Line {
        double share;
        const char* label;
    };
    for (const Line& line : {Line{0, "0%"}, Line{0.5, "50%"}, Line{1, "100%"}}) {
        const double x = chart.x + chart.width * line.share;
        scene.canvas.vertical(x, chart.y, chart.height, scene.theme.line);
        const double width = scene.width_of(line.label, Role::Tiny);
        scene.line_of_text(line.label,
                           {.x = x - width / 2, .y = bottom_of(chart) + 6},
                           Role::Tiny,
                           scene.theme.faint,
                           width + 0.5);
    }
}

// A dot where it was, a tick where it should have been.
void draw_mark(Scene& scene, const CalibrationRow& row, const Rect& line) {
    const Theme& theme = scene.theme;
    const double y = centre_of(line).y;
    const double tick = std::round(line.x + line.width * std::clamp(row.expected, 0.0, 1.0));
    if (row.has_answers) {
        const double dot = line.x + line.width * std::clamp(row.share, 0.0, 1.0);
        const bool is_red = row.tone == program::Tone::Red;
        const Colour tone = text_of(theme, row.tone);
        scene.canvas.fill({.x = std::min(dot, tick), .y = y - 1, .width = std::abs(dot - tick), .height = 2},
                          is_red ? tone : theme.disabled);
        scene.canvas.circle({.x = dot, .y = y}, 7, theme.raised);
        scene.canvas.circle({.x = dot, .y = y}, 5.5, tone);
    }
    scene.canvas.fill({.x = tick - 1, .y = y - 10, .width = 2, .height = 20}, theme.text);
}

void draw_rows(Scene& scene, const program::ResultView& view, const Plan& plan, const Rect& place) {
    const Rect chart{.x = place.x + plan.chart, .y = place.y, .width = plan.chart_width, .height = plan.rows};
    draw_axis(scene, chart);
    double y = place.y;
    for (const CalibrationRow& row : view.calibration) {
        const double high = row_height(scene, row, plan.labels);
        double top = y + (high - label_height(scene, row, plan.labels)) / 2;
        const Colour tone = row.has_answers ? scene.theme.text : scene.theme.muted;
        top += scene.paragraph(row.label, {.x = place.x, .y = top}, Role::Small, tone, plan.labels);
        scene.paragraph(row.detail, {.x = place.x, .y = top}, Role::Tiny, scene.theme.faint, plan.labels);
        draw_mark(scene, row, {.x = chart.x, .y = y, .width = chart.width, .height = high});
        y += high;
    }
}

void draw_foot(Scene& scene, const program::ResultView& view, const Plan& plan, const Rect& place) {
    double y = bottom_of(place) - plan.foot + 10;
    scene.paragraph(
        view.calibration_note, {.x = place.x, .y = y}, Role::Small, scene.theme.text, place.width);
    y += plan.note;
    if (view.read_first.empty()) {
        return;
    }
    const Button read = read_first_of(view);
    const double width = std::min(place.width + 20, button_width(scene, read));
    if (draw_button(scene, {.x = place.x - 10, .y = y, .width = width, .height = 30}, read)) {
        scene.act(program::ReadFirst{});
    }
}

} // namespace

double certainty_card_height(Scene& scene, const program::ResultView& view, double width) {
    const Plan plan = plan_of(scene, view, width);
    return plan.head + plan.rows + axis + plan.foot;
}

void draw_certainty_card(Scene& scene, const program::ResultView& view, const Rect& place) {
    const Plan plan = plan_of(scene, view, place.width);
    draw_head(scene, view, plan, place);
    const Rect rows{.x = place.x, .y = place.y + plan.head, .width = place.width, .height = plan.rows};
    draw_rows(scene, view, plan, rows);
    draw_foot(scene, view, plan, place);
}

} // namespace ingat::ui
