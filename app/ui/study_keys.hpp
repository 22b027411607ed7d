#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// What the keys ask for that nothing on the screen took.
void take_study_keys(Scene& scene, const program::StudyView& view, bool can_check);

} // namespace ingat::ui
