#include "ui/picture_zoom.hpp"

#include "ui/picture_block.hpp"
#include "ui/scroll_area.hpp"
#include "ui/widgets.hpp"

#include <cmath>

namespace ingat::ui {
namespace {

using base::Key;

constexpr double most = 8; // times as large as fits
constexpr double key_step = 1.5;
constexpr double wheel_step = 1.2;
constexpr double margin = 24;
constexpr double button_high = 36;
constexpr double above_foot = 14;    // and below it
constexpr double most_of_foot = 0.4; // of the window; what is longer scrolls

// As large as fits, also of dots.
Size largest_fit(const Size& size, const Rect& room) {
    if (size.width <= 0 || size.height <= 0) {
        return {.width = room.width, .height = room.height};
    }
    const double factor = std::min(room.width / size.width, room.height / size.height);
    return {.width = size.width * factor, .height = size.height * factor};
}

// So that no more of the room than need be is empty.
void keep_inside(PictureZoom& zoom, const Size& shown, const Rect& room) {
    const auto within = [](double centre, double picture, double space) {
        const double half = picture <= space ? 0.5 : space / picture / 2;
        return std::clamp(centre, half, 1 - half);
    };
    zoom.centre.x = within(zoom.centre.x, shown.width, room.width);
    zoom.centre.y = within(zoom.centre.y, shown.height, room.height);
}

void take_zoom_keys(Scene& scene, PictureZoom& zoom, const Rect& room) {
    const double before = zoom.factor;
    if (scene.input.take(Key::Plus, true) || scene.input.take(Key::Equal, true)) {
        zoom.factor *= key_step;
    }
    if (scene.input.take(Key::Minus, true)) {
        zoom.factor /= key_step;
    }
    zoom.factor *= std::pow(wheel_step, scene.input.wheel_over("zoom", room));
    zoom.factor = std::clamp(zoom.factor, 1.0, most);
    if (zoom.factor != before) {
        scene.wake_in(0);
    }
    const double step = 0.12 / zoom.factor;
    zoom.centre.x += scene.input.take(Key::Right, true) ? step : 0;
    zoom.centre.x -= scene.input.take(Key::Left, true) ? step : 0;
    zoom.centre.y += scene.input.take(Key::Down, true) ? step : 0;
    zoom.centre.y -= scene.input.take(Key::Up, true) ? step : 0;
}

void follow_drag(Scene& scene, PictureZoom& zoom, const Rect& room, const Size& shown) {
    const Touch touch = scene.input.touch("zoom/picture", room, false);
    const Mouse& mouse = scene.input.mouse();
    if (touch.held) {
        if (!mouse.pressed) {
            zoom.centre.x -= (mouse.at.x - zoom.grabbed.x) / shown.width;
            zoom.centre.y -= (mouse.at.y - zoom.grabbed.y) / shown.height;
        }
        zoom.grabbed = mouse.at;
    }
    if (touch.hovered && zoom.factor > 1) {
        scene.pointer = Pointer::Hand;
    }
}

// What is to be seen on the picture, and how to go back.
struct Foot {
    Button close;
    Rect button;
    Rect words;
    double height = 0;       // of all of it
    double words_height = 0; // also of what is out of sight
};

Foot foot_of(Scene& scene, const std::string& close, const std::string& description) {
    Foot foot{.close = {.name = "zoom/close", .label = close, .key = "Esc"}, .button = {}, .words = {}};
    const double width = button_width(scene, foot.close);
    const double room = std::max(1.0, scene.width - 3 * margin - width);
    foot.words_height = scene.paragraph_height(description, Role::Small, room);
    const double highest = std::max(button_high, scene.height * most_of_foot - 2 * above_foot);
    const double inner = std::clamp(foot.words_height, button_high, highest);
    foot.height = inner + 2 * above_foot;
    const double y = scene.height - foot.height + above_foot;
    foot.button = {.x = scene.width - margin - width,
                   .y = y + (inner - button_high) / 2,
                   .width = width,
                   .height = button_high};
    foot.words = {.x = margin, .y = y, .width = room, .height = inner};
    return foot;
}

// Whether the button was pressed.
bool draw_foot(Scene& scene, const Foot& foot, const std::string& description) {
    const Rect& words = foot.words;
    const double above = std::max(0.0, (words.height - foot.words_height) / 2);
    const Rect area{.x = words.x, .y = words.y, .width = words.width + margin / 2, .height = words.height};
    scroll_area(scene, "zoom/description", area, true, [&](const Rect& inside) {
        const Point at{.x = inside.x, .y = inside.y + above};
        return scene.paragraph(description, at, Role::Small, scene.theme.muted, words.width);
    });
    draw_cut_edges(scene, "zoom/description", area);
    return draw_button(scene, foot.button, foot.close);
}

} // namespace

void open_picture(Scene& scene, const program::CardView& card) {
    if (scene.pictures_drawn.empty()) {
        return;
    }
    std::size_t which = 0;
    for (std::size_t number = 0; number < scene.pictures_drawn.size(); ++number) {
        which = scene.input.focused() == "study/picture/" + std::to_string(number) ? number : which;
    }
    scene.state.zoom = PictureZoom{.card = card.id, .file = scene.pictures_drawn[which]};
    scene.wake_in(0);
}

bool picture_is_open(const PictureZoom& zoom, const program::CardView& card) {
    return card.id == zoom.card && find_picture(card, zoom.file) != nullptr;
}

void draw_picture_zoom(Scene& scene, const program::CardView& card, const std::string& close) {
    PictureZoom& zoom = *scene.state.zoom;
    const Rect window{.x = 0, .y = 0, .width = scene.width, .height = scene.height};
    scene.canvas.fill(window, scene.theme.bg);
    const PictureLook look = look_of(scene, card, zoom.file);
    const std::string& description = find_picture(card, zoom.file)->description;
    const std::string& said = look.trouble.empty() ? description : look.trouble;
    const Foot foot = foot_of(scene, close, said);
    const Rect room{
        .x = 0, .y = 0, .width = scene.width, .height = std::max(1.0, scene.height - foot.height)};
    take_zoom_keys(scene, zoom, room);
    const Size fit = largest_fit(look.size, inset(room, margin));
    const Size shown{.width = fit.width * zoom.factor, .height = fit.height * zoom.factor};
    follow_drag(scene, zoom, room, shown);
    keep_inside(zoom, shown, room);
    const Rect rect{.x = room.width / 2 - zoom.centre.x * shown.width,
                    .y = room.height / 2 - zoom.centre.y * shown.height,
                    .width = shown.width,
                    .height = shown.height};
    scene.canvas.push_clip(room);
    draw_picture(scene, card, zoom.file, rect, zoom.factor > 1 ? 0 : 10);
    const auto* form = std::get_if<program::PictureForm>(&card.form);
    if (form != nullptr && form->file == zoom.file) {
        draw_regions(scene, *form, rect);
    }
    scene.mark("zoom/picture", description, rect, true, false);
    scene.canvas.pop_clip();
    scene.canvas.horizontal(0, room.height, scene.width, scene.theme.line);
    const bool closes = draw_foot(scene, foot, said);
    if (closes || scene.input.take(Key::Escape) || scene.input.take(Key::Z)) {
        scene.state.zoom.reset();
        scene.state.scrolls.erase("zoom/description");
        scene.wake_in(0);
    }
}

} // namespace ingat::ui
