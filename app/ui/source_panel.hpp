#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

inline constexpr double source_width = 460;

// The passage a question comes from, marked in its document. `is_page`: it has the window to itself.
void draw_source_panel(Scene& scene, const program::StudyView& view, const Rect& panel, bool is_page);

} // namespace ingat::ui
