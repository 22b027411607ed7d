#include "ui/card_forms.hpp"
#include "ui/card_parts.hpp"
#include "ui/widgets.hpp"

namespace ingat::ui {
namespace {

constexpr double badge_size = 26;
constexpr double gap = 10;
constexpr double room_of_key = 24;

double above_words(const Scene& scene) {
    return scene.is_tiny() ? 10 : 13;
}

// How far the words of a row reach.
struct RowSizes {
    double text_x = 0;
    double text_width = 0;
    double text = 0;
    double feedback = 0;
    double height = 0;
};

Rich text_of_row(const program::CardView& card, const program::OptionRow& row) {
    const bool is_marked = row.mark == program::Mark::Right || row.mark == program::Mark::Wrong;
    return {.text = row.text,
            .language = card.language,
            .role = Role::Body,
            .weight = is_marked ? typeset::Weight::SemiBold : typeset::Weight::Regular,
            .opens_pictures = false};
}

RowSizes
sizes_of(Scene& scene, const program::CardView& card, const program::OptionRow& row, const Rect& place) {
    RowSizes sizes;
    sizes.text_x = place.x + 16 + badge_size + 14;
    const double said = room_of_said(scene, row.said, room_of_key);
    sizes.text_width = std::max(40.0, right_of(place) - 18 - sizes.text_x - said);
    sizes.text = rich_height(scene, text_of_row(card, row), sizes.text_width);
    if (!row.feedback.empty()) {
        const Rich feedback{
            .text = row.feedback, .language = card.language, .role = Role::Button, .muted = true};
        sizes.feedback = 3 + rich_height(scene, feedback, sizes.text_width + said);
    }
    sizes.height = std::max(badge_size, sizes.text + sizes.feedback) + 2 * above_words(scene);
    return sizes;
}

void draw_words(Scene& scene,
                const program::CardView& card,
                const program::OptionRow& row,
                const Rect& rect,
                const RowSizes& sizes) {
    const double extra = badge_size > sizes.text + sizes.feedback ? (badge_size - sizes.text) / 2 : 0;
    const double y = rect.y + above_words(scene) + extra;
    draw_rich(scene, text_of_row(card, row), {.x = sizes.text_x, .y = y}, sizes.text_width);
    if (!row.feedback.empty()) {
        typeset::Style style = scene.style(Role::Button, scene.theme.muted);
        style.weight = typeset::Weight::Regular;
        style.width = right_of(rect) - 18 - sizes.text_x;
        style.markdown = true;
        style.language = card.language;
        scene.canvas.text(row.feedback, {.x = sizes.text_x, .y = y + sizes.text + 3}, style);
    }
    const Colour tone = row.mark == program::Mark::Wrong ? scene.theme.red : scene.theme.accent;
    scene.line_ending_at(row.said, {.x = right_of(rect) - 18, .y = y + 2}, Role::Small, tone, rect.width / 2);
}

double draw_row(Scene& scene,
                const program::CardView& card,
                const program::OptionsForm& form,
                std::size_t number,
                const Rect& place) {
    const program::OptionRow& row = form.rows[number];
    const RowSizes sizes = sizes_of(scene, card, row, place);
    const Rect rect{.x = place.x, .y = place.y, .width = place.width, .height = sizes.height};
    const Press press = press_area(scene,
                                   rect,
                                   {.name = "study/option/" + row.id,
                                    .label = row.text,
                                    .enabled = !card.answered,
                                    .by_enter = !form.several});
    RowLook look = look_of(scene.theme, row.mark);
    if (!card.answered && row.chosen) {
        look = {.ground = scene.theme.accent_soft, .edge = scene.theme.accent, .tone = scene.theme.accent};
    } else if (press.hovered) {
        look.edge = scene.theme.accent;
    }
    draw_row_ground(scene, rect, look);
    if (press.ring) {
        draw_focus_ring(scene, inset(rect, 2), 12);
    }
    draw_badge(scene,
               {.x = rect.x + 16, .y = rect.y + above_words(scene)},
               {.letter = row.letter, .mark = row.mark, .is_chosen = row.chosen, .is_box = form.several});
    draw_words(scene, card, row, rect, sizes);
    if (!card.answered && number < 9) {
        draw_key(scene,
                 {.x = right_of(rect) - 36, .y = rect.y + above_words(scene) + 3},
                 std::to_string(number + 1));
    }
    if (press.pressed) {
        scene.act(program::ChooseOption{row.id});
    }
    return sizes.height;
}

// Where the right option is, and the one that was chosen instead.
struct Verdict {
    std::optional<Rect> right;
    std::optional<Rect> wrong;

    void add(program::Mark mark, const Rect& row) {
        const bool is_right = mark == program::Mark::Right || mark == program::Mark::Missed;
        if (is_right && !right) {
            right = row;
        } else if (mark == program::Mark::Wrong && !wrong) {
            wrong = row;
        }
    }

    // Both where they fit, else what is right.
    void show(Scene& scene) const {
        if (!right) {
            return;
        }
        Rect seen = *right;
        if (wrong) {
            const double top = std::min(right->y, wrong->y);
            const double end = std::max(bottom_of(*right), bottom_of(*wrong));
            if (end - top <= scene.canvas.clip().height) {
                seen.y = top;
                seen.height = end - top;
            }
        }
        show_right_answer(scene, seen);
    }
};

void take_keys(Scene& scene, const program::OptionsForm& form) {
    for (std::size_t number = 0; number < std::min<std::size_t>(9, form.rows.size()); ++number) {
        const auto key = static_cast<base::Key>(static_cast<std::size_t>(base::Key::Digit1) + number);
        if (scene.input.take_letter(key)) {
            scene.act(program::ChooseOption{form.rows[number].id});
        }
    }
    scene.input.step_focus_by_arrows("study/option/");
}

} // namespace

RowLook look_of(const Theme& theme, program::Mark mark) {
    switch (mark) {
    case program::Mark::Right:
        return {.ground = theme.accent_soft, .edge = theme.accent, .tone = theme.accent};
    case program::Mark::Partly:
        return {.ground = theme.amber_soft, .edge = theme.mark_line, .tone = theme.amber};
    case program::Mark::Wrong: return {.ground = theme.red_soft, .edge = theme.red, .tone = theme.red};
    case program::Mark::Missed: return {.ground = theme.raised, .edge = theme.accent, .tone = theme.accent};
    case program::Mark::None: break;
    }
    return {.ground = theme.raised, .edge = theme.line, .tone = theme.muted};
}

void draw_row_ground(Scene& scene, const Rect& row, const RowLook& look) {
    scene.canvas.fill(row, look.ground, 12);
    scene.canvas.outline(row, look.edge, 12);
}

double room_of_said(Scene& scene, const std::string& said, double least) {
    return said.empty() ? least : std::max(least, scene.width_of(said, Role::Small) + 14);
}

void draw_badge(Scene& scene, Point at, const Badge& badge) {
    const Theme& theme = scene.theme;
    const Rect rect{.x = at.x, .y = at.y, .width = badge_size, .height = badge_size};
    const double radius = badge.is_box ? 7 : badge_size / 2;
    const bool has_sign = badge.mark != program::Mark::None;
    if (!has_sign) {
        scene.canvas.fill(rect, badge.is_chosen ? theme.accent : theme.sunken, radius);
        typeset::Style style = scene.style(Role::Small, badge.is_chosen ? theme.accent_text : theme.muted);
        style.weight = typeset::Weight::SemiBold;
        const Size size = scene.canvas.measure(badge.letter, style);
        scene.canvas.text(badge.letter,
                          {.x = at.x + (badge_size - size.width) / 2, .y = at.y + (badge_size - 18) / 2},
                          style);
        return;
    }
    const bool is_wrong = badge.mark == program::Mark::Wrong;
    const bool is_partly = badge.mark == program::Mark::Partly;
    const Colour tone = is_wrong ? theme.red : is_partly ? theme.amber : theme.accent;
    const bool is_outline = badge.mark == program::Mark::Missed;
    if (is_outline) {
        scene.canvas.outline(rect, tone, radius, 1.5);
    } else {
        scene.canvas.fill(rect, tone, radius);
    }
    const Colour sign = is_outline ? tone : is_wrong || is_partly ? theme.raised : theme.accent_text;
    const Icon icon = is_wrong ? Icon::Cross : is_partly ? Icon::Minus : Icon::Check;
    draw_icon(scene.canvas, icon, {.x = at.x + 5, .y = at.y + 5}, 16, sign);
}

double draw_options(Scene& scene,
                    const program::CardView& card,
                    const program::OptionsForm& form,
                    const Rect& place) {
    Rect row = place;
    Verdict verdict;
    for (std::size_t number = 0; number < form.rows.size(); ++number) {
        row.height = draw_row(scene, card, form, number, row);
        verdict.add(form.rows[number].mark, row);
        row.y += row.height + gap;
    }
    verdict.show(scene);
    if (!card.answered) {
        take_keys(scene, form);
    }
    return std::max(0.0, row.y - gap - place.y);
}

} // namespace ingat::ui
