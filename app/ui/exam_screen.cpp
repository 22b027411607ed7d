#include "ui/exam_screen.hpp"

#include "ui/card_forms.hpp"
#include "ui/card_memory.hpp"
#include "ui/exam_certainty.hpp"
#include "ui/exam_foot.hpp"
#include "ui/exam_go_to.hpp"
#include "ui/exam_head.hpp"
#include "ui/exam_keys.hpp"
#include "ui/exam_palette.hpp"
#include "ui/exam_question.hpp"
#include "ui/exam_submit.hpp"
#include "ui/notice.hpp"

namespace ingat::ui {
namespace {

using program::ExamView;

constexpr double widest_question = 860;
constexpr double lowest_card = 60; // however much stands around it

// The smaller the window, the less room between what is in it.
struct Gaps {
    double side = 64;
    double top = 24;
    double above_certainty = 14;
    double above_foot = 20;
    double bottom = 24;
};

Gaps gaps_in(const Scene& scene) {
    const double side = scene.width >= beside_from ? 60 : scene.width >= 700 ? 28 : 16;
    if (scene.is_tiny()) {
        return {.side = side, .top = 4, .above_certainty = 4, .above_foot = 6, .bottom = 6};
    }
    if (scene.is_short()) {
        return {.side = side, .top = 12, .above_certainty = 8, .above_foot = 12, .bottom = 10};
    }
    return {.side = side};
}

Rect content_in(const Rect& pane, const Gaps& gaps) {
    const double width = std::min(widest_question, pane.width - 2 * gaps.side);
    return {.x = pane.x + (pane.width - width) / 2, .y = pane.y, .width = width, .height = pane.height};
}

// Returns the height with the room below it.
double draw_trouble(Scene& scene, const ExamView& view, const Rect& content, double y) {
    if (!view.notice) {
        return 0;
    }
    const NoticePlace place{
        .name = "exam/notice", .at = {.x = content.x, .y = y}, .width = content.width, .which = 0};
    return draw_notice(scene, place, *view.notice) + 12;
}

// What is typed is heard of at once: an exam can end at any moment.
void tell_what_was_typed(Scene& scene, const ExamView& view, const std::string& before) {
    const std::string& now = scene.state.study.answer.edit.text();
    const bool is_typed = typed_form_of(view.card) != nullptr;
    if (is_typed && view.gone.empty() && !view.card.answered && now != before) {
        scene.act(program::TypeAnswer{now});
    }
}

// Where it is asked how sure somebody is: between the buttons of the foot, above them, or, where a notice
// leaves no room for it, by its keys alone.
enum class CertaintyPlace { None, InFoot, AboveFoot };

// `card_height` is what it would leave to the question.
CertaintyPlace
place_of_certainty(Scene& scene, const ExamView& view, double width_in_foot, double card_height) {
    if (view.certainty.empty()) {
        return CertaintyPlace::None;
    }
    if (scene.is_tiny() && certainty_fits(scene, view, width_in_foot)) {
        return CertaintyPlace::InFoot;
    }
    return card_height >= lowest_card ? CertaintyPlace::AboveFoot : CertaintyPlace::None;
}

void draw_pane(Scene& scene, const ExamView& view, const Rect& pane) {
    const Gaps gaps = gaps_in(scene);
    const Rect content = content_in(pane, gaps);
    const double foot_height = exam_foot_height(scene);
    const Rect foot{.x = content.x,
                    .y = bottom_of(pane) - gaps.bottom - foot_height,
                    .width = content.width,
                    .height = foot_height};
    const double top = pane.y + gaps.top;
    const double from = top + draw_trouble(scene, view, content, top);
    const double most = std::max(lowest_card, foot.y - gaps.above_foot - from);
    const Rect between = between_foot_buttons(scene, view, foot);
    const double asked = gaps.above_certainty + certainty_height(scene, view, content.width);
    const CertaintyPlace certainty = place_of_certainty(scene, view, between.width, most - asked);
    const double height = certainty == CertaintyPlace::AboveFoot ? most - asked : most;
    const std::string before = scene.state.study.answer.edit.text();
    Rect row = content;
    row.y = gaps.above_certainty +
            draw_exam_question(
                scene, view, {.x = content.x, .y = from, .width = content.width, .height = height});
    tell_what_was_typed(scene, view, before);
    if (certainty != CertaintyPlace::None) {
        draw_certainty(scene, view, certainty == CertaintyPlace::InFoot ? between : row);
    }
    draw_exam_foot(scene, view, foot, certainty == CertaintyPlace::InFoot);
}

// The card an exam no longer has is as good as none.
void follow_question(Scene& scene, const ExamView& view) {
    StudyMemory& memory = scene.state.study;
    const bool is_new = !memory.has_card || memory.card != view.card.id;
    if (is_new && scene.input.listens() && scene.input.focused().starts_with("study/")) {
        scene.input.leave_focus(); // on a part of the card before
    }
    follow_card(scene, view.gone.empty() ? &view.card : nullptr);
}

} // namespace

Rect draw_exam_screen(Scene& scene, const ExamView& view) {
    follow_question(scene, view);
    take_palette_keys(scene, view.palette);
    draw_exam_head(scene, view);
    const double head = exam_head_height(scene);
    Rect pane{.x = 0, .y = head, .width = scene.width, .height = scene.height - head};
    if (palette_is_beside(scene.width)) {
        pane.width -= palette_width;
    }
    draw_pane(scene, view, pane);
    if (palette_is_beside(scene.width)) {
        const Rect panel{.x = pane.width, .y = head, .width = palette_width, .height = pane.height};
        scene.canvas.fill(panel, scene.theme.panel);
        scene.canvas.vertical(panel.x, panel.y, panel.height, scene.theme.line);
        draw_palette(scene, view.palette, panel, 0);
    }
    take_exam_keys(scene, view);
    StudyMemory& memory = scene.state.study;
    if (memory.frames_to_answer > 0) {
        --memory.frames_to_answer;
        scene.wake_in(0);
    }
    if (!view.time.left.empty() || !view.question_time.empty()) {
        scene.wake_in(1);
    }
    pane.height -= exam_foot_height(scene) + gaps_in(scene).bottom;
    return pane;
}

bool something_is_over(const ExamMemory& memory, const ExamView& view) {
    return view.submit_asked || memory.go_to_open || memory.palette_open;
}

void draw_over_exam(Scene& scene, const ExamView& view) {
    if (view.submit_asked) {
        draw_submit_dialog(scene, *view.submit_asked);
    } else if (scene.state.exam.go_to_open) {
        draw_go_to_dialog(scene, view);
    } else {
        draw_palette_drawer(scene, view);
    }
}

void follow_exam(ExamMemory& memory, const ExamView& view, double width) {
    if (palette_is_beside(width)) {
        memory.palette_open = false;
    }
    if (view.submit_asked) {
        memory.palette_open = false;
        memory.go_to_open = false;
    } else {
        memory.submit_shown = false;
    }
}

} // namespace ingat::ui
