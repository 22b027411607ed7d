#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

[[nodiscard]] double exam_foot_height(const Scene& scene);

// Back, the keys where there is room to print them, and the one button for what comes next.
void draw_exam_foot(Scene& scene, const program::ExamView& view, const Rect& place);

// What that button does; nothing where it is off.
void do_what_comes_next(Scene& scene, const program::ExamView& view);

} // namespace ingat::ui
