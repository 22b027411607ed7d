#pragma once

#include "ui/scene.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ingat::ui {

// Buttons of which one is chosen; they go on in a further row where one is full. Tab reaches the chosen one,
// else the first; ← → and the digits choose another while one has the focus.
struct ChoiceButton {
    std::string name; // of its mark
    std::string text; // rich
    bool chosen = false;
};
struct ChoiceRow {
    std::string name; // what the names of all begin with
    std::string language = "en";
    std::vector<ChoiceButton> buttons;
};

[[nodiscard]] double choice_row_height(Scene& scene, const ChoiceRow& row, double width);

// How wide it is where nothing limits it.
[[nodiscard]] double choice_row_width(Scene& scene, const ChoiceRow& row);

// The number of the one that was chosen now. `place.height` is not used.
[[nodiscard]] std::optional<std::size_t>
draw_choice_row(Scene& scene, const ChoiceRow& row, const Rect& place);

} // namespace ingat::ui
