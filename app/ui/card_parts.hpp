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
};

[[nodiscard]] double rich_height(Scene& scene, const Rich& rich, double width);
double draw_rich(Scene& scene, const Rich& rich, Point at, double width);

// The question at the largest of three sizes at which it is no higher than this.
[[nodiscard]] Rich question_of(Scene& scene, const program::CardView& card, double width, double most_height);

// Hint, explanation and note, as far as they show; centred in `place`. Returns the height, 0 if there is
// none.
double draw_extras(Scene& scene, const program::CardView& card, const Rect& place, double widest);

// The kind at the left; hint and source at the right, left of what begins at `right`.
void draw_card_head(Scene& scene, const program::StudyView& view, const Rect& place);

} // namespace ingat::ui
