#include "ui/study_screen.hpp"

#include "ui/answer_buttons.hpp"
#include "ui/card_forms.hpp"
#include "ui/card_head.hpp"
#include "ui/card_memory.hpp"
#include "ui/notice.hpp"
#include "ui/recall_card.hpp"
#include "ui/shell.hpp"
#include "ui/source_panel.hpp"
#include "ui/study_head.hpp"
#include "ui/study_keys.hpp"
#include "ui/study_summary.hpp"
#include "ui/widgets.hpp"

namespace ingat::ui {
namespace {

using program::StudyView;

constexpr double widest_card = 760;
constexpr double widest_form = 860;
constexpr double lowest_card = 38; // its head: a long notice can leave no room for more

bool is_recall(const StudyView& view) {
    if (!view.card) {
        return false;
    }
    const auto* picture = std::get_if<program::PictureForm>(&view.card->form);
    return std::holds_alternative<program::RecallForm>(view.card->form) ||
           (picture != nullptr && !picture->by_pointing);
}

// The learner says how it went; else there is something to check, or to write first.
bool is_rated(const StudyView& view) {
    return is_recall(view) || !view.ratings.empty();
}

// Where things stand from top to bottom.
struct Rows {
    double top = 0;    // of the first line
    double body = 0;   // of the card
    double below = 0;  // end of the card
    double action = 0; // of the buttons
    double foot = 0;   // of the last row
};

// The smaller the window, the less room between what is in it.
struct Gaps {
    double top = 24;
    double below_head = 28;
    double below_card = 12;   // of a kind the program grades
    double below_recall = 20; // of a card that is rated
    double below_check = 16;
    double below_ratings = 64; // keys are printed there
    double bottom = 18;
};

Gaps gaps_in(const Scene& scene) {
    if (scene.is_tiny()) {
        return {.top = 6,
                .below_head = 6,
                .below_card = 6,
                .below_recall = 8,
                .below_check = 4,
                .below_ratings = 4,
                .bottom = 4};
    }
    if (scene.is_short()) {
        return {.top = 12,
                .below_head = 12,
                .below_card = 12,
                .below_recall = 12,
                .below_check = 6,
                .below_ratings = 8,
                .bottom = 6};
    }
    return {};
}

double action_height(const Scene& scene) {
    return scene.is_tiny() ? 40 : 48;
}

Rows rows_of(Scene& scene, const StudyView& view, const Rect& place) {
    const Gaps gaps = gaps_in(scene);
    const double head = study_head_height(scene);
    Rows rows;
    rows.top = place.y + gaps.top;
    rows.body = head > 0 ? rows.top + head + gaps.below_head : rows.top + 2;
    rows.foot = bottom_of(place) - gaps.bottom - (head_has_all_tools(scene, view) ? 0 : 30);
    const bool recall = is_recall(view);
    const double width = std::min(recall ? widest_card : widest_form, place.width);
    const bool rated = is_rated(view);
    const double buttons = rated ? answer_buttons_height(scene, view, width) : action_height(scene);
    rows.action = rows.foot - buttons - (rated ? gaps.below_ratings : gaps.below_check);
    rows.below = rows.action - (rated ? gaps.below_recall : gaps.below_card);
    return rows;
}

bool can_check(const Scene& scene, const StudyView& view) {
    if (view.card && std::holds_alternative<program::TypedForm>(view.card->form)) {
        return scene.state.study.answer.edit.text().find_first_not_of(" \t") != std::string::npos;
    }
    return view.can_check;
}

void draw_actions(Scene& scene, const StudyView& view, const Rect& content, double y) {
    const double height = action_height(scene);
    double right = right_of(content);
    Button main{.kind = ButtonKind::Primary, .size = ButtonSize::Big, .key = "Enter"};
    if (!view.go_on.empty()) {
        main.name = "study/continue";
        main.label = view.go_on;
    } else if (!view.check.empty()) {
        main.name = "study/check";
        main.label = view.check;
        main.enabled = can_check(scene, view);
    } else if (!view.show_answer.empty()) {
        main.name = "study/show_answer";
        main.label = view.show_answer;
        main.key = std::get<program::EssayForm>(view.card->form).show_key;
    } else {
        return;
    }
    const Button was{.name = "study/was_right", .label = view.was_right, .size = ButtonSize::Big, .key = "I"};
    const double beside = view.was_right.empty() ? 0 : button_width(scene, was) + 12;
    const double least = button_width(scene, main);
    const double width =
        std::min(content.width, std::clamp(content.width - beside, least, std::max(210.0, least)));
    right -= width;
    if (draw_button(scene, {.x = right, .y = y, .width = width, .height = height}, main)) {
        if (!view.go_on.empty()) {
            scene.act(program::Continue{});
        } else if (view.check.empty()) {
            scene.act(program::ShowAnswer{});
        } else {
            scene.act(program::CheckAnswer{scene.state.study.answer.edit.text()});
        }
    }
    if (!view.was_right.empty()) {
        const double room = right - 12 - content.x;
        const double wide = std::min(room, beside - 12);
        if (draw_button(scene, {.x = right - 12 - wide, .y = y, .width = wide, .height = height}, was)) {
            scene.act(program::WasRight{});
        }
    }
}

// Returns the height with the room below it.
double draw_trouble(Scene& scene, const StudyView& view, const Rect& content, double y) {
    if (!view.notice) {
        return 0;
    }
    const NoticePlace place{
        .name = "study/notice", .at = {.x = content.x, .y = y}, .width = content.width, .which = 0};
    return draw_notice(scene, place, *view.notice) + 12;
}

void draw_card_and_buttons(Scene& scene, const StudyView& view, const Rect& content, const Rows& rows) {
    const double height = std::max(lowest_card, rows.below - rows.body);
    const double widest = is_recall(view) ? widest_card : widest_form;
    Rect card{.x = content.x, .y = rows.body, .width = std::min(widest, content.width), .height = height};
    card.x += (content.width - card.width) / 2;
    if (is_recall(view)) {
        draw_recall_card(scene, view, card);
    } else {
        const double closer = scene.is_tiny() ? 0 : 4; // its head has no edge around it
        draw_graded_card(
            scene,
            view,
            {.x = card.x, .y = card.y - closer, .width = card.width, .height = card.height + closer});
    }
    if (is_rated(view)) {
        Rect buttons = card;
        buttons.y = rows.action;
        buttons.height = answer_buttons_height(scene, view, card.width);
        draw_answer_buttons(scene, view, buttons, !scene.is_short());
    } else {
        draw_actions(scene, view, card, rows.action);
    }
    StudyMemory& memory = scene.state.study;
    if (memory.frames_to_answer > 0) {
        --memory.frames_to_answer;
        scene.wake_in(0);
    }
}

void draw_card_pane(Scene& scene, const StudyView& view, const Rect& pane) {
    const Rect content = content_of(scene, pane);
    Rows rows = rows_of(scene, view, content);
    draw_study_head(scene, view, content, rows.top);
    rows.body += draw_trouble(scene, view, content, rows.body);
    if (view.card) {
        draw_card_and_buttons(scene, view, content, rows);
    } else if (view.summary) {
        Rect place = content;
        place.y = rows.body;
        place.height = std::max(0.0, rows.foot - 6 - rows.body);
        draw_study_summary(scene, *view.summary, place);
    }
    if (!head_has_all_tools(scene, view)) {
        draw_study_foot(scene, view, {.x = content.x, .y = rows.foot, .width = content.width, .height = 30});
    }
}

} // namespace

void draw_study_screen(Scene& scene, const StudyView& view, const Rect& page) {
    follow_card(scene, view.card ? &*view.card : nullptr);
    if (!view.open_source) {
        scene.state.study.source.clear();
    }
    if (view.open_source && source_is_page(scene)) {
        draw_study_head(scene, view, content_of(scene, page), page.y);
        draw_source_panel(scene, *view.open_source, page, true);
    } else {
        Rect pane = page;
        if (view.open_source) {
            pane.width -= source_width;
        }
        draw_card_pane(scene, view, pane);
        if (view.open_source) {
            const Rect panel{.x = right_of(pane), .y = page.y, .width = source_width, .height = page.height};
            draw_source_panel(scene, *view.open_source, panel, false);
        }
    }
    take_study_keys(scene, view, can_check(scene, view));
}

} // namespace ingat::ui
