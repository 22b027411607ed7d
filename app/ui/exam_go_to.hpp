#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

void open_go_to(Scene& scene);

// A field for the number of a question; has the window to itself.
void draw_go_to_dialog(Scene& scene, const program::ExamView& view);

} // namespace ingat::ui
