#pragma once

#include "base/keys.hpp"
#include "program/state.hpp"

#include <string>
#include <vector>

namespace ingat::main_room {

// The screens that `ingat window --screenshot` can draw, in the order that --list prints them.
[[nodiscard]] std::vector<std::string> screen_names();

struct SampleScreen {
    program::State state;
    std::vector<base::KeyPress> keys; // pressed on it
};

// The state that shows this screen, with a made-up learner on 22 November 2026 who has studied `state`'s
// banks for some weeks. `state` has banks, catalogues and settings only. Nothing if there is no such screen,
// or no question to show on it.
[[nodiscard]] std::optional<SampleScreen> sample_screen(program::State state, const std::string& name);

} // namespace ingat::main_room
