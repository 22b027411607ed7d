#include "ui/home_screen.hpp"

#include "ui/bank_table.hpp"
#include "ui/notice.hpp"
#include "ui/scroll_area.hpp"
#include "ui/shell.hpp"
#include "ui/widgets.hpp"

namespace ingat::ui {
namespace {

constexpr double side_by_side = 640; // width from which the button stands beside the figures

void draw_legend(Scene& scene, const program::HomeView& view, Point at, double width) {
    struct Entry {
        std::string label;
        int count;
        Colour colour;
    };
    const Theme& theme = scene.theme;
    double x = at.x;
    for (const Entry& entry : {Entry{view.due_label, view.due_count, theme.accent},
                               Entry{view.learning_label, view.learning_count, theme.accent_mid},
                               Entry{view.new_label, view.new_count, theme.blue_fill}}) {
        if (entry.count == 0) {
            continue;
        }
        scene.canvas.circle({.x = x + 4, .y = at.y + 9}, 4, entry.colour);
        const double room = at.x + width - x - 14;
        x += 14 + scene.line_of_text(entry.label, {.x = x + 14, .y = at.y}, Role::Small, theme.muted, room) +
             16;
    }
}

double draw_figures(Scene& scene, const program::HomeView& view, Point at, double width) {
    const Theme& theme = scene.theme;
    const double figure = scene.line_of_text(view.minutes_figure, at, Role::Display, theme.text, width);
    const double left = at.x + figure + 10;
    const double cards = scene.width_of(view.cards, Role::Body);
    const double room = at.x + width - left;
    typeset::Style word = scene.style(Role::Title, theme.text);
    word.weight = typeset::Weight::Medium;
    scene.canvas.text(view.minutes_word, {.x = left, .y = at.y + 17}, word);
    const double words = scene.canvas.measure(view.minutes_word, word).width;
    if (words + cards + 20 <= room) {
        scene.line_ending_at(
            view.cards, {.x = at.x + width, .y = at.y + 22}, Role::Body, theme.muted, cards + 1);
    }
    const double all = std::max(1, view.due_count + view.learning_count + view.new_count);
    draw_bar(scene,
             {.x = at.x, .y = at.y + 66, .width = width, .height = 8},
             {{view.due_count / all, theme.accent},
              {view.learning_count / all, theme.accent_mid},
              {view.new_count / all, theme.blue_fill}});
    draw_legend(scene, view, {.x = at.x, .y = at.y + 86}, width);
    return 104;
}

void start(Scene& scene, bool five_minutes) {
    scene.act(program::StartStudy{.bank = {}, .five_minutes = five_minutes});
}

double draw_start(Scene& scene, const program::HomeView& view, Point at, double width) {
    const Button button{.name = "home/start",
                        .label = view.start,
                        .kind = ButtonKind::Primary,
                        .size = ButtonSize::Big,
                        .key = "Enter"};
    const double height = scene.is_tiny() ? 40 : 48;
    if (draw_button(scene, {.x = at.x, .y = at.y, .width = width, .height = height}, button)) {
        start(scene, false);
    }
    double y = at.y + height + 8;
    double right = at.x + width;
    if (!view.five_minutes.empty()) {
        const Button five{.name = "home/five_minutes",
                          .label = view.five_minutes,
                          .kind = ButtonKind::Link,
                          .size = ButtonSize::Small,
                          .key = "5"};
        const double wide = std::min(width, button_width(scene, five));
        if (draw_button(scene, {.x = right - wide + 8, .y = y, .width = wide, .height = 30}, five)) {
            start(scene, true);
        }
        right -= wide;
    }
    scene.line_of_text(view.next, {.x = at.x, .y = y + 6}, Role::Small, scene.theme.muted, right - at.x - 8);
    return height + 38;
}

// The card with today's work. Returns its height.
double draw_work(Scene& scene, const program::HomeView& view, const Rect& place) {
    const double pad = scene.is_short() ? 14 : 20;
    const double inner = place.width - 44;
    const Point at{.x = place.x + 22, .y = place.y + pad};
    if (place.width >= side_by_side) {
        const double height = pad + 22 + 14 + 104 + pad + 4;
        draw_card(scene, {.x = place.x, .y = place.y, .width = place.width, .height = height});
        const double right = std::min(326.0, inner * 0.42);
        scene.line_of_text(view.today, at, Role::Heading, scene.theme.text, inner);
        draw_figures(scene, view, {.x = at.x, .y = at.y + 36}, inner - right - 40);
        const double start_top = place.y + height - pad - 4 - 86 + 4;
        draw_start(scene, view, {.x = at.x + inner - right, .y = start_top}, right);
        return height;
    }
    const double button = scene.is_tiny() ? 78 : 86;
    const double height = pad + 104 + 14 + button + pad - 6;
    draw_card(scene, {.x = place.x, .y = place.y, .width = place.width, .height = height});
    if (scene.is_tiny()) { // the button is what must be seen without scrolling
        draw_start(scene, view, at, inner);
        draw_figures(scene, view, {.x = at.x, .y = at.y + button + 4}, inner);
    } else {
        draw_figures(scene, view, at, inner);
        draw_start(scene, view, {.x = at.x, .y = at.y + 104 + 14}, inner);
    }
    return height;
}

double draw_done(Scene& scene, const program::HomeView& view, const Rect& place) {
    const Theme& theme = scene.theme;
    const double inner = place.width - 44;
    const double done = scene.paragraph_height(view.done, Role::Title, inner - 40);
    const double next = scene.paragraph_height(view.done_next, Role::Body, inner - 40);
    const bool offers = !view.learn_more.empty();
    const double height = 22 + done + (view.done_next.empty() ? 0 : 6 + next) + (offers ? 52 : 0) + 22;
    draw_card(scene, {.x = place.x, .y = place.y, .width = place.width, .height = height});
    const double x = place.x + 22;
    double y = place.y + 22;
    scene.canvas.circle({.x = x + 13, .y = y + 14}, 13, theme.accent_soft);
    draw_icon(scene.canvas, Icon::Check, {.x = x + 5, .y = y + 6}, 16, theme.accent);
    y += scene.paragraph(view.done, {.x = x + 40, .y = y}, Role::Title, theme.text, inner - 40);
    if (!view.done_next.empty()) {
        y += 6 +
             scene.paragraph(view.done_next, {.x = x + 40, .y = y + 6}, Role::Body, theme.muted, inner - 40);
    }
    if (offers) {
        const Button more{.name = "home/learn_more", .label = view.learn_more, .key = "M"};
        const double width = std::min(inner - 40, button_width(scene, more));
        if (draw_button(scene, {.x = x + 40, .y = y + 16, .width = width, .height = 36}, more)) {
            scene.act(program::LearnMore{});
        }
    }
    return height;
}

void take_keys(Scene& scene, const program::HomeView& view) {
    scene.input.step_focus_by_arrows("home/bank/");
    if (view.has_work) {
        if (scene.input.take(base::Key::Enter)) {
            start(scene, false);
        }
        if (!view.five_minutes.empty() && scene.input.take_letter(base::Key::Digit5)) {
            start(scene, true);
        }
    } else if (!view.learn_more.empty() && scene.input.take_letter(base::Key::M)) {
        scene.act(program::LearnMore{});
    }
}

} // namespace

void draw_home_screen(Scene& scene, const program::HomeView& view, const Rect& page) {
    const Rect content = content_of(scene, page);
    const double margin = scene.is_short() ? 12 : 24;
    scroll_area(scene, "home", page, true, [&](const Rect& inside) {
        double y = inside.y + margin;
        scene.line_of_text(
            view.date, {.x = content.x, .y = y + 4}, Role::Title, scene.theme.text, content.width);
        y += 36 + (scene.is_short() ? 4 : 14);
        y += draw_notices(scene,
                          {.name = "home/notice", .at = {.x = content.x, .y = y}, .width = content.width},
                          view.notices);
        const Rect place{.x = content.x, .y = y, .width = content.width, .height = 0};
        if (view.has_work) {
            y += draw_work(scene, view, place) + 16;
        } else if (!view.done.empty()) {
            y += draw_done(scene, view, place) + 16;
        }
        y += draw_bank_table(scene, view, {.x = content.x, .y = y, .width = content.width, .height = 0});
        return y + 28 - inside.y;
    });
    take_keys(scene, view);
}

} // namespace ingat::ui
