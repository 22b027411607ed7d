#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

inline constexpr double source_width = 460;

// Whether there is no room for it beside something.
[[nodiscard]] bool source_is_page(const Scene& scene);

// The passage a question comes from, marked in its document. `is_page`: it has the window to itself.
void draw_source_panel(Scene& scene, const program::SourceView& source, const Rect& panel, bool is_page);

} // namespace ingat::ui
