#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// What came of a quiz or an exam; or one question of it.
void draw_result_screen(Scene& scene, const program::ResultView& view, const Rect& page);

} // namespace ingat::ui
