#include "ui/widgets.hpp"

#include <array>
#include <cmath>

namespace ingat::ui {
namespace {

constexpr double chip_height = 24;

std::optional<int> step_by_arrows(Scene& scene, int chosen, int count) {
    int next = chosen;
    if (scene.input.take(base::Key::Left, true)) {
        --next;
    }
    if (scene.input.take(base::Key::Right, true)) {
        ++next;
    }
    next = std::clamp(next, 0, count - 1);
    return next == chosen ? std::nullopt : std::optional<int>{next};
}

} // namespace

double key_width(Scene& scene, const std::string& key) {
    return std::max(20.0, std::ceil(scene.width_of(key, Role::Tiny)) + 10);
}

void draw_key(Scene& scene, Point at, const std::string& key) {
    const Rect rect{.x = at.x, .y = at.y, .width = key_width(scene, key), .height = 20};
    scene.canvas.fill(rect, scene.theme.panel, 5);
    scene.canvas.outline(rect, scene.theme.line_strong, 5);
    scene.line_in_middle_of(rect, key, Role::Tiny, scene.theme.muted);
}

double chip_width(Scene& scene, const program::Chip& chip, bool has_icon) {
    return std::ceil(scene.width_of(chip.text, Role::Small)) + 18 + (has_icon ? 22 : 0);
}

void draw_chip(Scene& scene, Point at, const program::Chip& chip, std::optional<Icon> icon, double most) {
    const double width = std::min(most, chip_width(scene, chip, icon.has_value()));
    const Rect rect{.x = at.x, .y = at.y, .width = width, .height = chip_height};
    const Colour colour = text_of(scene.theme, chip.tone);
    scene.canvas.fill(rect, soft_of(scene.theme, chip.tone), chip_height / 2);
    double x = at.x + 9;
    if (icon) {
        draw_icon(scene.canvas, *icon, {.x = x, .y = at.y + 4}, 16, colour);
        x += 22;
    }
    scene.line_of_text(chip.text, {.x = x, .y = at.y + 3}, Role::Small, colour, right_of(rect) - 9 - x);
}

void draw_bar(Scene& scene, const Rect& rect, const std::vector<BarPart>& parts) {
    const double radius = rect.height / 2;
    scene.canvas.fill(rect, scene.theme.track, radius);
    double from = 0;
    for (const BarPart& part : parts) {
        const double to = std::min(1.0, from + std::max(0.0, part.share));
        if (to <= from) {
            continue;
        }
        Rect piece{.x = rect.x + rect.width * from,
                   .y = rect.y,
                   .width = rect.width * (to - from),
                   .height = rect.height};
        const bool first = from <= 0;
        const bool last = to >= 1 - 1e-9;
        const Corners corners = first && last ? Corners::All
                                : first       ? Corners::Left
                                : last        ? Corners::Right
                                              : Corners::None;
        scene.canvas.fill(piece, part.colour, radius, corners);
        from = to;
    }
}

std::string capitals(std::string_view text) {
    std::string capital{text};
    for (char& letter : capital) {
        if (letter >= 'a' && letter <= 'z') {
            letter = static_cast<char>(letter - 'a' + 'A');
        }
    }
    return capital;
}

void draw_caps(Scene& scene, Point at, const std::string& text, double most) {
    scene.line_of_text(capitals(text), at, Role::Tiny, scene.theme.faint, most);
}

namespace {

// The four parts of the window around `hole`.
std::array<Rect, 4> around(const Scene& scene, const Rect& hole) {
    const double right = right_of(hole);
    const double bottom = bottom_of(hole);
    return {Rect{.x = 0, .y = 0, .width = scene.width, .height = hole.y},
            Rect{.x = 0, .y = bottom, .width = scene.width, .height = scene.height - bottom},
            Rect{.x = 0, .y = hole.y, .width = hole.x, .height = hole.height},
            Rect{.x = right, .y = hole.y, .width = scene.width - right, .height = hole.height}};
}

void draw_whole_shadow(Scene& scene, const Rect& rect, double radius, bool floats) {
    const double reach = floats ? 2 : 1;
    for (int step = 10; step >= 1; --step) {
        const double grow = step * 1.7 * reach;
        const Rect around{.x = rect.x - grow * 0.5,
                          .y = rect.y - grow * 0.2 + 2,
                          .width = rect.width + grow,
                          .height = rect.height + grow * 0.95};
        const auto alpha = static_cast<std::uint8_t>((step > 3 ? 1 : 2) * (floats ? 2 : 1));
        scene.canvas.fill(around, {.red = 40, .green = 44, .blue = 50, .alpha = alpha}, radius + grow * 0.6);
    }
}

} // namespace

void draw_shadow(Scene& scene, const Rect& rect, double radius, bool floats) {
    if (scene.theme.dark && !floats) {
        return;
    }
    // Nothing is seen of it in the middle; without a graphics card, drawing that ten times is most of a
    // frame.
    const Rect covered = inset(rect, 0.3 * radius + 1); // the largest square in a corner's circle
    for (const Rect& part : around(scene, covered)) {
        scene.canvas.push_clip(part);
        draw_whole_shadow(scene, rect, radius, floats);
        scene.canvas.pop_clip();
    }
}

void draw_card(Scene& scene, const Rect& rect, double radius) {
    draw_shadow(scene, rect, radius);
    scene.canvas.fill(rect, scene.theme.raised, radius);
    scene.canvas.outline(rect, scene.theme.line, radius);
}

double segmented_width(Scene& scene, const std::vector<program::SettingChoice>& choices) {
    double width = 0;
    for (const program::SettingChoice& choice : choices) {
        typeset::Style style = scene.style(Role::Small, scene.theme.text);
        style.weight = typeset::Weight::SemiBold;
        width += std::ceil(scene.canvas.measure(choice.label, style).width) + 26;
    }
    return width;
}

std::optional<int> draw_segmented(Scene& scene,
                                  const Rect& rect,
                                  const std::string& name,
                                  const std::vector<program::SettingChoice>& choices) {
    const double spare =
        (rect.width - segmented_width(scene, choices)) / std::max<double>(1, double(choices.size()));
    scene.canvas.fill(rect, scene.theme.raised, 10);
    std::optional<int> asked;
    double x = rect.x;
    for (std::size_t number = 0; number < choices.size(); ++number) {
        const program::SettingChoice& choice = choices[number];
        typeset::Style style =
            scene.style(Role::Small, choice.chosen ? scene.theme.accent : scene.theme.muted);
        style.weight = typeset::Weight::SemiBold;
        const double width = std::ceil(scene.canvas.measure(choice.label, style).width) + 26 + spare;
        const Rect part{.x = x, .y = rect.y, .width = width, .height = rect.height};
        const Press press =
            press_area(scene, part, {.name = name + "/" + std::to_string(number), .label = choice.label});
        const bool first = number == 0;
        const bool last = number + 1 == choices.size();
        const Corners corners = first && last ? Corners::All
                                : first       ? Corners::Left
                                : last        ? Corners::Right
                                              : Corners::None;
        if (choice.chosen || press.hovered) {
            scene.canvas.fill(
                part, choice.chosen ? scene.theme.accent_soft : scene.theme.sunken, 10, corners);
        }
        if (!last) {
            scene.canvas.vertical(right_of(part), part.y, part.height, scene.theme.line);
        }
        if (!choice.chosen) {
            style.weight = typeset::Weight::Medium;
        }
        scene.line_in_middle_of(inset(part, 6, 0), choice.label, Role::Small, style.colour);
        if (press.pressed) {
            asked = static_cast<int>(number);
        } else if (press.ring) {
            if (const auto next =
                    step_by_arrows(scene, static_cast<int>(number), static_cast<int>(choices.size()))) {
                asked = next;
                scene.input.focus(name + "/" + std::to_string(*next), true);
            }
        }
        if (press.ring) {
            draw_focus_ring(scene, part, 8);
        }
        x += width;
    }
    scene.canvas.outline(rect, scene.theme.line_strong, 10);
    return asked;
}

} // namespace ingat::ui
