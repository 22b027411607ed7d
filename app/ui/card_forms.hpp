#pragma once

#include "ui/scene.hpp"

namespace ingat::ui {

// What a question is answered with, below it. `place.height` is not used. Each returns its height.
double draw_options(Scene& scene,
                    const program::CardView& card,
                    const program::OptionsForm& form,
                    const Rect& place);
double
draw_typed(Scene& scene, const program::CardView& card, const program::TypedForm& form, const Rect& place);
double
draw_order(Scene& scene, const program::CardView& card, const program::OrderForm& form, const Rect& place);
double
draw_match(Scene& scene, const program::CardView& card, const program::MatchForm& form, const Rect& place);
double
draw_fill(Scene& scene, const program::CardView& card, const program::FillForm& form, const Rect& place);
double
draw_essay(Scene& scene, const program::CardView& card, const program::EssayForm& form, const Rect& place);

// The one field of the card that is typed into, if it has one and no more.
[[nodiscard]] const program::TypedForm* typed_form_of(const program::CardView& card);

// A new card: its fields hold what was filled in before, and the first is ready.
void begin_fill(Scene& scene, const program::CardView& card, const program::FillForm& form);

// No higher than `place.height`, as far as it can be seen then.
double draw_picture_form(Scene& scene,
                         const program::CardView& card,
                         const program::PictureForm& form,
                         const Rect& place);

// The colours of a row that was marked.
struct RowLook {
    Colour ground;
    Colour edge;
    Colour tone;
};
[[nodiscard]] RowLook look_of(const Theme& theme, program::Mark mark);
void draw_row_ground(Scene& scene, const Rect& row, const RowLook& look);

// The room at the end of a row for what is said of it after the answer; `least` is kept free for it before.
[[nodiscard]] double room_of_said(Scene& scene, const std::string& said, double least);

// How far the pointer moves, in units, before a press is a drag.
inline constexpr double drag_from = 4;

// A round badge of 26 units: a letter, or what the row was marked as.
struct Badge {
    std::string letter;
    program::Mark mark = program::Mark::None;
    bool is_chosen = false;
    bool is_box = false; // several may be chosen
};
void draw_badge(Scene& scene, Point at, const Badge& badge);

} // namespace ingat::ui
