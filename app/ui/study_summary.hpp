#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// The end of a sitting: what was done, and the way home.
void draw_study_summary(Scene& scene, const program::StudySummary& summary, const Rect& place);

} // namespace ingat::ui
