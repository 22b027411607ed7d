#include "ui/scene.hpp"

namespace ingat::ui {
namespace {

constexpr double tip_delay = 0.4;       // seconds
constexpr std::size_t long_text = 1000; // bytes that are not measured on one line

} // namespace

void Scene::wake_in(double seconds) {
    state.next_frame_in = std::min(state.next_frame_in, std::max(0.0, seconds));
}

void Scene::mark(
    std::string_view name, std::string_view label, const Rect& rect, bool enabled, bool focused) {
    if (!state.records) {
        return;
    }
    const Rect seen = intersection(rect, canvas.clip());
    const double factor = canvas.coordinates_of_unit();
    state.marks.push_back({.name = std::string{name},
                           .label = std::string{label},
                           .rect = {.x = seen.x * factor,
                                    .y = seen.y * factor,
                                    .width = seen.width * factor,
                                    .height = seen.height * factor},
                           .visible = !is_empty(seen) && input.listens(),
                           .enabled = enabled,
                           .focused = focused});
}

void Scene::reveal(const Rect& rect, double margin) {
    if (scrolling.empty()) {
        return;
    }
    const Rect& seen = canvas.clip();
    Scroll& scroll = *scrolling.back();
    const double below = bottom_of(rect) + margin - bottom_of(seen);
    const double above = seen.y - (rect.y - margin);
    if (above > 0) {
        scroll.offset -= above;
    } else if (below > 0) {
        scroll.offset += std::min(below, -above);
    } else {
        return;
    }
    scroll.offset = std::clamp(scroll.offset, 0.0, scroll.most);
    wake_in(0);
}

void Scene::grew_above(double by) {
    if (!scrolling.empty() && by != 0) {
        Scroll& scroll = *scrolling.back();
        scroll.offset = std::max(0.0, scroll.offset + by);
    }
    constexpr double just_now = 2; // seconds
    if (state.study.answered && input.seconds() - state.study.answered_at < just_now) {
        state.study.frames_to_answer = 2; // it has moved
    }
    wake_in(0);
}

void Scene::explain(const Rect& rect, std::string_view text) {
    if (text.empty() || !input.listens() || !contains(intersection(rect, canvas.clip()), input.mouse().at)) {
        return;
    }
    if (input.still_for() >= tip_delay) {
        tip = text;
    } else {
        wake_in(tip_delay - input.still_for());
    }
}

double Scene::width_of(std::string_view text, Role role) {
    return canvas.measure(text.substr(0, long_text), style(role, theme.text)).width;
}

double Scene::line_of_text(std::string_view text, Point at, Role role, Colour colour, double most) {
    if (text.empty() || most <= 0) {
        return 0;
    }
    typeset::Style set = style(role, colour);
    if (text.size() <= long_text && text.find('\n') == std::string_view::npos) {
        const double whole = canvas.measure(text, set).width;
        if (whole <= most) {
            canvas.text(text, at, set);
            return whole;
        }
    }
    set.width = most;
    set.most_lines = 1;
    const double high = canvas.text(text, at, set);
    explain({.x = at.x, .y = at.y, .width = most, .height = high}, text);
    return most;
}

void Scene::line_ending_at(std::string_view text, Point right_top, Role role, Colour colour, double most) {
    const double taken = std::min(width_of(text, role), most);
    line_of_text(text, {.x = right_top.x - taken, .y = right_top.y}, role, colour, most);
}

void Scene::line_in_middle_of(const Rect& area, std::string_view text, Role role, Colour colour) {
    const double high = style(role, colour).line_height;
    const double taken = std::min(width_of(text, role), area.width);
    line_of_text(text,
                 {.x = area.x + (area.width - taken) / 2, .y = area.y + (area.height - high) / 2},
                 role,
                 colour,
                 area.width);
}

double Scene::paragraph(std::string_view text, Point at, Role role, Colour colour, double within) {
    typeset::Style set = style(role, colour);
    set.width = std::max(1.0, within);
    return canvas.text(text, at, set);
}

double Scene::paragraph_height(std::string_view text, Role role, double within) {
    typeset::Style set = style(role, theme.text);
    set.width = std::max(1.0, within);
    return canvas.measure(text, set).height;
}

} // namespace ingat::ui
