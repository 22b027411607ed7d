#include "ui/exam_question.hpp"

#include "ui/card_body.hpp"
#include "ui/card_parts.hpp"
#include "ui/scroll_area.hpp"
#include "ui/widgets.hpp"

namespace ingat::ui {
namespace {

using program::ExamView;

constexpr double head_height = 30;
constexpr double between = 12;
constexpr double room_for_words = 420; // in which flag and hint have names

// What of the line above the question has room in it; the rest comes below.
struct HeadWords {
    bool time = false;
    bool verdict = false;
    bool about = false;
};

struct Widths {
    double question = 0;
    double time = 0;
    double verdict = 0;
    double about = 0;
};

program::Chip verdict_of(Scene& scene, const ExamView& view, double most) {
    program::Chip verdict = view.card.verdict;
    if (!verdict.brief.empty() && chip_width(scene, verdict, true) > most) {
        verdict.text = verdict.brief;
    }
    return verdict;
}

Icon sign_of(const program::Chip& verdict) {
    switch (verdict.tone) {
    case program::Tone::Red: return Icon::Cross;
    case program::Tone::Amber: return Icon::Minus;
    default: return Icon::Check;
    }
}

HeadWords words_in(Scene& scene, const ExamView& view, double room) {
    HeadWords words;
    double left = room - scene.width_of(view.question, Role::Heading);
    const auto takes = [&left](double width) {
        if (width <= 0 || width + between > left) {
            return false;
        }
        left -= width + between;
        return true;
    };
    const program::Chip& verdict = view.card.verdict;
    words.time = takes(scene.width_of(view.question_time, Role::Small));
    words.verdict = !verdict.text.empty() && takes(chip_width(scene, verdict, true));
    words.about = takes(scene.width_of(view.about, Role::Small));
    return words;
}

// With what it is called where there is room, else with its sign and its tip.
Button tool(Button button, double row_width) {
    button.size = ButtonSize::Small;
    if (row_width < room_for_words) {
        button.tip = button.label;
        button.label.clear();
        button.key.clear();
    }
    return button;
}

void draw_flag(Scene& scene, const ExamView& view, const Button& button, const Rect& rect) {
    if (!view.flagged) {
        if (draw_button(scene, rect, button)) {
            scene.act(program::ToggleFlag{});
        }
        return;
    }
    const Theme& theme = scene.theme;
    const std::string& name = button.label.empty() ? button.tip : button.label;
    const Press press = press_area(scene, rect, {.name = button.name, .label = name});
    scene.canvas.fill(rect, theme.amber_soft, 8);
    scene.canvas.outline(rect, press.hovered ? theme.amber : theme.mark_line, 8);
    if (press.ring) {
        draw_focus_ring(scene, rect, 8);
    }
    const double label = scene.width_of(button.label, Role::Small);
    const double key = button.key.empty() ? 0 : key_width(scene, button.key);
    const double middle = centre_of(rect).y;
    double x = rect.x + (rect.width - 16 - (label > 0 ? 8 + label : 0) - (key > 0 ? 8 + key : 0)) / 2;
    draw_icon(scene.canvas, Icon::Flag, {.x = x, .y = middle - 8}, 16, theme.amber);
    x += 24;
    scene.line_of_text(button.label, {.x = x, .y = middle - 9}, Role::Small, theme.amber, label + 1);
    if (key > 0) {
        const Rect chip{.x = x + label + 8, .y = middle - 10, .width = key, .height = 20};
        scene.canvas.outline(chip, theme.mark_line, 5);
        scene.line_in_middle_of(chip, button.key, Role::Tiny, theme.amber);
    }
    scene.explain(rect, button.tip);
    if (press.pressed) {
        scene.act(program::ToggleFlag{});
    }
}

// At the right end; returns where what is free ends.
double draw_tools(Scene& scene, const ExamView& view, const Rect& row) {
    const Button flag = tool({.name = "exam/flag",
                              .label = view.flag,
                              .key = scene.input.is_typing() ? "Alt F" : "F",
                              .icon = Icon::Flag},
                             row.width);
    Rect rect = row;
    rect.width = button_width(scene, flag);
    rect.x = right_of(row) - rect.width;
    draw_flag(scene, view, flag, rect);
    double right = rect.x - 8;
    if (!view.card.hint_label.empty()) {
        Button hint = tool(
            {.name = "exam/hint", .label = view.card.hint_label, .key = "H", .icon = Icon::Hint}, row.width);
        hint.kind = ButtonKind::Ghost;
        rect.width = button_width(scene, hint);
        rect.x = right - rect.width;
        if (draw_button(scene, rect, hint)) {
            scene.act(program::ShowHint{});
        }
        right = rect.x - 8;
    }
    return right;
}

HeadWords draw_head(Scene& scene, const ExamView& view, const Rect& row) {
    const double right = draw_tools(scene, view, row);
    const HeadWords words = words_in(scene, view, right - 8 - row.x);
    const Theme& theme = scene.theme;
    double x = row.x;
    const double middle = centre_of(row).y;
    x += between + scene.line_of_text(
                       view.question, {.x = x, .y = middle - 11}, Role::Heading, theme.text, right - 8 - x);
    if (words.about) {
        x += between +
             scene.line_of_text(view.about, {.x = x, .y = middle - 9}, Role::Small, theme.faint, right - x);
    }
    if (words.time) {
        x += between + scene.line_of_text(
                           view.question_time, {.x = x, .y = middle - 9}, Role::Small, theme.text, right - x);
    }
    if (words.verdict) {
        const program::Chip& verdict = view.card.verdict;
        draw_chip(scene, {.x = x, .y = middle - 12}, verdict, sign_of(verdict), right - x);
    }
    return words;
}

// What had no room above. Returns the height with the room below it.
double draw_rest_of_head(Scene& scene, const ExamView& view, const HeadWords& words, const Rect& place) {
    double y = place.y;
    const auto line = [&](const std::string& text, Colour colour) {
        y += 4 + scene.paragraph(text, {.x = place.x, .y = y}, Role::Small, colour, place.width);
    };
    if (!words.about && !view.about.empty()) {
        line(view.about, scene.theme.faint);
    }
    if (!words.time && !view.question_time.empty()) {
        line(view.question_time, scene.theme.text);
    }
    if (!words.verdict && !view.card.verdict.text.empty()) {
        const program::Chip verdict = verdict_of(scene, view, place.width);
        draw_chip(scene, {.x = place.x, .y = y}, verdict, sign_of(verdict), place.width);
        y += 24 + 4;
    }
    return y > place.y ? y + 4 - place.y : 0;
}

// A description that several questions share.
double draw_stem(Scene& scene, const ExamView& view, const Rect& place) {
    if (view.stem.empty()) {
        return 0;
    }
    const double side = place.width < 500 ? 14 : 18;
    const Rich rich{.text = view.stem, .language = view.card.language};
    const double inner = place.width - 2 * side;
    Rect box = place;
    box.height = rich_height(scene, rich, inner) + 2 * 14;
    scene.canvas.fill(box, scene.theme.sunken, 10);
    scene.canvas.outline(box, scene.theme.line, 10);
    const double drawn = draw_rich(scene, rich, {.x = box.x + side, .y = box.y + 14}, inner);
    scene.mark("exam/stem", view.stem, box, false, false);
    return drawn + 2 * 14 + 18;
}

// The sentence of the document, as it stands there.
double draw_source(Scene& scene, const ExamView& view, const Rect& place) {
    if (view.source.empty()) {
        return 0;
    }
    const double side = 18;
    const double inner = place.width - 2 * side;
    typeset::Style style = scene.style(Role::Body, scene.theme.text);
    style.width = std::max(1.0, inner);
    style.language = view.card.language;
    const double label =
        view.source_label.empty() ? 0 : 4 + scene.paragraph_height(view.source_label, Role::Small, inner);
    Rect box = place;
    box.y += 12;
    box.height = label + scene.canvas.measure(view.source, style).height + 2 * 13;
    scene.canvas.fill(box, scene.theme.sunken, 10);
    scene.canvas.fill({.x = box.x, .y = box.y, .width = 4, .height = box.height}, scene.theme.mark_line, 2);
    const Point at{.x = box.x + side, .y = box.y + 13};
    scene.paragraph(view.source_label, at, Role::Small, scene.theme.muted, inner);
    scene.canvas.text(view.source, {.x = at.x, .y = at.y + label}, style);
    scene.mark("exam/source", view.source, box, false, false);
    return 12 + box.height;
}

// What is to be known before it is answered: what came of the try before, or that nothing is taken any more.
double draw_remark(Scene& scene, const std::string& name, const std::string& remark, const Rect& place) {
    if (remark.empty()) {
        return 0;
    }
    constexpr double side = 16;
    const double inner = place.width - 2 * side;
    Rect box = place;
    box.height = scene.paragraph_height(remark, Role::Body, inner) + 2 * 10;
    scene.canvas.fill(box, scene.theme.amber_soft, 10);
    scene.paragraph(remark, {.x = box.x + side, .y = box.y + 10}, Role::Body, scene.theme.amber, inner);
    scene.mark(name, remark, box, false, false);
    return box.height + 12;
}

// One that is closed hears nothing.
double draw_body(Scene& scene, const ExamView& view, const Rect& place) {
    constexpr int deaf = -1;
    if (!view.closed.empty()) {
        scene.input.set_layer(deaf);
    }
    const double height = draw_card_body(scene, view.card, view.move_hint, place);
    if (!view.closed.empty()) {
        scene.input.set_layer(0);
    }
    return height;
}

double draw_gone(Scene& scene, const ExamView& view, const Rect& place) {
    constexpr double side = 20;
    const double inner = place.width - 2 * side;
    Rect box = place;
    box.height = scene.paragraph_height(view.gone, Role::Body, inner) + 2 * 18;
    draw_card(scene, box);
    scene.paragraph(view.gone, {.x = box.x + side, .y = box.y + 18}, Role::Body, scene.theme.muted, inner);
    scene.mark("exam/gone", view.gone, box, false, false);
    return box.height;
}

// PgUp and PgDn go to another question; with Shift they show more of this one.
void scroll_by_keys(Scene& scene, double height) {
    Scroll& scroll = scene.state.scrolls["study/card"];
    const double page = std::max(60.0, height - 60);
    double by = scene.input.take_shift(base::Key::PageDown) ? page : 0;
    by -= scene.input.take_shift(base::Key::PageUp) ? page : 0;
    scroll.offset = std::clamp(scroll.offset + by, 0.0, scroll.most);
}

} // namespace

double draw_exam_question(Scene& scene, const ExamView& view, const Rect& place) {
    const HeadWords words =
        draw_head(scene, view, {.x = place.x, .y = place.y, .width = place.width, .height = head_height});
    constexpr double margin = 6; // room for the focus ring
    const double head = head_height + (scene.is_tiny() ? 2 : 6);
    const Rect area{.x = place.x - margin,
                    .y = place.y + head,
                    .width = place.width + 2 * margin + 6,
                    .height = std::max(0.0, place.height - head)};
    show_pictures_of(scene, view.card, area.height);
    double height = 0;
    scroll_by_keys(scene, area.height);
    scroll_area(scene, "study/card", area, false, [&](const Rect& inside) {
        Rect at = place;
        const double above = scene.is_tiny() ? 2 : scene.is_short() ? 6 : 10;
        at.y = inside.y + above;
        at.height = area.height - above;
        at.y += draw_rest_of_head(scene, view, words, at);
        at.y += draw_stem(scene, view, at);
        if (view.gone.empty()) {
            at.y += draw_remark(scene, "exam/try_again", view.try_again, at);
            at.y += draw_remark(scene, "exam/closed", view.closed, at);
            at.y += draw_body(scene, view, at);
            at.y += draw_source(scene, view, at);
        } else {
            at.y += draw_gone(scene, view, at);
        }
        height = at.y + (scene.is_tiny() ? 4 : 8) - inside.y;
        return height;
    });
    draw_cut_edges(scene, "study/card", area);
    return area.y + std::min(area.height, height);
}

} // namespace ingat::ui
