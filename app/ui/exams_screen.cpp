#include "ui/exams_screen.hpp"

#include "ui/exam_history.hpp"
#include "ui/exam_plan.hpp"
#include "ui/notice.hpp"
#include "ui/scroll_area.hpp"
#include "ui/shell.hpp"
#include "ui/widgets.hpp"

#include <cmath>

namespace ingat::ui {
namespace {

constexpr double widest = 860;      // of one column
constexpr double two_columns = 860; // and more
constexpr double side = 22;
constexpr double gap = 16;
constexpr double least_cards = 340; // high, side by side
constexpr double below_page = 24;
constexpr double start_height = 44;

// ---- what was begun

Button go_on_of(const program::OpenAttemptRow& row, std::size_t number) {
    return {.name = "exams/open/" + std::to_string(number),
            .label = row.go_on,
            .key = number == 0 && !row.asks ? "C" : ""};
}

Button discard_of(const program::OpenAttemptRow& row, std::size_t number) {
    return {.name = "exams/discard/" + std::to_string(number),
            .label = row.discard,
            .kind = row.asks ? ButtonKind::Danger : ButtonKind::Ghost};
}

// Where the parts of a row stand.
struct OpenPlan {
    double go_on = 0, discard = 0; // widths; 0: there is none
    bool is_beside = false;
    bool is_stacked = false; // the buttons, below the words
    double words = 0;        // width
    double text = 0;         // height of the words
    double height = 0;
};

OpenPlan plan_of(Scene& scene, const program::OpenAttemptRow& row, std::size_t number, double width) {
    OpenPlan plan;
    if (!row.go_on.empty()) {
        plan.go_on = std::min(width, button_width(scene, go_on_of(row, number)));
    }
    if (!row.discard.empty()) {
        plan.discard = std::min(width, button_width(scene, discard_of(row, number)));
    }
    const double buttons = plan.go_on + (plan.discard > 0 ? plan.discard + 8 : 0);
    plan.is_beside = width - buttons >= 200;
    plan.is_stacked = buttons > width;
    plan.words = plan.is_beside ? width - buttons - 20 : width;
    plan.text = 22 + 2 + scene.paragraph_height(row.detail, Role::Small, plan.words);
    const double below = 8 + 36 + (plan.is_stacked ? 44 : 0);
    plan.height = (plan.is_beside ? std::max(plan.text, 36.0) : plan.text + below) + 24;
    return plan;
}

void draw_open_buttons(Scene& scene,
                       const program::OpenAttemptRow& row,
                       std::size_t number,
                       const OpenPlan& plan,
                       const Rect& place) {
    // While it asks, what keeps it stands where "Discard" was: who presses twice by mistake loses nothing.
    const bool discard_first = plan.is_beside != row.asks;
    Rect first{.x = place.x,
               .y = place.y + (plan.is_beside ? (plan.height - 36) / 2 : plan.height - 12 - 36),
               .width = discard_first ? plan.discard : plan.go_on,
               .height = 36};
    Rect second = first;
    second.width = discard_first ? plan.go_on : plan.discard;
    if (plan.is_beside) {
        second.x = right_of(place) - second.width;
        first.x = second.width > 0 ? second.x - 8 - first.width : right_of(place) - first.width;
    } else if (plan.is_stacked) {
        first.y -= 44;
    } else {
        second.x = first.width > 0 ? right_of(first) + 8 : place.x;
    }
    const Rect& go_on = discard_first ? second : first;
    const Rect& discard = discard_first ? first : second;
    if (plan.go_on > 0 && draw_button(scene, go_on, go_on_of(row, number))) {
        scene.act(row.asks ? program::Action{program::AskDiscard{}}
                           : program::Action{program::ContinueAttempt{row.id}});
    }
    if (plan.discard > 0 && draw_button(scene, discard, discard_of(row, number))) {
        scene.act(row.asks ? program::Action{program::DiscardAttempt{}}
                           : program::Action{program::AskDiscard{.attempt = row.id}});
        if (!row.asks) { // on the safe one: nor is anything lost by Enter twice
            scene.input.focus(go_on_of(row, number).name, scene.input.has_ring());
        }
    }
}

double
draw_open_row(Scene& scene, const program::OpenAttemptRow& row, std::size_t number, const Rect& place) {
    const OpenPlan plan = plan_of(scene, row, number, place.width);
    const double y = place.y + (plan.is_beside ? (plan.height - plan.text) / 2 : 12);
    scene.line_of_text(row.title, {.x = place.x, .y = y}, Role::Body, scene.theme.text, plan.words);
    scene.paragraph(row.detail,
                    {.x = place.x, .y = y + 24},
                    Role::Small,
                    row.asks ? scene.theme.text : scene.theme.faint,
                    plan.words);
    draw_open_buttons(scene, row, number, plan, place);
    return plan.height;
}

double open_height(Scene& scene, const program::ExamsView& view, double width) {
    if (view.open.empty()) {
        return 0;
    }
    const double inner = width - 2 * side;
    double height = 16 + scene.paragraph_height(view.open_heading, Role::Heading, inner) + 8 + 4;
    for (std::size_t number = 0; number < view.open.size(); ++number) {
        height += plan_of(scene, view.open[number], number, inner).height;
    }
    return height;
}

double draw_open(Scene& scene, const program::ExamsView& view, Point at, double width) {
    const double height = open_height(scene, view, width);
    if (height <= 0) {
        return 0;
    }
    draw_card(scene, {.x = at.x, .y = at.y, .width = width, .height = height});
    const double x = at.x + side;
    const double inner = width - 2 * side;
    double y = at.y + 16;
    y += scene.paragraph(view.open_heading, {.x = x, .y = y}, Role::Heading, scene.theme.text, inner) + 8;
    for (std::size_t number = 0; number < view.open.size(); ++number) {
        scene.canvas.horizontal(x, y - 0.5, inner, scene.theme.line);
        const Rect place{.x = x, .y = y, .width = inner, .height = 0};
        y += draw_open_row(scene, view.open[number], number, place);
    }
    return height;
}

// ---- what is above the cards

double draw_head(Scene& scene, const program::ExamsView& view, Point at, double width) {
    double y = at.y + (scene.is_short() ? 12 : 24);
    y += 4;
    y += scene.paragraph(view.heading, {.x = at.x, .y = y}, Role::Title, scene.theme.text, width);
    y += scene.is_short() ? 12 : 18;
    y += draw_notices(
        scene, {.name = "exams/notice", .at = {.x = at.x, .y = y}, .width = width}, view.notices);
    const double open = draw_open(scene, view, {.x = at.x, .y = y}, width);
    return y + open + (open > 0 ? gap : 0) - at.y;
}

// Of what draw_head draws, as far as it is not a notice.
double least_head_height(Scene& scene, const program::ExamsView& view, double width) {
    const double open = open_height(scene, view, width);
    return 74 + double(view.notices.size()) * 70 + open + (open > 0 ? gap : 0);
}

// ---- one below the other

double draw_whole_plan(Scene& scene, const program::ExamsView& view, Rect card) {
    Rect inside = inset(card, side, 0);
    inside.height = exam_plan_head_height(scene, view, inside.width);
    card.height = inside.height + exam_plan_height(scene, view, inside.width);
    draw_card(scene, card);
    draw_exam_plan_head(scene, view, inside);
    inside.y += inside.height;
    draw_exam_plan(scene, view, inside);
    return card.height;
}

double draw_whole_history(Scene& scene, const program::ExamsView& view, Rect card) {
    Rect inside = inset(card, side, 0);
    inside.height = exam_history_head_height(scene, view, inside.width);
    card.height = inside.height + exam_history_height(scene, view, inside.width);
    draw_card(scene, card);
    draw_exam_history_head(scene, view, inside);
    inside.y += inside.height;
    draw_exam_history(scene, view, inside);
    return card.height;
}

void draw_in_one_column(Scene& scene, const program::ExamsView& view, const Rect& page) {
    Rect content = content_of(scene, page);
    content.width = std::min(content.width, widest);
    const double button = scene.is_tiny() ? 36 : start_height;
    const double around = scene.is_short() ? 4 : 8;
    const double foot = button + 2 * around + 1;
    const Rect area{.x = page.x, .y = page.y, .width = page.width, .height = page.height - foot};
    scroll_area(scene, "exams", area, true, [&](const Rect& inside) {
        double y = inside.y + draw_head(scene, view, {.x = content.x, .y = inside.y}, content.width);
        y +=
            draw_whole_plan(scene, view, {.x = content.x, .y = y, .width = content.width, .height = 0}) + gap;
        y += draw_whole_history(scene, view, {.x = content.x, .y = y, .width = content.width, .height = 0});
        return y + below_page - inside.y;
    });
    draw_cut_edges(scene, "exams", area);
    draw_exam_start(
        scene,
        view,
        {.x = content.x, .y = bottom_of(area) + around + 1, .width = content.width, .height = button});
}

// ---- side by side, each with a scroll of its own

void draw_plan_card(Scene& scene, const program::ExamsView& view, Rect card) {
    constexpr double foot = start_height + 2 * 14;
    const double inner = card.width - 2 * side;
    const double x = card.x + side;
    const double head = exam_plan_head_height(scene, view, inner);
    const double rows = exam_plan_height(scene, view, inner);
    card.height = std::min(card.height, head + rows + foot);
    draw_card(scene, card);
    draw_exam_plan_head(scene, view, {.x = x, .y = card.y, .width = inner, .height = head});
    const Rect area{.x = card.x + 1,
                    .y = card.y + head,
                    .width = card.width - 2,
                    .height = std::max(0.0, card.height - head - foot)};
    scroll_area(scene, "exams/plan", area, true, [&](const Rect& inside) {
        return draw_exam_plan(scene, view, {.x = x, .y = inside.y, .width = inner, .height = 0});
    });
    draw_cut_edges(scene, "exams/plan", {.x = x, .y = area.y, .width = inner, .height = area.height});
    scene.canvas.horizontal(card.x + 1, bottom_of(area), card.width - 2, scene.theme.line);
    const Rect start{.x = x, .y = bottom_of(area) + 14, .width = inner, .height = start_height};
    draw_exam_start(scene, view, start);
}

void draw_history_card(Scene& scene, const program::ExamsView& view, Rect card) {
    const double inner = card.width - 2 * side;
    const double x = card.x + side;
    const double head = exam_history_head_height(scene, view, inner);
    const double rows = exam_history_height(scene, view, inner);
    card.height = std::min(card.height, head + rows + 2);
    draw_card(scene, card);
    draw_exam_history_head(scene, view, {.x = x, .y = card.y, .width = inner, .height = head});
    const Rect area{.x = card.x + 1,
                    .y = card.y + head,
                    .width = card.width - 2,
                    .height = std::max(0.0, card.height - head - 2)};
    scroll_area(scene, "exams/history", area, false, [&](const Rect& inside) {
        return draw_exam_history(scene, view, {.x = x, .y = inside.y, .width = inner, .height = 0});
    });
}

void draw_in_two_columns(Scene& scene, const program::ExamsView& view, const Rect& page) {
    const Rect content = content_of(scene, page);
    const double head = draw_head(scene, view, {.x = content.x, .y = page.y}, content.width);
    const double left = std::round((content.width - gap) * 0.58);
    Rect card{.x = content.x,
              .y = page.y + head,
              .width = left,
              .height = std::max(0.0, page.height - head - below_page)};
    draw_plan_card(scene, view, card);
    card.x += left + gap;
    card.width = content.width - left - gap;
    draw_history_card(scene, view, card);
}

} // namespace

void draw_exams_screen(Scene& scene, const program::ExamsView& view, const Rect& page) {
    const double width = content_of(scene, page).width;
    const bool is_wide =
        width >= two_columns && page.height - least_head_height(scene, view, width) >= least_cards;
    if (is_wide) {
        draw_in_two_columns(scene, view, page);
    } else {
        draw_in_one_column(scene, view, page);
    }
    scene.input.step_focus_by_arrows("exams/result/");
    if (!view.open.empty() && !view.open.front().asks && !view.open.front().go_on.empty() &&
        scene.input.take_letter(base::Key::C)) {
        scene.act(program::ContinueAttempt{view.open.front().id});
    }
    if (scene.input.take(base::Key::Escape)) {
        const bool asks = std::ranges::any_of(view.open, &program::OpenAttemptRow::asks);
        scene.act(asks ? program::Action{program::AskDiscard{}}
                       : program::Action{program::GoTo{program::Screen::Home}});
    }
}

} // namespace ingat::ui
