#include "ui/card_head.hpp"

#include "ui/widgets.hpp"

namespace ingat::ui {
namespace {

using program::StudyView;

constexpr double height = 30;
constexpr double room_for_words = 420; // in which tools have names
constexpr double before_verdict = 16;
constexpr double side_of_tool = 10; // around its label

// Small quiet buttons, from the right end to the left or the other way.
struct Tools {
    Scene& scene;
    Rect place;
    double left = 0;
    double right = 0;
    bool icons_only = false;

    bool draw(const Button& button, double x, double width) const {
        const Rect rect{.x = x, .y = place.y, .width = width, .height = height};
        return draw_button(scene, rect, button);
    }

    [[nodiscard]] Button shown(Button button) const {
        button.kind = ButtonKind::Ghost;
        button.size = ButtonSize::Small;
        if (icons_only) {
            button.tip = button.label;
            button.label.clear();
            if (button.icon) {
                button.key.clear();
            }
        }
        return button;
    }

    bool add_at_right(const Button& wanted) {
        const Button button = shown(wanted);
        const double width = icons_only ? height : button_width(scene, button);
        right -= width;
        const bool pressed = draw(button, right, width);
        right -= 4;
        return pressed;
    }

    bool add_at_left(const Button& wanted) {
        Button button = shown(wanted);
        if (left + button_width(scene, button) > right - 8) {
            button.key.clear();
        }
        const double width = std::min(button_width(scene, button), std::max(36.0, right - 8 - left));
        const bool pressed = draw(button, left, width);
        left += width + 4;
        return pressed;
    }
};

Button undo_button(const StudyView& view) {
    return {.name = "study/undo", .label = view.undo, .key = "Ctrl Z", .icon = Icon::Undo};
}

Button redo_button(const StudyView& view) {
    return {.name = "study/redo", .label = view.redo, .icon = Icon::Redo, .tip = view.redo};
}

Button keys_button(const StudyView& view) {
    return {.name = "study/all_keys", .label = view.all_keys, .key = "?"};
}

Button pause_button(const StudyView& view) {
    return {.name = "study/pause", .label = view.pause, .key = "Esc"};
}

bool can_pause(const StudyView& view) {
    return !view.pause.empty() && !view.summary; // nothing runs any more
}

// In reading order undo comes first; here from the right.
void add_sitting_tools(Tools& tools, const StudyView& view) {
    Button pause = pause_button(view);
    pause.icon = Icon::Pause;
    if (can_pause(view) && tools.add_at_right(pause)) {
        tools.scene.act(program::GoTo{program::Screen::Home});
    }
    if (!view.all_keys.empty() && tools.add_at_right(keys_button(view))) {
        tools.scene.act(program::ToggleKeys{});
    }
    if (!view.redo.empty() && tools.add_at_right(redo_button(view))) {
        tools.scene.act(program::Redo{});
    }
    if (!view.undo.empty() && tools.add_at_right(undo_button(view))) {
        tools.scene.act(program::Undo{});
    }
}

// What there is besides the tools at the least: the verdict in brief, or the kind.
double width_before_tools(Scene& scene, const program::CardView& card) {
    program::Chip verdict = card.verdict;
    if (verdict.text.empty()) {
        return scene.width_of(capitals(card.kind_label), Role::Tiny);
    }
    if (!verdict.brief.empty()) {
        verdict.text = verdict.brief;
    }
    return chip_width(scene, verdict, true);
}

// Whether there was room for it.
bool add_no_source(Tools& tools, const StudyView& view) {
    Scene& scene = tools.scene;
    const double width = scene.width_of(view.no_source, Role::Small);
    const double right = tools.right - side_of_tool; // where the label of a tool would end
    if (right - width - 20 - tools.left < width_before_tools(scene, *view.card)) {
        return false;
    }
    scene.line_ending_at(
        view.no_source, {.x = right, .y = tools.place.y + 6}, Role::Small, scene.theme.faint, width + 1);
    tools.right = right - width - 12;
    return true;
}

// Returns whether there was room for all there is to say.
bool add_card_tools(Tools& tools, const StudyView& view) {
    Scene& scene = tools.scene;
    const program::CardView& card = *view.card;
    bool has_room = true;
    if (!view.source.empty()) {
        if (tools.add_at_right({.name = "study/source",
                                .label = view.open_source ? view.open_source->close : view.source,
                                .key = "S",
                                .icon = Icon::Source})) {
            scene.act(program::ToggleSource{});
        }
    } else if (!view.no_source.empty() && card.answered) {
        has_room = add_no_source(tools, view);
    }
    const Button hint{.name = "study/hint", .label = card.hint_label, .key = "H", .icon = Icon::Hint};
    if (!card.hint_label.empty() && tools.add_at_right(hint)) {
        scene.act(program::ShowHint{});
    }
    return has_room;
}

// The verdict stands between the kind and the tools; where there is no room for both, it has the room of the
// kind.
void draw_kind_and_verdict(Scene& scene, const program::CardView& card, const Rect& place) {
    double room = place.width;
    if (!card.verdict.text.empty()) {
        program::Chip verdict = card.verdict;
        if (!verdict.brief.empty() && chip_width(scene, verdict, true) > room) {
            verdict.text = verdict.brief;
        }
        const double chip = std::min(room, chip_width(scene, verdict, true));
        const double kind = scene.width_of(capitals(card.kind_label), Role::Tiny);
        const bool beside = kind + before_verdict + chip <= room;
        const Icon sign = card.verdict.tone == program::Tone::Red ? Icon::Cross : Icon::Check;
        const double x = beside ? right_of(place) - chip : place.x;
        draw_chip(scene, {.x = x, .y = place.y + 3}, verdict, sign, chip);
        if (!beside) {
            return;
        }
        room -= chip + before_verdict;
    }
    draw_caps(scene, {.x = place.x, .y = place.y + 7}, card.kind_label, room);
}

} // namespace

bool head_has_all_tools(const Scene& scene, const StudyView& view) {
    return scene.is_tiny() && view.card.has_value();
}

bool draw_card_head(Scene& scene, const StudyView& view, const Rect& place) {
    const bool has_all = head_has_all_tools(scene, view);
    Tools tools{.scene = scene,
                .place = place,
                .left = place.x,
                .right = right_of(place),
                .icons_only = has_all || place.width < room_for_words};
    if (has_all) {
        add_sitting_tools(tools, view);
    }
    const bool has_room = add_card_tools(tools, view);
    const double room = std::max(0.0, tools.right - 8 - place.x);
    draw_kind_and_verdict(
        scene, *view.card, {.x = place.x, .y = place.y, .width = room, .height = place.height});
    return has_room;
}

void draw_study_foot(Scene& scene, const StudyView& view, const Rect& place) {
    Tools tools{.scene = scene, .place = place, .left = place.x - 10, .right = right_of(place) + 10};
    if (can_pause(view) && tools.add_at_right(pause_button(view))) {
        scene.act(program::GoTo{program::Screen::Home});
    }
    if (!view.all_keys.empty() && place.width > 330) {
        Button keys = keys_button(view);
        keys.tip = place.width > 420 ? "" : keys.label;
        keys.label = place.width > 420 ? keys.label : "";
        if (tools.add_at_right(keys)) {
            scene.act(program::ToggleKeys{});
        }
    }
    if (!view.undo.empty() && tools.add_at_left(undo_button(view))) {
        scene.act(program::Undo{});
    }
    const double left_over = tools.right - tools.left;
    if (!view.redo.empty() && left_over > 44) {
        Button redo = redo_button(view);
        redo.label = left_over > 240 ? redo.label : "";
        if (tools.add_at_left(redo)) {
            scene.act(program::Redo{});
        }
    }
}

} // namespace ingat::ui
