#include "ui/topics_card.hpp"

#include "ui/control_row.hpp"
#include "ui/scroll_area.hpp"
#include "ui/widgets.hpp"

#include <cmath>

namespace ingat::ui {
namespace {

using program::TopicBar;
using program::TopicGroup;

constexpr double beside = 240; // as wide as this a name stands beside its bar
constexpr double room_of_thumb = 14;

std::size_t shown_group(const Scene& scene, const program::ResultView& view) {
    return std::min(scene.state.result.topics, view.topics.size() - 1);
}

std::vector<program::SettingChoice> choices_of(const Scene& scene, const program::ResultView& view) {
    std::vector<program::SettingChoice> choices;
    choices.reserve(view.topics.size());
    for (const TopicGroup& group : view.topics) {
        choices.push_back({.label = group.heading, .chosen = choices.size() == shown_group(scene, view)});
    }
    return choices;
}

double row_height(double width) {
    return width >= beside ? 40 : 50;
}

// The heading, or what switches between several; the target at the right, or below where there is no room.
struct HeadPlan {
    double words = 0; // width
    double target = 0;
    bool is_beside = true;
    double line = 0; // height of the first
    double height = 0;
};

HeadPlan head_of(Scene& scene, const program::ResultView& view, double width) {
    HeadPlan plan{.target = view.target.empty() ? 0 : scene.width_of(view.target, Role::Small)};
    const bool several = view.topics.size() > 1;
    const double wanted = several ? segmented_width(scene, choices_of(scene, view))
                                  : scene.width_of(view.topics.front().heading, Role::Heading);
    plan.is_beside = wanted + 12 + plan.target <= width;
    plan.words = plan.is_beside && plan.target > 0 ? width - plan.target - 12 : width;
    plan.line = several ? choices_height(scene, choices_of(scene, view), plan.words)
                        : scene.paragraph_height(view.topics.front().heading, Role::Heading, plan.words);
    plan.height = plan.line + (plan.is_beside || plan.target <= 0 ? 0 : 22) + 8;
    return plan;
}

double draw_head(Scene& scene, const program::ResultView& view, const Rect& place) {
    const HeadPlan plan = head_of(scene, view, place.width);
    const Rect first{.x = place.x, .y = place.y, .width = plan.words, .height = plan.line};
    if (view.topics.size() > 1) {
        const auto chosen = draw_choices(scene, first, "result/topics", choices_of(scene, view));
        if (chosen) {
            scene.state.result.topics = static_cast<std::size_t>(*chosen);
            scene.wake_in(0);
        }
    } else {
        scene.paragraph(view.topics.front().heading,
                        {.x = first.x, .y = first.y},
                        Role::Heading,
                        scene.theme.text,
                        first.width);
    }
    const double y = plan.is_beside ? place.y + (std::min(plan.line, 34.0) - 18) / 2 : bottom_of(first) + 4;
    const double right = plan.is_beside ? right_of(place) : place.x + plan.target;
    scene.line_ending_at(
        view.target, {.x = right, .y = y}, Role::Small, scene.theme.faint, plan.target + 0.5);
    return plan.height;
}

void draw_share(Scene& scene, const TopicBar& bar, double target, const Rect& rect) {
    const Theme& theme = scene.theme;
    draw_bar(scene, rect, {{std::clamp(bar.share, 0.0, 1.0), bar.is_low ? theme.mark_line : theme.accent}});
    const double tick = std::round(rect.x + rect.width * std::clamp(target, 0.0, 1.0));
    scene.canvas.fill({.x = tick - 1, .y = rect.y - 4, .width = 2, .height = rect.height + 8}, theme.text);
}

double percent_width(Scene& scene) {
    return std::max(44.0, scene.width_of("100%", Role::Heading) + 8);
}

// As much as the names leave, within reason.
double bar_width(Scene& scene, const TopicGroup& group, double width) {
    constexpr std::size_t measured = 12;
    double name = 0;
    for (std::size_t number = 0; number < std::min(measured, group.bars.size()); ++number) {
        name = std::max(name, scene.width_of(group.bars[number].name, Role::Body));
    }
    const double most = std::clamp(std::round(width * 0.36), 80.0, 260.0);
    return std::clamp(std::floor(width - percent_width(scene) - 14 - name), std::min(64.0, most), most);
}

void draw_topic(
    Scene& scene, const TopicBar& bar, const program::ResultView& view, double wide, const Rect& row) {
    const Theme& theme = scene.theme;
    const double percent = percent_width(scene);
    const double middle = centre_of(row).y;
    const bool is_beside = row.width >= beside;
    const Rect share{.x = right_of(row) - percent - wide,
                     .y = is_beside ? middle - 4 : middle + 8,
                     .width = wide,
                     .height = 8};
    const double room = is_beside ? share.x - 12 - row.x : row.width;
    scene.line_of_text(
        bar.name, {.x = row.x, .y = is_beside ? middle - 11 : row.y + 4}, Role::Body, theme.text, room);
    draw_share(scene, bar, view.target_share, share);
    scene.line_ending_at(
        bar.percent, {.x = right_of(row), .y = centre_of(share).y - 11}, Role::Heading, theme.text, percent);
    scene.explain({.x = share.x, .y = row.y, .width = right_of(row) - share.x, .height = row.height},
                  bar.detail);
}

} // namespace

double topics_card_height(Scene& scene, const program::ResultView& view, double width) {
    std::size_t most = 0; // so that nothing moves when another group is shown
    for (const TopicGroup& group : view.topics) {
        most = std::max(most, group.bars.size());
    }
    return head_of(scene, view, width).height + static_cast<double>(most) * row_height(width);
}

void draw_topics_card(Scene& scene, const program::ResultView& view, const Rect& place) {
    const TopicGroup& group = view.topics[shown_group(scene, view)];
    const double head = draw_head(scene, view, place);
    // As far as the edges of the card, so that its thumb is beside the bars.
    const Rect area{.x = place.x,
                    .y = place.y + head,
                    .width = place.width + room_of_thumb,
                    .height = std::max(0.0, place.height - head)};
    const std::string name = "result/topics/" + std::to_string(shown_group(scene, view)) + "/bars";
    const double spread = area.height / static_cast<double>(std::max<std::size_t>(1, group.bars.size()));
    const double high = std::clamp(spread, row_height(place.width), row_height(place.width) + 16);
    const double wide =
        place.width >= beside ? bar_width(scene, group, place.width) : place.width - percent_width(scene);
    scroll_area(scene, name, area, false, [&](const Rect& inside) {
        double y = inside.y;
        for (const TopicBar& bar : group.bars) {
            const Rect row{.x = place.x, .y = y, .width = place.width, .height = high};
            if (!is_empty(intersection(row, scene.canvas.clip()))) {
                draw_topic(scene, bar, view, wide, row);
            }
            y += high;
        }
        return y - inside.y;
    });
    draw_cut_edges(scene, name, {.x = place.x, .y = area.y, .width = place.width, .height = area.height});
}

} // namespace ingat::ui
