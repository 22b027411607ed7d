#include "ui/bank_table.hpp"

#include "ui/widgets.hpp"

namespace ingat::ui {
namespace {

constexpr double row_height = 50;
constexpr double head_height = 42;

// Where the columns begin or end; 0: there is no room for one.
struct Columns {
    double left = 0;
    double title_width = 0;
    double bar = 0;
    double bar_width = 0;
    double questions = 0; // right edge
    double recall = 0;
    double due = 0;
};

Columns columns_in(const Rect& place) {
    Columns columns{.left = place.x + 22, .due = right_of(place) - 22};
    const double inner = place.width - 44;
    if (inner < 420) {
        columns.title_width = inner - 80;
        return columns;
    }
    columns.recall = columns.due - 64;
    if (inner < 640) {
        columns.title_width = inner - 64 - 76 - 16;
        return columns;
    }
    columns.questions = columns.recall - 76;
    columns.bar_width = inner < 800 ? 150 : 218;
    columns.bar = columns.questions - 96 - 32 - columns.bar_width;
    columns.title_width = columns.bar - columns.left - 24;
    return columns;
}

void draw_legend(Scene& scene, const program::HomeView& view, Point at) {
    struct Entry {
        std::string label;
        Colour colour;
    };
    double x = at.x;
    for (const Entry& entry : {Entry{view.known, scene.theme.accent},
                               Entry{view.learning, scene.theme.accent_mid},
                               Entry{view.fresh, scene.theme.track}}) {
        scene.canvas.circle({.x = x + 4, .y = at.y + 9}, 4, entry.colour);
        x += 14 +
             scene.line_of_text(entry.label, {.x = x + 14, .y = at.y}, Role::Small, scene.theme.faint, 90) +
             12;
    }
}

void draw_heads(Scene& scene, const program::HomeView& view, const Columns& columns, double y) {
    const Theme& theme = scene.theme;
    scene.line_of_text(
        view.banks, {.x = columns.left, .y = y + 10}, Role::Heading, theme.text, columns.title_width);
    if (columns.bar > 0) {
        draw_legend(scene, view, {.x = columns.bar, .y = y + 12});
        scene.line_ending_at(
            view.questions, {.x = columns.questions, .y = y + 12}, Role::Small, theme.faint, 90);
    }
    if (columns.recall > 0) {
        scene.line_ending_at(view.recall, {.x = columns.recall, .y = y + 12}, Role::Small, theme.faint, 70);
    }
    scene.line_ending_at(view.due, {.x = columns.due, .y = y + 12}, Role::Small, theme.faint, 80);
}

void draw_title(Scene& scene, const program::HomeBank& bank, const Columns& columns, double y) {
    typeset::Style title = scene.style(Role::Body, scene.theme.text);
    title.weight = typeset::Weight::Medium;
    const double whole = scene.canvas.measure(bank.title, title).width;
    const double width = std::min(whole, columns.title_width);
    if (whole > width) {
        title.width = width;
        title.most_lines = 1;
        scene.explain({.x = columns.left, .y = y, .width = width, .height = row_height}, bank.title);
    }
    scene.canvas.text(bank.title, {.x = columns.left, .y = y + 14}, title);
    const double room = columns.title_width - width - 10;
    if (room > 40) {
        scene.line_of_text(bank.subtitle,
                           {.x = columns.left + width + 10, .y = y + 16},
                           Role::Small,
                           scene.theme.faint,
                           room);
    }
}

void draw_trouble(Scene& scene, const program::HomeBank& bank, const Columns& columns, const Rect& row) {
    const program::Chip chip{.text = bank.trouble, .tone = program::Tone::Amber};
    const double width = std::min(chip_width(scene, chip, true), row.width * 0.4);
    draw_chip(scene, {.x = columns.due - width, .y = row.y + 13}, chip, Icon::Warning, width);
    scene.explain(row, bank.trouble_details);
}

void draw_values(Scene& scene, const program::HomeBank& bank, const Columns& columns, double y) {
    const Theme& theme = scene.theme;
    if (columns.bar > 0) {
        draw_bar(scene,
                 {.x = columns.bar, .y = y + 22, .width = columns.bar_width, .height = 6},
                 {{bank.known, theme.accent}, {bank.learning, theme.accent_mid}});
        scene.line_ending_at(
            bank.questions, {.x = columns.questions, .y = y + 14}, Role::Body, theme.muted, 90);
    }
    if (columns.recall > 0) {
        scene.line_ending_at(bank.recall, {.x = columns.recall, .y = y + 14}, Role::Body, theme.muted, 70);
    }
    const Colour due = bank.has_due ? theme.accent : bank.has_new ? theme.blue : theme.faint;
    const Role role = bank.has_due ? Role::Heading : Role::Body;
    scene.line_ending_at(bank.due, {.x = columns.due, .y = y + 14}, role, due, 80);
}

std::string mark_of(const program::HomeBank& bank) {
    return "home/bank/" + bank.id.text;
}

// Of what a trouble is; 0 where it is not opened.
double details_height(Scene& scene, const program::HomeBank& bank, double width) {
    const bool is_open = !bank.trouble.empty() && scene.state.open_details.contains(mark_of(bank));
    return is_open ? scene.paragraph_height(bank.trouble_details, Role::Small, width - 44) + 16 : 0;
}

// Details of a trouble are opened and closed by pressing the row. Returns the height.
double draw_row(Scene& scene, const program::HomeBank& bank, const Columns& columns, const Rect& row) {
    const std::string name = mark_of(bank);
    const double details = details_height(scene, bank, row.width);
    const Rect whole{.x = row.x, .y = row.y, .width = row.width, .height = row.height + details};
    const Press press = press_area(scene, whole, {.name = name, .label = bank.title});
    if (is_empty(intersection(whole, scene.canvas.clip())) && !press.pressed) {
        return whole.height; // of thousands of banks those are drawn that are seen
    }
    if (press.hovered) {
        scene.canvas.fill(inset(whole, 1, 1), scene.theme.sunken, 8);
    }
    if (press.ring) {
        scene.canvas.outline(inset(whole, 4, 3), scene.theme.accent, 8, 2);
    }
    if (bank.trouble.empty()) {
        draw_title(scene, bank, columns, row.y);
        draw_values(scene, bank, columns, row.y);
        if (press.pressed) {
            scene.act(program::StartStudy{.bank = bank.id});
        }
        return row.height;
    }
    Columns narrow = columns;
    narrow.title_width = row.width * 0.5;
    draw_title(scene, bank, narrow, row.y);
    draw_trouble(scene, bank, columns, row);
    if (details > 0) {
        scene.paragraph(bank.trouble_details,
                        {.x = columns.left, .y = row.y + row.height - 2},
                        Role::Small,
                        scene.theme.muted,
                        row.width - 44);
    }
    if (press.pressed && scene.state.open_details.erase(name) == 0) {
        scene.state.open_details.insert(name);
    }
    return row.height + details;
}

double rows_height(Scene& scene, const program::HomeView& view, const Rect& place) {
    double height = 0;
    for (const program::HomeBank& bank : view.rows) {
        height += row_height + details_height(scene, bank, place.width);
    }
    return height;
}

} // namespace

double draw_bank_table(Scene& scene, const program::HomeView& view, const Rect& place) {
    const Theme& theme = scene.theme;
    const bool is_empty_table = view.rows.empty();
    const double body = is_empty_table ? scene.paragraph_height(view.empty, Role::Body, place.width - 44) + 36
                                       : head_height + rows_height(scene, view, place);
    const double foot = view.open_bank.empty() ? 0 : 56;
    const double height = body + foot;
    draw_card(scene, {.x = place.x, .y = place.y, .width = place.width, .height = height});
    if (is_empty_table) {
        scene.paragraph(
            view.empty, {.x = place.x + 22, .y = place.y + 20}, Role::Body, theme.muted, place.width - 44);
    } else {
        const Columns columns = columns_in(place);
        draw_heads(scene, view, columns, place.y);
        double y = place.y + head_height;
        for (const program::HomeBank& bank : view.rows) {
            const Rect row{.x = place.x, .y = y, .width = place.width, .height = row_height};
            y += draw_row(scene, bank, columns, row);
            if (!is_empty(intersection(row, scene.canvas.clip()))) {
                scene.canvas.horizontal(place.x + 22, row.y - 0.5, place.width - 44, theme.line);
            }
        }
    }
    if (foot > 0) {
        scene.canvas.horizontal(place.x + 22, place.y + body, place.width - 44, theme.line);
        const Button open{.name = "home/open_bank",
                          .label = view.open_bank,
                          .kind = ButtonKind::Ghost,
                          .key = "Ctrl O",
                          .icon = Icon::Open};
        const double width = std::min(place.width - 24, button_width(scene, open));
        const Rect rect{.x = place.x + 12, .y = place.y + body + 10, .width = width, .height = 36};
        if (draw_button(scene, rect, open)) {
            scene.act(program::ShowOpenBank{.shown = true});
        }
    }
    return height;
}

} // namespace ingat::ui
