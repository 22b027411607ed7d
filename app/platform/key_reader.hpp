#pragma once

#include "base/keys.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ingat::platform {

// A key event as GLFW tells it.
struct KeyEvent {
    int key = 0;            // GLFW_KEY_…: a place on the keyboard, named as on an American one
    int action = 0;         // GLFW_PRESS, GLFW_REPEAT or GLFW_RELEASE
    int mods = 0;           // GLFW_MOD_…
    std::string_view label; // what the key types without shift on the person's layout; may be empty
};

// Turns key and character events, in the order they come, into presses by meaning.
class KeyReader {
public:
    void key(const KeyEvent& event);
    void character(char32_t typed); // follows the key event that typed it

    // The presses since the last call, oldest first.
    [[nodiscard]] std::vector<base::KeyPress> take();

    // What was written since the last call: every character, also those of an input method.
    [[nodiscard]] std::u32string take_text();

private:
    void settle(); // the character of what waits did not come

    struct Waiting {
        int place = 0; // GLFW_KEY_…
        base::KeyPress press;
    };

    // A key that types something waits here for its character: only that tells '?' from '/'.
    std::optional<Waiting> waiting_;
    std::vector<base::KeyPress> presses_;
    std::u32string text_;
};

} // namespace ingat::platform
