#pragma once

#include "effects/desk.hpp"
#include "effects/places.hpp"
#include "platform/window.hpp"
#include "program/state.hpp"
#include "typeset/typeset.hpp"

namespace ingat::main_room {

// The fonts of the screens, opened by the thread that asks.
struct Letters {
    typeset::OpenFonts fonts;
    bool is_missing = false; // a letter cannot be shown
};
[[nodiscard]] Letters open_letters();

// Shows the window, hidden so far, until it is closed. The exit code: 1, with a sentence on standard error,
// where there is no display or no letter.
[[nodiscard]] int show_window(program::State state,
                              effects::Desk& desk,
                              const effects::Places& places,
                              base::Result<platform::Window> opened,
                              Letters letters);

} // namespace ingat::main_room
