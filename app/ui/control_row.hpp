#pragma once

#include "ui/scene.hpp"

#include <string>
#include <vector>

namespace ingat::ui {

// Words, and beside or below them what is chosen by: choices side by side, a number with − and +, or a button
// that opens a list.
struct ControlRow {
    std::string name; // "exams/count/0"; those of its parts go on with /0, /less, /more
    const std::string& label;
    const std::string& help;
    const std::vector<program::SettingChoice>& choices;
    const std::string& value; // without choices
    bool is_list = false;
    bool can_decrease = false, can_increase = false; // a number
};

// What was asked of it now.
struct Asked {
    int choice = -1;
    int step = 0;
    bool opens_list = false;

    [[nodiscard]] bool is_anything() const { return choice >= 0 || step != 0 || opens_list; }
};

[[nodiscard]] double control_row_height(Scene& scene, const ControlRow& row, double width);

// `place.height` is what control_row_height said.
[[nodiscard]] Asked draw_control_row(Scene& scene, const ControlRow& row, const Rect& place);

// Choices with one edge around them, or, where they do not fit this width, buttons in several rows.
[[nodiscard]] double
choices_height(Scene& scene, const std::vector<program::SettingChoice>& choices, double width);
[[nodiscard]] std::optional<int> draw_choices(Scene& scene,
                                              const Rect& place,
                                              const std::string& name,
                                              const std::vector<program::SettingChoice>& choices);

} // namespace ingat::ui
