#include "ui/card_forms.hpp"
#include "ui/card_parts.hpp"
#include "ui/rubric.hpp"
#include "ui/text_field.hpp"

namespace ingat::ui {
namespace {

constexpr double side = 18;
constexpr double above = 13;

// As many lines as the window has room for.
int lines_in(const Scene& scene, double of_spare) {
    constexpr double all_the_rest = 400;
    constexpr double line = 22;
    return std::clamp(static_cast<int>((scene.height - all_the_rest) / line * of_spare), 3, 16);
}

double
draw_writing(Scene& scene, const program::CardView& card, const program::EssayForm& form, const Rect& place) {
    const TextField field{.name = "study/answer",
                          .label = card.kind_label,
                          .placeholder = form.placeholder,
                          .language = card.language,
                          .least_lines = lines_in(scene, 0.6),
                          .most_lines = lines_in(scene, 1),
                          .many_lines = true};
    FieldMemory& memory = scene.state.study.answer;
    const double height = field_height(scene, memory, field, place.width - 4);
    const std::string before = memory.edit.text();
    draw_text_field(scene,
                    {.x = place.x + 2, .y = place.y + 2, .width = place.width - 4, .height = height},
                    field,
                    memory);
    if (memory.edit.text() != before) {
        scene.act(program::WriteEssay{.text = memory.edit.text()});
    }
    const Colour tone = form.word_count.tone == program::Tone::Amber ? scene.theme.amber : scene.theme.faint;
    scene.line_ending_at(form.word_count.text,
                         {.x = right_of(place) - 4, .y = place.y + height + 8},
                         Role::Small,
                         tone,
                         place.width - 8);
    return height + 8 + 20;
}

// A head and a text in a box. Returns the height.
double draw_text_box(Scene& scene, const std::string& head, const Rich& rich, Rect place, Colour ground) {
    constexpr double head_height = 24;
    const double inner = place.width - 2 * side;
    scene.line_of_text(
        head, {.x = place.x + 2, .y = place.y}, Role::Small, scene.theme.muted, place.width - 4);
    Rect box = place;
    box.y += head_height;
    box.height = rich_height(scene, rich, inner) + 2 * above;
    scene.canvas.fill(box, ground, 10);
    draw_rich(scene, rich, {.x = box.x + side, .y = box.y + above}, inner);
    return head_height + box.height;
}

// What was written is shown as it was written, not as Markdown.
double
draw_own_text(Scene& scene, const program::CardView& card, const program::EssayForm& form, Rect place) {
    constexpr double head_height = 24;
    typeset::Style style = scene.style(Role::Body, scene.theme.text);
    style.width = std::max(1.0, place.width - 2 * side);
    style.language = card.language;
    scene.line_of_text(
        form.your_answer, {.x = place.x + 2, .y = place.y}, Role::Small, scene.theme.muted, place.width / 2);
    scene.line_ending_at(form.word_count.text,
                         {.x = right_of(place) - 2, .y = place.y},
                         Role::Small,
                         form.word_count.tone == program::Tone::Amber ? scene.theme.amber : scene.theme.faint,
                         place.width / 2 - 8);
    place.y += head_height;
    place.height = scene.canvas.measure(form.text, style).height + 2 * above;
    scene.canvas.fill(place, scene.theme.raised, 10);
    scene.canvas.outline(place, scene.theme.line, 10);
    scene.canvas.text(form.text, {.x = place.x + side, .y = place.y + above}, style);
    return head_height + place.height;
}

} // namespace

double
draw_essay(Scene& scene, const program::CardView& card, const program::EssayForm& form, const Rect& place) {
    if (!card.answered) {
        return draw_writing(scene, card, form, place);
    }
    constexpr double between = 18;
    Rect at = place;
    if (!form.text.empty()) {
        at.y += draw_own_text(scene, card, form, at) + between;
    }
    if (!card.answer.empty()) {
        const Rich rich{.text = card.answer, .language = card.language};
        at.height = draw_text_box(scene, form.model_answer, rich, at, scene.theme.accent_soft);
        scene.mark("study/right_answer", card.answer, at, false, false);
        show_right_answer(scene, at);
        at.y += at.height + between;
    }
    if (!form.rubric.empty()) {
        const Rubric rubric{.name = "study/marks/",
                            .language = card.language,
                            .label = form.rubric_label,
                            .rows = form.rubric,
                            .sum = form.sum};
        at.y += draw_rubric(scene, rubric, at) + between;
    }
    return std::max(0.0, at.y - between - place.y);
}

} // namespace ingat::ui
