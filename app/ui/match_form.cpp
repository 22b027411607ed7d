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
constexpr double drag_from = 4;

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

struct RowSizes {
    double text = 0;
    double slot = 0; // of the box around the chosen partner
    double said = 0;
    double height = 0;
};

std::string slot_text(const MatchForm& form, const MatchRow& row) {
    const MatchPartner* partner = partner_of(form, row.partner);
    return partner == nullptr ? std::string{} : partner->text;
}

RowSizes sizes_of(
    Scene& scene, const program::CardView& card, const MatchForm& form, const MatchRow& row, double width) {
    RowSizes sizes;
    const double half = (width - 16 - 16 - 12) / 2;
    sizes.text = rich_height(scene, {.text = row.text, .language = card.language}, half);
    const std::string chosen = slot_text(form, row);
    const double inside =
        chosen.empty() ? 0 : rich_height(scene, {.text = chosen, .language = card.language}, half - 38);
    sizes.slot = std::max(34.0, inside + 12);
    if (!row.said.empty()) {
        const Rich said{.text = row.said, .language = card.language, .weight = typeset::Weight::SemiBold};
        sizes.said = 2 + rich_height(scene, said, half - 38) + 6;
    }
    sizes.height = std::max(sizes.text + 26, sizes.slot + sizes.said + 16);
    return sizes;
}

void draw_slot(Scene& scene,
               const program::CardView& card,
               const MatchForm& form,
               const MatchRow& row,
               const Rect& slot,
               const RowSizes& sizes) {
    const Theme& theme = scene.theme;
    const MatchPartner* partner = partner_of(form, row.partner);
    if (partner == nullptr) {
        scene.canvas.fill(slot, theme.sunken, 8);
        scene.canvas.outline(slot, theme.line_strong, 8);
    } else {
        draw_badge(
            scene,
            {.x = slot.x + 4, .y = slot.y + 4},
            {.letter = partner->letter, .mark = row.mark, .is_chosen = row.mark == program::Mark::None});
        draw_rich(scene,
                  {.text = partner->text, .language = card.language},
                  {.x = slot.x + 40, .y = slot.y + 6},
                  slot.width - 46);
    }
    if (!row.said.empty()) {
        const double y = slot.y + sizes.slot + 2;
        draw_icon(scene.canvas, Icon::Check, {.x = slot.x + 9, .y = y + 3}, 16, theme.accent);
        draw_rich(scene,
                  {.text = row.said, .language = card.language, .weight = typeset::Weight::SemiBold},
                  {.x = slot.x + 40, .y = y},
                  slot.width - 46);
    }
}

double
draw_row(Scene& scene, const program::CardView& card, const MatchForm& form, const MatchRow& row, Rect rect) {
    const RowSizes sizes = sizes_of(scene, card, form, row, rect.width);
    rect.height = sizes.height;
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
    const double half = (rect.width - 16 - 16 - 12) / 2;
    draw_rich(
        scene, {.text = row.text, .language = card.language}, {.x = rect.x + 16, .y = rect.y + 13}, half);
    const Rect slot{.x = rect.x + 16 + half + 12, .y = rect.y + 8, .width = half + 8, .height = sizes.slot};
    draw_slot(scene, card, form, row, slot, sizes);
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
    const double inner = rect.width - 56 - 14;
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
    draw_badge(scene, {.x = rect.x + 12, .y = rect.y + 8}, {.letter = partner.letter});
    const Rich rich{.text = partner.text, .language = card.language, .muted = partner.used};
    draw_rich(scene, rich, {.x = rect.x + 52, .y = rect.y + 10}, inner);
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
    const bool two_columns = place.width >= side_by_side && !card.answered;
    const double left_width = two_columns ? place.width * 0.62 - 12 : place.width;
    double y = place.y;
    for (const MatchRow& row : form.rows) {
        y += draw_row(scene, card, form, row, {.x = place.x, .y = y, .width = left_width, .height = 0}) + gap;
    }
    double end = y;
    if (!card.answered) {
        const double x = two_columns ? place.x + left_width + 24 : place.x;
        double partner_y = two_columns ? place.y : y + 8;
        for (const MatchPartner& partner : form.partners) {
            const Rect rect{.x = x, .y = partner_y, .width = right_of(place) - x, .height = 0};
            partner_y += draw_partner(scene, card, form, partner, rect) + gap;
        }
        end = std::max(end, partner_y);
    }
    return std::max(0.0, end - gap - place.y);
}

} // namespace ingat::ui
