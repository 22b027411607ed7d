#include "ui/text_field.hpp"

#include <imgui.h>

#include <cmath>

namespace ingat::ui {
namespace {

using base::Key;
using base::KeyPress;

constexpr double padding = 12;
constexpr double above = 8;

typeset::Style style_in(const Scene& scene, const TextField& field, double width) {
    typeset::Style style = scene.style(Role::Body, scene.theme.text);
    style.width = std::max(1.0, width - 2 * padding);
    style.language = field.language;
    return style;
}

// The next place for the caret, not inside what the script joins to one sign.
std::size_t sign_after(const TextEdit& edit, const typeset::Layout& layout, std::size_t from, bool back) {
    constexpr int longest = 32; // code points of one sign
    std::size_t at = from;
    for (int step = 0; step < longest; ++step) {
        at = back ? edit.letter_before(at) : edit.letter_after(at);
        if (at == 0 || at >= edit.text().size()) {
            return at;
        }
        const typeset::Caret caret = layout.caret_at(at);
        const std::size_t snapped = layout.byte_at(caret.x, caret.y + caret.height / 2);
        const bool is_inside =
            snapped != at && (snapped == from || (snapped > at ? snapped - at : at - snapped) < 64);
        if (!is_inside) {
            return at;
        }
    }
    return at;
}

struct Editing {
    FieldMemory& memory;
    const typeset::Layout& layout;
    double line_height;
    bool many_lines = false;
};

void move_sideways(const Editing& editing, const KeyPress& press) {
    TextEdit& edit = editing.memory.edit;
    const bool is_rtl = editing.layout.caret_at(edit.caret()).is_rtl;
    const bool back = (press.key == Key::Left) != is_rtl;
    if (press.ctrl) {
        edit.move_to(back ? edit.word_before(edit.caret()) : edit.word_after(edit.caret()), press.shift);
    } else if (!press.shift && edit.selection_begin() != edit.selection_end()) {
        edit.move_to(back ? edit.selection_begin() : edit.selection_end(), false);
    } else {
        edit.move_to(sign_after(edit, editing.layout, edit.caret(), back), press.shift);
    }
}

void move_by_line(const Editing& editing, const KeyPress& press) {
    TextEdit& edit = editing.memory.edit;
    const typeset::Caret caret = editing.layout.caret_at(edit.caret());
    if (editing.memory.goal < 0) {
        editing.memory.goal = caret.x;
    }
    const double by = press.key == Key::Up ? -editing.line_height : editing.line_height;
    const double y = caret.y + caret.height / 2 + by;
    if (y < 0) {
        edit.move_to(0, press.shift);
    } else if (y > editing.layout.height()) {
        edit.move_to(edit.text().size(), press.shift);
    } else {
        edit.move_to(editing.layout.byte_at(editing.memory.goal, y), press.shift);
    }
}

// Of the line; with Ctrl, and where there is one line only, of everything.
void move_to_end(const Editing& editing, const KeyPress& press) {
    TextEdit& edit = editing.memory.edit;
    const bool is_end = press.key == Key::End;
    if (!editing.many_lines || press.ctrl) {
        edit.move_to(is_end ? edit.text().size() : 0, press.shift);
        return;
    }
    constexpr double far = 1e5;
    const typeset::Caret caret = editing.layout.caret_at(edit.caret());
    const bool right = is_end != caret.is_rtl;
    edit.move_to(editing.layout.byte_at(right ? far : -far, caret.y + caret.height / 2), press.shift);
}

// True if the press was one of editing, and done.
bool edit_with_ctrl(TextEdit& edit, const KeyPress& press) {
    switch (press.key) {
    case Key::A: edit.select_all(); return true;
    case Key::C:
    case Key::X:
        if (edit.selection_begin() != edit.selection_end()) {
            ImGui::SetClipboardText(edit.selected().c_str());
        }
        if (press.key == Key::X) {
            edit.erase_selection();
        }
        return true;
    case Key::V:
        if (const char* pasted = ImGui::GetClipboardText()) {
            edit.insert(pasted);
        }
        return true;
    case Key::Z: return press.shift ? edit.redo() : edit.undo();
    case Key::Y: return edit.redo();
    default: return false;
    }
}

bool edit_with(const Editing& editing, const KeyPress& press) {
    TextEdit& edit = editing.memory.edit;
    if (press.alt) {
        return false;
    }
    if (press.key != Key::Up && press.key != Key::Down) {
        editing.memory.goal = -1;
    }
    switch (press.key) {
    case Key::Left:
    case Key::Right: move_sideways(editing, press); return true;
    case Key::Up:
    case Key::Down: move_by_line(editing, press); return true;
    case Key::Home:
    case Key::End: move_to_end(editing, press); return true;
    case Key::Backspace: edit.erase_before(press.ctrl); return true;
    case Key::Delete: edit.erase_after(press.ctrl); return true;
    default: break;
    }
    if (press.ctrl) {
        return edit_with_ctrl(edit, press);
    }
    if (press.key == Key::Enter && editing.many_lines) {
        edit.insert("\n");
        return true;
    }
    // It comes as text, too.
    const bool is_sign = press.key <= Key::Digit9 || press.key == Key::Space ||
                         (press.key >= Key::Slash && press.key <= Key::Period);
    return is_sign;
}

void take_keys(Scene& scene, const Editing& editing, const TextField& field) {
    std::vector<KeyPress> others;
    for (const KeyPress& press : scene.input.keys()) {
        if (press.key == Key::Escape && field.escape_leaves && !press.ctrl && !press.alt) {
            scene.input.leave_focus();
        } else if (!edit_with(editing, press)) {
            others.push_back(press);
        }
    }
    scene.input.keys() = others;
    if (!scene.input.typed().empty()) {
        editing.memory.edit.insert(scene.input.typed());
        editing.memory.goal = -1;
    }
}

void take_mouse(Scene& scene, const Touch& touch, const Editing& editing, Point text_at) {
    const Mouse& mouse = scene.input.mouse();
    TextEdit& edit = editing.memory.edit;
    if (touch.hovered && mouse.pressed) {
        const std::size_t byte = editing.layout.byte_at(mouse.at.x - text_at.x, mouse.at.y - text_at.y);
        edit.move_to(byte, false);
        if (mouse.twice) {
            edit.select_word_at(byte);
        }
        editing.memory.selecting = !mouse.twice;
    } else if (touch.held && editing.memory.selecting) {
        edit.move_to(editing.layout.byte_at(mouse.at.x - text_at.x, mouse.at.y - text_at.y), true);
    }
}

void draw_edges(Scene& scene, const Rect& rect, const TextField& field, bool focused) {
    const Theme& theme = scene.theme;
    if (focused) {
        scene.canvas.fill(inset(rect, -2), theme.accent_soft, 12);
    }
    scene.canvas.fill(rect, theme.raised, 10);
    const Colour edge = field.in_trouble ? theme.red : focused ? theme.accent : theme.line_strong;
    scene.canvas.outline(rect, edge, 10);
}

void draw_writing(
    Scene& scene, const Rect& inside, const TextField& field, FieldMemory& memory, bool focused) {
    const TextEdit& edit = memory.edit;
    const typeset::Style style = style_in(scene, field, inside.width + 2 * padding);
    const typeset::Layout& layout = scene.canvas.layout(edit.text(), style);
    const typeset::Caret caret = layout.caret_at(edit.caret());
    const double most = std::max(0.0, layout.height() - inside.height);
    if (focused) {
        memory.offset =
            std::clamp(memory.offset, caret.y + caret.height - inside.height, std::max(caret.y, 0.0));
    }
    memory.offset = std::clamp(memory.offset, 0.0, most);
    const Point at{.x = inside.x, .y = inside.y - memory.offset};
    scene.canvas.push_clip(inset(inside, -2, 0));
    if (edit.text().empty()) {
        scene.line_of_text(field.placeholder, at, Role::Body, scene.theme.faint, inside.width);
    }
    if (focused) {
        for (const Rect& part : layout.rects_of(edit.selection_begin(), edit.selection_end())) {
            scene.canvas.fill(
                {.x = at.x + part.x, .y = at.y + part.y, .width = part.width, .height = part.height},
                faded(scene.theme.accent, 0.25));
        }
    }
    scene.canvas.text(edit.text(), at, style);
    if (focused) {
        const double height = caret.height > 0 ? caret.height : style.line_height;
        scene.canvas.fill({.x = at.x + caret.x, .y = at.y + caret.y + 2, .width = 1.5, .height = height - 4},
                          scene.theme.accent);
    }
    scene.canvas.pop_clip();
}

} // namespace

double field_height(Scene& scene, const FieldMemory& memory, const TextField& field, double width) {
    const typeset::Style style = style_in(scene, field, width);
    const double text = scene.canvas.measure(memory.edit.text(), style).height;
    const double lines =
        std::clamp(text, style.line_height * field.least_lines, style.line_height * field.most_lines);
    return std::ceil(lines) + 2 * above;
}

void draw_text_field(Scene& scene, const Rect& rect, const TextField& field, FieldMemory& memory) {
    const Rect inside = inset(rect, padding, above);
    memory.edit.keep_lines(field.many_lines);
    const Rect seen = intersection(rect, scene.canvas.clip());
    const Touch touch = scene.input.touch(field.name, seen, true, true);
    if (touch.hovered) {
        scene.pointer = Pointer::Text;
        if (scene.input.mouse().pressed) {
            scene.input.focus(field.name, false);
        }
    }
    {
        const typeset::Style style = style_in(scene, field, rect.width);
        const typeset::Layout& layout = scene.canvas.layout(memory.edit.text(), style);
        const Editing editing{.memory = memory,
                              .layout = layout,
                              .line_height = style.line_height,
                              .many_lines = field.many_lines};
        take_mouse(scene, touch, editing, {.x = inside.x, .y = inside.y - memory.offset});
        if (touch.focused && scene.input.listens()) {
            take_keys(scene, editing, field);
        }
    }
    const bool focused = scene.input.listens() && scene.input.focused() == field.name;
    if (focused && scene.input.focus_just_moved()) {
        scene.reveal(rect);
    }
    draw_edges(scene, rect, field, focused);
    draw_writing(scene, inside, field, memory, focused);
    scene.mark(field.name, field.label, rect, true, focused);
}

} // namespace ingat::ui
