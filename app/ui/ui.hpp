#pragma once

#include "program/action.hpp"
#include "program/view.hpp"
#include "ui/frame.hpp"
#include "ui/ui_state.hpp"

#include <vector>

namespace ingat::ui {

// Draws the window into the Dear ImGui frame that has begun, on a ground of background(view.dark), and
// returns what was asked for. Decides nothing, and keeps everything it remembers in `state`; afterwards
// state.next_frame_in says when to draw again by itself.
[[nodiscard]] std::vector<program::Action>
draw(const program::View& view, UiState& state, const Frame& frame);

// What the window is to be cleared to before a frame.
[[nodiscard]] typeset::Colour background(bool dark);

} // namespace ingat::ui
