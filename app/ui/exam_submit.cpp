#include "ui/exam_submit.hpp"

#include "ui/overlays.hpp"
#include "ui/scroll_area.hpp"
#include "ui/widgets.hpp"

namespace ingat::ui {
namespace {

constexpr double dialog_width = 440;
constexpr double side = 22;
constexpr double button_height = 36;
constexpr double below_words = 20;
constexpr double end = 20;

double words_height(Scene& scene, const program::SubmitView& view, double width) {
    return scene.paragraph_height(view.heading, Role::Title, width) + 6 +
           scene.paragraph_height(view.text, Role::Body, width);
}

double draw_words(Scene& scene, const program::SubmitView& view, Point at, double width) {
    const double heading = scene.paragraph(view.heading, at, Role::Title, scene.theme.text, width) + 6;
    return heading +
           scene.paragraph(view.text, {.x = at.x, .y = at.y + heading}, Role::Body, scene.theme.muted, width);
}

// The likely one is filled. The safe one has the focus.
void draw_buttons(Scene& scene, const program::SubmitView& view, const Rect& row) {
    const Button submit{.name = "exam/submit_now",
                        .label = view.submit,
                        .kind = view.all_answered ? ButtonKind::Primary : ButtonKind::Plain,
                        .key = view.all_answered ? "Enter" : "Ctrl Enter"};
    const Button back{.name = "exam/back",
                      .label = view.back,
                      .kind = view.all_answered ? ButtonKind::Plain : ButtonKind::Primary,
                      .key = "Esc"};
    Rect right = row;
    right.width = std::min((row.width - 8) / 2, button_width(scene, submit));
    right.x = right_of(row) - right.width;
    Rect left = row;
    left.width = std::min(row.width - 8 - right.width, button_width(scene, back));
    left.x = right.x - 8 - left.width;
    const bool goes_back = draw_button(scene, left, back);
    const bool submits = draw_button(scene, right, submit);
    const bool by_enter = view.all_answered && scene.input.take(base::Key::Enter);
    if (goes_back || scene.input.take(base::Key::Escape)) {
        scene.act(program::AskSubmit{.shown = false});
    } else if (submits || by_enter || scene.input.take_ctrl(base::Key::Enter)) {
        scene.act(program::Submit{});
    }
}

} // namespace

void draw_submit_dialog(Scene& scene, const program::SubmitView& view) {
    const double width = std::min(dialog_width, scene.width - 24);
    const double inner = width - 2 * side;
    const double words = words_height(scene, view, inner);
    const Rect rect = draw_dialog_ground(scene, width, end + words + below_words + button_height + end);
    const Rect area{.x = rect.x + 1,
                    .y = rect.y + end,
                    .width = rect.width - 2,
                    .height = std::max(0.0, rect.height - 2 * end - below_words - button_height)};
    scroll_area(scene, "exam/submit_words", area, true, [&](const Rect& inside) {
        return draw_words(scene, view, {.x = rect.x + side, .y = inside.y}, inner);
    });
    if (scene.input.listens() && !scene.state.exam.submit_shown) {
        scene.state.exam.submit_shown = true;
        scene.input.focus("exam/back", false);
    }
    draw_buttons(scene,
                 view,
                 {.x = rect.x + side,
                  .y = bottom_of(rect) - end - button_height,
                  .width = inner,
                  .height = button_height});
}

} // namespace ingat::ui
