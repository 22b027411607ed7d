#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// Two equal doors: study the sample, or open a bank.
void draw_first_run_screen(Scene& scene, const program::FirstRunView& view);

} // namespace ingat::ui
