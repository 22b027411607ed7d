#pragma once

#include "ui/scene.hpp"

#include <string>
#include <string_view>

namespace ingat::ui {

// Text of a bank.
struct Rich {
    std::string_view text;
    std::string_view language = "en";
    Role role = Role::Body;
    typeset::Weight weight = typeset::Weight::Regular;
    typeset::Align align = typeset::Align::Start;
    bool muted = false;
    bool opens_pictures = true; // each is shown larger when it is pressed
    int most_lines = 0;         // as in typeset::Style
};

[[nodiscard]] double rich_height(Scene& scene, const Rich& rich, double width);
double draw_rich(Scene& scene, const Rich& rich, Point at, double width);

// The question at the largest of three sizes at which it is no higher than this.
[[nodiscard]] Rich question_of(Scene& scene, const program::CardView& card, double width, double most_height);

// How much of an area this high the question may take before it is set smaller.
[[nodiscard]] double room_of_question(double area_height);

// Hint, explanation and note, as far as they show; centred in `place`. Returns the height, 0 if there is
// none.
double draw_extras(Scene& scene, const program::CardView& card, const Rect& place, double widest);

// The right answer is here: the frames after an answer scroll to it.
void show_right_answer(Scene& scene, const Rect& rect);

} // namespace ingat::ui
