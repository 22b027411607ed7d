#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// What was sat so far, as parts of a card: a heading with a curve of the scores, and a row for each, which
// may scroll. `place.height` is not used.
[[nodiscard]] double exam_history_head_height(Scene& scene, const program::ExamsView& view, double width);
void draw_exam_history_head(Scene& scene, const program::ExamsView& view, const Rect& place);
[[nodiscard]] double exam_history_height(Scene& scene, const program::ExamsView& view, double width);
double draw_exam_history(Scene& scene, const program::ExamsView& view, const Rect& place);

} // namespace ingat::ui
