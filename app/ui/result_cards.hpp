#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// What came of an exam in three cards: the score, the topics, and whether certain answers were right.

// Beside each other and equally high, or two or one in a row. Returns the height of all.
[[nodiscard]] double result_cards_height(Scene& scene, const program::ResultView& view, double width);
void draw_result_cards(Scene& scene, const program::ResultView& view, const Rect& place);

// As wide as this they stand side by side.
inline constexpr double cards_in_a_row = 840;

} // namespace ingat::ui
