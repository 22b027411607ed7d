#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// How often each certainty was right, beside how often it should have been, as the inside of a card.
[[nodiscard]] double certainty_card_height(Scene& scene, const program::ResultView& view, double width);
void draw_certainty_card(Scene& scene, const program::ResultView& view, const Rect& place);

} // namespace ingat::ui
