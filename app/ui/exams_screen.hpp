#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// Quizzes and exams: one that was begun, one to begin, and those that were handed in.
void draw_exams_screen(Scene& scene, const program::ExamsView& view, const Rect& page);

} // namespace ingat::ui
