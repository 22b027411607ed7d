#include "ui/card_parts.hpp"

#include "ui/widgets.hpp"

#include <array>

namespace ingat::ui {
namespace {

typeset::Style style_of_rich(const Scene& scene, const Rich& rich, double width) {
    typeset::Style style = scene.style(rich.role, rich.muted ? scene.theme.muted : scene.theme.text);
    if (rich.weight != typeset::Weight::Regular) {
        style.weight = rich.weight;
        if (rich.role == Role::Question) { // beside what it is answered with
            style.size = 21;
            style.line_height = 31;
        }
    }
    style.width = std::max(1.0, width);
    style.align = rich.align;
    style.language = rich.language;
    style.markdown = true;
    return style;
}

// A quiet box with a small label. Returns its height.
double
draw_box(Scene& scene, const std::string& label, const Rich& rich, const std::string& reference, Rect place) {
    constexpr double side = 18;
    constexpr double end = 13;
    const double inner = place.width - 2 * side;
    const double head = label.empty() ? 0 : scene.paragraph_height(label, Role::Small, inner) + 3;
    const double foot = reference.empty() ? 0 : scene.paragraph_height(reference, Role::Small, inner) + 4;
    place.height = head + rich_height(scene, rich, inner) + foot + 2 * end;
    scene.canvas.fill(place, scene.theme.sunken, 10);
    Point at{.x = place.x + side, .y = place.y + end};
    if (head > 0) {
        scene.paragraph(label, at, Role::Small, scene.theme.muted, inner);
        at.y += head;
    }
    at.y += draw_rich(scene, rich, at, inner);
    if (foot > 0) {
        at.y += 4;
        scene.paragraph(reference, at, Role::Small, scene.theme.faint, inner);
    }
    return place.height;
}

} // namespace

double rich_height(Scene& scene, const Rich& rich, double width) {
    return scene.canvas.measure(rich.text, style_of_rich(scene, rich, width)).height;
}

double draw_rich(Scene& scene, const Rich& rich, Point at, double width) {
    return scene.canvas.text(rich.text, at, style_of_rich(scene, rich, width));
}

Rich question_of(Scene& scene, const program::CardView& card, double width, double most_height) {
    const bool is_recall = std::holds_alternative<program::RecallForm>(card.form);
    const bool is_short = card.prompt.find('\n') == std::string::npos && card.prompt.size() < 300;
    Rich rich{.text = card.prompt, .language = card.language};
    if (is_recall) {
        rich.align = is_short ? typeset::Align::Centre : typeset::Align::Start;
    } else {
        rich.weight = typeset::Weight::Medium;
    }
    for (const Role role : {Role::Question, Role::QuestionSmaller, Role::QuestionSmallest}) {
        rich.role = role;
        if (rich_height(scene, rich, width) <= most_height) {
            break;
        }
    }
    return rich;
}

double draw_extras(Scene& scene, const program::CardView& card, const Rect& place, double widest) {
    const double width = std::min(place.width, widest);
    const double x = place.x + (place.width - width) / 2;
    double y = place.y;
    const auto box_at = [&](const std::string& label, std::string_view text, const std::string& reference) {
        const Rich rich{.text = text, .language = card.language};
        y += draw_box(scene, label, rich, reference, {.x = x, .y = y, .width = width, .height = 0}) + 12;
    };
    if (!card.hint.empty()) {
        box_at("", card.hint, "");
    }
    if (!card.explanation.empty()) {
        box_at("", card.explanation, "");
    }
    if (!card.note.empty()) {
        box_at(card.note_label, card.note, card.reference);
    }
    return y > place.y ? y - place.y - 12 : 0;
}

void draw_card_head(Scene& scene, const program::StudyView& view, const Rect& place) {
    double right = right_of(place);
    const auto tool = [&](const Button& button) {
        Button shown = button;
        if (place.width < 420) {
            scene.explain({.x = right - 30, .y = place.y, .width = 30, .height = 30}, shown.label);
            shown.label.clear();
            shown.key.clear();
        }
        const double width = button_width(scene, shown);
        right -= width;
        const bool pressed =
            draw_button(scene, {.x = right, .y = place.y, .width = width, .height = 30}, shown);
        right -= 4;
        return pressed;
    };
    const program::CardView& card = *view.card;
    if (!view.source.empty()) {
        const std::string label =
            view.open_source && !view.close_source.empty() ? view.close_source : view.source;
        if (tool({.name = "study/source",
                  .label = label,
                  .kind = ButtonKind::Ghost,
                  .size = ButtonSize::Small,
                  .key = "S",
                  .icon = Icon::Source})) {
            scene.act(program::ToggleSource{});
        }
    } else if (!view.no_source.empty() && card.answered) {
        const double width = std::min(place.width * 0.5, scene.width_of(view.no_source, Role::Small));
        scene.line_ending_at(
            view.no_source, {.x = right, .y = place.y + 6}, Role::Small, scene.theme.faint, width);
        right -= width + 12;
    }
    if (!card.hint_label.empty()) {
        if (tool({.name = "study/hint",
                  .label = card.hint_label,
                  .kind = ButtonKind::Ghost,
                  .size = ButtonSize::Small,
                  .key = "H",
                  .icon = Icon::Hint})) {
            scene.act(program::ShowHint{});
        }
    }
    draw_caps(scene, {.x = place.x, .y = place.y + 7}, card.kind_label, right - place.x - 8);
}

} // namespace ingat::ui
