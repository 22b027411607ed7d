#include "ui/card_forms.hpp"
#include "ui/card_parts.hpp"
#include "ui/widgets.hpp"

#include <cmath>

namespace ingat::ui {
namespace {

using program::MatchForm;
using program::MatchPartner;
using program::MatchRow;

constexpr double gap = 8;
constexpr double side_by_side = 600;

const MatchPartner* partner_of(const MatchForm& form, const std::string& id) {
    const auto found = std::ranges::find(form.partners, id, &MatchPartner::id);
    return id.empty() || found == form.partners.end() ? nullptr : &*found;
}

// The row that gets the next partner: the one that was picked, else the first that has none.
std::string current_row(Scene& scene, const MatchForm& form) {
    std::string& row = scene.state.study.match_row;
    if (std::ranges::find(form.rows, row, &MatchRow::id) != form.rows.end()) {
        return row;
    }
    const auto open = std::ranges::find(form.rows, "", &MatchRow::partner);
    row = open != form.rows.end() ? open->id : form.rows.empty() ? "" : form.rows.front().id;
    return row;
}

void pair(Scene& scene, const MatchForm& form, const std::string& row, const std::string& partner) {
    scene.act(program::MatchPair{.left = row, .partner = partner});
    std::string& current = scene.state.study.match_row;
    current = row;
    if (partner.empty()) {
        return;
    }
    for (const MatchRow& other : form.rows) { // on to the next that is open
        if (other.id != row && other.partner.empty()) {
            current = other.id;
            return;
        }
    }
}

// Where a row has what. It is the same for every row, chosen or not, checked or not: nothing moves but what
// is below a slot that has to grow after the answer.
struct Columns {
    bool is_stacked = false; // the partner below the words instead of beside them
    double rows = 0;         // widths
    double partners = 0;
    double words = 0;
    double slot = 0;
    double slot_height = 0; // at least
};

constexpr double badge_room = 40;
constexpr double share_of_words = 0.38;
constexpr double wrong_room = 44; // of the letter that was wrong

// Until the answer all of it stands beside the rows; then it is read where it belongs.
Rich in_slot(const program::CardView& card, std::string_view text) {
    return {.text = text, .language = card.language, .most_lines = card.answered ? 0 : 2};
}

Columns columns_of(Scene& scene, const program::CardView& card, const MatchForm& form, double width) {
    Columns columns;
    columns.is_stacked = width < side_by_side;
    const double between = columns.is_stacked ? 12 : 24;
    columns.rows = columns.is_stacked ? (width - between) / 2 : width * 0.62 - 12;
    columns.partners = width - columns.rows - between;
    const double side = columns.is_stacked ? 10 : 16;
    const double inside = columns.rows - 2 * side;
    columns.words = columns.is_stacked ? inside - wrong_room : (inside - 12) * share_of_words;
    columns.slot = columns.is_stacked ? columns.rows - 16 : inside - 12 - columns.words + 8;
    const double narrowest = columns.slot - badge_room - 6 - (columns.is_stacked ? 0 : wrong_room);
    double text = 0;
    for (const MatchPartner& partner : form.partners) {
        Rich rich = in_slot(card, partner.text);
        rich.weight = typeset::Weight::SemiBold;
        rich.most_lines = 2; // also after the answer: rows that need no more stay as they are
        text = std::max(text, rich_height(scene, rich, std::max(1.0, narrowest)));
    }
    columns.slot_height = std::max(34.0, text + 12);
    return columns;
}

// What stands in the slot of a row.
struct Filling {
    const MatchPartner* chosen = nullptr;
    bool is_corrected = false; // says what is right, not what was chosen
    Rich rich;
    double width = 0;  // of the text
    double height = 0; // of the slot
    [[nodiscard]] bool is_empty() const { return chosen == nullptr && !is_corrected; }
    [[nodiscard]] bool has_wrong_letter() const { return chosen != nullptr && is_corrected; }
};

Filling filling_of(Scene& scene,
                   const program::CardView& card,
                   const MatchForm& form,
                   const MatchRow& row,
                   const Columns& columns) {
    Filling filling{.chosen = partner_of(form, row.partner),
                    .is_corrected = card.answered && !row.said.empty(),
                    .height = columns.slot_height};
    if (filling.is_empty()) {
        return filling;
    }
    filling.rich = in_slot(card, filling.is_corrected ? row.said : filling.chosen->text);
    filling.rich.weight = filling.is_corrected ? typeset::Weight::SemiBold : typeset::Weight::Regular;
    const double letter = filling.has_wrong_letter() && !columns.is_stacked ? wrong_room : 0;
    filling.width = std::max(1.0, columns.slot - letter - badge_room - 6);
    filling.height = std::max(filling.height, rich_height(scene, filling.rich, filling.width) + 12);
    return filling;
}

double height_of_row(Scene& scene,
                     const program::CardView& card,
                     const Columns& columns,
                     const MatchRow& row,
                     double slot_height) {
    const double words = rich_height(scene, {.text = row.text, .language = card.language}, columns.words);
    return columns.is_stacked ? 8 + words + 4 + slot_height + 8 : std::max(words + 26, slot_height + 16);
}

void draw_wrong_letter(Scene& scene, Point at, const MatchPartner& partner) {
    const Theme& theme = scene.theme;
    const Rect rect{.x = at.x, .y = at.y, .width = wrong_room - 4, .height = 26};
    scene.canvas.outline(rect, theme.red, 13);
    draw_icon(scene.canvas, Icon::Cross, {.x = rect.x + 5, .y = rect.y + 6}, 14, theme.red);
    scene.line_of_text(partner.letter, {.x = rect.x + 21, .y = rect.y + 4}, Role::Small, theme.red, 16);
}

void draw_slot(
    Scene& scene, const MatchRow& row, const Filling& filling, bool is_stacked, Rect slot, double row_top) {
    if (filling.is_empty()) {
        scene.canvas.fill(slot, scene.theme.sunken, 8);
        scene.canvas.outline(slot, scene.theme.line_strong, 8);
        return;
    }
    const double end = right_of(slot);
    const double badge_y = centre_of(slot).y - 13;
    if (filling.has_wrong_letter()) { // what was chosen, before what is right or above it
        if (is_stacked) {
            draw_wrong_letter(scene, {.x = end - wrong_room + 4, .y = row_top + 7}, *filling.chosen);
        } else {
            draw_wrong_letter(scene, {.x = slot.x + 4, .y = badge_y}, *filling.chosen);
            slot.x += wrong_room;
        }
    }
    const program::Mark mark = filling.is_corrected ? program::Mark::Missed : row.mark;
    const double height = rich_height(scene, filling.rich, filling.width);
    draw_badge(scene,
               {.x = slot.x + 4, .y = badge_y},
               {.letter = filling.chosen == nullptr ? "" : filling.chosen->letter,
                .mark = mark,
                .is_chosen = mark == program::Mark::None});
    const Point text{.x = slot.x + badge_room, .y = slot.y + (slot.height - height) / 2};
    draw_rich(scene, filling.rich, text, filling.width);
}

double draw_row(Scene& scene,
                const program::CardView& card,
                const MatchForm& form,
                const MatchRow& row,
                const Columns& columns,
                Rect rect) {
    const Filling filling = filling_of(scene, card, form, row, columns);
    rect.height = height_of_row(scene, card, columns, row, filling.height);
    const std::string name = "study/row/" + row.id;
    const bool is_current = !card.answered && current_row(scene, form) == row.id;
    const bool is_open = !card.answered;
    // A partner that is carried here.
    const std::string carried = scene.input.pressed();
    const bool drops = is_open && scene.input.listens() && scene.input.mouse().released &&
                       carried.starts_with("study/partner/") &&
                       contains(intersection(rect, scene.canvas.clip()), scene.input.mouse().at);
    const Press press =
        press_area(scene, rect, {.name = name, .label = row.text, .enabled = is_open, .by_enter = false});
    RowLook look = look_of(scene.theme, row.mark);
    if (is_current || press.hovered) {
        look.edge = scene.theme.accent;
    }
    draw_row_ground(scene, rect, look);
    if (is_current) {
        scene.canvas.outline(rect, scene.theme.accent, 12, 1.5);
    }
    if (press.ring) {
        draw_focus_ring(scene, inset(rect, 2), 12);
    }
    const Rich rich{.text = row.text, .language = card.language};
    const double height = rich_height(scene, rich, columns.words);
    const Point words = columns.is_stacked
                            ? Point{.x = rect.x + 10, .y = rect.y + 8}
                            : Point{.x = rect.x + 16, .y = rect.y + (rect.height - height) / 2};
    draw_rich(scene, rich, words, columns.words);
    const Rect beside{.x = rect.x + 16 + columns.words + 12,
                      .y = rect.y + (rect.height - filling.height) / 2,
                      .width = columns.slot,
                      .height = filling.height};
    const Rect below{
        .x = rect.x + 8, .y = words.y + height + 4, .width = columns.slot, .height = filling.height};
    draw_slot(scene, row, filling, columns.is_stacked, columns.is_stacked ? below : beside, rect.y);
    if (drops) {
        pair(scene, form, row.id, carried.substr(std::string_view{"study/partner/"}.size()));
    } else if (press.pressed || (press.ring && scene.input.focus_just_moved())) {
        scene.state.study.match_row = row.id;
    }
    return rect.height;
}

double draw_partner(Scene& scene,
                    const program::CardView& card,
                    const MatchForm& form,
                    const MatchPartner& partner,
                    Rect rect) {
    const bool is_narrow = rect.width < 240;
    const double left = is_narrow ? 8 : 12;
    const double words = left + (is_narrow ? 34 : 40);
    const double inner = std::max(1.0, rect.width - words - (is_narrow ? 8 : 14));
    rect.height =
        std::max(26.0, rich_height(scene, {.text = partner.text, .language = card.language}, inner)) + 16;
    const std::string name = "study/partner/" + partner.id;
    const bool held = scene.input.listens() && scene.input.pressed() == name;
    const Press press = press_area(
        scene, rect, {.name = name, .label = partner.text, .enabled = !card.answered, .by_enter = false});
    const Point press_at = scene.input.press_at();
    const Point pointer = scene.input.mouse().at;
    const bool moved = std::hypot(pointer.x - press_at.x, pointer.y - press_at.y) > drag_from;
    if (held && moved && !card.answered) {
        rect.x += pointer.x - press_at.x;
        rect.y += pointer.y - press_at.y;
        draw_shadow(scene, rect, 10, true);
    }
    scene.canvas.fill(rect,
                      partner.used    ? scene.theme.bg
                      : press.hovered ? scene.theme.sunken
                                      : scene.theme.raised,
                      10);
    scene.canvas.outline(rect, press.hovered ? scene.theme.accent : scene.theme.line, 10);
    if (press.ring) {
        draw_focus_ring(scene, inset(rect, 2), 10);
    }
    draw_badge(scene, {.x = rect.x + left, .y = rect.y + 8}, {.letter = partner.letter});
    const Rich rich{.text = partner.text, .language = card.language, .muted = partner.used};
    draw_rich(scene, rich, {.x = rect.x + words, .y = rect.y + 10}, inner);
    if (press.pressed) {
        pair(scene, form, current_row(scene, form), partner.id);
    }
    return rect.height;
}

void step_row(Scene& scene, const MatchForm& form, int by) {
    const std::string now = current_row(scene, form);
    for (std::size_t number = 0; number < form.rows.size(); ++number) {
        if (form.rows[number].id == now) {
            const auto next = static_cast<std::ptrdiff_t>(number) + by;
            if (next >= 0 && next < static_cast<std::ptrdiff_t>(form.rows.size())) {
                scene.state.study.match_row = form.rows[static_cast<std::size_t>(next)].id;
                scene.input.focus("study/row/" + scene.state.study.match_row, true);
            }
            return;
        }
    }
}

void take_keys(Scene& scene, const MatchForm& form) {
    if (scene.input.take(base::Key::Down, true)) {
        step_row(scene, form, 1);
    }
    if (scene.input.take(base::Key::Up, true)) {
        step_row(scene, form, -1);
    }
    const std::string row = current_row(scene, form);
    if (scene.input.take(base::Key::Backspace) || scene.input.take(base::Key::Delete)) {
        pair(scene, form, row, "");
    }
    for (std::size_t number = 0; number < std::min<std::size_t>(26, form.partners.size()); ++number) {
        const auto letter = static_cast<base::Key>(static_cast<std::size_t>(base::Key::A) + number);
        const auto digit = static_cast<base::Key>(static_cast<std::size_t>(base::Key::Digit1) + number);
        if (scene.input.take(letter) || (number < 9 && scene.input.take(digit))) {
            pair(scene, form, row, form.partners[number].id);
        }
    }
}

} // namespace

double draw_match(Scene& scene, const program::CardView& card, const MatchForm& form, const Rect& place) {
    if (!card.answered) {
        take_keys(scene, form);
    }
    const Columns columns = columns_of(scene, card, form, place.width);
    double y = place.y;
    for (const MatchRow& row : form.rows) {
        const Rect rect{.x = place.x, .y = y, .width = columns.rows, .height = 0};
        const double height = draw_row(scene, card, form, row, columns, rect);
        if (&row == &form.rows.front()) {
            show_right_answer(scene, {.x = rect.x, .y = rect.y, .width = rect.width, .height = height});
        }
        y += height + gap;
    }
    double partner_y = place.y;
    for (const MatchPartner& partner : form.partners) {
        const Rect rect{
            .x = right_of(place) - columns.partners, .y = partner_y, .width = columns.partners, .height = 0};
        partner_y += draw_partner(scene, card, form, partner, rect) + gap;
    }
    return std::max(0.0, std::max(y, partner_y) - gap - place.y);
}

} // namespace ingat::ui
