#include "ui/overlays.hpp"

#include "ui/scroll_area.hpp"
#include "ui/text_field.hpp"
#include "ui/widgets.hpp"

namespace ingat::ui {
namespace {

constexpr double dialog_width = 440;
constexpr double side = 22;
constexpr double toast_for = 6; // seconds

constexpr double between_keys = 4;

// What stands between two keys and is none.
bool is_word(const std::string& key) {
    return key == "…";
}

double width_of_key(Scene& scene, const std::string& key) {
    return is_word(key) ? scene.width_of(key, Role::Small) : key_width(scene, key);
}

double keys_width(Scene& scene, const std::vector<std::string>& keys) {
    double width = 0;
    for (const std::string& key : keys) {
        width += (width > 0 ? between_keys : 0) + width_of_key(scene, key);
    }
    return width;
}

// Each as a chip of its own; those that reach further than `most` below the others. Returns the height.
double draw_keys(Scene& scene, const std::vector<std::string>& keys, Point at, double most) {
    Point next = at;
    for (const std::string& key : keys) {
        const double width = width_of_key(scene, key);
        if (next.x > at.x && next.x + width > at.x + most) {
            next = {.x = at.x, .y = next.y + 20 + between_keys};
        }
        if (is_word(key)) {
            scene.line_of_text(key, {.x = next.x, .y = next.y}, Role::Small, scene.theme.faint, width + 1);
        } else {
            draw_key(scene, next, key);
        }
        next.x += width + between_keys;
    }
    return next.y + 20 - at.y;
}

double column_of_keys(Scene& scene, const std::vector<program::KeyRow>& rows, double width) {
    double column = 0;
    for (const program::KeyRow& row : rows) {
        column = std::max(column, keys_width(scene, row.keys));
    }
    return std::min(column, width * 0.5);
}

// As long as every key stands on one line.
double height_of_rows(Scene& scene, const std::vector<program::KeyRow>& rows, double width) {
    const double words = width - column_of_keys(scene, rows, width) - 16;
    double height = 0;
    for (const program::KeyRow& row : rows) {
        height += std::max(26.0, 2 + scene.paragraph_height(row.meaning, Role::Body, words)) + 4;
    }
    return height;
}

double draw_key_rows(Scene& scene, const std::vector<program::KeyRow>& rows, Point at, double width) {
    const double column = column_of_keys(scene, rows, width);
    double y = at.y;
    for (const program::KeyRow& row : rows) {
        const double keys = draw_keys(scene, row.keys, {.x = at.x, .y = y + 3}, column);
        const double words = scene.paragraph(row.meaning,
                                             {.x = at.x + column + 16, .y = y + 2},
                                             Role::Body,
                                             scene.theme.text,
                                             width - column - 16);
        y += std::max({26.0, 2 + words, 6 + keys}) + 4;
    }
    return y - at.y;
}

double draw_key_columns(Scene& scene, const program::KeysView& view, const Rect& place) {
    const bool beside = place.width >= 620;
    const double width = beside ? (place.width - 32) / 2 : place.width;
    const double here = draw_key_rows(scene, view.here, {.x = place.x, .y = place.y}, width);
    const Point at{.x = beside ? place.x + width + 32 : place.x, .y = beside ? place.y : place.y + here + 12};
    scene.line_of_text(view.everywhere_heading, at, Role::Heading, scene.theme.text, width);
    const double everywhere = draw_key_rows(scene, view.everywhere, {.x = at.x, .y = at.y + 30}, width) + 30;
    return beside ? std::max(here, everywhere) : here + 12 + everywhere;
}

} // namespace

Rect draw_dialog_ground(Scene& scene, double width, double height) {
    const Rect window{.x = 0, .y = 0, .width = scene.width, .height = scene.height};
    scene.canvas.fill(window, scene.theme.scrim);
    const Rect rect = centred(window, std::min(width, scene.width - 24), std::min(height, scene.height - 16));
    draw_shadow(scene, rect, 14, true);
    scene.canvas.fill(rect, scene.theme.raised, 14);
    scene.canvas.outline(rect, scene.theme.line, 14);
    return rect;
}

void draw_keys_overlay(Scene& scene, const program::KeysView& view) {
    constexpr double widest = 760;
    const double column = (widest - 2 * side - 32) / 2;
    const double longest = std::max(height_of_rows(scene, view.here, column),
                                    30 + height_of_rows(scene, view.everywhere, column));
    const Rect rect = draw_dialog_ground(scene, widest, std::max(300.0, 56 + 4 + longest + 12 + 60));
    const double inner = rect.width - 2 * side;
    scene.line_of_text(
        view.heading, {.x = rect.x + side, .y = rect.y + 18}, Role::Title, scene.theme.text, inner);
    const Rect area{.x = rect.x + 1,
                    .y = rect.y + 56,
                    .width = rect.width - 2,
                    .height = std::max(0.0, rect.height - 56 - 60)};
    scroll_area(scene, "keys", area, true, [&](const Rect& inside) {
        return draw_key_columns(
                   scene, view, {.x = rect.x + side, .y = inside.y + 4, .width = inner, .height = 0}) +
               12;
    });
    const Button close{.name = "keys/close", .label = view.close, .key = "Esc"};
    const double width = std::min(inner, button_width(scene, close));
    const Rect at{
        .x = right_of(rect) - side - width, .y = bottom_of(rect) - 48, .width = width, .height = 36};
    const bool pressed = draw_button(scene, at, close);
    if (pressed || scene.input.take(base::Key::Escape) || scene.input.take(base::Key::Question)) {
        scene.act(program::ToggleKeys{});
    }
}

void draw_open_bank_dialog(Scene& scene, const program::OpenBankView& view) {
    if (!scene.state.path_shown) {
        scene.state.path_shown = true;
        scene.state.path = FieldMemory{};
        scene.state.path.edit.set(view.path);
        scene.input.focus("open_bank/path", false);
    }
    FieldMemory& memory = scene.state.path;
    const double width = std::min(dialog_width + 60, scene.width - 24);
    const double inner = width - 2 * side;
    const TextField field{.name = "open_bank/path",
                          .label = view.label,
                          .placeholder = view.placeholder,
                          .in_trouble = !view.trouble.empty(),
                          .escape_leaves = false,
                          .most_lines = scene.is_tiny() ? 1 : 3};
    const double written = field_height(scene, memory, field, inner);
    const std::string& below = view.trouble.empty() ? view.hint : view.trouble;
    const double sentence = std::min(scene.paragraph_height(below, Role::Small, inner), 120.0);
    const double height = 18 + 28 + 10 + 24 + written + 8 + sentence + 18 + 36 + 16;
    const Rect rect = draw_dialog_ground(scene, width, height);
    const double x = rect.x + side;
    double y = rect.y + 18;
    scene.line_of_text(view.heading, {.x = x, .y = y}, Role::Title, scene.theme.text, inner);
    y += 38;
    scene.line_of_text(view.label, {.x = x, .y = y}, Role::Small, scene.theme.muted, inner);
    y += 24;
    draw_text_field(scene, {.x = x, .y = y, .width = inner, .height = written}, field, memory);
    y += written + 8;
    scene.canvas.push_clip({.x = rect.x, .y = y, .width = rect.width, .height = sentence});
    scene.paragraph(below,
                    {.x = x, .y = y},
                    Role::Small,
                    view.trouble.empty() ? scene.theme.faint : scene.theme.red,
                    inner);
    scene.canvas.pop_clip();

    const std::string path = memory.edit.text();
    const Button open{.name = "open_bank/open",
                      .label = view.open,
                      .kind = ButtonKind::Primary,
                      .key = "Enter",
                      .enabled = !path.empty()};
    const Button cancel{.name = "open_bank/cancel", .label = view.cancel, .key = "Esc"};
    const double wide = std::min(inner / 2 - 4, button_width(scene, open));
    const double other = std::min(inner / 2 - 4, button_width(scene, cancel));
    const double top = bottom_of(rect) - 16 - 36;
    const double right = right_of(rect) - side;
    const bool cancels =
        draw_button(scene, {.x = right - wide - 8 - other, .y = top, .width = other, .height = 36}, cancel);
    const bool opens = draw_button(scene, {.x = right - wide, .y = top, .width = wide, .height = 36}, open);
    if (cancels || scene.input.take(base::Key::Escape)) {
        scene.act(program::ShowOpenBank{.shown = false});
    } else if (opens || (!path.empty() && scene.input.take(base::Key::Enter))) {
        scene.act(program::OpenBank{path});
    }
}

void draw_toast(Scene& scene, const program::ToastView& view, const Rect& page) {
    UiState& state = scene.state;
    const double now = scene.input.seconds();
    if (state.toast != view.text) {
        state.toast = view.text;
        state.toast_since = now;
    }
    const Theme& theme = scene.theme;
    const double margin = scene.width >= 1180 ? 40 : 12;
    const double most = page.width - 2 * margin;
    const double text_width = std::min(scene.width_of(view.text, Role::Button) + 1, most - 36);
    typeset::Style words = scene.style(Role::Button, theme.bg);
    words.width = std::max(1.0, text_width);
    words.most_lines = 3;
    const double height = std::max(46.0, scene.canvas.measure(view.text, words).height + 24);
    const Rect rect{
        .x = page.x + margin, .y = bottom_of(page) - height - 14, .width = text_width + 36, .height = height};
    draw_shadow(scene, rect, 12, true);
    scene.canvas.fill(rect, theme.text, 12);
    scene.input.cover("toast", rect);
    scene.canvas.text(view.text, {.x = rect.x + 18, .y = rect.y + 13}, words);
    if (contains(rect, scene.input.mouse().at)) {
        state.toast_since = now;
    }
    const double left = state.toast_since + toast_for - now;
    if (left <= 0) {
        scene.act(program::CloseToast{});
    } else {
        scene.wake_in(left);
    }
}

void draw_tip(Scene& scene) {
    if (scene.tip.empty()) {
        return;
    }
    const double most = std::min(360.0, scene.width - 40);
    typeset::Style style = scene.style(Role::Small, scene.theme.text);
    style.width = std::min(most, scene.width_of(scene.tip, Role::Small) + 1);
    style.most_lines = 12;
    const Size size = scene.canvas.measure(scene.tip, style);
    const Point mouse = scene.input.mouse().at;
    Rect rect{.x = mouse.x + 12, .y = mouse.y + 18, .width = style.width + 20, .height = size.height + 14};
    rect.x = std::max(4.0, std::min(rect.x, scene.width - rect.width - 4));
    if (bottom_of(rect) > scene.height - 4) {
        rect.y = std::max(4.0, mouse.y - rect.height - 8);
    }
    draw_shadow(scene, rect, 8);
    scene.canvas.fill(rect, scene.theme.raised, 8);
    scene.canvas.outline(rect, scene.theme.line_strong, 8);
    scene.canvas.text(scene.tip, {.x = rect.x + 10, .y = rect.y + 7}, style);
}

} // namespace ingat::ui
