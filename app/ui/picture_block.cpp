#include "ui/picture_block.hpp"

#include "ui/widgets.hpp"

#include <cmath>

namespace ingat::ui {

const program::PictureView* find_picture(const program::CardView& card, const std::string& file) {
    const auto found = std::ranges::find(card.pictures, file, &program::PictureView::file);
    return found == card.pictures.end() ? nullptr : &*found;
}

PictureLook look_of(const Scene& scene, const program::CardView& card, const std::string& file) {
    if (scene.state.pictures == nullptr || find_picture(card, file) == nullptr) {
        return {};
    }
    return scene.state.pictures->look_of(card.id.bank, file);
}

Size fitted(const PictureLook& look, double most_width, double most_height) {
    if (is_empty({.width = look.size.width, .height = look.size.height})) {
        return {};
    }
    double factor = std::min(most_width / look.size.width, most_height / look.size.height);
    if (!look.is_sharp_larger) {
        factor = std::min(factor, 1.0);
    }
    return {.width = std::max(1.0, std::floor(look.size.width * factor)),
            .height = std::max(1.0, std::floor(look.size.height * factor))};
}

std::vector<typeset::PictureBox> picture_boxes(const Scene& scene, double width) {
    std::vector<typeset::PictureBox> boxes;
    if (scene.card == nullptr) {
        return boxes;
    }
    for (const program::PictureView& picture : scene.card->pictures) {
        const PictureLook look = look_of(scene, *scene.card, picture.file);
        const Size size = fitted(look, width, scene.picture_height);
        typeset::PictureBox box{.file = picture.file, .width = size.width, .height = size.height};
        if (size.height <= 0) {
            box.words = picture.description;
            box.words += (box.words.empty() || look.trouble.empty() ? "" : "\n") + look.trouble;
        }
        boxes.push_back(std::move(box));
    }
    return boxes;
}

void draw_picture(
    Scene& scene, const program::CardView& card, const std::string& file, const Rect& rect, double radius) {
    const double pixels = scene.canvas.pixels();
    TextureId texture = 0;
    if (scene.state.pictures != nullptr && find_picture(card, file) != nullptr) {
        texture = scene.state.pictures->texture(card.id.bank,
                                                file,
                                                static_cast<int>(std::ceil(rect.width * pixels)),
                                                static_cast<int>(std::ceil(rect.height * pixels)));
    }
    if (texture == 0) {
        scene.canvas.fill(rect, scene.theme.sunken, radius);
    } else {
        scene.canvas.image(texture, rect, radius);
    }
}

void draw_pictures(Scene& scene, const typeset::Layout& layout, Point at, bool opens) {
    if (scene.card == nullptr) {
        return;
    }
    for (const typeset::PicturePlace& place : layout.pictures()) {
        const program::PictureView* picture = find_picture(*scene.card, place.file);
        if (picture == nullptr) {
            continue;
        }
        constexpr double radius = 10;
        Rect rect = place.rect;
        rect.x += at.x;
        rect.y += at.y;
        draw_picture(scene, *scene.card, place.file, rect, radius);
        const std::string name = "study/picture/" + std::to_string(scene.pictures_drawn.size());
        scene.pictures_drawn.push_back(place.file);
        if (!opens) {
            scene.mark(name, picture->description, rect, true, false);
            continue;
        }
        const Press press = press_area(scene, rect, {.name = name, .label = picture->description});
        scene.explain(rect, picture->description);
        if (press.ring) {
            draw_focus_ring(scene, inset(rect, 2), radius);
        }
        if (press.pressed) {
            scene.state.zoom = PictureZoom{.card = scene.card->id, .file = place.file};
            scene.wake_in(0);
        }
    }
}

} // namespace ingat::ui
