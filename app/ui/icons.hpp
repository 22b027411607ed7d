#pragma once

#include "ui/canvas.hpp"

namespace ingat::ui {

enum class Icon {
    Home,
    Study,
    Exams,
    Settings,
    Check,
    Cross,
    Undo,
    Redo,
    Source,
    Open,
    Document,
    Theme,
    Information,
    Warning,
    Left,
    Right,
    Clock,
    Flag,
    Down,
    Up,
    Grip,
    Plus,
    Minus,
    Hint,
    Pause,
    Again,
    Save,
    Edit
};

// Fills the square at `at`; 18 units at most places, 16 in small buttons.
void draw_icon(Canvas& canvas, Icon icon, Point at, double size, Colour colour);

// Two cards, one behind the other. `height` of both; as wide as 27 of 24.
void draw_logo(Canvas& canvas, Point at, double height, Colour colour);

} // namespace ingat::ui
