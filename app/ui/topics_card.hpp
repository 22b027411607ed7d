#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// How each topic or part of an exam went, as the inside of a card.
[[nodiscard]] double topics_card_height(Scene& scene, const program::ResultView& view, double width);

// What is higher than `place` scrolls.
void draw_topics_card(Scene& scene, const program::ResultView& view, const Rect& place);

} // namespace ingat::ui
