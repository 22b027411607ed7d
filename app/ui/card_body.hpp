#pragma once

#include "ui/scene.hpp"

#include <string>

namespace ingat::ui {

// The texts of this card are drawn from now on, with their pictures, in an area this high.
void show_pictures_of(Scene& scene, const program::CardView& card, double height);

// A question the program grades: prompt, how it is answered by keys, what it is answered with, and what is
// said of it afterwards. `place.height` is what is seen at once; all of it may be higher. Returns its height.
double
draw_card_body(Scene& scene, const program::CardView& card, const std::string& move_hint, const Rect& place);

} // namespace ingat::ui
