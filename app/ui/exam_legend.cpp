#include "ui/exam_palette.hpp"
#include "ui/widgets.hpp"

#include <array>

namespace ingat::ui {
namespace {

using program::PaletteView;

constexpr double row_height = 28;
constexpr double swatch_room = 26;

enum class Swatch { Answered, Open, Current, Flagged };

struct LegendItem {
    Swatch swatch;
    std::string text;
};

std::vector<LegendItem> items_of(const PaletteView& palette) {
    std::vector<LegendItem> items{{Swatch::Answered, palette.answered},
                                  {Swatch::Open, palette.open},
                                  {Swatch::Current, palette.current},
                                  {Swatch::Flagged, palette.flagged}};
    std::erase_if(items, [](const LegendItem& item) { return item.text.empty(); });
    return items;
}

// Two side by side where all of them fit like that.
std::size_t columns_in(Scene& scene, const std::vector<LegendItem>& items, double width) {
    const bool fit = std::ranges::all_of(items, [&](const LegendItem& item) {
        return swatch_room + scene.width_of(item.text, Role::Small) + 6 <= width / 2;
    });
    return fit ? 2 : 1;
}

double above(const Scene& scene) {
    return scene.is_short() ? 10 : 19;
}

double rows_height(Scene& scene, const std::vector<LegendItem>& items, double width) {
    const std::size_t columns = columns_in(scene, items, width);
    const std::size_t rows = (items.size() + columns - 1) / columns;
    return static_cast<double>(rows) * row_height;
}

double button_block_height(const Scene& scene, const PaletteView& palette) {
    return palette.through_flagged.empty()
               ? 0
               : (scene.is_short() ? 8 : 17) + 1 + (scene.is_short() ? 10 : 16) + 34;
}

void draw_swatch(Scene& scene, Swatch swatch, Point at) {
    const Theme& theme = scene.theme;
    const Rect rect{.x = at.x, .y = at.y + 1, .width = 18, .height = 16};
    switch (swatch) {
    case Swatch::Answered:
        scene.canvas.fill(rect, theme.accent_soft, 4);
        scene.canvas.outline(rect, faded(theme.accent, 0.35), 4);
        break;
    case Swatch::Open:
        scene.canvas.fill(rect, theme.raised, 4);
        scene.canvas.outline(rect, theme.line_strong, 4);
        break;
    case Swatch::Current:
        scene.canvas.fill(rect, theme.raised, 4);
        scene.canvas.outline(rect, theme.accent, 4, 2);
        break;
    case Swatch::Flagged: scene.canvas.circle(centre_of(rect), 4, theme.mark_line); break;
    }
}

} // namespace

double legend_height(Scene& scene, const PaletteView& palette, double width) {
    return above(scene) + rows_height(scene, items_of(palette), width) + button_block_height(scene, palette);
}

void draw_legend(Scene& scene, const PaletteView& palette, const Rect& place) {
    const std::vector<LegendItem> items = items_of(palette);
    const std::size_t columns = columns_in(scene, items, place.width);
    const double column = place.width / static_cast<double>(columns);
    double y = place.y + above(scene);
    for (std::size_t number = 0; number < items.size(); ++number) {
        const std::size_t row = number / columns;
        const Point at{.x = place.x + column * static_cast<double>(number % columns),
                       .y = y + row_height * static_cast<double>(row) + 5};
        draw_swatch(scene, items[number].swatch, at);
        scene.line_of_text(items[number].text,
                           {.x = at.x + swatch_room, .y = at.y},
                           Role::Small,
                           scene.theme.muted,
                           column - swatch_room);
    }
    if (palette.through_flagged.empty()) {
        return;
    }
    y += rows_height(scene, items, place.width) + (scene.is_short() ? 8 : 17);
    scene.canvas.horizontal(place.x, y, place.width, scene.theme.line);
    y += scene.is_short() ? 11 : 17;
    const Button button{.name = "exam/flagged",
                        .label = palette.through_flagged,
                        .size = ButtonSize::Small,
                        .icon = Icon::Flag};
    if (draw_button(scene, {.x = place.x, .y = y, .width = place.width, .height = 34}, button)) {
        scene.act(program::NextFlagged{});
        scene.state.exam.palette_open = false;
    }
}

double saved_height(Scene& scene, const PaletteView& palette, double width) {
    if (palette.saved.empty()) {
        return 0;
    }
    return 14 + scene.paragraph_height(palette.saved, Role::Small, width - 24);
}

void draw_saved(Scene& scene, const PaletteView& palette, const Rect& place) {
    if (palette.saved.empty()) {
        return;
    }
    const double y = place.y + 14;
    draw_icon(scene.canvas,
              palette.is_unsaved ? Icon::Warning : Icon::Check,
              {.x = place.x, .y = y + 1},
              16,
              palette.is_unsaved ? scene.theme.red : scene.theme.accent);
    scene.paragraph(palette.saved,
                    {.x = place.x + 24, .y = y},
                    Role::Small,
                    palette.is_unsaved ? scene.theme.red : scene.theme.faint,
                    place.width - 24);
}

} // namespace ingat::ui
