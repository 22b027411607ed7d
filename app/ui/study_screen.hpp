#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// One card, or what was done when no card is left; the source beside it.
void draw_study_screen(Scene& scene, const program::StudyView& view, const Rect& page);

} // namespace ingat::ui
