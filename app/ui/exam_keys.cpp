#include "ui/exam_keys.hpp"

#include "ui/exam_certainty.hpp"
#include "ui/exam_foot.hpp"
#include "ui/exam_go_to.hpp"
#include "ui/exam_palette.hpp"
#include "ui/picture_zoom.hpp"

namespace ingat::ui {
namespace {

using base::Key;
using program::ExamView;

void take_tool_keys(Scene& scene, const ExamView& view) {
    if (scene.input.take_letter(Key::F)) {
        scene.act(program::ToggleFlag{});
    }
    if (!view.card.hint_label.empty() && scene.input.take_letter(Key::H)) {
        scene.act(program::ShowHint{});
    }
    if (view.gone.empty() && !scene.pictures_drawn.empty() && scene.input.take_letter(Key::Z)) {
        open_picture(scene, view.card);
    }
    if (!view.time.toggle.empty() && scene.input.take_letter(Key::T)) {
        scene.act(program::ToggleTime{});
    }
    if (scene.input.take_letter(Key::G)) {
        open_go_to(scene);
    }
    if (!palette_is_beside(scene.width) && scene.input.take_letter(Key::Q)) {
        open_palette(scene, true);
    }
}

// A row that is lifted stays in its question.
void take_move_keys(Scene& scene, const ExamView& view) {
    const bool arrows = scene.state.study.lifted.empty();
    const bool back = (arrows && scene.input.take(Key::Left)) || scene.input.take(Key::PageUp);
    const bool on = (arrows && scene.input.take(Key::Right)) || scene.input.take(Key::PageDown);
    if (back && view.can_previous) {
        scene.act(program::MoveBy{.by = -1});
    } else if (on && view.can_next) {
        scene.act(program::MoveBy{.by = 1});
    }
}

void take_enter(Scene& scene, const ExamView& view) {
    if (scene.input.take_ctrl(Key::Enter)) {
        scene.act(program::AskSubmit{.shown = true});
    } else if (scene.input.take(Key::Enter)) {
        do_what_comes_next(scene, view);
    }
}

} // namespace

void take_exam_keys(Scene& scene, const ExamView& view) {
    take_certainty_keys(scene, view);
    take_tool_keys(scene, view);
    take_move_keys(scene, view);
    take_enter(scene, view);
    const bool has_repair = view.notice && !view.notice->action.empty() && view.notice->by_space;
    if (has_repair && scene.input.take(Key::Space)) {
        scene.act(program::TryAgain{});
    }
    if (scene.input.take(Key::Escape)) {
        scene.act(program::GoTo{program::Screen::Exams});
    }
}

} // namespace ingat::ui
