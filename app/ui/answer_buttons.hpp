#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// The row of buttons a card is answered with: what shows the answer, or how well it was known.
void draw_answer_buttons(Scene& scene, const program::StudyView& view, const Rect& place, bool keys_below);

// How high the row is, without the keys below it.
[[nodiscard]] double answer_buttons_height(const Scene& scene, const program::StudyView& view, double width);

// True for a moment after the answer appeared, in which a press is thought to be meant for what was there
// before.
[[nodiscard]] bool is_too_early(const Scene& scene);

} // namespace ingat::ui
