#pragma once

#include "program/view.hpp"
#include "typeset/typeset.hpp"
#include "ui/geometry.hpp"

#include <string>

namespace ingat::ui {

// Every colour of the window; named here only.
struct Theme {
    Colour bg, panel, raised, sunken;
    Colour line, line_strong, track;
    Colour text, muted, faint, disabled;
    Colour accent, accent_hover, accent_text, accent_soft, accent_mid;
    Colour red, red_soft;
    Colour amber, amber_soft;
    Colour blue, blue_fill, blue_soft;
    Colour mark, mark_line;
    Colour scrim;
    bool dark = false;

    bool operator==(const Theme&) const = default;
};

[[nodiscard]] const Theme& light_theme();
[[nodiscard]] const Theme& dark_theme();

// What a tone is written in, and what lies behind it.
[[nodiscard]] Colour text_of(const Theme& theme, program::Tone tone);
[[nodiscard]] Colour soft_of(const Theme& theme, program::Tone tone);

// The same colour, let through to this share, 0 to 1.
[[nodiscard]] Colour faded(Colour colour, double share);

enum class Role {
    Display,
    Answer,
    Figure,
    Question,
    QuestionSmaller,
    QuestionSmallest,
    Title,
    Heading,
    Body,
    Button,
    BigButton,
    Small,
    Tiny
};

// How a role is set, in this colour, as one paragraph that is never broken; a caller adds width, lines,
// Markdown.
[[nodiscard]] typeset::Style style_of(const Theme& theme, Role role, Colour colour);

} // namespace ingat::ui
