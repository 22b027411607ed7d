#include "ui/exam_palette.hpp"
#include "ui/widgets.hpp"

#include <utility>

namespace ingat::ui {
namespace {

constexpr double close_size = 30;

std::string current_cell(const program::PaletteView& palette) {
    for (const program::PaletteGroup& group : palette.groups) {
        for (const program::PaletteCell& cell : group.cells) {
            if (cell.current) {
                return "exam/item/" + std::to_string(cell.item);
            }
        }
    }
    return {};
}

} // namespace

void open_palette(Scene& scene, bool by_key) {
    ExamMemory& memory = scene.state.exam;
    memory.palette_open = true;
    memory.palette_by_key = by_key;
    memory.shown_cell.reset();
    scene.wake_in(0);
}

void draw_palette_drawer(Scene& scene, const program::ExamView& view) {
    const Rect window{.x = 0, .y = 0, .width = scene.width, .height = scene.height};
    scene.canvas.fill(window, scene.theme.scrim);
    const double width = std::min(palette_width, scene.width - 40);
    const Rect panel{.x = scene.width - width, .y = 0, .width = width, .height = scene.height};
    const Rect beside{.x = 0, .y = 0, .width = panel.x, .height = scene.height};
    const Touch outside = scene.input.touch("exam/beside_palette", beside, false);
    draw_shadow(scene, panel, 0, true);
    scene.canvas.fill(panel, scene.theme.panel);
    scene.canvas.vertical(panel.x, 0, panel.height, scene.theme.line);
    const double top = palette_ends(scene) - 4;
    const Button close{.name = "exam/close_palette",
                       .kind = ButtonKind::Ghost,
                       .size = ButtonSize::Small,
                       .icon = Icon::Cross,
                       .tip = view.close};
    const bool closes = draw_button(
        scene,
        {.x = right_of(panel) - 12 - close_size, .y = top, .width = close_size, .height = close_size},
        close);
    if (scene.input.listens() && std::exchange(scene.state.exam.palette_by_key, false)) {
        scene.input.focus(current_cell(view.palette), true);
    }
    take_palette_keys(scene, view.palette);
    draw_palette(scene, view.palette, panel, 24);
    const bool by_key = scene.input.take(base::Key::Escape) || scene.input.take_letter(base::Key::Q);
    if (closes || outside.clicked || by_key) {
        scene.state.exam.palette_open = false;
        scene.wake_in(0);
    }
}

} // namespace ingat::ui
