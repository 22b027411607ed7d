#include "ui/study_summary.hpp"

#include "ui/scroll_area.hpp"
#include "ui/widgets.hpp"

namespace ingat::ui {
namespace {

constexpr double widest = 560;

struct Sizes {
    double side = 28; // inside the card
    double edge = 28; // above and below
    ButtonSize button = ButtonSize::Big;
    double button_height = 48;
    double before_buttons = 18;
    Role heading = Role::Figure;
};

Sizes sizes_in(const Scene& scene) {
    if (scene.is_tiny()) {
        return {.side = 20,
                .edge = 12,
                .button = ButtonSize::Normal,
                .button_height = 40,
                .before_buttons = 8,
                .heading = Role::Title};
    }
    return {};
}

double words_height(Scene& scene, const program::StudySummary& summary, const Sizes& sizes, double width) {
    double height = scene.paragraph_height(summary.heading, sizes.heading, width) + 10;
    for (const std::string& line : summary.lines) {
        height += scene.paragraph_height(line, Role::Body, width) + 4;
    }
    return height;
}

void draw_words(
    Scene& scene, const program::StudySummary& summary, const Sizes& sizes, Point at, double width) {
    at.y += scene.paragraph(summary.heading, at, sizes.heading, scene.theme.text, width) + 10;
    for (const std::string& line : summary.lines) {
        at.y += scene.paragraph(line, at, Role::Body, scene.theme.muted, width) + 4;
    }
}

// Side by side, or one below the other where they are too long. Returns their height.
double draw_buttons(
    Scene& scene, const program::StudySummary& summary, const Rect& place, const Sizes& sizes, bool draws) {
    const double height = sizes.button_height;
    const Button home{.name = "study/back_home",
                      .label = summary.back_home,
                      .kind = ButtonKind::Primary,
                      .size = sizes.button,
                      .key = "Enter"};
    const Button more{.name = "study/learn_more", .label = summary.go_on, .size = sizes.button, .key = "M"};
    const double first = std::min(place.width, std::max(150.0, button_width(scene, home)));
    const double second = summary.go_on.empty() ? 0 : button_width(scene, more);
    const bool beside = first + 12 + second <= place.width;
    Rect rect{.x = place.x, .y = place.y, .width = beside ? first : place.width, .height = height};
    if (draws && draw_button(scene, rect, home)) {
        scene.act(program::GoTo{program::Screen::Home});
    }
    if (second == 0) {
        return height;
    }
    rect = beside ? Rect{.x = place.x + first + 12, .y = place.y, .width = second, .height = height}
                  : Rect{.x = place.x, .y = place.y + height + 8, .width = place.width, .height = height};
    if (draws && draw_button(scene, rect, more)) {
        scene.act(program::LearnMore{});
    }
    return bottom_of(rect) - place.y;
}

} // namespace

void draw_study_summary(Scene& scene, const program::StudySummary& summary, const Rect& place) {
    const Sizes sizes = sizes_in(scene);
    const double width = std::min(widest, place.width);
    const double x = place.x + (place.width - width) / 2;
    const double inner = width - 2 * sizes.side;
    const Rect area = inset(place, -6, 0);
    scroll_area(scene, "study/summary", area, true, [&](const Rect& inside) {
        const double words = words_height(scene, summary, sizes, inner);
        Rect buttons{.x = x + sizes.side, .y = 0, .width = inner, .height = 0};
        const double below = draw_buttons(scene, summary, buttons, sizes, false);
        const double height = sizes.edge + words + sizes.before_buttons + below + sizes.edge;
        const double y = inside.y + std::max(4.0, (area.height - height) * 0.3);
        draw_card(scene, {.x = x, .y = y, .width = width, .height = height});
        draw_words(scene, summary, sizes, {.x = x + sizes.side, .y = y + sizes.edge}, inner);
        buttons.y = y + sizes.edge + words + sizes.before_buttons;
        draw_buttons(scene, summary, buttons, sizes, true);
        return y + height + 8 - inside.y;
    });
}

} // namespace ingat::ui
