#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// Number, kind, time and mark of the question, what is shared, and the question with what it is answered
// with. The first line stays; the rest scrolls where there is no room for all of it. Returns where what is
// drawn ends, no lower than `place`.
double draw_exam_question(Scene& scene, const program::ExamView& view, const Rect& place);

} // namespace ingat::ui
