#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// How sure the learner is of the answer. Nothing, and no height, where it is not asked.
[[nodiscard]] double certainty_height(Scene& scene, const program::ExamView& view, double width);
// Whether the buttons can be this narrow together.
[[nodiscard]] bool certainty_fits(Scene& scene, const program::ExamView& view, double width);
void draw_certainty(Scene& scene, const program::ExamView& view, const Rect& place);

// Shift with the digits 1 to 3.
void take_certainty_keys(Scene& scene, const program::ExamView& view);

} // namespace ingat::ui
