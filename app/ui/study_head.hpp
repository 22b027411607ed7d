#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// Bank and section, how far it is and how long it still takes. In a narrow window the bar above the screen
// has room for it; else it takes the first lines of the screen.
void draw_study_head(Scene& scene, const program::StudyView& view, const Rect& content, double y);

// In units; 0 where the bar above the screen has it.
[[nodiscard]] double study_head_height(const Scene& scene);

} // namespace ingat::ui
