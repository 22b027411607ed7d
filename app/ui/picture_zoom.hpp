#pragma once

#include "base/ids.hpp"
#include "ui/geometry.hpp"

#include <string>

namespace ingat::program {
struct CardView;
}

namespace ingat::ui {

struct Scene;

// A picture of a card over the whole window.
struct PictureZoom {
    base::CardId card;
    std::string file;
    double factor = 1;                // against as large as fits
    Point centre{.x = 0.5, .y = 0.5}; // what is in the middle, as shares of its sides
    Point grabbed;                    // where the pointer was while it is dragged
};

// Opens the picture of the card that has the focus, or the first one that was drawn.
void open_picture(Scene& scene, const program::CardView& card);

// Whether there is one to draw: not once its card has gone.
[[nodiscard]] bool picture_is_open(const PictureZoom& zoom, const program::CardView& card);

// Has the window to itself while it shows; `close` is the label of its one button.
void draw_picture_zoom(Scene& scene, const program::CardView& card, const std::string& close);

} // namespace ingat::ui
