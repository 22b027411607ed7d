#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// One question of a result, on a page of its own.
void draw_result_question(Scene& scene, const program::ResultQuestionView& view, const Rect& page);

} // namespace ingat::ui
