#include "ui/shell.hpp"

#include "ui/scroll_area.hpp"
#include "ui/widgets.hpp"

#include <array>
#include <cmath>
#include <tuple>

namespace ingat::ui {
namespace {

constexpr double sidebar_width = 248;
constexpr double rail_width = 64;
constexpr double between_in_bar = 4;
constexpr double edge_in_bar = 4;
constexpr double widest = 1280;

struct Target {
    program::Screen screen;
    std::string mark;
    std::string label;
    Icon icon;
};

using Targets = std::array<Target, 4>;

Targets targets_of(const program::ShellView& view) {
    return {Target{program::Screen::Home, "shell/home", view.home, Icon::Home},
            Target{program::Screen::Study, "shell/study", view.study, Icon::Study},
            Target{program::Screen::Exams, "shell/exams", view.exams, Icon::Exams},
            Target{program::Screen::Settings, "shell/settings", view.settings, Icon::Settings}};
}

// A result belongs to the exams.
bool is_on(const Target& target, program::Screen screen) {
    return target.screen == screen ||
           (target.screen == program::Screen::Exams && screen == program::Screen::Result);
}

void draw_target(Scene& scene, const Rect& rect, const Target& target, bool lit, bool named) {
    const Press press = press_area(scene, rect, {.name = target.mark, .label = target.label});
    const Theme& theme = scene.theme;
    if (lit) {
        scene.canvas.fill(rect, theme.accent_soft, 8);
    } else if (press.hovered) {
        scene.canvas.fill(rect, theme.sunken, 8);
    }
    if (press.ring) {
        draw_focus_ring(scene, inset(rect, 2), 8);
    }
    const double left = named ? rect.x + 11 : rect.x + (rect.width - 18) / 2;
    draw_icon(scene.canvas,
              target.icon,
              {.x = left, .y = centre_of(rect).y - 9},
              18,
              lit ? theme.accent : theme.muted);
    if (named) {
        scene.line_of_text(target.label,
                           {.x = rect.x + 39, .y = rect.y + 7},
                           lit ? Role::Heading : Role::Body,
                           lit ? theme.accent : theme.text,
                           rect.width - 50);
    } else {
        scene.explain(rect, target.label);
    }
    if (press.pressed) {
        scene.act(program::GoTo{target.screen});
    }
}

void draw_bank(Scene& scene, const Rect& rect, const program::SidebarBank& bank) {
    const Theme& theme = scene.theme;
    const Press press = press_area(scene, rect, {.name = "shell/bank/" + bank.id.text, .label = bank.title});
    if (is_empty(intersection(rect, scene.canvas.clip())) && !press.pressed) {
        return; // of thousands of banks those are drawn that are seen
    }
    if (bank.current || press.hovered) {
        scene.canvas.fill(rect, theme.sunken, 8);
    }
    if (press.ring) {
        draw_focus_ring(scene, inset(rect, 2), 8);
    }
    double right = right_of(rect) - 12; // where nothing is due, what is new stands there
    if (bank.due > 0) {
        const std::string due = std::to_string(bank.due);
        scene.line_ending_at(due, {.x = right, .y = rect.y + 6}, Role::Heading, theme.accent, 60);
        right -= std::max(23.0, scene.width_of(due, Role::Heading) + 6); // two figures stand in line
    } else if (bank.fresh == 0) {
        scene.canvas.circle({.x = right - 7, .y = rect.y + 17}, 2.5, theme.disabled);
        right -= 12 + 5;
    }
    if (bank.fresh > 0) {
        const std::string fresh = "+" + std::to_string(bank.fresh);
        scene.line_ending_at(fresh, {.x = right, .y = rect.y + 8}, Role::Small, theme.faint, 60);
        right -= scene.width_of(fresh, Role::Small) + 5;
    }
    const bool idle = bank.due == 0 && bank.fresh == 0;
    scene.line_of_text(bank.title,
                       {.x = rect.x + 12, .y = rect.y + 6},
                       bank.current ? Role::Heading : Role::Body,
                       idle && !bank.current ? theme.muted : theme.text,
                       right - rect.x - 12);
    if (press.pressed) {
        scene.act(program::StartStudy{.bank = bank.id});
    }
}

void draw_banks(Scene& scene, const program::ShellView& view, double top, double bottom) {
    if (view.rows.empty() || bottom - top < 80) {
        return;
    }
    const double inner = sidebar_width - 1;
    draw_caps(scene, {.x = 24, .y = top}, view.banks, 120);
    const double due = scene.width_of(capitals(view.due), Role::Tiny);
    draw_caps(scene, {.x = inner - 24 - due, .y = top}, view.due, due + 1);
    const Rect area{.x = 8, .y = top + 24, .width = inner - 12, .height = bottom - top - 24};
    scroll_area(scene, "shell/banks", area, false, [&](const Rect& inside) {
        double y = inside.y;
        for (const program::SidebarBank& bank : view.rows) {
            draw_bank(scene, {.x = 12, .y = y, .width = inner - 24, .height = 34}, bank);
            y += 36;
        }
        return y - inside.y;
    });
}

Rect draw_column(Scene& scene, const program::ShellView& view, bool is_rail) {
    const double width = is_rail ? rail_width : sidebar_width;
    scene.canvas.fill({.x = 0, .y = 0, .width = width, .height = scene.height}, scene.theme.panel);
    scene.canvas.vertical(width - 1, 0, scene.height, scene.theme.line);
    draw_logo(scene.canvas, {.x = is_rail ? 19.0 : 24.0, .y = 22}, 24, scene.theme.accent);
    if (!is_rail) {
        scene.line_of_text("Ingat", {.x = 63, .y = 20}, Role::Title, scene.theme.text, 160);
    }
    const Targets targets = targets_of(view);
    const double across = width - 1 - 24;
    double y = 68;
    for (const Target& target : targets) {
        if (target.screen == program::Screen::Settings) {
            if (!is_rail) {
                draw_banks(scene, view, y + 20, scene.height - 60);
            }
            y = scene.height - 52;
        }
        const Rect rect{.x = 12, .y = y, .width = across, .height = 36};
        draw_target(scene, rect, target, is_on(target, view.screen), !is_rail);
        y += 40;
    }
    return {.x = width, .y = 0, .width = scene.width - width, .height = scene.height};
}

double top_bar_height(const Scene& scene) {
    return scene.is_tiny() ? 40 : 48;
}

double step_in_bar(const Scene& scene) {
    return scene.width < 480 ? 38 : 48;
}

double targets_width(const Scene& scene) {
    return std::tuple_size_v<Targets> * step_in_bar(scene);
}

Rect draw_top_bar(Scene& scene, const program::ShellView& view) {
    const double height = top_bar_height(scene);
    scene.canvas.fill({.x = 0, .y = 0, .width = scene.width, .height = height}, scene.theme.panel);
    scene.canvas.horizontal(0, height - 1, scene.width, scene.theme.line);
    draw_logo(scene.canvas, {.x = 16, .y = (height - 24) / 2}, 24, scene.theme.accent);
    const double step = step_in_bar(scene);
    double x = scene.width - 12 - targets_width(scene);
    for (const Target& target : targets_of(view)) {
        const Rect rect =
            inset({.x = x, .y = 0, .width = step - between_in_bar, .height = height}, 0, edge_in_bar);
        draw_target(scene, rect, target, is_on(target, view.screen), false);
        x += step;
    }
    return {.x = 0, .y = height, .width = scene.width, .height = scene.height - height};
}

} // namespace

ShellForm shell_form(double width, bool two_panes) {
    if (width < 900) {
        return ShellForm::TopBar;
    }
    return width < 1180 || two_panes ? ShellForm::Rail : ShellForm::Sidebar;
}

Rect draw_shell(Scene& scene, const program::ShellView& view, bool two_panes) {
    switch (shell_form(scene.width, two_panes)) {
    case ShellForm::Sidebar: return draw_column(scene, view, false);
    case ShellForm::Rail: return draw_column(scene, view, true);
    case ShellForm::TopBar: return draw_top_bar(scene, view);
    }
    return {};
}

Rect room_in_top_bar(const Scene& scene) {
    constexpr double left = 16 + 27 + 16;
    return {.x = left,
            .y = 0,
            .width = scene.width - 12 - targets_width(scene) - 16 - left,
            .height = top_bar_height(scene)};
}

double page_margin(const Scene& scene) {
    if (scene.width >= 1180) {
        return 40;
    }
    return scene.width >= 900 ? 28 : 16;
}

Rect content_of(const Scene& scene, const Rect& page) {
    const double width = std::min(widest, page.width - 2 * page_margin(scene));
    return {.x = page.x + (page.width - width) / 2, .y = page.y, .width = width, .height = page.height};
}

} // namespace ingat::ui
