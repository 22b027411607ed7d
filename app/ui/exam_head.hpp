#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

[[nodiscard]] double exam_head_height(const Scene& scene);

// Over the whole width: how to leave, what is sat, the time and a bar of what is left of it, and how to hand
// in; where the palette is a drawer, what opens it.
void draw_exam_head(Scene& scene, const program::ExamView& view);

} // namespace ingat::ui
