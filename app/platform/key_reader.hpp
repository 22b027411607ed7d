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

// What one frame is to obey, oldest first.
struct Strokes {
    std::vector<base::KeyPress> keys;
    std::u32string text; // every character, also those of an input method
};

// Turns key and character events, in the order they come, into presses by meaning.
class KeyReader {
public:
    void key(const KeyEvent& event);
    void character(char32_t typed); // follows the key event that typed it

    // The oldest presses and characters that one frame can obey without mixing up their order: different keys
    // that write, or one key that does not. What is left waits for the next call.
    [[nodiscard]] Strokes take();

    [[nodiscard]] bool has_more() const { return !strokes_.empty(); }

private:
    // A press with what it wrote, or what an input method wrote.
    struct Stroke {
        std::optional<base::KeyPress> press;
        std::u32string text;
    };

    struct Waiting {
        int place = 0; // GLFW_KEY_…
        base::KeyPress press;
    };

    void push(const base::KeyPress& press);
    void settle(); // the character of what waits did not come

    // A key that types something waits here for its character: only that tells '?' from '/'.
    std::optional<Waiting> waiting_;
    std::vector<Stroke> strokes_;
    bool may_write_ = false; // the newest stroke is of a key whose character may still come
};

} // namespace ingat::platform
