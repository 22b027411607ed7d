#include "ui/exam_head.hpp"

#include "ui/exam_palette.hpp"
#include "ui/widgets.hpp"

#include <array>
#include <cmath>

namespace ingat::ui {
namespace {

using program::ExamView;

constexpr double bar_height = 3;
constexpr double leave_width = 36;
constexpr double title_room = 320; // that it is given at most before the rest is said at length
constexpr double least_title = 56; // with less of it, it is left out

// How much is said at the right end.
struct Words {
    bool note = true;
    bool flagged = true;
    bool counts = true; // else their brief form
};

constexpr std::array all_words{
    Words{},
    Words{.note = false},
    Words{.note = false, .flagged = false},
    Words{.note = false, .flagged = false, .counts = false},
};

double gap_of(const Scene& scene) {
    return scene.width >= beside_from ? 24 : scene.width >= 600 ? 14 : 8;
}

double margin_of(const Scene& scene) {
    return scene.width >= beside_from ? 28 : scene.width >= 600 ? 16 : 8;
}

double button_height(const Scene& scene) {
    return scene.is_tiny() ? 32 : 36;
}

// As wide with any digits, so that nothing moves as the time goes on.
std::string any_digits(std::string time) {
    std::ranges::replace_if(
        time, [](char letter) { return letter >= '0' && letter <= '9'; }, '0');
    return time;
}

Button submit_button(const ExamView& view) {
    return {.name = "exam/submit", .label = view.submit};
}

Button palette_button(const Scene& scene, const ExamView& view, const Words& words) {
    const program::PaletteView& palette = view.palette;
    const bool is_brief = !words.counts && !palette.counts_brief.empty();
    std::string label = is_brief ? palette.counts_brief : palette.counts;
    if (words.flagged && has_flagged(palette)) {
        label += "  ·  " + palette.flagged;
    }
    return {.name = "exam/palette",
            .label = label,
            .key = words.flagged ? scene.input.is_typing() ? "Alt Q" : "Q" : "",
            .tip = palette.show};
}

Button hidden_time_button(const ExamView& view, const Words& words) {
    return {.name = "exam/time",
            .label = words.counts ? view.time.toggle : "",
            .kind = ButtonKind::Ghost,
            .icon = Icon::Clock,
            .tip = view.time.toggle};
}

double time_width(Scene& scene, const ExamView& view, const Words& words) {
    const program::ExamTimeView& time = view.time;
    if (time.hidden) {
        return button_width(scene, hidden_time_button(view, words));
    }
    if (time.left.empty()) {
        return 0;
    }
    const double figures = std::ceil(scene.width_of(any_digits(time.left), Role::Title));
    const bool has_note = words.note && !time.note.empty();
    return 26 + figures + (has_note ? 10 + std::ceil(scene.width_of(time.note, Role::Small)) : 0);
}

double right_width(Scene& scene, const ExamView& view, const Words& words) {
    const double gap = gap_of(scene);
    const double time = time_width(scene, view, words);
    double width = button_width(scene, submit_button(view)) + (time > 0 ? time + gap : 0);
    if (!palette_is_beside(scene.width)) {
        width += button_width(scene, palette_button(scene, view, words)) + gap;
    }
    return width;
}

// The most words that leave the title its room.
Words words_for(Scene& scene, const ExamView& view, double room) {
    const double title = std::min(title_room, std::ceil(scene.width_of(view.title, Role::Heading)) + 1);
    for (const Words& words : all_words) {
        if (right_width(scene, view, words) + gap_of(scene) + title <= room) {
            return words;
        }
    }
    return all_words.back();
}

Colour time_colour(const Theme& theme, program::Tone tone) {
    const bool is_plain = tone == program::Tone::Neutral || tone == program::Tone::Accent;
    return is_plain ? theme.text : text_of(theme, tone);
}

void draw_time_words(Scene& scene, const ExamView& view, const Words& words, const Rect& rect) {
    const program::ExamTimeView& time = view.time;
    const double middle = centre_of(rect).y;
    const Colour colour = time_colour(scene.theme, time.tone);
    const bool is_plain = colour == scene.theme.text;
    draw_icon(
        scene.canvas, Icon::Clock, {.x = rect.x, .y = middle - 9}, 18, is_plain ? scene.theme.muted : colour);
    const double figures = std::ceil(scene.width_of(any_digits(time.left), Role::Title));
    const double x = rect.x + 26;
    scene.line_of_text(time.left, {.x = x, .y = middle - 14}, Role::Title, colour, figures + 1);
    if (words.note) {
        const Point at{.x = x + figures + 10, .y = middle - 9};
        scene.line_of_text(time.note, at, Role::Small, scene.theme.muted, right_of(rect) + 1 - at.x);
    }
}

// The time is pressed to hide it.
void draw_time(Scene& scene, const ExamView& view, const Words& words, const Rect& rect) {
    if (view.time.hidden) {
        if (draw_button(scene, rect, hidden_time_button(view, words))) {
            scene.act(program::ToggleTime{});
        }
        return;
    }
    const Rect around = inset(rect, -6, 0);
    if (view.time.toggle.empty()) {
        scene.mark("exam/time", view.time.left, around, false, false);
    } else {
        const Press press = press_area(scene, around, {.name = "exam/time", .label = view.time.toggle});
        if (press.hovered) {
            scene.canvas.fill(around, scene.theme.sunken, 8);
        }
        if (press.ring) {
            draw_focus_ring(scene, inset(around, 2), 8);
        }
        if (press.pressed) {
            scene.act(program::ToggleTime{});
        }
        scene.explain(around, view.time.toggle);
    }
    draw_time_words(scene, view, words, rect);
}

void draw_palette_button(Scene& scene, const ExamView& view, const Words& words, const Rect& rect) {
    if (draw_button(scene, rect, palette_button(scene, view, words))) {
        open_palette(scene, false);
    }
    if (has_flagged(view.palette) && !words.flagged) {
        const Point corner{.x = right_of(rect) - 5, .y = rect.y + 5};
        scene.canvas.circle(corner, 5.5, scene.theme.panel);
        scene.canvas.circle(corner, 4, scene.theme.mark_line);
    }
}

// From the right end on; returns where what is free ends.
double draw_right(Scene& scene, const ExamView& view, const Words& words, double right, double middle) {
    const double height = button_height(scene);
    const auto place = [&](double width) {
        right -= width;
        const Rect rect{.x = right, .y = middle - height / 2, .width = width, .height = height};
        right -= gap_of(scene);
        return rect;
    };
    const Button submit = submit_button(view);
    if (draw_button(scene, place(button_width(scene, submit)), submit)) {
        scene.act(program::AskSubmit{.shown = true});
    }
    if (const double width = time_width(scene, view, words); width > 0) {
        draw_time(scene, view, words, place(width));
    }
    if (!palette_is_beside(scene.width)) {
        draw_palette_button(
            scene, view, words, place(button_width(scene, palette_button(scene, view, words))));
    }
    return right;
}

void draw_title(Scene& scene, const ExamView& view, double x, double right, double middle) {
    const double most = right - x;
    if (most < least_title) {
        return;
    }
    const bool has_two = !scene.is_tiny() && !view.subtitle.empty();
    const double top = middle - (has_two ? 20 : 11);
    scene.line_of_text(view.title, {.x = x, .y = top}, Role::Heading, scene.theme.text, most);
    if (has_two) {
        scene.line_of_text(view.subtitle, {.x = x, .y = top + 22}, Role::Small, scene.theme.muted, most);
    }
}

// As much of it as is left of the time.
void draw_time_bar(Scene& scene, const program::ExamTimeView& time, double bottom) {
    const Theme& theme = scene.theme;
    if (time.left.empty() || time.hidden) {
        scene.canvas.horizontal(0, bottom - 1, scene.width, theme.line);
        return;
    }
    const Rect bar{.x = 0, .y = bottom - bar_height, .width = scene.width, .height = bar_height};
    const Colour colour = time.tone == program::Tone::Red     ? theme.red
                          : time.tone == program::Tone::Amber ? theme.mark_line
                                                              : theme.accent;
    const double left = std::clamp(1 - time.gone, 0.0, 1.0);
    scene.canvas.fill(bar, theme.track);
    scene.canvas.fill({.x = 0, .y = bar.y, .width = bar.width * left, .height = bar.height}, colour);
    scene.mark("exam/time_bar",
               "",
               {.x = 0, .y = bar.y, .width = bar.width * left, .height = bar.height},
               false,
               false);
}

} // namespace

double exam_head_height(const Scene& scene) {
    return scene.is_tiny() ? 46 : scene.is_short() ? 58 : 66;
}

void draw_exam_head(Scene& scene, const ExamView& view) {
    const double height = exam_head_height(scene);
    scene.canvas.fill({.x = 0, .y = 0, .width = scene.width, .height = height}, scene.theme.panel);
    const double middle = (height - bar_height) / 2;
    const double high = button_height(scene);
    const double left = std::max(4.0, margin_of(scene) - 12);
    const Button leave{
        .name = "exam/leave", .kind = ButtonKind::Ghost, .icon = Icon::Left, .tip = view.leave};
    if (draw_button(
            scene, {.x = left, .y = middle - high / 2, .width = leave_width, .height = high}, leave)) {
        scene.act(program::GoTo{program::Screen::Exams});
    }
    const double x = left + leave_width + 8;
    const double right = scene.width - margin_of(scene);
    const Words words = words_for(scene, view, right - x);
    const double free = draw_right(scene, view, words, right, middle);
    draw_title(scene, view, x, free, middle);
    draw_time_bar(scene, view.time, height);
}

} // namespace ingat::ui
