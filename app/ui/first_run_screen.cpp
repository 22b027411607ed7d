#include "ui/first_run_screen.hpp"

#include "ui/notice.hpp"
#include "ui/scroll_area.hpp"
#include "ui/widgets.hpp"

namespace ingat::ui {
namespace {

constexpr double widest = 1024;

struct DoorPlace {
    Rect rect;
    std::string mark;
    Icon icon;
    bool is_flat = false; // no room: button beside the text
};

Button button_of(const DoorPlace& place, const program::Door& door) {
    return {.name = place.mark,
            .label = door.button,
            .kind = ButtonKind::Primary,
            .size = place.is_flat ? ButtonSize::Normal : ButtonSize::Big,
            .key = door.key};
}

// Widths of a door that is flat.
struct FlatDoor {
    double button = 0;
    double words = 0;
};

FlatDoor flat_door(Scene& scene, const program::Door& door, double width) {
    const Button button = button_of({.rect = {}, .mark = {}, .icon = {}, .is_flat = true}, door);
    const double wide = std::min(width * 0.45, button_width(scene, button));
    return {.button = wide, .words = width - 36 - wide - 16};
}

double flat_height(Scene& scene, const program::Door& door, double width) {
    const double words = flat_door(scene, door, width).words;
    return std::max(56.0, 28 + 22 + scene.paragraph_height(door.text, Role::Small, words));
}

bool draw_flat_door(Scene& scene, const program::Door& door, const DoorPlace& place) {
    const Rect& rect = place.rect;
    draw_card(scene, rect);
    const auto [wide, words] = flat_door(scene, door, rect.width);
    const double x = rect.x + 18;
    scene.line_of_text(door.heading, {.x = x, .y = rect.y + 12}, Role::Heading, scene.theme.text, words);
    scene.paragraph(door.text, {.x = x, .y = rect.y + 36}, Role::Small, scene.theme.muted, words);
    const Rect at{.x = right_of(rect) - 18 - wide, .y = centre_of(rect).y - 18, .width = wide, .height = 36};
    return draw_button(scene, at, button_of(place, door));
}

double tall_height(Scene& scene, const program::Door& door, double width) {
    const double words = width - 56;
    const double text = scene.paragraph_height(door.text, Role::Body, words);
    return 28 + 48 + 20 + 28 + 8 + text + 28 + 44 + 28;
}

bool draw_tall_door(Scene& scene, const program::Door& door, const DoorPlace& place) {
    const Rect& rect = place.rect;
    draw_card(scene, rect);
    const double x = rect.x + 28;
    const double words = rect.width - 56;
    const Rect badge{.x = x, .y = rect.y + 28, .width = 48, .height = 48};
    scene.canvas.fill(badge, scene.theme.accent_soft, 12);
    draw_icon(scene.canvas, place.icon, {.x = x + 12, .y = badge.y + 12}, 24, scene.theme.accent);
    scene.line_of_text(door.heading, {.x = x, .y = rect.y + 95}, Role::Title, scene.theme.text, words);
    scene.paragraph(door.text, {.x = x, .y = rect.y + 131}, Role::Body, scene.theme.muted, words);
    const Rect at{.x = x, .y = bottom_of(rect) - 24 - 44, .width = words, .height = 44};
    return draw_button(scene, at, button_of(place, door));
}

void open_sample(Scene& scene) {
    scene.act(program::StudySample{});
}

void open_bank(Scene& scene) {
    scene.act(program::ShowOpenBank{.shown = true});
}

double draw_doors(Scene& scene, const program::FirstRunView& view, const Rect& place) {
    const bool is_flat = place.width < 600 || scene.is_tiny();
    if (is_flat) {
        const double one = flat_height(scene, view.sample, place.width);
        const double two = flat_height(scene, view.open, place.width);
        Rect rect{.x = place.x, .y = place.y, .width = place.width, .height = one};
        if (draw_flat_door(scene, view.sample, {rect, "first/sample", Icon::Study, true})) {
            open_sample(scene);
        }
        rect.y += one + 12;
        rect.height = two;
        if (draw_flat_door(scene, view.open, {rect, "first/open", Icon::Open, true})) {
            open_bank(scene);
        }
        return one + 12 + two;
    }
    const double width = (place.width - 20) / 2;
    const double height = std::max({scene.is_short() ? 0.0 : 340.0,
                                    tall_height(scene, view.sample, width),
                                    tall_height(scene, view.open, width)});
    Rect rect{.x = place.x, .y = place.y, .width = width, .height = height};
    if (draw_tall_door(scene, view.sample, {rect, "first/sample", Icon::Study})) {
        open_sample(scene);
    }
    rect.x += width + 20;
    if (draw_tall_door(scene, view.open, {rect, "first/open", Icon::Open})) {
        open_bank(scene);
    }
    return height;
}

void draw_choices(Scene& scene, const program::FirstRunView& view, double y) {
    const double margin = scene.width >= 900 ? 40 : 16;
    const Button theme{.name = "first/theme", .icon = Icon::Theme, .tip = view.theme};
    const double x = scene.width - margin - 36;
    const std::vector<program::SettingChoice> languages{
        {.label = "English", .chosen = view.english}, {.label = "Bahasa Indonesia", .chosen = !view.english}};
    const double wide = segmented_width(scene, languages);
    const Rect rect{.x = x - 12 - wide, .y = y, .width = wide, .height = 34};
    if (const auto chosen = draw_segmented(scene, rect, "first/language", languages)) {
        // The first choice of the setting is the language of the system.
        scene.act(
            program::ChangeSetting{.id = program::SettingId::Language, .bank = {}, .choice = *chosen + 1});
    }
    if (draw_button(scene, {.x = x, .y = y, .width = 36, .height = 34}, theme)) {
        scene.act(program::ToggleTheme{});
    }
}

double draw_foot(Scene& scene, const program::FirstRunView& view, const Rect& place) {
    const Theme& theme = scene.theme;
    const double hint = scene.width_of(view.drop_hint, Role::Small);
    const double promise = scene.width_of(view.promise, Role::Small);
    draw_icon(scene.canvas, Icon::Check, {.x = place.x, .y = place.y + 1}, 16, theme.accent);
    if (promise + hint + 60 <= place.width) {
        scene.line_of_text(
            view.promise, {.x = place.x + 24, .y = place.y}, Role::Small, theme.muted, promise + 1);
        scene.line_ending_at(
            view.drop_hint, {.x = right_of(place), .y = place.y}, Role::Small, theme.muted, hint + 1);
        return 18;
    }
    const double width = place.width - 24;
    double y = place.y;
    y += scene.paragraph(view.promise, {.x = place.x + 24, .y = y}, Role::Small, theme.muted, width) + 4;
    y += scene.paragraph(view.drop_hint, {.x = place.x + 24, .y = y}, Role::Small, theme.muted, width);
    return y - place.y;
}

} // namespace

void draw_first_run_screen(Scene& scene, const program::FirstRunView& view) {
    const double margin = scene.width >= 1180 ? 128 : scene.width >= 900 ? 40 : 16;
    const double width = std::min(widest, scene.width - 2 * margin);
    const double x = (scene.width - width) / 2;
    const Rect page{.x = 0, .y = 0, .width = scene.width, .height = scene.height};
    const bool is_low = scene.is_short();
    scroll_area(scene, "first", page, true, [&](const Rect& inside) {
        draw_choices(scene, view, inside.y + (scene.is_tiny() ? 8 : is_low ? 16 : 28));
        double y = inside.y + (scene.is_tiny() ? 12 : is_low ? 40 : 124);
        draw_logo(scene.canvas, {.x = x, .y = y}, scene.is_tiny() ? 26 : 44, scene.theme.accent);
        y += scene.is_tiny() ? 40 : 62;
        y += scene.paragraph(view.heading,
                             {.x = x, .y = y},
                             scene.is_tiny() ? Role::Title : Role::Answer,
                             scene.theme.text,
                             width);
        if (!scene.is_tiny()) {
            typeset::Style style = scene.style(Role::Body, scene.theme.muted);
            style.size = 17;
            style.line_height = 27;
            style.width = width;
            y += 8 + scene.canvas.text(view.subtitle, {.x = x, .y = y + 8}, style);
        }
        if (!view.trouble.empty()) {
            const program::NoticeView notice{.text = view.trouble, .blocking = true, .can_close = false};
            y += 12 + draw_notice(scene,
                                  {.name = "first/trouble", .at = {.x = x, .y = y + 12}, .width = width},
                                  notice);
        }
        y += scene.is_tiny() ? 10 : is_low ? 20 : 36;
        y += draw_doors(scene, view, {.x = x, .y = y, .width = width, .height = 0});
        y += is_low ? 14 : 26;
        y += draw_foot(scene, view, {.x = x, .y = y, .width = width, .height = 0});
        return y + 20 - inside.y;
    });
    if (scene.input.take_letter(base::Key::Digit1)) {
        open_sample(scene);
    }
    if (scene.input.take_letter(base::Key::Digit2)) {
        open_bank(scene);
    }
}

} // namespace ingat::ui
