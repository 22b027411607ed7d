#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// A card answered by the learner: question, and below it, once shown, the answer. The question stays where it
// is.
void draw_recall_card(Scene& scene, const program::StudyView& view, const Rect& place);

// A question the program grades, with what it is answered with.
void draw_graded_card(Scene& scene, const program::StudyView& view, const Rect& place);

} // namespace ingat::ui
