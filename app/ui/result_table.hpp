#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// The questions of a result that the filter shows, as a card: filters and buttons, heads, rows.
[[nodiscard]] double result_table_height(Scene& scene, const program::ResultView& view, double width);

// `scrolls`: the rows move inside the card; else it is as high as all of them.
void draw_result_table(Scene& scene, const program::ResultView& view, const Rect& place, bool scrolls);

} // namespace ingat::ui
