#include "platform/key_reader.hpp"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <utility>

namespace ingat::platform {
namespace {

using base::Key;
using base::KeyPress;

Key nth_after(Key first, int steps) {
    return static_cast<Key>(static_cast<int>(first) + steps);
}

bool is_between(int key, int first, int last) {
    return key >= first && key <= last;
}

// Keys that mean the same on every layout.
std::optional<Key> fixed_key(int key) {
    if (is_between(key, GLFW_KEY_F1, GLFW_KEY_F12)) {
        return nth_after(Key::F1, key - GLFW_KEY_F1);
    }
    switch (key) {
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER: return Key::Enter;
    case GLFW_KEY_ESCAPE: return Key::Escape;
    case GLFW_KEY_SPACE: return Key::Space;
    case GLFW_KEY_TAB: return Key::Tab;
    case GLFW_KEY_BACKSPACE: return Key::Backspace;
    case GLFW_KEY_DELETE: return Key::Delete;
    case GLFW_KEY_INSERT: return Key::Insert;
    case GLFW_KEY_LEFT: return Key::Left;
    case GLFW_KEY_RIGHT: return Key::Right;
    case GLFW_KEY_UP: return Key::Up;
    case GLFW_KEY_DOWN: return Key::Down;
    case GLFW_KEY_HOME: return Key::Home;
    case GLFW_KEY_END: return Key::End;
    case GLFW_KEY_PAGE_UP: return Key::PageUp;
    case GLFW_KEY_PAGE_DOWN: return Key::PageDown;
    case GLFW_KEY_KP_ADD: return Key::Plus;
    case GLFW_KEY_KP_SUBTRACT: return Key::Minus;
    case GLFW_KEY_KP_DIVIDE: return Key::Slash;
    case GLFW_KEY_KP_EQUAL: return Key::Equal;
    default: break;
    }
    return {};
}

// What a digit of the keypad is while Num Lock is off.
std::optional<Key> keypad_key_without_digits(int key) {
    switch (key) {
    case GLFW_KEY_KP_0: return Key::Insert;
    case GLFW_KEY_KP_1: return Key::End;
    case GLFW_KEY_KP_2: return Key::Down;
    case GLFW_KEY_KP_3: return Key::PageDown;
    case GLFW_KEY_KP_4: return Key::Left;
    case GLFW_KEY_KP_6: return Key::Right;
    case GLFW_KEY_KP_7: return Key::Home;
    case GLFW_KEY_KP_8: return Key::Up;
    case GLFW_KEY_KP_9: return Key::PageUp;
    case GLFW_KEY_KP_DECIMAL: return Key::Delete;
    default: return {};
    }
}

// Letters and digits by their place on an American keyboard.
std::optional<Key> key_by_place(int key) {
    if (is_between(key, GLFW_KEY_A, GLFW_KEY_Z)) {
        return nth_after(Key::A, key - GLFW_KEY_A);
    }
    if (is_between(key, GLFW_KEY_0, GLFW_KEY_9)) {
        return nth_after(Key::Digit0, key - GLFW_KEY_0);
    }
    if (is_between(key, GLFW_KEY_KP_0, GLFW_KEY_KP_9)) {
        return nth_after(Key::Digit0, key - GLFW_KEY_KP_0);
    }
    return {};
}

std::optional<Key> key_that_types(char32_t typed) {
    if (typed >= U'a' && typed <= U'z') {
        return nth_after(Key::A, static_cast<int>(typed - U'a'));
    }
    if (typed >= U'A' && typed <= U'Z') {
        return nth_after(Key::A, static_cast<int>(typed - U'A'));
    }
    if (typed >= U'0' && typed <= U'9') {
        return nth_after(Key::Digit0, static_cast<int>(typed - U'0'));
    }
    switch (typed) {
    case U'/': return Key::Slash;
    case U'?': return Key::Question;
    case U'+': return Key::Plus;
    case U'-': return Key::Minus;
    case U'=': return Key::Equal;
    case U',': return Key::Comma;
    case U'.': return Key::Period;
    default: return {};
    }
}

bool is_letter(Key key) {
    return key <= Key::Z;
}

bool is_digit_row(int key) {
    return is_between(key, GLFW_KEY_0, GLFW_KEY_9);
}

// The key of a shortcut, where no character follows: told from what the key is labelled with.
std::optional<Key> shortcut_key(const KeyEvent& event) {
    // On a French keyboard the digit row types & é " without shift; Alt+1 must work there too.
    if (is_digit_row(event.key) && (event.mods & GLFW_MOD_ALT) != 0) {
        return key_by_place(event.key);
    }
    const bool is_ascii = event.label.size() == 1;
    if (is_ascii) {
        if (const auto key = key_that_types(static_cast<unsigned char>(event.label.front()))) {
            return key;
        }
    }
    return !is_ascii || is_digit_row(event.key) ? key_by_place(event.key) : std::nullopt;
}

KeyPress press_of(const KeyEvent& event) {
    return {
        .key = {},
        .ctrl = (event.mods & GLFW_MOD_CONTROL) != 0,
        .shift = (event.mods & GLFW_MOD_SHIFT) != 0,
        .alt = (event.mods & GLFW_MOD_ALT) != 0,
        .repeat = event.action == GLFW_REPEAT,
    };
}

// Shift with '/' or '=' is what types '?' and '+' wherever those signs stand on such keys.
KeyPress with_sign_of_shift(KeyPress press) {
    if (press.shift && press.key == Key::Slash) {
        press.key = Key::Question;
        press.shift = false;
    } else if (press.shift && press.key == Key::Equal) {
        press.key = Key::Plus;
        press.shift = false;
    }
    return press;
}

} // namespace

void KeyReader::key(const KeyEvent& event) {
    settle();
    if (event.action == GLFW_RELEASE || (event.mods & GLFW_MOD_SUPER) != 0) {
        return; // combinations with Super belong to the desktop
    }
    KeyPress press = press_of(event);
    if (const auto key = fixed_key(event.key)) {
        press.key = *key;
        push(press);
        may_write_ = press.key == Key::Space;
        return;
    }
    if (press.ctrl || press.alt) {
        if (const auto key = shortcut_key(event)) {
            press.key = *key;
            push(with_sign_of_shift(press));
        }
        return;
    }
    waiting_ = Waiting{.place = event.key, .press = press};
}

void KeyReader::character(char32_t typed) {
    if (!waiting_) {
        if (!std::exchange(may_write_, false)) {
            strokes_.push_back({}); // text from an input method
        }
        strokes_.back().text += typed;
        return;
    }
    const int place = waiting_->place;
    KeyPress press = waiting_->press;
    waiting_.reset();

    auto key = key_that_types(typed);
    const bool is_typed = key.has_value();
    const bool is_ascii = typed < 0x80;
    if (!key && (!is_ascii || is_digit_row(place))) {
        key = key_by_place(place);
    }
    Stroke stroke{.press = {}, .text = std::u32string{typed}};
    if (key) {
        press.key = *key;
        press.shift = press.shift && (is_letter(*key) || !is_typed);
        stroke.press = press;
    }
    strokes_.push_back(std::move(stroke));
}

// Of a key that is held, no more than one repeat waits: where frames are slow it must not go on after the
// key was let go.
void KeyReader::push(const KeyPress& press) {
    if (press.repeat && !strokes_.empty() && strokes_.back().press == press) {
        return;
    }
    strokes_.push_back({.press = press, .text = {}});
}

void KeyReader::settle() {
    may_write_ = false;
    if (!waiting_) {
        return;
    }
    // A dead key, or one that an input method took, is text and no press.
    if (const auto key = keypad_key_without_digits(waiting_->place)) {
        waiting_->press.key = *key;
        push(waiting_->press);
    }
    waiting_.reset();
}

Strokes KeyReader::take() {
    settle();
    Strokes taken;
    std::size_t count = 0;
    for (; count < strokes_.size(); ++count) {
        const Stroke& stroke = strokes_[count];
        const bool writes = !stroke.text.empty();
        const bool is_new = !stroke.press || std::ranges::none_of(taken.keys, [&](const KeyPress& press) {
            return press.key == stroke.press->key;
        });
        if (count > 0 && !(writes && is_new)) {
            break;
        }
        if (stroke.press) {
            taken.keys.push_back(*stroke.press);
        }
        taken.text += stroke.text;
        if (!writes) {
            ++count;
            break;
        }
    }
    strokes_.erase(strokes_.begin(), strokes_.begin() + static_cast<std::ptrdiff_t>(count));
    return taken;
}

} // namespace ingat::platform
