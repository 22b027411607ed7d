#pragma once

#include "base/keys.hpp"
#include "typeset/typeset.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace ingat::ui {

// What Dear ImGui draws a picture by; 0 is none.
using TextureId = std::uint64_t;

// Turns pictures of text into what the graphics card draws. Tests have one that only counts.
class TextureMaker {
public:
    TextureMaker() = default;
    TextureMaker(const TextureMaker&) = delete;
    TextureMaker& operator=(const TextureMaker&) = delete;
    virtual ~TextureMaker() = default;

    // 0 where the picture is empty or cannot be made: nothing is drawn then.
    [[nodiscard]] virtual TextureId make(const typeset::Image& image) = 0;

    // Never called between drawing with a texture and the end of that frame.
    virtual void drop(TextureId id) = 0;

    // Of a texture, in pixels.
    [[nodiscard]] virtual int largest_side() const = 0;
};

// The moment that is drawn.
struct Frame {
    double width = 0; // of the window, in pixels
    double height = 0;
    double scale = 1;                 // pixels of a unit at text size 100 %
    double pixels_per_coordinate = 1; // of Dear ImGui
    double seconds = 0;               // since the program started; never goes back
    std::vector<base::KeyPress> keys; // since the last frame, oldest first
    std::u32string typed;             // since the last frame, one code point a character
};

} // namespace ingat::ui
