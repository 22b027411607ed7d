#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// One card, or what was done when no card is left; the source beside it.
void draw_study_screen(Scene& scene, const program::StudyView& view, const Rect& page);

// True where the source has a page of its own.
[[nodiscard]] bool source_is_page(const Scene& scene, const program::StudyView& view);

} // namespace ingat::ui
