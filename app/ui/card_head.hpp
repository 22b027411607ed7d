#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// Where the study screen is tiny, the tools of the sitting are icons in the head of the card, and no row of
// their own below the buttons.
[[nodiscard]] bool head_has_all_tools(const Scene& scene, const program::StudyView& view);

// At the left what kind of question it is and what became of it, at the right hint and source. Its height is
// 30 units. What is at the right stays there when a verdict appears. Returns whether all was said: that the
// card has no source may find no room.
[[nodiscard]] bool draw_card_head(Scene& scene, const program::StudyView& view, const Rect& place);

// Undo and redo at the left, all keys and pause at the right; 30 units high.
void draw_study_foot(Scene& scene, const program::StudyView& view, const Rect& place);

} // namespace ingat::ui
