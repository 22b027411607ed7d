#pragma once

#include "ui/picture_source.hpp"
#include "ui/scene.hpp"

#include <string>
#include <vector>

namespace ingat::ui {

// What the bank says of a picture of the card; nothing: the card has no such picture.
[[nodiscard]] const program::PictureView* find_picture(const program::CardView& card,
                                                       const std::string& file);

// How it looks, and why it cannot be shown.
[[nodiscard]] PictureLook look_of(const Scene& scene, const program::CardView& card, const std::string& file);

// As large as fits, but no larger than its own dots.
[[nodiscard]] Size fitted(const PictureLook& look, double most_width, double most_height);

// The places of the pictures of the card in a text of this width. No card is drawn: none.
[[nodiscard]] std::vector<typeset::PictureBox> picture_boxes(const Scene& scene, double width);

// The picture, or a quiet ground until it has come.
void draw_picture(
    Scene& scene, const program::CardView& card, const std::string& file, const Rect& rect, double radius);

// Those of a text that was drawn at `at`. `opens`: each is shown larger when it is pressed.
void draw_pictures(Scene& scene, const typeset::Layout& layout, Point at, bool opens);

// The regions of a picture drawn at `rect`, what was pointed at, and their labels.
void draw_regions(Scene& scene, const program::PictureForm& form, const Rect& rect);

} // namespace ingat::ui
