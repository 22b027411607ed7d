#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

[[nodiscard]] double exam_foot_height(const Scene& scene);

// Back, the keys where there is room to print them, and the one button for what comes next. Brief: signs in
// place of words, as far as there are some.
void draw_exam_foot(Scene& scene, const program::ExamView& view, const Rect& place, bool is_brief);

// What is free between the buttons where they are brief.
[[nodiscard]] Rect between_foot_buttons(Scene& scene, const program::ExamView& view, const Rect& place);

// What that button does; nothing where it is off.
void do_what_comes_next(Scene& scene, const program::ExamView& view);

} // namespace ingat::ui
