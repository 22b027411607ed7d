#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// What today costs, and the banks.
void draw_home_screen(Scene& scene, const program::HomeView& view, const Rect& page);

} // namespace ingat::ui
