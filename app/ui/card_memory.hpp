#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// What is remembered of the card on the screen begins anew with another card, and once more when its answer
// is taken back. Nothing: no card is shown.
void follow_card(Scene& scene, const program::CardView* now);

} // namespace ingat::ui
