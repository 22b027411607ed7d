#pragma once

#include "program/action.hpp"
#include "program/view.hpp"
#include "ui/canvas.hpp"
#include "ui/frame.hpp"
#include "ui/geometry.hpp"
#include "ui/input.hpp"
#include "ui/theme.hpp"
#include "ui/ui_state.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ingat::ui {

enum class Pointer { Arrow, Hand, Text };

// What everything that draws one frame shares. Lengths are units.
struct Scene {
    Canvas canvas;
    Input input;
    const Theme& theme;
    UiState& state;
    const Frame& frame;
    double width = 0; // of the window
    double height = 0;
    std::vector<program::Action> actions; // what was asked for
    std::string tip;                      // whole text of what the pointer rests on
    Pointer pointer = Pointer::Arrow;
    const program::CardView* card = nullptr; // whose texts are drawn now, with its pictures
    double picture_height = 0;               // the highest a picture in a text may be
    std::vector<std::string> pictures_drawn; // their files, in order
    std::vector<Scroll*> scrolling;          // areas around what is drawn now, innermost last

    void act(program::Action action) { actions.push_back(std::move(action)); }

    [[nodiscard]] typeset::Style style(Role role, Colour colour) const {
        return style_of(theme, role, colour);
    }

    // Rows of 700 units or more have room to breathe.
    [[nodiscard]] bool is_short() const { return height < 700; }
    [[nodiscard]] bool is_tiny() const { return height < 420; }

    // Draws again no later than this many seconds from now.
    void wake_in(double seconds);

    // Where something can be used.
    void mark(std::string_view name, std::string_view label, const Rect& rect, bool enabled, bool focused);

    // Scrolls so that all of `rect` is seen, as far as the area around it can.
    void reveal(const Rect& rect, double margin = 12);

    // Part of what is drawn now, above what is seen, proved this much higher than the scrolling thought.
    void grew_above(double by);

    // Shows `text` beside the pointer once it has rested on `rect`.
    void explain(const Rect& rect, std::string_view text);

    // One line that ends in "…" where it is longer than `most`; then the pointer shows all of it. Returns its
    // width.
    double line_of_text(std::string_view text, Point at, Role role, Colour colour, double most);
    [[nodiscard]] double width_of(std::string_view text, Role role);

    // The same with its right end here, or in the middle of `area` both ways.
    void line_ending_at(std::string_view text, Point right_top, Role role, Colour colour, double most);
    void line_in_middle_of(const Rect& area, std::string_view text, Role role, Colour colour);

    // Broken to fit; as high as it gets. Returns the height.
    double paragraph(std::string_view text, Point at, Role role, Colour colour, double within);
    [[nodiscard]] double paragraph_height(std::string_view text, Role role, double within);
};

} // namespace ingat::ui
