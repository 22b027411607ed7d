#include "ui/input.hpp"

#include <algorithm>

namespace ingat::ui {
namespace {

using base::Key;
using base::KeyPress;

// The sign itself may need shift on one keyboard and not on another.
bool shift_is_free(Key key) {
    return key == Key::Question || key == Key::Plus || key == Key::Minus || key == Key::Equal ||
           key == Key::Slash;
}

const Item* item_at(const std::vector<Item>& items, Point point) {
    const Item* found = nullptr;
    for (const Item& item : items) {
        if (contains(item.rect, point)) {
            found = &item;
        }
    }
    return found;
}

const Item* item_named(const std::vector<Item>& items, std::string_view name) {
    const auto found = std::ranges::find(items, name, &Item::name);
    return found == items.end() ? nullptr : &*found;
}

} // namespace

Input::Input(InputMemory& memory, const Mouse& mouse, const Frame& frame, std::string typed, int top_layer)
    : memory_{&memory},
      mouse_{mouse},
      keys_{frame.keys},
      typed_{std::move(typed)},
      seconds_{frame.seconds},
      top_layer_{top_layer} {
    memory.focus_moved = false;
    if (memory.layer != top_layer) {
        const bool is_covered = top_layer > memory.layer;
        memory.layer = top_layer;
        memory.items.clear();
        memory.wheels.clear();
        memory.pressed.clear();
        std::swap(memory.focused, memory.focused_below); // where it was, once that is seen again
        (is_covered ? memory.focused : memory.focused_below).clear();
    }
    if (memory.mouse != mouse.at || mouse.pressed) {
        memory.mouse = mouse.at;
        memory.still_since = seconds_;
    }
    if (const Item* hot = item_at(memory.items, mouse.at)) {
        hot_ = hot->name;
    }
    if (const Item* wheel = item_at(memory.wheels, mouse.at)) {
        wheel_ = wheel->name;
    }
    if (mouse.pressed) {
        memory.pressed = hot_;
        memory.press_at = mouse.at;
        memory.ring = false;
        memory.focused.clear();
    }
    walk_with_tab();
    const Item* focused = item_named(memory.items, memory.focused);
    typing_ = focused != nullptr && focused->is_field;
}

void Input::walk_with_tab() {
    const bool back = take_plain(Key::Tab, false, true, false, true);
    const bool on = !back && take_plain(Key::Tab, false, false, false, true);
    if (back || on) {
        step_focus("", back ? -1 : 1);
    }
}

void Input::step_focus(std::string_view beginning, int by) {
    std::vector<std::string> names;
    for (const Item& item : memory_->items) {
        if (item.focusable && item.name.starts_with(beginning)) {
            names.push_back(item.name);
        }
    }
    if (names.empty()) {
        return;
    }
    const auto count = static_cast<std::ptrdiff_t>(names.size());
    const auto now = std::ranges::find(names, memory_->focused);
    std::ptrdiff_t next = by > 0 ? 0 : count - 1;
    if (now != names.end()) {
        next = now - names.begin() + by;
        next = beginning.empty() ? (next + count) % count : std::clamp<std::ptrdiff_t>(next, 0, count - 1);
    }
    focus(names[static_cast<std::size_t>(next)], true);
    memory_->focus_moved = true;
}

void Input::step_focus_by_arrows(std::string_view beginning) {
    if (take(base::Key::Down, true)) {
        step_focus(beginning, 1);
    }
    if (take(base::Key::Up, true)) {
        step_focus(beginning, -1);
    }
}

Touch Input::touch(std::string_view name, const Rect& visible, bool focusable, bool is_field) {
    if (!listens()) {
        return {};
    }
    items_.push_back(
        {.name = std::string{name}, .rect = visible, .focusable = focusable, .is_field = is_field});
    const bool inside = contains(visible, mouse_.at);
    Touch touch;
    touch.hovered = inside && hot_ == name && (memory_->pressed.empty() || memory_->pressed == name);
    touch.held = memory_->pressed == name && mouse_.down;
    touch.clicked = inside && mouse_.released && memory_->pressed == name && hot_ == name;
    touch.focused = memory_->focused == name;
    touch.ring = touch.focused && memory_->ring;
    return touch;
}

void Input::cover(std::string_view name, const Rect& visible) {
    static_cast<void>(touch(name, visible, false));
}

double Input::wheel_over(std::string_view name, const Rect& visible) {
    if (!listens()) {
        return 0;
    }
    wheels_.push_back({.name = std::string{name}, .rect = visible, .focusable = false});
    return wheel_ == name && contains(visible, mouse_.at) ? mouse_.wheel : 0;
}

bool Input::take_plain(Key key, bool ctrl, bool shift, bool alt, bool repeats) {
    const auto found = std::ranges::find_if(keys_, [&](const KeyPress& press) {
        return press.key == key && press.ctrl == ctrl && press.alt == alt &&
               (press.shift == shift || shift_is_free(key)) && (repeats || !press.repeat);
    });
    if (found == keys_.end()) {
        return false;
    }
    keys_.erase(found);
    return true;
}

bool Input::take(Key key, bool repeats) {
    return listens() && take_plain(key, false, false, false, repeats);
}

bool Input::take_ctrl(Key key, bool shift, bool repeats) {
    return listens() && take_plain(key, true, shift, false, repeats);
}

bool Input::take_alt(Key key, bool repeats) {
    return listens() && take_plain(key, false, false, true, repeats);
}

bool Input::take_letter(Key key) {
    const bool is_digit = key >= Key::Digit0 && key <= Key::Digit9; // with Alt: the screens
    const bool with_alt = typing_ && !is_digit;
    return listens() && (with_alt || !typing_) && take_plain(key, false, false, with_alt, false);
}

bool Input::take_shift(Key key) {
    return listens() && (take_plain(key, false, true, true, false) ||
                         (!typing_ && take_plain(key, false, true, false, false)));
}

bool Input::take_enter_on(std::string_view name) {
    return listens() && memory_->ring && memory_->focused == name && take(Key::Enter);
}

bool Input::take_space_on(std::string_view name) {
    return listens() && memory_->ring && memory_->focused == name && take(Key::Space);
}

bool Input::is_typing() const {
    return typing_;
}

void Input::focus(std::string_view name, bool with_ring) {
    memory_->focused = name;
    memory_->ring = with_ring;
    asked_focus_ = std::string{name};
}

void Input::leave_focus() {
    memory_->focused.clear();
    asked_focus_.reset();
    typing_ = false;
}

void Input::end_frame() {
    const bool is_there = item_named(items_, memory_->focused) != nullptr;
    if (!is_there && asked_focus_ != memory_->focused) {
        memory_->focused.clear();
    }
    if (!mouse_.down) {
        memory_->pressed.clear();
    }
    memory_->items = std::move(items_);
    memory_->wheels = std::move(wheels_);
}

} // namespace ingat::ui
