#include "ui/result_question.hpp"

#include "ui/card_body.hpp"
#include "ui/card_forms.hpp"
#include "ui/card_parts.hpp"
#include "ui/picture_zoom.hpp"
#include "ui/rubric.hpp"
#include "ui/scroll_area.hpp"
#include "ui/shell.hpp"
#include "ui/source_panel.hpp"
#include "ui/widgets.hpp"

namespace ingat::ui {
namespace {

using base::Key;
using program::ResultQuestionView;

constexpr double widest = 860;
constexpr double between = 18;

// ---- the way back, and to the questions around it

struct Tools {
    Button close, previous, next;
    double close_width = 0, previous_width = 0, next_width = 0;
    bool is_one_line = true;
    double height = 0;
};

double measure(Scene& scene, Tools& tools, double width) {
    tools.close_width = std::min(width, button_width(scene, tools.close));
    tools.previous_width = std::min(width / 2 - 4, button_width(scene, tools.previous));
    tools.next_width = std::min(width / 2 - 4, button_width(scene, tools.next));
    return tools.close_width + 16 + tools.previous_width + 8 + tools.next_width;
}

// Without the keys where they do not fit, then in two lines.
Tools tools_of(Scene& scene, const ResultQuestionView& view, double width) {
    Tools tools{.close = {.name = "result/question/close",
                          .label = view.close,
                          .kind = ButtonKind::Ghost,
                          .size = ButtonSize::Small,
                          .key = "Esc",
                          .icon = Icon::Left},
                .previous = {.name = "result/question/previous",
                             .label = view.previous,
                             .size = ButtonSize::Small,
                             .key = "←",
                             .enabled = view.can_previous},
                .next = {.name = "result/question/next",
                         .label = view.next,
                         .size = ButtonSize::Small,
                         .key = "→",
                         .enabled = view.can_next}};
    if (measure(scene, tools, width) > width) {
        tools.close.key.clear();
        tools.previous.key.clear();
        tools.next.key.clear();
        tools.is_one_line = measure(scene, tools, width) <= width;
    }
    tools.height = tools.is_one_line ? 30 : 68;
    return tools;
}

void close(Scene& scene, bool by_key) {
    scene.state.result.left_by_key = by_key;
    scene.act(program::CloseResultQuestion{});
}

void draw_tools(Scene& scene, const Tools& tools, const Rect& place) {
    if (draw_button(scene,
                    {.x = place.x - 10, .y = place.y, .width = tools.close_width, .height = 30},
                    tools.close)) {
        close(scene, false);
    }
    const double y = bottom_of(place) - 30;
    const double next_x =
        tools.is_one_line ? right_of(place) - tools.next_width : place.x + tools.previous_width + 8;
    const double previous_x = next_x - 8 - tools.previous_width;
    if (draw_button(
            scene, {.x = previous_x, .y = y, .width = tools.previous_width, .height = 30}, tools.previous)) {
        scene.act(program::StepResultQuestion{-1});
    }
    if (draw_button(scene, {.x = next_x, .y = y, .width = tools.next_width, .height = 30}, tools.next)) {
        scene.act(program::StepResultQuestion{1});
    }
}

// ---- what is read

// Draws from the top down, or only counts how high it would be.
class Answer {
public:
    Answer(Scene& scene, const ResultQuestionView& view, const Rect& place, bool draws)
        : scene_{scene},
          view_{view},
          place_{place},
          draws_{draws} {}

    double all() {
        box("", view_.stem, quiet());
        const Rich prompt{.text = view_.prompt,
                          .language = view_.language,
                          .role = Role::QuestionSmallest,
                          .weight = typeset::Weight::Medium};
        rich(prompt, place_.x, place_.width);
        y_ += between;
        box(view_.given_label, view_.given, look_of_given());
        regraded();
        box(view_.right_label, view_.right, look_of(scene_.theme, program::Mark::Right));
        box("", view_.explanation, quiet());
        source();
        if (!view_.rubric.empty()) {
            rubric();
        }
        return y_ - between;
    }

private:
    Scene& scene_;
    const ResultQuestionView& view_;
    Rect place_;
    bool draws_;
    double y_ = 0;

    static constexpr double side = 16;
    static constexpr double end = 11;

    [[nodiscard]] Point at(double x = 0) const { return {.x = place_.x + x, .y = place_.y + y_}; }

    [[nodiscard]] RowLook quiet() const {
        const Theme& theme = scene_.theme;
        return {.ground = theme.sunken, .edge = theme.sunken, .tone = theme.muted};
    }

    [[nodiscard]] RowLook look_of_given() const {
        switch (view_.verdict.tone) {
        case program::Tone::Accent: return look_of(scene_.theme, program::Mark::Right);
        case program::Tone::Amber: return look_of(scene_.theme, program::Mark::Partly);
        case program::Tone::Red: return look_of(scene_.theme, program::Mark::Wrong);
        case program::Tone::Neutral:
        case program::Tone::Blue: break;
        }
        return look_of(scene_.theme, program::Mark::None);
    }

    void rich(const Rich& text, double x, double width) {
        y_ += draws_ ? draw_rich(scene_, text, {.x = x, .y = place_.y + y_}, width)
                     : rich_height(scene_, text, width);
    }

    void words(const std::string& text, Role role, Colour colour) {
        if (draws_) {
            scene_.paragraph(text, at(), role, colour, place_.width);
        }
        y_ += scene_.paragraph_height(text, role, place_.width);
    }

    void label(const std::string& text) {
        if (!text.empty()) {
            words(text, Role::Small, scene_.theme.muted);
            y_ += 6;
        }
    }

    void box(const std::string& head, const std::string& text, const RowLook& look) {
        if (text.empty()) {
            return;
        }
        label(head);
        const Rich inside{.text = text, .language = view_.language};
        const double width = place_.width - 2 * side;
        if (draws_) {
            const Rect ground{.x = place_.x,
                              .y = place_.y + y_,
                              .width = place_.width,
                              .height = rich_height(scene_, inside, width) + 2 * end};
            scene_.canvas.fill(ground, look.ground, 10);
            scene_.canvas.outline(ground, look.edge, 10);
        }
        y_ += end;
        rich(inside, place_.x + side, width);
        y_ += end + between;
    }

    void regraded() {
        if (view_.regraded.empty()) {
            return;
        }
        const double width = place_.width - 24;
        y_ -= 6;
        if (draws_) {
            const Point icon{.x = place_.x, .y = place_.y + y_ + 1};
            draw_icon(scene_.canvas, Icon::Again, icon, 16, scene_.theme.accent);
            scene_.paragraph(view_.regraded, at(24), Role::Small, scene_.theme.accent, width);
        }
        y_ += scene_.paragraph_height(view_.regraded, Role::Small, width) + between;
    }

    // The quote stands as it is in the document.
    void source() {
        label(view_.source_label);
        if (view_.source.empty()) {
            return;
        }
        typeset::Style style = scene_.style(Role::Body, scene_.theme.text);
        style.width = std::max(1.0, place_.width - side);
        style.language = view_.language;
        const double height = scene_.canvas.measure(view_.source, style).height;
        if (draws_) {
            const Rect edge{.x = place_.x, .y = place_.y + y_, .width = 3, .height = height};
            scene_.canvas.fill(edge, scene_.theme.mark_line, 1.5);
            scene_.canvas.text(view_.source, at(side), style);
        }
        y_ += height + 10;
        open_document();
        y_ += between;
    }

    void open_document() {
        if (view_.open_document.empty()) {
            return;
        }
        const Button button{.name = "result/source",
                            .label = view_.open_document,
                            .size = ButtonSize::Small,
                            .key = "S",
                            .icon = Icon::Source};
        const double width = std::min(place_.width, button_width(scene_, button));
        const Rect rect{.x = place_.x, .y = place_.y + y_, .width = width, .height = 30};
        if (draws_ && draw_button(scene_, rect, button)) {
            scene_.act(program::ToggleSource{});
        }
        y_ += 30;
    }

    void rubric() {
        const Rubric rubric{.name = "result/marks/",
                            .language = view_.language,
                            .label = view_.rubric_label,
                            .rows = view_.rubric,
                            .sum = view_.sum};
        const Rect rect{.x = place_.x, .y = place_.y + y_, .width = place_.width, .height = 0};
        y_ += (draws_ ? draw_rubric(scene_, rubric, rect) : rubric_height(scene_, rubric, place_.width)) +
              between;
    }
};

// Which question it is and what came of it.
double draw_title(Scene& scene, const ResultQuestionView& view, const Rect& place) {
    const Theme& theme = scene.theme;
    const double chip =
        view.verdict.text.empty() ? 0 : std::min(place.width, chip_width(scene, view.verdict, false));
    const double heading = scene.width_of(view.heading, Role::Title);
    const bool is_beside = heading + 12 + chip <= place.width;
    scene.line_of_text(view.heading,
                       {.x = place.x, .y = place.y},
                       Role::Title,
                       theme.text,
                       std::min(heading + 0.5, place.width));
    double y = place.y + 28;
    if (chip > 0) {
        const Point at = is_beside ? Point{.x = place.x + heading + 12, .y = place.y + 2}
                                   : Point{.x = place.x, .y = y + 4};
        draw_chip(scene, at, view.verdict, std::nullopt, chip);
        y += is_beside ? 0 : 32;
    }
    y += 2 + scene.paragraph(view.about, {.x = place.x, .y = y + 2}, Role::Small, theme.muted, place.width);
    return y + 14 - place.y;
}

// One that was not open in the frame before begins at its top.
void begin(Scene& scene, const ResultQuestionView& view) {
    ResultMemory& memory = scene.state.result;
    if (memory.item != view.item) {
        memory.item = view.item;
        scene.state.scrolls["result/question"] = Scroll{};
        scene.state.study.criterion = 0;
        memory.left_by_key = false;
    }
    memory.frames_to_row = 2; // the first may not know yet how far the list reaches
}

// As it was answered, with its reasons; the stem above it, the source below.
double draw_answered(Scene& scene, const ResultQuestionView& view, const Rect& place, double room) {
    ResultQuestionView around = view; // what the card does not say itself
    around.prompt.clear();
    around.given.clear();
    around.right.clear();
    around.explanation.clear();
    around.source.clear();
    around.source_label.clear();
    around.open_document.clear();
    double y = place.y;
    if (!view.stem.empty()) {
        y +=
            Answer{scene, around, {.x = place.x, .y = y, .width = place.width, .height = 0}, true}.all() + 12;
    }
    show_pictures_of(scene, *view.card, room);
    y += draw_card_body(scene, *view.card, "", {.x = place.x, .y = y, .width = place.width, .height = room}) +
         14;
    around.stem.clear();
    around.source = view.source;
    around.source_label = view.source_label;
    around.open_document = view.open_document;
    y += Answer{scene, around, {.x = place.x, .y = y, .width = place.width, .height = 0}, true}.all();
    return y - place.y;
}

double draw_card_of(Scene& scene, const ResultQuestionView& view, Rect place) {
    constexpr double side = 22;
    constexpr double end = 20;
    const Rect inside = inset({.x = place.x, .y = place.y, .width = place.width, .height = 1000}, side, end);
    place.height = Answer{scene, view, inside, false}.all() + 2 * end;
    draw_card(scene, place);
    Answer{scene, view, inside, true}.all();
    return place.height;
}

void take_keys(Scene& scene, const ResultQuestionView& view) {
    if (view.can_previous && scene.input.take(Key::Left, true)) {
        scene.act(program::StepResultQuestion{-1});
    }
    if (view.can_next && scene.input.take(Key::Right, true)) {
        scene.act(program::StepResultQuestion{1});
    }
    if (!view.open_document.empty() && scene.input.take_letter(Key::S)) {
        scene.act(program::ToggleSource{});
    }
    if (view.open_source && !view.open_source->next_anchor.empty() && scene.input.take_letter(Key::N)) {
        scene.act(program::NextAnchor{});
    }
    if (!scene.pictures_drawn.empty() && scene.input.take_letter(Key::Z)) {
        open_picture(scene, view.card ? *view.card : view.around);
    }
    if (scene.input.take(Key::Escape)) {
        if (view.open_source) {
            scene.act(program::ToggleSource{});
        } else {
            close(scene, true);
        }
    }
}

void draw_pane(Scene& scene, const ResultQuestionView& view, const Rect& page) {
    scene.card = &view.around;
    scene.picture_height = std::max(80.0, page.height * 0.5);
    Rect content = content_of(scene, page);
    content.width = std::min(content.width, widest);
    const Tools tools = tools_of(scene, view, content.width);
    const double above = scene.is_short() ? 8 : 20;
    draw_tools(
        scene, tools, {.x = content.x, .y = page.y + above, .width = content.width, .height = tools.height});
    const double head = above + tools.height + 8;
    const Rect area{
        .x = page.x, .y = page.y + head, .width = page.width, .height = std::max(0.0, page.height - head)};
    scroll_area(scene, "result/question", area, true, [&](const Rect& inside) {
        const Rect title{.x = content.x, .y = inside.y + 6, .width = content.width, .height = 0};
        double y = title.y + draw_title(scene, view, title);
        const Rect below{.x = content.x, .y = y, .width = content.width, .height = 0};
        y += view.card ? draw_answered(scene, view, below, area.height) : draw_card_of(scene, view, below);
        return y + 24 - inside.y;
    });
    draw_cut_edges(scene, "result/question", area);
    scene.card = nullptr;
}

} // namespace

void draw_result_question(Scene& scene, const ResultQuestionView& view, const Rect& page) {
    begin(scene, view);
    if (!view.open_source) {
        scene.state.study.source.clear();
    }
    if (view.open_source && source_is_page(scene)) {
        draw_source_panel(scene, *view.open_source, page, true);
    } else if (view.open_source) {
        const double width = page.width - source_width;
        draw_pane(scene, view, {.x = page.x, .y = page.y, .width = width, .height = page.height});
        const Rect panel{.x = page.x + width, .y = page.y, .width = source_width, .height = page.height};
        draw_source_panel(scene, *view.open_source, panel, false);
    } else {
        draw_pane(scene, view, page);
    }
    take_keys(scene, view);
}

} // namespace ingat::ui
