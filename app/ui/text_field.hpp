#pragma once

#include "ui/scene.hpp"

#include <string>

namespace ingat::ui {

struct TextField {
    std::string name;
    std::string label; // for whoever cannot see it
    std::string placeholder;
    std::string language = "en";
    bool in_trouble = false;
    bool escape_leaves = true; // else Esc is left to whoever is around it
    int least_lines = 1;
    int most_lines = 5;      // then it scrolls inside
    bool many_lines = false; // Enter begins a new line
};

// 38 units for one line. Long text is broken and the field grows.
[[nodiscard]] double
field_height(Scene& scene, const FieldMemory& memory, const TextField& field, double width);

// Text is written, selected, cut and pasted here; what the writing and the caret look like is up to its
// script.
void draw_text_field(Scene& scene, const Rect& rect, const TextField& field, FieldMemory& memory);

} // namespace ingat::ui
