#pragma once

#include "ui/icons.hpp"
#include "ui/scene.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ingat::ui {

// ---- what everything that can be pressed is made of

struct Press {
    bool hovered = false;
    bool held = false;
    bool pressed = false; // by mouse, Enter or Space
    bool ring = false;
    bool focused = false;
};

struct PressArea {
    std::string name; // of the mark: "study/forgot"; one of a kind on the screen
    std::string label;
    bool enabled = true;
    bool by_enter = true;
    bool by_tab = true; // reached by Tab
};

[[nodiscard]] Press press_area(Scene& scene, const Rect& rect, const PressArea& area);

// Two units outside `rect`.
void draw_focus_ring(Scene& scene, const Rect& rect, double radius);

// The ground of a row of a list that is under the pointer or has the focus.
void draw_row_ground(Scene& scene, const Rect& ground, const Press& press);

// ---- buttons

enum class ButtonKind { Primary, Plain, Ghost, Link, Danger };
enum class ButtonSize { Small, Normal, Big };

struct Button {
    std::string name;
    std::string label;
    ButtonKind kind = ButtonKind::Plain;
    ButtonSize size = ButtonSize::Normal;
    std::string key; // printed in it; empty: none
    std::optional<Icon> icon;
    bool enabled = true;
    std::string tip;        // what one without a label is called
    bool icon_last = false; // behind the label
};

[[nodiscard]] double height_of(ButtonSize size);
[[nodiscard]] double button_width(Scene& scene, const Button& button);
// True once it was pressed. Draws at the size of `rect`.
[[nodiscard]] bool draw_button(Scene& scene, const Rect& rect, const Button& button);
// As wide as it needs, its top left corner or top right corner here.
[[nodiscard]] bool draw_button_at(Scene& scene, Point at, const Button& button);

// ---- keys, chips, bars

[[nodiscard]] double key_width(Scene& scene, const std::string& key);
void draw_key(Scene& scene, Point at, const std::string& key);

[[nodiscard]] double chip_width(Scene& scene, const program::Chip& chip, bool has_icon);
void draw_chip(Scene& scene, Point at, const program::Chip& chip, std::optional<Icon> icon, double most);

struct BarPart {
    double share = 0; // of the whole
    Colour colour;
};
void draw_bar(Scene& scene, const Rect& rect, const std::vector<BarPart>& parts);

// A capitals label.
void draw_caps(Scene& scene, Point at, const std::string& text, double most);
[[nodiscard]] std::string capitals(std::string_view text);

// ---- cards

void draw_shadow(Scene& scene, const Rect& rect, double radius, bool floats = false);
void draw_card(Scene& scene, const Rect& rect, double radius = 12);

// ---- choices

// One edge around a few choices; a press, or ← → with the focus, returns the chosen one.
[[nodiscard]] double segmented_width(Scene& scene, const std::vector<program::SettingChoice>& choices);
[[nodiscard]] std::optional<int> draw_segmented(Scene& scene,
                                                const Rect& rect,
                                                const std::string& name,
                                                const std::vector<program::SettingChoice>& choices);

} // namespace ingat::ui
