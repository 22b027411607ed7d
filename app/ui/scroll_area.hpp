#pragma once

#include "ui/scene.hpp"

#include <string>
#include <utility>

namespace ingat::ui {

// Moves the area by the wheel, and by PgUp and PgDn where it is the one `keys` are for. Returns how far it is
// moved.
[[nodiscard]] double begin_scroll(Scene& scene, const std::string& name, const Rect& area, bool keys);
void end_scroll(Scene& scene, const std::string& name, const Rect& area, double content_height);

// A line where something is cut off, for an area that has no edge of its own.
void draw_cut_edges(Scene& scene, const std::string& name, const Rect& area);

// Draws what `draw` draws at the rectangle it is given, as far as it is inside `area`; what is more scrolls.
// `draw` returns the height of everything.
template <class Draw>
void scroll_area(Scene& scene, const std::string& name, const Rect& area, bool keys, Draw&& draw) {
    const double offset = begin_scroll(scene, name, area, keys);
    const double height = std::forward<Draw>(draw)(
        Rect{.x = area.x, .y = area.y - offset, .width = area.width, .height = area.height});
    end_scroll(scene, name, area, height);
}

} // namespace ingat::ui
