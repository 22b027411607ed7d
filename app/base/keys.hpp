#pragma once

namespace ingat::base {

// A key by what it means on the person's own keyboard layout: Q is the key that types q there. On a layout
// without Latin letters it is the key where q is on an American keyboard. Digits of the keypad count too.
// clang-format off
enum class Key {
    A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y, Z,
    Digit0, Digit1, Digit2, Digit3, Digit4, Digit5, Digit6, Digit7, Digit8, Digit9,
    Enter, Escape, Space, Tab, Backspace, Delete, Insert,
    Left, Right, Up, Down, Home, End, PageUp, PageDown,
    Slash, Question, Plus, Minus, Equal, Comma, Period,
    F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12,
};
// clang-format on

// One press of a key, or one repeat while it is held.
struct KeyPress {
    Key key{};
    bool ctrl = false;
    bool shift = false; // false where shift was only needed to type the sign itself, as for '?'
    bool alt = false;
    bool repeat = false;

    bool operator==(const KeyPress&) const = default;
};

} // namespace ingat::base
