#include "ui/study_head.hpp"

#include "ui/shell.hpp"
#include "ui/widgets.hpp"

namespace ingat::ui {
namespace {

constexpr double room_for_time = 480;
constexpr double room_for_section = 60;

// One line: where at its left, how far at its right.
void draw_line(Scene& scene, const program::StudyView& view, const Rect& line) {
    const Theme& theme = scene.theme;
    double right = right_of(line);
    const std::string time = line.width < room_for_time ? "" : view.time_left;
    if (!time.empty()) {
        const double width = scene.width_of(time, Role::Small);
        scene.line_ending_at(time, {.x = right, .y = line.y}, Role::Small, theme.faint, width + 1);
        right -= width + 8;
        if (!view.position.empty()) {
            scene.canvas.circle({.x = right, .y = line.y + 9.5}, 1.2, theme.faint);
            right -= 8;
        }
    }
    const double position = scene.width_of(view.position, Role::Small);
    scene.line_ending_at(view.position, {.x = right, .y = line.y}, Role::Small, theme.muted, position + 1);
    right -= position + 16;
    double x = line.x;
    const double bank = scene.width_of(view.bank, Role::Small) + 24 + room_for_section;
    const bool has_section = !view.section.empty() && bank < right - x;
    x += scene.line_of_text(view.bank, {.x = x, .y = line.y}, Role::Small, theme.muted, right - x);
    if (has_section) {
        x += 8 + scene.line_of_text("/", {.x = x + 8, .y = line.y}, Role::Small, theme.faint, 10) + 8;
        scene.line_of_text(view.section, {.x = x, .y = line.y}, Role::Small, theme.muted, right - x);
    }
}

bool is_in_bar(const Scene& scene) {
    return shell_form(scene.width, false) == ShellForm::TopBar;
}

} // namespace

double study_head_height(const Scene& scene) {
    return is_in_bar(scene) ? 0 : 34;
}

void draw_study_head(Scene& scene, const program::StudyView& view, const Rect& content, double y) {
    const BarPart done{view.progress, scene.theme.accent};
    if (is_in_bar(scene)) {
        Rect room = room_in_top_bar(scene);
        room.y += (room.height - 18) / 2;
        draw_line(scene, view, room);
        draw_bar(
            scene,
            {.x = content.x, .y = room_in_top_bar(scene).height - 4, .width = content.width, .height = 6},
            {done});
        return;
    }
    draw_line(scene, view, {.x = content.x, .y = y + 1, .width = content.width, .height = 18});
    draw_bar(scene, {.x = content.x, .y = y + 28, .width = content.width, .height = 6}, {done});
}

} // namespace ingat::ui
