#include "ui/exam_plan.hpp"

#include "ui/control_row.hpp"
#include "ui/text_field.hpp"
#include "ui/widgets.hpp"

namespace ingat::ui {
namespace {

using program::PlanField;
using program::PlanRow;
using program::PlanSectionView;

constexpr double link_height = 30;

std::string name_of(PlanField field) {
    switch (field) {
    case PlanField::Preset: return "preset";
    case PlanField::TimeLimit: return "time_limit";
    case PlanField::QuestionLimit: return "question_limit";
    case PlanField::Certainty: return "certainty";
    case PlanField::Marking: return "marking";
    case PlanField::Tries: return "tries";
    case PlanField::Penalty: return "penalty";
    case PlanField::Hints: return "hints";
    case PlanField::Navigation: return "navigation";
    case PlanField::ShuffleQuestions: return "shuffle_questions";
    case PlanField::ShuffleOptions: return "shuffle_options";
    case PlanField::AvoidRepeats: return "avoid_repeats";
    case PlanField::Name: return "name";
    case PlanField::PartName: return "part_name";
    case PlanField::Bank: return "bank";
    case PlanField::Topic: return "topic";
    case PlanField::Kind: return "kind";
    case PlanField::Memory: return "memory";
    case PlanField::Count: return "count";
    case PlanField::Fixed: return "fixed";
    }
    return "";
}

ControlRow control_of(const PlanRow& row) {
    return {.name = "exams/" + name_of(row.field) + "/" + std::to_string(row.section),
            .label = row.label,
            .help = row.help,
            .choices = row.choices,
            .value = row.value,
            .is_list = row.is_list,
            .can_decrease = row.can_decrease,
            .can_increase = row.can_increase};
}

void ask(Scene& scene, const PlanRow& row, const Asked& asked) {
    if (asked.opens_list) {
        scene.act(program::OpenList{.field = row.field, .section = row.section});
    } else if (asked.is_anything()) {
        scene.act(program::ChangePlan{
            .field = row.field, .section = row.section, .choice = asked.choice, .step = asked.step});
    }
}

// Draws from the top down, or only counts how high it would be.
class Form {
public:
    Form(Scene& scene, const Rect& place, bool draws) : scene_{scene}, place_{place}, draws_{draws} {}

    void all(const program::ExamsView& view) {
        if (!view.preset.choices.empty() || !view.preset.label.empty()) {
            row(view.preset);
        }
        if (!view.name.label.empty()) {
            row(view.name);
        }
        for (std::size_t number = 0; number < view.sections.size(); ++number) {
            section(view.sections[number], number);
        }
        if (!view.add_section.empty()) {
            add_section(view.add_section);
        }
        rules(view);
        missing(view.missing);
        y_ += 12;
    }

    [[nodiscard]] double height() const { return y_; }

private:
    Scene& scene_;
    Rect place_;
    bool draws_;
    double y_ = 0;

    [[nodiscard]] Rect below(double height) const {
        return {.x = place_.x, .y = place_.y + y_, .width = place_.width, .height = height};
    }

    void divider() {
        if (draws_) {
            scene_.canvas.horizontal(place_.x, place_.y + y_ - 0.5, place_.width, scene_.theme.line);
        }
    }

    void row(const PlanRow& row) {
        divider();
        if (row.is_text) {
            name_row(row);
            return;
        }
        const ControlRow control = control_of(row);
        const Rect rect = below(control_row_height(scene_, control, place_.width));
        if (draws_) {
            ask(scene_, row, draw_control_row(scene_, control, rect));
        }
        y_ += rect.height;
    }

    // The label, and the field beside it or below.
    void name_row(const PlanRow& row) {
        const TextField field{.name = "exams/" + name_of(row.field) + "/" + std::to_string(row.section),
                              .label = row.label,
                              .placeholder = row.usual,
                              .most_lines = 1};
        FieldMemory& memory = scene_.state.names[field.name];
        if (scene_.input.focused() != field.name && memory.edit.text() != row.value) {
            memory.edit.set(row.value);
        }
        const double label = scene_.width_of(row.label, Role::Body);
        const bool is_beside = place_.width - label - 24 >= 220;
        const double width = is_beside ? std::min(place_.width - label - 24, 380.0) : place_.width;
        const double high = field_height(scene_, memory, field, width);
        const double words = is_beside ? high : 22 + 8 + high;
        const Rect rect = below(words + 2 * 9);
        if (draws_) {
            const double top = is_beside ? rect.y + (rect.height - 22) / 2 : rect.y + 9;
            scene_.line_of_text(
                row.label, {.x = rect.x, .y = top}, Role::Body, scene_.theme.text, place_.width);
            const Rect at{
                .x = right_of(rect) - width, .y = bottom_of(rect) - 9 - high, .width = width, .height = high};
            const std::string before = memory.edit.text();
            draw_text_field(scene_, at, field, memory);
            if (memory.edit.text() != before) {
                scene_.act(program::NamePlan{
                    .section = row.field == PlanField::PartName ? std::optional{row.section} : std::nullopt,
                    .name = memory.edit.text()});
            }
        }
        y_ += rect.height;
    }

    void section(const PlanSectionView& section, std::size_t number) {
        if (!section.heading.empty() || !section.remove.empty()) {
            section_head(section, number);
        }
        for (const PlanRow& each : section.rows) {
            row(each);
        }
        available(section);
    }

    void section_head(const PlanSectionView& section, std::size_t number) {
        divider();
        const Button remove{.name = "exams/remove/" + std::to_string(number),
                            .label = section.remove,
                            .kind = ButtonKind::Link,
                            .size = ButtonSize::Small};
        const double link = section.remove.empty() ? 0 : std::min(place_.width, button_width(scene_, remove));
        const bool beside = place_.width - link >= 120;
        const double room = beside && link > 0 ? place_.width - link - 8 : place_.width;
        const double high = scene_.paragraph_height(section.heading, Role::Heading, room);
        y_ += 14;
        const Rect rect = below(beside ? std::max(high, link > 0 ? 30.0 : 0) : high + 34);
        if (draws_) {
            const double top = beside ? rect.y + (rect.height - high) / 2 : rect.y;
            scene_.paragraph(
                section.heading, {.x = rect.x, .y = top}, Role::Heading, scene_.theme.text, room);
            const Point at{.x = beside ? right_of(rect) - link + 10 : rect.x - 10, .y = bottom_of(rect) - 30};
            if (link > 0 &&
                draw_button(scene_, {.x = at.x, .y = at.y, .width = link, .height = 30}, remove)) {
                scene_.act(program::RemoveSection{.section = number});
            }
        }
        y_ += rect.height + 4;
    }

    void available(const PlanSectionView& section) {
        if (section.available.empty()) {
            return;
        }
        const double icon = section.is_short ? 22 : 0;
        const double width = place_.width - icon;
        const Rect rect = below(scene_.paragraph_height(section.available, Role::Small, width));
        if (draws_) {
            const Colour tone = section.is_short ? scene_.theme.amber : scene_.theme.faint;
            if (section.is_short) {
                draw_icon(scene_.canvas, Icon::Warning, {.x = rect.x, .y = rect.y + 1}, 16, tone);
            }
            scene_.paragraph(section.available, {.x = rect.x + icon, .y = rect.y}, Role::Small, tone, width);
        }
        y_ += rect.height + 12;
    }

    void add_section(const std::string& label) {
        divider();
        const Button add{.name = "exams/add_section",
                         .label = label,
                         .kind = ButtonKind::Link,
                         .size = ButtonSize::Small,
                         .icon = Icon::Plus};
        Rect rect = below(link_height);
        rect.y += 6;
        rect.x -= 10;
        rect.width = std::min(place_.width + 20, button_width(scene_, add));
        if (draws_ && draw_button(scene_, rect, add)) {
            scene_.act(program::AddSection{});
        }
        y_ += link_height + 12;
    }

    // Pressed anywhere, it unfolds.
    void rules(const program::ExamsView& view) {
        if (view.rules_heading.empty() && view.rules.empty()) {
            return;
        }
        divider();
        const double width = place_.width - 30;
        const double heading = scene_.paragraph_height(view.rules_heading, Role::Heading, width);
        const bool folded = !view.rules_open && !view.rules_summary.empty();
        const double summary =
            folded ? 2 + scene_.paragraph_height(view.rules_summary, Role::Small, width) : 0;
        const Rect rect = below(heading + summary + 24);
        if (draws_) {
            rules_head(view, rect, folded ? heading : 0);
        }
        y_ += rect.height;
        if (view.rules_open) {
            for (const PlanRow& each : view.rules) {
                row(each);
            }
        }
    }

    void rules_head(const program::ExamsView& view, const Rect& rect, double summary_below) {
        const Theme& theme = scene_.theme;
        const Rect ground = inset(rect, -10, 3);
        const Press press = press_area(scene_, ground, {.name = "exams/rules", .label = view.rules_heading});
        if (press.hovered) {
            scene_.canvas.fill(ground, theme.sunken, 8);
        }
        if (press.ring) {
            draw_focus_ring(scene_, inset(ground, 2), 8);
        }
        const double width = rect.width - 30;
        const Point at{.x = rect.x, .y = rect.y + 12};
        scene_.paragraph(view.rules_heading, at, Role::Heading, theme.text, width);
        if (summary_below > 0) {
            const Point summary{.x = at.x, .y = at.y + summary_below + 2};
            scene_.paragraph(view.rules_summary, summary, Role::Small, theme.faint, width);
        }
        const Icon icon = view.rules_open ? Icon::Up : Icon::Down;
        draw_icon(
            scene_.canvas, icon, {.x = right_of(rect) - 18, .y = centre_of(rect).y - 9}, 18, theme.muted);
        if (press.pressed) {
            scene_.act(program::ToggleRules{});
        }
    }

    void missing(const std::vector<std::string>& sentences) {
        if (sentences.empty()) {
            return;
        }
        constexpr double side = 16;
        constexpr double left = 46;
        const double width = place_.width - left - side;
        double height = 2 * 12 - 4;
        for (const std::string& sentence : sentences) {
            height += scene_.paragraph_height(sentence, Role::Button, width) + 4;
        }
        const Rect rect = below(height);
        if (draws_) {
            scene_.canvas.fill(rect, scene_.theme.amber_soft, 10);
            const Point icon{.x = rect.x + side, .y = rect.y + 13};
            draw_icon(scene_.canvas, Icon::Warning, icon, 18, scene_.theme.amber);
            double y = rect.y + 12;
            for (const std::string& sentence : sentences) {
                const Point at{.x = rect.x + left, .y = y};
                y += scene_.paragraph(sentence, at, Role::Button, scene_.theme.text, width) + 4;
            }
        }
        y_ += height + 8;
    }
};

} // namespace

double exam_plan_head_height(Scene& scene, const program::ExamsView& view, double width) {
    return 16 + scene.paragraph_height(view.plan_heading, Role::Heading, width) + 8;
}

void draw_exam_plan_head(Scene& scene, const program::ExamsView& view, const Rect& place) {
    const Point at{.x = place.x, .y = place.y + 16};
    scene.paragraph(view.plan_heading, at, Role::Heading, scene.theme.text, place.width);
}

double exam_plan_height(Scene& scene, const program::ExamsView& view, double width) {
    Form form{scene, {.x = 0, .y = 0, .width = width, .height = 0}, false};
    form.all(view);
    return form.height();
}

double draw_exam_plan(Scene& scene, const program::ExamsView& view, const Rect& place) {
    Form form{scene, place, true};
    form.all(view);
    return form.height();
}

void draw_exam_start(Scene& scene, const program::ExamsView& view, const Rect& place) {
    Button start{.name = "exams/start",
                 .label = view.start,
                 .kind = ButtonKind::Primary,
                 .key = "Ctrl Enter",
                 .enabled = view.can_start};
    if (!view.can_start) {
        for (const std::string& sentence : view.missing) {
            start.tip += (start.tip.empty() ? "" : "\n") + sentence;
        }
    }
    const bool by_button = draw_button(scene, place, start);
    if (by_button || (view.can_start && scene.input.take_ctrl(base::Key::Enter))) {
        scene.act(program::StartExam{});
    }
}

} // namespace ingat::ui
