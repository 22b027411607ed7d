#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// One question of a quiz or an exam; it has the whole window. Returns where a toast may lie.
Rect draw_exam_screen(Scene& scene, const program::ExamView& view);

// Whether a dialog or the palette lies over it, which then hears everything.
[[nodiscard]] bool something_is_over(const ExamMemory& memory, const program::ExamView& view);
void draw_over_exam(Scene& scene, const program::ExamView& view);

// Before each frame: what no longer lies over the screen. `width` of the window, in units.
void follow_exam(ExamMemory& memory, const program::ExamView& view, double width);

} // namespace ingat::ui
