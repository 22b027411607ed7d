#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// What a quiz or an exam is to be, as a form that the card around it holds: its heading, and the rows below
// it, which may scroll. `place.height` is not used.
[[nodiscard]] double exam_plan_head_height(Scene& scene, const program::ExamsView& view, double width);
void draw_exam_plan_head(Scene& scene, const program::ExamsView& view, const Rect& place);
[[nodiscard]] double exam_plan_height(Scene& scene, const program::ExamsView& view, double width);
double draw_exam_plan(Scene& scene, const program::ExamsView& view, const Rect& place);

// The button that begins it.
void draw_exam_start(Scene& scene, const program::ExamsView& view, const Rect& place);

} // namespace ingat::ui
