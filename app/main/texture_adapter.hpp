#pragma once

#include "platform/textures.hpp"
#include "ui/frame.hpp"

namespace ingat::main_room {

// Lets the screens, which know no graphics card, put their text on one.
class TextureAdapter : public ui::TextureMaker {
public:
    [[nodiscard]] ui::TextureId make(const typeset::Image& image) override {
        return textures_.add({.width = image.width, .height = image.height, .rgba = image.rgba});
    }
    void drop(ui::TextureId id) override { textures_.remove(id); }
    [[nodiscard]] int largest_side() const override { return platform::Textures::largest_side(); }

private:
    platform::Textures textures_;
};

} // namespace ingat::main_room
