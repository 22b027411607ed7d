#pragma once

#include "effects/desk.hpp"
#include "program/state.hpp"

namespace ingat::main_room {

// Shows the window until it is closed. The exit code: 1, with a sentence on standard error, where there is no
// display.
[[nodiscard]] int show_window(program::State state, effects::Desk& desk);

} // namespace ingat::main_room
