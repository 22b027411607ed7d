#include "ui/exam_go_to.hpp"

#include "ui/overlays.hpp"
#include "ui/text_field.hpp"
#include "ui/widgets.hpp"

namespace ingat::ui {
namespace {

constexpr double dialog_width = 440;
constexpr double side = 22;
constexpr double end = 20;
constexpr double button_height = 36;

std::string trimmed(const std::string& text) {
    const std::size_t begin = text.find_first_not_of(" 0");
    const std::size_t last = text.find_last_not_of(' ');
    return begin == std::string::npos ? "" : text.substr(begin, last + 1 - begin);
}

// The question with this number, if it may be gone to.
std::optional<std::size_t> item_with(const program::PaletteView& palette, const std::string& typed) {
    const std::string number = trimmed(typed);
    for (const program::PaletteGroup& group : palette.groups) {
        const auto found = std::ranges::find(group.cells, number, &program::PaletteCell::number);
        if (found != group.cells.end()) {
            return found->enabled ? std::optional{found->item} : std::nullopt;
        }
    }
    return std::nullopt;
}

void close_go_to(Scene& scene) {
    scene.state.exam.go_to_open = false;
    scene.wake_in(0);
}

void go(Scene& scene, const program::ExamView& view) {
    ExamMemory& memory = scene.state.exam;
    if (const auto item = item_with(view.palette, memory.number.edit.text())) {
        scene.act(program::MoveTo{*item});
        close_go_to(scene);
    } else {
        memory.go_to_refused = true;
        memory.number.edit.select_all();
        scene.wake_in(0);
    }
}

void draw_buttons(Scene& scene, const program::ExamView& view, const Rect& row) {
    const Button go_there{.name = "exam/go_to/go",
                          .label = view.go_to_button,
                          .kind = ButtonKind::Primary,
                          .key = "Enter",
                          .enabled = !scene.state.exam.number.edit.text().empty()};
    const Button close{.name = "exam/go_to/close", .label = view.close, .key = "Esc"};
    const double half = (row.width - 8) / 2;
    Rect right = row;
    right.width = std::min(half, button_width(scene, go_there));
    right.x = right_of(row) - right.width;
    Rect left = row;
    left.width = std::min(half, button_width(scene, close));
    left.x = right.x - 8 - left.width;
    const bool closes = draw_button(scene, left, close);
    const bool goes = draw_button(scene, right, go_there);
    if (closes || scene.input.take(base::Key::Escape)) {
        close_go_to(scene);
    } else if (goes || (go_there.enabled && scene.input.take(base::Key::Enter))) {
        go(scene, view);
    }
}

} // namespace

void open_go_to(Scene& scene) {
    ExamMemory& memory = scene.state.exam;
    memory.go_to_open = true;
    memory.go_to_begins = true;
    memory.go_to_refused = false;
    memory.number = FieldMemory{};
    scene.wake_in(0);
}

void draw_go_to_dialog(Scene& scene, const program::ExamView& view) {
    ExamMemory& memory = scene.state.exam;
    if (scene.input.listens() && memory.go_to_begins) {
        memory.go_to_begins = false;
        scene.input.focus("exam/go_to", false);
    }
    const double width = std::min(dialog_width, scene.width - 24);
    const double inner = width - 2 * side;
    const TextField field{.name = "exam/go_to",
                          .label = view.go_to,
                          .placeholder = {},
                          .in_trouble = memory.go_to_refused,
                          .escape_leaves = false,
                          .most_lines = 1};
    const double heading = scene.paragraph_height(view.go_to, Role::Title, inner) + 12;
    const double written = field_height(scene, memory.number, field, inner);
    const double below = 6 + scene.paragraph_height(view.go_to_none, Role::Small, inner) + 14;
    const Rect rect = draw_dialog_ground(scene, width, end + heading + written + below + button_height + end);
    const double x = rect.x + side;
    double y = rect.y + end;
    scene.paragraph(view.go_to, {.x = x, .y = y}, Role::Title, scene.theme.text, inner);
    y += heading;
    const std::string before = memory.number.edit.text();
    draw_text_field(scene, {.x = x, .y = y, .width = inner, .height = written}, field, memory.number);
    memory.go_to_refused = memory.go_to_refused && memory.number.edit.text() == before;
    if (memory.go_to_refused) {
        scene.paragraph(view.go_to_none, {.x = x, .y = y + written + 6}, Role::Small, scene.theme.red, inner);
    }
    draw_buttons(
        scene,
        view,
        {.x = x, .y = bottom_of(rect) - end - button_height, .width = inner, .height = button_height});
}

} // namespace ingat::ui
