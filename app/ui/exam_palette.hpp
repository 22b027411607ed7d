#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// From this width of the window on it stands beside the question; else it is a drawer over it.
inline constexpr double beside_from = 1100;
inline constexpr double palette_width = 332;
[[nodiscard]] inline bool palette_is_beside(double window_width) {
    return window_width >= beside_from;
}

[[nodiscard]] bool has_flagged(const program::PaletteView& palette);

// A number for every question, with what became of it; what the colours mean; and below that it is saved.
// `room_at_right` of its heading is free.
void draw_palette(Scene& scene, const program::PaletteView& palette, const Rect& panel, double room_at_right);

// The arrows, while one of its numbers has the focus; before anything else takes them.
void take_palette_keys(Scene& scene, const program::PaletteView& palette);

// Between the edges of the panel and what is in it, above and below.
[[nodiscard]] double palette_ends(const Scene& scene);

// What stands below the numbers.
[[nodiscard]] double legend_height(Scene& scene, const program::PaletteView& palette, double width);
void draw_legend(Scene& scene, const program::PaletteView& palette, const Rect& place);
[[nodiscard]] double saved_height(Scene& scene, const program::PaletteView& palette, double width);
void draw_saved(Scene& scene, const program::PaletteView& palette, const Rect& place);

// Opens it as a drawer. `by_key`: the current number then has the focus.
void open_palette(Scene& scene, bool by_key);

// The same over the question, at the right; has the window to itself.
void draw_palette_drawer(Scene& scene, const program::ExamView& view);

} // namespace ingat::ui
