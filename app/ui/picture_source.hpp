#pragma once

#include "base/ids.hpp"
#include "ui/frame.hpp"
#include "ui/geometry.hpp"

#include <string>

namespace ingat::ui {

// What can be said of a picture before it is there.
struct PictureLook {
    Size size;                    // its own, in units
    bool is_sharp_larger = false; // drawn, not made of dots
    std::string trouble = {};     // why it cannot be shown; empty: it can
};

// Where the screens, which know no files, get the pictures of banks from. Nothing here waits.
class PictureSource {
public:
    PictureSource() = default;
    PictureSource(const PictureSource&) = delete;
    PictureSource& operator=(const PictureSource&) = delete;
    virtual ~PictureSource() = default;

    [[nodiscard]] virtual PictureLook look_of(const base::BankId& bank, const std::string& file) = 0;

    // The picture for a place of so many pixels, or as near to that as there is by now; 0: it is coming, and
    // a frame is drawn when it is there.
    [[nodiscard]] virtual TextureId
    texture(const base::BankId& bank, const std::string& file, int width, int height) = 0;
};

} // namespace ingat::ui
