#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// The score of an exam, as the inside of a card.
[[nodiscard]] double score_card_height(Scene& scene, const program::ResultView& view, double width);
void draw_score_card(Scene& scene, const program::ResultView& view, const Rect& place);

} // namespace ingat::ui
