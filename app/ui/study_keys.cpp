#include "ui/study_keys.hpp"

#include "ui/answer_buttons.hpp"
#include "ui/picture_zoom.hpp"

namespace ingat::ui {
namespace {

using base::Key;

void take_rating_keys(Scene& scene, const program::StudyView& view) {
    for (std::size_t number = 0; number < view.ratings.size(); ++number) {
        const program::AnswerButton& button = view.ratings[number];
        const auto digit = static_cast<Key>(static_cast<std::size_t>(Key::Digit1) + number);
        const bool by_digit = scene.input.take_letter(digit);
        const bool by_space = button.space_too && scene.input.take(Key::Space);
        if ((by_digit || by_space) && !is_too_early(scene)) {
            scene.act(program::GiveRating{button.rating});
            return;
        }
    }
}

void take_enter(Scene& scene, const program::StudyView& view, bool can_check) {
    if (!scene.input.take(Key::Enter)) {
        return;
    }
    if (view.summary) {
        scene.act(program::GoTo{program::Screen::Home});
    } else if (!view.go_on.empty()) {
        if (!is_too_early(scene)) {
            scene.act(program::Continue{});
        }
    } else if (!view.check.empty()) {
        if (can_check) {
            scene.act(program::CheckAnswer{scene.state.study.answer.edit.text()});
        }
    } else if (!view.show_answer.empty()) {
        scene.act(program::ShowAnswer{});
    } else if (view.notice && !view.notice->action.empty() && view.notice->by_space) {
        scene.act(program::TryAgain{});
    }
}

void take_tool_keys(Scene& scene, const program::StudyView& view) {
    const bool has_source = !view.source.empty() || view.open_source;
    if (has_source && scene.input.take_letter(Key::S)) {
        scene.act(program::ToggleSource{});
    }
    if (view.open_source && !view.open_source->next_anchor.empty() && scene.input.take_letter(Key::N)) {
        scene.act(program::NextAnchor{});
    }
    if (view.card && !view.card->hint_label.empty() && scene.input.take_letter(Key::H)) {
        scene.act(program::ShowHint{});
    }
    if (view.summary && !view.summary->go_on.empty() && scene.input.take_letter(Key::M)) {
        scene.act(program::LearnMore{});
    }
    if (view.card && !scene.pictures_drawn.empty() && scene.input.take_letter(Key::Z)) {
        open_picture(scene, *view.card);
    }
    if (!view.was_right.empty() && scene.input.take_letter(Key::I)) {
        scene.act(program::WasRight{});
    }
}

void take_escape(Scene& scene, const program::StudyView& view) {
    if (!scene.input.take(Key::Escape)) {
        return;
    }
    if (view.open_source) {
        scene.act(program::ToggleSource{});
    } else {
        scene.act(program::GoTo{program::Screen::Home});
    }
}

} // namespace

void take_study_keys(Scene& scene, const program::StudyView& view, bool can_check) {
    take_rating_keys(scene, view);
    const bool by_ctrl_enter = !view.show_answer.empty() && scene.input.take_ctrl(Key::Enter);
    if (by_ctrl_enter || (!view.show_answer.empty() && scene.input.take(Key::Space))) {
        scene.act(program::ShowAnswer{});
    }
    take_enter(scene, view, can_check);
    take_tool_keys(scene, view);
    take_escape(scene, view);
}

} // namespace ingat::ui
