#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// Above the questions of a result: which of them show, and what is done with them. `place.height` is not
// used; draws and returns the height.
[[nodiscard]] double result_tools_height(Scene& scene, const program::ResultView& view, double width);
double draw_result_tools(Scene& scene, const program::ResultView& view, const Rect& place);

// 1 to 4 filter, R asks the wrong ones again, X keeps the table.
void take_result_keys(Scene& scene, const program::ResultView& view);

} // namespace ingat::ui
