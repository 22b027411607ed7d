#include "ui/study_screen.hpp"

#include "ui/answer_buttons.hpp"
#include "ui/notice.hpp"
#include "ui/recall_card.hpp"
#include "ui/scroll_area.hpp"
#include "ui/shell.hpp"
#include "ui/source_panel.hpp"
#include "ui/study_keys.hpp"
#include "ui/widgets.hpp"

namespace ingat::ui {
namespace {

using program::StudyView;

constexpr double widest_card = 760;
constexpr double widest_form = 860;

bool is_recall(const StudyView& view) {
    return view.card && std::holds_alternative<program::RecallForm>(view.card->form);
}

// Where things stand from top to bottom.
struct Rows {
    double top = 0;    // of the first line
    double body = 0;   // of the card
    double below = 0;  // end of the card
    double action = 0; // of the buttons
    double foot = 0;   // of the last row
};

Rows rows_of(const Scene& scene, const StudyView& view, const Rect& place) {
    Rows rows;
    const bool tiny = scene.is_tiny();
    const bool is_low = scene.is_short();
    rows.top = place.y + (tiny ? 6 : is_low ? 12 : 24);
    rows.body = rows.top + 34 + (tiny ? 4 : is_low ? 12 : 28);
    rows.foot = bottom_of(place) - 30 - (tiny ? 2 : is_low ? 6 : 18);
    if (is_recall(view)) {
        const double buttons = answer_buttons_height(scene, view, place.width);
        rows.action = rows.foot - buttons - (tiny ? 4 : is_low ? 8 : 64);
        rows.below = rows.action - (tiny ? 6 : is_low ? 12 : 20);
    } else {
        rows.action = rows.foot - (tiny ? 40 : 48) - (tiny ? 4 : is_low ? 6 : 16);
        rows.below = rows.action - (tiny ? 4 : 12);
    }
    return rows;
}

void draw_head(Scene& scene, const StudyView& view, const Rect& content, double y) {
    const Theme& theme = scene.theme;
    double right = right_of(content);
    std::string trail = view.time_left.empty() || content.width < 480 ? "" : view.time_left;
    if (!trail.empty()) {
        const double width = scene.width_of(trail, Role::Small);
        scene.line_ending_at(trail, {.x = right, .y = y + 1}, Role::Small, theme.faint, width + 1);
        right -= width + 8;
        if (!view.position.empty()) {
            scene.canvas.circle({.x = right, .y = y + 10.5}, 1.2, theme.faint);
            right -= 8;
        }
    }
    const double position = scene.width_of(view.position, Role::Small);
    scene.line_ending_at(view.position, {.x = right, .y = y + 1}, Role::Small, theme.muted, position + 1);
    right -= position + 16;
    const double room = right - content.x;
    double x = content.x;
    x += scene.line_of_text(
        view.bank, {.x = x, .y = y + 1}, Role::Small, theme.muted, view.section.empty() ? room : room * 0.6);
    if (!view.section.empty() && right - x > 60) {
        x += 8 + scene.line_of_text("/", {.x = x + 8, .y = y + 1}, Role::Small, theme.faint, 10) + 8;
        scene.line_of_text(view.section, {.x = x, .y = y + 1}, Role::Small, theme.muted, right - x);
    }
    draw_bar(scene,
             {.x = content.x, .y = y + 28, .width = content.width, .height = 6},
             {{view.progress, theme.accent}});
}

void draw_foot(Scene& scene, const StudyView& view, const Rect& content, double y) {
    double right = right_of(content) + 10;
    const auto ghost_at_right = [&](const Button& button) {
        const double width = button_width(scene, button);
        right -= width;
        return draw_button(scene, {.x = right, .y = y, .width = width, .height = 30}, button);
    };
    if (!view.pause.empty() && ghost_at_right({.name = "study/pause",
                                               .label = view.pause,
                                               .kind = ButtonKind::Ghost,
                                               .size = ButtonSize::Small,
                                               .key = "Esc"})) {
        scene.act(program::GoTo{program::Screen::Home});
    }
    if (!view.all_keys.empty() && content.width > 330 &&
        ghost_at_right({.name = "study/all_keys",
                        .label = content.width > 420 ? view.all_keys : "",
                        .kind = ButtonKind::Ghost,
                        .size = ButtonSize::Small,
                        .key = "?"})) {
        scene.act(program::ToggleKeys{});
    }
    double x = content.x - 10;
    const auto ghost_at_left = [&](const Button& button) {
        Button shown = button;
        if (x + button_width(scene, shown) > right - 8) {
            shown.key.clear();
        }
        const double width = std::min(button_width(scene, shown), std::max(36.0, right - 8 - x));
        const bool pressed = draw_button(scene, {.x = x, .y = y, .width = width, .height = 30}, shown);
        x += width + 4;
        return pressed;
    };
    if (!view.undo.empty() && ghost_at_left({.name = "study/undo",
                                             .label = view.undo,
                                             .kind = ButtonKind::Ghost,
                                             .size = ButtonSize::Small,
                                             .key = "Ctrl Z",
                                             .icon = Icon::Undo})) {
        scene.act(program::Undo{});
    }
    if (!view.redo.empty() && right - x > 44 &&
        ghost_at_left({.name = "study/redo",
                       .label = right - x > 240 ? view.redo : "",
                       .kind = ButtonKind::Ghost,
                       .size = ButtonSize::Small,
                       .icon = Icon::Redo,
                       .tip = view.redo})) {
        scene.act(program::Redo{});
    }
}

bool can_check(const Scene& scene, const StudyView& view) {
    if (view.card && std::holds_alternative<program::TypedForm>(view.card->form)) {
        return scene.state.study.answer.edit.text().find_first_not_of(" \t") != std::string::npos;
    }
    return view.can_check;
}

void draw_actions(Scene& scene, const StudyView& view, const Rect& content, double y) {
    const double height = scene.is_tiny() ? 40 : 48;
    double right = right_of(content);
    Button main{.kind = ButtonKind::Primary, .size = ButtonSize::Big, .key = "Enter"};
    if (!view.go_on.empty()) {
        main.name = "study/continue";
        main.label = view.go_on;
    } else if (!view.check.empty()) {
        main.name = "study/check";
        main.label = view.check;
        main.enabled = can_check(scene, view);
    } else {
        return;
    }
    const double width = std::min(content.width, std::max(210.0, button_width(scene, main)));
    right -= width;
    if (draw_button(scene, {.x = right, .y = y, .width = width, .height = height}, main)) {
        if (!view.go_on.empty()) {
            scene.act(program::Continue{});
        } else {
            scene.act(program::CheckAnswer{scene.state.study.answer.edit.text()});
        }
    }
    if (!view.was_right.empty()) {
        const Button was{
            .name = "study/was_right", .label = view.was_right, .size = ButtonSize::Big, .key = "I"};
        const double room = right - 12 - content.x;
        const double wide = std::min(room, button_width(scene, was));
        if (draw_button(scene, {.x = right - 12 - wide, .y = y, .width = wide, .height = height}, was)) {
            scene.act(program::WasRight{});
        }
    }
}

void draw_summary(Scene& scene, const StudyView& view, const Rect& content, double top) {
    const program::StudySummary& summary = *view.summary;
    const double width = std::min(560.0, content.width);
    const double x = content.x + (content.width - width) / 2;
    const Rect area{
        .x = content.x - 6, .y = top, .width = content.width + 12, .height = bottom_of(content) - top - 44};
    scroll_area(scene, "study/summary", area, true, [&](const Rect& inside) {
        double lines = 0;
        for (const std::string& line : summary.lines) {
            lines += scene.paragraph_height(line, Role::Body, width - 56) + 6;
        }
        const double heading = scene.paragraph_height(summary.heading, Role::Figure, width - 56);
        const double height = 28 + heading + 12 + lines + 18 + 48 + 28;
        const double y = inside.y + std::max(8.0, (area.height - height) * 0.3);
        draw_card(scene, {.x = x, .y = y, .width = width, .height = height});
        double at = y + 28;
        at += scene.paragraph(
                  summary.heading, {.x = x + 28, .y = at}, Role::Figure, scene.theme.text, width - 56) +
              12;
        for (const std::string& line : summary.lines) {
            at +=
                scene.paragraph(line, {.x = x + 28, .y = at}, Role::Body, scene.theme.muted, width - 56) + 6;
        }
        at += 18;
        const Button home{.name = "study/back_home",
                          .label = summary.back_home,
                          .kind = ButtonKind::Primary,
                          .size = ButtonSize::Big,
                          .key = "Enter"};
        const double wide = std::min(width - 56, std::max(180.0, button_width(scene, home)));
        if (draw_button(scene, {.x = x + 28, .y = at, .width = wide, .height = 48}, home)) {
            scene.act(program::GoTo{program::Screen::Home});
        }
        double end = y + height;
        const Button more{.name = "study/learn_more", .label = summary.go_on, .size = ButtonSize::Big};
        const double rest = width - 56 - wide - 12;
        if (!summary.go_on.empty()) {
            const bool beside = rest >= std::min(160.0, button_width(scene, more));
            const Rect rect = beside ? Rect{.x = x + 40 + wide,
                                            .y = at,
                                            .width = std::min(rest, button_width(scene, more)),
                                            .height = 48}
                                     : Rect{.x = x, .y = end + 8, .width = width, .height = 48};
            end = beside ? end : end + 56;
            if (draw_button(scene, rect, more)) {
                scene.act(program::LearnMore{});
            }
        }
        return end + 16 - inside.y;
    });
}

void draw_card_pane(Scene& scene, const StudyView& view, const Rect& pane) {
    Rect content = content_of(scene, pane);
    const Rows rows = rows_of(scene, view, content);
    draw_head(scene, view, content, rows.top);
    double body = rows.body;
    if (view.notice) {
        const NoticePlace place{
            .name = "study/notice", .at = {.x = content.x, .y = body}, .width = content.width, .which = 0};
        body += draw_notice(scene, place, *view.notice) + 12;
    }
    draw_foot(scene, view, content, rows.foot);
    if (!view.card) {
        if (view.summary) {
            draw_summary(scene, view, content, body);
        }
        return;
    }
    const double height = std::max(0.0, rows.below - body);
    if (is_recall(view)) {
        const double width = std::min(widest_card, content.width);
        const double x = content.x + (content.width - width) / 2;
        draw_recall_card(scene, view, {.x = x, .y = body, .width = width, .height = height});
        const double buttons = answer_buttons_height(scene, view, width);
        draw_answer_buttons(
            scene, view, {.x = x, .y = rows.action, .width = width, .height = buttons}, !scene.is_short());
    } else {
        Rect form = content;
        form.width = std::min(widest_form, content.width);
        form.x += (content.width - form.width) / 2;
        draw_graded_card(scene, view, {.x = form.x, .y = body - 4, .width = form.width, .height = height});
        draw_actions(scene, view, form, rows.action);
    }
}

// A new card begins with nothing typed and the field ready.
void follow_card(Scene& scene, const StudyView& view) {
    StudyMemory& memory = scene.state.study;
    if (!view.card) {
        memory.has_card = false;
        memory.answered = false;
        return;
    }
    const program::CardView& card = *view.card;
    const bool is_typed = std::holds_alternative<program::TypedForm>(card.form);
    if (!memory.has_card || memory.card != card.id || (memory.answered && !card.answered)) {
        memory.has_card = true;
        memory.card = card.id;
        memory.answered = false;
        memory.answer = FieldMemory{};
        memory.lifted.clear();
        memory.match_row.clear();
        scene.state.scrolls.erase("study/card");
        if (is_typed && !card.answered) {
            scene.input.focus("study/answer", false);
        }
    }
    if (card.answered && !memory.answered) {
        memory.answered = true;
        memory.answered_at = scene.input.seconds();
        memory.lifted.clear();
        memory.frames_to_answer = 2; // the first only learns how long the card has become
    }
    if (!view.open_source) {
        memory.source.clear();
    }
}

} // namespace

bool source_is_page(const Scene& scene, const StudyView& view) {
    return view.open_source.has_value() && shell_form(scene.width, true) == ShellForm::TopBar;
}

void draw_study_screen(Scene& scene, const StudyView& view, const Rect& page) {
    follow_card(scene, view);
    if (source_is_page(scene, view)) {
        draw_source_panel(scene, view, page, true);
    } else {
        Rect pane = page;
        if (view.open_source) {
            pane.width -= source_width;
        }
        draw_card_pane(scene, view, pane);
        if (view.open_source) {
            const Rect panel{.x = right_of(pane), .y = page.y, .width = source_width, .height = page.height};
            draw_source_panel(scene, view, panel, false);
        }
    }
    take_study_keys(scene, view, can_check(scene, view));
}

} // namespace ingat::ui
