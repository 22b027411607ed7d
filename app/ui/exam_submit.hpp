#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// Asks whether to hand in; has the window to itself.
void draw_submit_dialog(Scene& scene, const program::SubmitView& view);

} // namespace ingat::ui
