#pragma once

#include "base/keys.hpp"
#include "ui/frame.hpp"
#include "ui/geometry.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ingat::ui {

// Something that can be pointed at, pressed or reached with Tab.
struct Item {
    std::string name;
    Rect rect; // what is visible of it
    bool focusable = true;
    bool is_field = false; // takes letters as text
};

// What the hand was doing when the last frame was drawn.
struct InputMemory {
    std::vector<Item> items;  // of the top layer, in reading order
    std::vector<Item> wheels; // areas that scroll
    int layer = 0;
    std::string pressed;
    std::string focused;
    std::string focused_below; // in the layer that a higher one lies over
    bool ring = false;         // the keyboard was used last: the focus is shown
    bool focus_moved = false;  // by Tab or an arrow: bring it into view
    Point press_at;
    Point mouse;
    double still_since = 0; // when the mouse moved last
};

struct Mouse {
    Point at;
    bool down = false;
    bool pressed = false; // went down in this frame
    bool released = false;
    bool twice = false; // the second press of a double click
    double wheel = 0;   // notches; positive: up
};

// What an item was asked to do in this frame.
struct Touch {
    bool hovered = false;
    bool held = false;
    bool clicked = false; // by mouse
    bool focused = false;
    bool ring = false; // focused, and to be shown
};

// One frame of mouse and keyboard. Items say where they are and hear what was done to them. What is drawn
// later lies above what was drawn before; only the top layer hears anything.
class Input {
public:
    // `typed`: what was written since the last frame.
    Input(InputMemory& memory, const Mouse& mouse, const Frame& frame, std::string typed, int top_layer);

    void set_layer(int layer) { layer_ = layer; }
    [[nodiscard]] bool listens() const { return layer_ == top_layer_; }

    [[nodiscard]] Touch
    touch(std::string_view name, const Rect& visible, bool focusable, bool is_field = false);

    // An area in which nothing below can be reached.
    void cover(std::string_view name, const Rect& visible);

    // The turns of the wheel over this area, in notches; taken by the innermost.
    [[nodiscard]] double wheel_over(std::string_view name, const Rect& visible);

    // Takes the key out of this frame if it was pressed like this. `repeats`: also while held down.
    [[nodiscard]] bool take(base::Key key, bool repeats = false);
    [[nodiscard]] bool take_ctrl(base::Key key, bool shift = false, bool repeats = false);
    [[nodiscard]] bool take_alt(base::Key key, bool repeats = false);

    // A letter, digit or sign: alone, but where it would be typed into a field, a letter with Alt.
    [[nodiscard]] bool take_letter(base::Key key);

    // The key with Shift; where Shift with it writes into a field, with Alt too. Some keyboards have a digit
    // with Alt only: their digits need Shift.
    [[nodiscard]] bool take_shift(base::Key key);

    // Enter or Space, while this item has the focus by keyboard.
    [[nodiscard]] bool take_enter_on(std::string_view name);
    [[nodiscard]] bool take_space_on(std::string_view name);

    [[nodiscard]] bool is_typing() const; // the focus is in a field
    void focus(std::string_view name, bool with_ring);
    void leave_focus();
    [[nodiscard]] const std::string& focused() const { return memory_->focused; }
    [[nodiscard]] bool has_ring() const { return memory_->ring; } // the keyboard was used last
    [[nodiscard]] bool focus_just_moved() const { return memory_->focus_moved; }

    // Moves the focus among the items whose names begin like this; from elsewhere to the first or last.
    void step_focus(std::string_view beginning, int by);
    // Likewise by the arrows ↑ and ↓, which it takes.
    void step_focus_by_arrows(std::string_view beginning);

    [[nodiscard]] const Mouse& mouse() const { return mouse_; }
    [[nodiscard]] Point press_at() const { return memory_->press_at; }
    [[nodiscard]] double seconds() const { return seconds_; }
    [[nodiscard]] double still_for() const { return seconds_ - memory_->still_since; }
    [[nodiscard]] const std::string& pressed() const { return memory_->pressed; }
    [[nodiscard]] std::vector<base::KeyPress>& keys() { return keys_; }
    [[nodiscard]] const std::string& typed() const { return typed_; }

    // After everything was drawn.
    void end_frame();

private:
    void walk_with_tab();
    [[nodiscard]] bool take_plain(base::Key key, bool ctrl, bool shift, bool alt, bool repeats);

    InputMemory* memory_;
    Mouse mouse_;
    std::vector<base::KeyPress> keys_;
    std::string typed_;
    double seconds_;
    int top_layer_;
    int layer_ = 0;
    std::string hot_;
    std::string wheel_;
    bool typing_ = false;
    std::optional<std::string> asked_focus_; // of something that may appear in this frame only
    std::vector<Item> items_;
    std::vector<Item> wheels_;
};

} // namespace ingat::ui
