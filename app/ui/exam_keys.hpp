#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// What is left of the keys once everything on the screen took its own.
void take_exam_keys(Scene& scene, const program::ExamView& view);

} // namespace ingat::ui
