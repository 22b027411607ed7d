#include "ui/settings_screen.hpp"

#include "ui/notice.hpp"
#include "ui/scroll_area.hpp"
#include "ui/shell.hpp"
#include "ui/widgets.hpp"

namespace ingat::ui {
namespace {

using program::SettingId;
using program::SettingRow;

constexpr double widest = 860;
constexpr double control_height = 34;
constexpr double stepper_width = 184;

std::string name_of(const SettingRow& row) {
    switch (row.id) {
    case SettingId::Theme: return "settings/theme";
    case SettingId::TextSize: return "settings/text_size";
    case SettingId::Language: return "settings/language";
    case SettingId::NewADay: return "settings/new_a_day";
    case SettingId::ReviewsADay: return "settings/reviews_a_day";
    case SettingId::Buttons: return "settings/buttons";
    case SettingId::RolloverHour: return "settings/rollover_hour";
    case SettingId::Retention: break;
    }
    return row.bank.text.empty() ? "settings/retention" : "settings/retention/" + row.bank.text;
}

double control_width(Scene& scene, const SettingRow& row) {
    return row.choices.empty() ? stepper_width : segmented_width(scene, row.choices);
}

void change(Scene& scene, const SettingRow& row, int choice, int step) {
    scene.act(program::ChangeSetting{.id = row.id, .bank = row.bank, .choice = choice, .step = step});
}

void draw_stepper(Scene& scene, const SettingRow& row, const Rect& rect) {
    const std::string name = name_of(row);
    const Button less{
        .name = name + "/less", .size = ButtonSize::Small, .icon = Icon::Minus, .enabled = row.can_decrease};
    const Button more{
        .name = name + "/more", .size = ButtonSize::Small, .icon = Icon::Plus, .enabled = row.can_increase};
    if (draw_button(scene, {.x = rect.x, .y = rect.y, .width = 40, .height = rect.height}, less)) {
        change(scene, row, -1, -1);
    }
    scene.line_in_middle_of(inset(rect, 44, 0), row.value, Role::Heading, scene.theme.text);
    if (draw_button(
            scene, {.x = right_of(rect) - 40, .y = rect.y, .width = 40, .height = rect.height}, more)) {
        change(scene, row, -1, 1);
    }
}

void draw_control(Scene& scene, const SettingRow& row, const Rect& rect) {
    if (row.choices.empty()) {
        draw_stepper(scene, row, rect);
    } else if (const auto chosen = draw_segmented(scene, rect, name_of(row), row.choices)) {
        change(scene, row, *chosen, 0);
    }
}

// Where the parts of a row stand: the control beside the words, or below them where there is no room.
struct RowPlan {
    double control = 0; // width
    bool is_beside = false;
    double words = 0; // width
    double text = 0;  // height of the words
    double height = 0;
};

RowPlan plan_of(Scene& scene, const SettingRow& row, double width) {
    RowPlan plan{.control = std::min(width, control_width(scene, row))};
    plan.is_beside = width - plan.control >= 190;
    plan.words = plan.is_beside ? width - plan.control - 24 : width;
    plan.text = scene.paragraph_height(row.label, Role::Body, plan.words);
    if (!row.help.empty()) {
        plan.text += 2 + scene.paragraph_height(row.help, Role::Small, plan.words);
    }
    plan.height =
        plan.is_beside ? std::max(plan.text, control_height) + 24 : plan.text + 10 + control_height + 24;
    return plan;
}

double draw_row(Scene& scene, const SettingRow& row, Point at, double width) {
    const RowPlan plan = plan_of(scene, row, width);
    double y = at.y + (plan.is_beside ? (plan.height - plan.text) / 2 : 12);
    y += scene.paragraph(row.label, {.x = at.x, .y = y}, Role::Body, scene.theme.text, plan.words);
    if (!row.help.empty()) {
        scene.paragraph(row.help, {.x = at.x, .y = y + 2}, Role::Small, scene.theme.faint, plan.words);
    }
    const double above =
        plan.is_beside ? (plan.height - control_height) / 2 : plan.height - 12 - control_height;
    const double x = plan.is_beside ? at.x + width - plan.control : at.x;
    draw_control(scene, row, {.x = x, .y = at.y + above, .width = plan.control, .height = control_height});
    return plan.height;
}

double draw_group(Scene& scene, const program::SettingGroup& group, const Rect& place) {
    const double inner = place.width - 44;
    const double head = std::max(48.0, 26 + scene.paragraph_height(group.heading, Role::Heading, inner));
    double height = head;
    for (const SettingRow& row : group.rows) {
        height += plan_of(scene, row, inner).height;
    }
    height += 6;
    draw_card(scene, {.x = place.x, .y = place.y, .width = place.width, .height = height});
    const double x = place.x + 22;
    scene.paragraph(group.heading, {.x = x, .y = place.y + 16}, Role::Heading, scene.theme.text, inner);
    double y = place.y + head;
    for (const SettingRow& row : group.rows) {
        scene.canvas.horizontal(x, y - 0.5, inner, scene.theme.line);
        y += draw_row(scene, row, {.x = x, .y = y}, inner);
    }
    return height;
}

} // namespace

void draw_settings_screen(Scene& scene, const program::SettingsView& view, const Rect& page) {
    Rect content = content_of(scene, page);
    content.width = std::min(content.width, widest);
    scroll_area(scene, "settings", page, true, [&](const Rect& inside) {
        double y = inside.y + (scene.is_short() ? 12 : 24);
        scene.line_of_text(
            view.heading, {.x = content.x, .y = y + 4}, Role::Title, scene.theme.text, content.width);
        y += 50;
        y += draw_notices(scene,
                          {.name = "settings/notice", .at = {.x = content.x, .y = y}, .width = content.width},
                          view.notices);
        for (const program::SettingGroup& group : view.groups) {
            y += draw_group(scene, group, {.x = content.x, .y = y, .width = content.width, .height = 0}) + 16;
        }
        const double inner = content.width - 44;
        const double x = content.x + 22;
        y += scene.paragraph(view.folder_label, {.x = x, .y = y}, Role::Small, scene.theme.faint, inner);
        y += scene.paragraph(view.folder, {.x = x, .y = y}, Role::Small, scene.theme.muted, inner) + 8;
        y += scene.paragraph(view.version, {.x = x, .y = y}, Role::Small, scene.theme.faint, inner);
        return y + 28 - inside.y;
    });
    if (scene.input.take(base::Key::Escape)) {
        scene.act(program::GoTo{program::Screen::Home});
    }
}

} // namespace ingat::ui
