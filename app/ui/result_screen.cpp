#include "ui/result_screen.hpp"

#include "ui/notice.hpp"
#include "ui/result_cards.hpp"
#include "ui/result_question.hpp"
#include "ui/result_table.hpp"
#include "ui/result_tools.hpp"
#include "ui/scroll_area.hpp"
#include "ui/shell.hpp"
#include "ui/widgets.hpp"

namespace ingat::ui {
namespace {

constexpr double gap = 16;
constexpr double below_page = 24;
constexpr double widest_apart = 1000; // narrower windows scroll as a whole
constexpr double least_table = 260;   // high, below cards that stay

Button back_of(const program::ResultView& view) {
    return {.name = "result/back",
            .label = view.back,
            .kind = ButtonKind::Ghost,
            .size = ButtonSize::Small,
            .key = "Esc",
            .icon = Icon::Left};
}

// Title and what was sat, and the way back at their right; below them where there is no room.
double draw_head(Scene& scene, const program::ResultView& view, const Rect& place) {
    const Theme& theme = scene.theme;
    const Button back = back_of(view);
    const double button = view.back_is_main ? 0 : std::min(place.width, button_width(scene, back));
    const bool is_beside = place.width - button >= 240;
    const double words = place.width - (is_beside && button > 0 ? button + 16 : 0);
    double y = place.y + (scene.is_short() ? 12 : 24) + 4;
    if (button > 0) {
        const Rect rect{.x = is_beside ? right_of(place) - button + 6 : place.x - 10,
                        .y = is_beside ? y - 1 : y - 4,
                        .width = button,
                        .height = 30};
        if (draw_button(scene, rect, back)) {
            scene.act(program::GoTo{program::Screen::Exams});
        }
        y += is_beside ? 0 : 30;
    }
    const double title = scene.width_of(view.title, Role::Title);
    const double subtitle = scene.width_of(view.subtitle, Role::Body);
    scene.line_of_text(view.title, {.x = place.x, .y = y}, Role::Title, theme.text, words);
    if (title + 12 + subtitle <= words) {
        scene.line_of_text(
            view.subtitle, {.x = place.x + title + 12, .y = y + 4}, Role::Body, theme.muted, subtitle + 0.5);
        y += 28;
    } else {
        y += 30;
        y += scene.paragraph(view.subtitle, {.x = place.x, .y = y}, Role::Body, theme.muted, words);
    }
    y += scene.is_short() ? 10 : 16;
    if (view.regrade) {
        const NoticePlace regrade{.name = "result/regrade",
                                  .at = {.x = place.x, .y = y},
                                  .width = place.width,
                                  .which = 0,
                                  .repair = program::Regrade{}};
        y += draw_notice(scene, regrade, *view.regrade) + 16;
    }
    y += draw_notices(
        scene, {.name = "result/notice", .at = {.x = place.x, .y = y}, .width = place.width}, view.notices);
    return y - place.y;
}

// The cards stay, the questions scroll.
void draw_apart(Scene& scene, const program::ResultView& view, const Rect& content, double cards) {
    double y = content.y + draw_head(scene, view, content);
    draw_result_cards(scene, view, {.x = content.x, .y = y, .width = content.width, .height = cards});
    y += cards + gap;
    const double room = std::max(0.0, bottom_of(content) - below_page - y);
    const double table = std::min(room, result_table_height(scene, view, content.width));
    draw_result_table(scene, view, {.x = content.x, .y = y, .width = content.width, .height = table}, true);
}

void draw_as_a_whole(Scene& scene, const program::ResultView& view, const Rect& page, const Rect& content) {
    scroll_area(scene, "result", page, true, [&](const Rect& inside) {
        Rect place{.x = content.x, .y = inside.y, .width = content.width, .height = 0};
        place.y += draw_head(scene, view, place);
        place.height = result_cards_height(scene, view, content.width);
        draw_result_cards(scene, view, place);
        place.y += place.height + gap;
        place.height = result_table_height(scene, view, content.width);
        draw_result_table(scene, view, place, false);
        return bottom_of(place) + below_page - inside.y;
    });
}

void draw_all(Scene& scene, const program::ResultView& view, const Rect& page) {
    const Rect content = content_of(scene, page);
    const double cards = result_cards_height(scene, view, content.width);
    const double above = 86 + static_cast<double>(view.notices.size() + (view.regrade ? 1 : 0)) * 70;
    const double room = content.height - above - cards - gap - below_page;
    if (scene.width >= widest_apart && room >= least_table) {
        draw_apart(scene, view, content, cards);
    } else {
        draw_as_a_whole(scene, view, page, content);
    }
    scene.input.step_focus_by_arrows("result/item/");
    take_result_keys(scene, view);
    const bool by_enter = view.back_is_main && scene.input.take(base::Key::Enter);
    if (scene.input.take(base::Key::Escape) || by_enter) {
        scene.act(program::GoTo{program::Screen::Exams});
    }
}

} // namespace

void draw_result_screen(Scene& scene, const program::ResultView& view, const Rect& page) {
    if (view.opened) {
        draw_result_question(scene, *view.opened, page);
    } else {
        draw_all(scene, view, page);
        ResultMemory& memory = scene.state.result;
        if (memory.item && --memory.frames_to_row <= 0) {
            memory.item.reset();
        }
    }
}

} // namespace ingat::ui
