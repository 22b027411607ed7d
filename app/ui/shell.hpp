#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

enum class ShellForm { Sidebar, Rail, TopBar };

// What is around the screens at this width; `two_panes`: the screen shows a second pane.
[[nodiscard]] ShellForm shell_form(double width, bool two_panes);

// Draws it. Returns what is left for the screen.
[[nodiscard]] Rect draw_shell(Scene& scene, const program::ShellView& view, bool two_panes);

// What nothing stands in of the bar at the top of a narrow window.
[[nodiscard]] Rect room_in_top_bar(const Scene& scene);

// Between the edge of the screen and what is on it.
[[nodiscard]] double page_margin(const Scene& scene);

// The part of `page` that is written on: never wider than 1280.
[[nodiscard]] Rect content_of(const Scene& scene, const Rect& page);

} // namespace ingat::ui
