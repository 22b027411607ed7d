#include "ui/card_parts.hpp"

#include "ui/picture_block.hpp"
#include "ui/widgets.hpp"

#include <array>

namespace ingat::ui {
namespace {

constexpr std::size_t certainly_high = 8192; // bytes of a question that are not tried at a large size

bool is_long(const Rich& rich) {
    return rich.text.size() > longest_at_once && rich.most_lines == 0;
}

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
    style.most_lines = rich.most_lines;
    style.markdown = true;
    if (!is_long(rich)) {
        style.pictures = picture_boxes(scene, style.width);
    }
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
    return at.y + foot - (foot > 0 ? 4 : 0) + end - place.y;
}

} // namespace

double rich_height(Scene& scene, const Rich& rich, double width) {
    const typeset::Style style = style_of_rich(scene, rich, width);
    return is_long(rich) ? scene.state.long_texts.height(scene, rich.text, style)
                         : scene.canvas.measure(rich.text, style).height;
}

double draw_rich(Scene& scene, const Rich& rich, Point at, double width) {
    const typeset::Style style = style_of_rich(scene, rich, width);
    if (is_long(rich)) {
        return scene.state.long_texts.draw(scene, rich.text, at, style);
    }
    const double height = scene.canvas.text(rich.text, at, style);
    if (!style.pictures.empty() && !rich.text.empty()) {
        draw_pictures(scene, scene.canvas.layout(rich.text, style), at, rich.opens_pictures);
    }
    return height;
}

namespace {

// Without its pictures: they have a room of their own.
double words_height(Scene& scene, const Rich& rich, double width) {
    double height = rich_height(scene, rich, width);
    if (is_long(rich) || rich.text.empty()) {
        return height;
    }
    for (const auto& place : scene.canvas.layout(rich.text, style_of_rich(scene, rich, width)).pictures()) {
        height -= place.rect.height;
    }
    return height;
}

} // namespace

Rich question_of(Scene& scene, const program::CardView& card, double width, double most_height) {
    const auto* picture = std::get_if<program::PictureForm>(&card.form);
    const bool is_recall = std::holds_alternative<program::RecallForm>(card.form) ||
                           (picture != nullptr && !picture->by_pointing);
    const bool is_line = card.prompt.find('\n') == std::string::npos || !card.pictures.empty();
    const bool is_short = is_line && card.prompt.size() < 300;
    Rich rich{.text = card.prompt, .language = card.language};
    if (is_recall) {
        rich.align = is_short ? typeset::Align::Centre : typeset::Align::Start;
    } else {
        rich.weight = typeset::Weight::Medium;
    }
    for (const Role role : {Role::Question, Role::QuestionSmaller, Role::QuestionSmallest}) {
        rich.role = role;
        if (card.prompt.size() <= certainly_high && words_height(scene, rich, width) <= most_height) {
            break;
        }
    }
    return rich;
}

double room_of_question(double area_height) {
    constexpr double share = 0.35;
    constexpr double two_small_lines = 52;
    return std::max(two_small_lines, area_height * share);
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

void show_right_answer(Scene& scene, const Rect& rect) {
    if (scene.state.study.frames_to_answer > 0) {
        scene.reveal(rect, 4);
    }
}

} // namespace ingat::ui
