#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// The card with a row for each bank. Returns its height; that of `place` is not used.
double draw_bank_table(Scene& scene, const program::HomeView& view, const Rect& place);

} // namespace ingat::ui
