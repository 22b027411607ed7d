#include "ui/notice.hpp"

#include "ui/widgets.hpp"

namespace ingat::ui {
namespace {

constexpr double least_height = 54;
constexpr double text_left = 48;

// What stands at the right, and how wide it is.
struct Tools {
    Button action;
    Button other;
    Button close;
    double width = 0;
    bool is_stacked = false; // the other way below the first: they do not fit side by side
};

Tools tools_of(Scene& scene, const std::string& name, const program::NoticeView& notice) {
    Tools tools;
    tools.action = {.name = name + "/action",
                    .label = notice.action,
                    .kind = notice.blocking ? ButtonKind::Plain : ButtonKind::Link,
                    .size = ButtonSize::Small};
    tools.close = {
        .name = name + "/close", .kind = ButtonKind::Ghost, .size = ButtonSize::Small, .icon = Icon::Cross};
    tools.other = {.name = name + "/other",
                   .label = notice.other_action,
                   .kind = tools.action.kind,
                   .size = ButtonSize::Small};
    if (!notice.action.empty()) {
        tools.width += button_width(scene, tools.action) + 8;
    }
    if (!notice.other_action.empty()) {
        tools.width += button_width(scene, tools.other) + 8;
    }
    if (notice.can_close) {
        tools.width += 38;
    }
    return tools;
}

double right_of_notice(const NoticePlace& place) {
    return place.at.x + place.width - 8;
}

void draw_tools(
    Scene& scene, const Tools& tools, Point at, const NoticePlace& place, const program::NoticeView& notice) {
    double x = at.x;
    if (!notice.action.empty()) {
        if (draw_button_at(scene, {.x = x, .y = at.y}, tools.action)) {
            scene.act(place.repair);
        }
        x += tools.is_stacked ? 0 : button_width(scene, tools.action) + 8;
    }
    if (!notice.other_action.empty()) {
        const double room = std::max(1.0, right_of_notice(place) - x);
        const Rect rect{.x = x,
                        .y = at.y + (tools.is_stacked ? 36 : 0),
                        .width = std::min(room, button_width(scene, tools.other)),
                        .height = 30};
        if (draw_button(scene, rect, tools.other)) {
            scene.act(place.other);
        }
        x += rect.width + 8;
    }
    if (notice.can_close && draw_button(scene, {.x = x, .y = at.y, .width = 30, .height = 30}, tools.close)) {
        scene.act(program::CloseNotice{.which = place.which});
    }
}

} // namespace

double draw_notice(Scene& scene, const NoticePlace& place, const program::NoticeView& notice) {
    const Theme& theme = scene.theme;
    Tools tools = tools_of(scene, place.name, notice);
    const bool is_narrow = place.width - text_left - tools.width < 260;
    tools.is_stacked = is_narrow && !notice.action.empty() && !notice.other_action.empty() &&
                       tools.width > place.width - text_left - 8;
    const double text_width = place.width - text_left - (is_narrow ? 16 : tools.width + 20);
    const double text = scene.paragraph_height(notice.text, Role::Body, text_width);
    const double below = !is_narrow || tools.width <= 0 ? 0 : tools.is_stacked ? 72 : 36;
    const double height = std::max(least_height, text + below + 24);

    const Rect rect{.x = place.at.x, .y = place.at.y, .width = place.width, .height = height};
    scene.canvas.fill(rect, notice.blocking ? theme.red_soft : theme.accent_soft, 12);
    const Colour tone = notice.blocking ? theme.red : theme.accent;
    const double top = rect.y + (height - text - below) / 2;
    draw_icon(scene.canvas,
              notice.blocking ? Icon::Warning : Icon::Information,
              {.x = rect.x + 18, .y = top + 2},
              18,
              tone);
    const double x = rect.x + text_left;
    scene.paragraph(notice.text, {.x = x, .y = top}, Role::Body, theme.text, text_width);
    const Point at =
        is_narrow
            ? Point{.x = tools.action.kind == ButtonKind::Link ? x - 10 : x, .y = bottom_of(rect) - 4 - below}
            : Point{.x = right_of(rect) - tools.width - 4, .y = rect.y + (height - 30) / 2};
    draw_tools(scene, tools, at, place, notice);
    return height;
}

double draw_notices(Scene& scene, NoticePlace place, const std::vector<program::NoticeView>& notices) {
    const std::string all = place.name;
    const double top = place.at.y;
    for (place.which = 0; place.which < notices.size(); ++place.which) {
        place.name = all + "/" + std::to_string(place.which);
        place.at.y += draw_notice(scene, place, notices[place.which]) + 16;
    }
    return place.at.y - top;
}

} // namespace ingat::ui
