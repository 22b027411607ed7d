#include "base/random.hpp"
#include "base/utf8.hpp"
#include "program/exam_plan.hpp"
#include "program/exam_steps.hpp"
#include "program/handlers.hpp"
#include "program/result_items.hpp"
#include "study/date_doubt.hpp"

#include <algorithm>
#include <utility>

namespace ingat::program {
namespace {

Step with_plan(State state, ExamPlan plan) {
    state.exams.plan_changed = state.exams.plan_changed || plan.blueprint != state.exams.plan.blueprint;
    state.exams.plan = std::move(plan);
    return {.state = with_plan_figures(std::move(state))};
}

// A topic or kind that the chosen banks do not have would let nothing through, unseen.
ExamPlan without_lost_topics(const State& state, std::size_t section) {
    ExamPlan plan = state.exams.plan;
    if (section >= plan.blueprint.sections.size()) {
        return plan;
    }
    exam::Filter& filter = plan.blueprint.sections[section].filter;
    const auto keep = [&](PlanField field, std::vector<std::string>& chosen) {
        const std::vector<Listed> there = listed_for(state, {.field = field, .section = section});
        std::erase_if(chosen, [&](const std::string& each) {
            return std::none_of(there.begin(), there.end(), [&](const Listed& thing) {
                return thing.id == each && !thing.lost;
            });
        });
    };
    keep(PlanField::Topic, filter.tags);
    keep(PlanField::Kind, filter.kinds);
    return plan;
}

// On one line, and no longer than a name may be.
std::string as_name(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    if (text.size() > exam::longest_title) {
        text.resize(base::character_begin(text, exam::longest_title));
    }
    return text;
}

// One whose answers could not be kept, or would be kept under a wrong date, is not begun.
bool can_begin(State& state) {
    if (state.read_only || !can_change_place_or_says(state)) {
        return false;
    }
    if (study::date_doubt(state.log.newest, state.now.at) != study::DateDoubt::None) {
        tell(state,
             base::say("The date of this computer does not fit your last answers, so nothing was begun."),
             base::say("Set the date; or, if it is right, answer one card in Study and say so there."));
        return false;
    }
    return true;
}

Step begun(State state, exam::Blueprint blueprint) {
    if (!can_begin(state)) {
        return {.state = std::move(state)};
    }
    for (exam::Section& section : blueprint.sections) {
        section.title = name_of_section(state, section);
    }
    state = with_faults(std::move(state));
    state.seed += 1;
    const auto moment = static_cast<std::uint64_t>(state.now.at.time_since_epoch().count());
    exam::Drawn drawn = exam::draw(blueprint, candidates_of(state), base::mixed(state.seed, moment));
    if (drawn.paper.items.empty()) {
        tell(state, base::say("None of these questions is in the library any more."));
        return {.state = std::move(state)};
    }
    exam::Attempt attempt = exam::begun({}, std::move(drawn.paper), state.now, state.clock);
    return {.state = std::move(state), .effects = {BeginAttempt{.attempt = std::move(attempt)}}};
}

} // namespace

Step handle(State state, const ChangePlan& action) {
    ExamPlan plan = stepped(state.exams.plan, action);
    return with_plan(std::move(state), std::move(plan));
}

Step handle(State state, const NamePlan& action) {
    exam::Blueprint& blueprint = state.exams.plan.blueprint;
    if (action.section && *action.section >= blueprint.sections.size()) {
        return {.state = std::move(state)};
    }
    std::string& title = action.section ? blueprint.sections[*action.section].title : blueprint.title;
    std::string name = as_name(action.name);
    state.exams.plan_changed = state.exams.plan_changed || name != title;
    title = std::move(name);
    state.exams.named_at = state.now.at;
    return {.state = std::move(state)};
}

Step with_plan_kept(Step step) {
    step.state.exams.named_at.reset();
    if (std::exchange(step.state.exams.plan_changed, false)) {
        step.effects.emplace_back(SavePlan{.plan = step.state.exams.plan.blueprint});
    }
    return step;
}

std::optional<base::Instant> next_plan_change(const State& state) {
    constexpr std::chrono::seconds pause{1};
    return state.exams.named_at ? std::optional{*state.exams.named_at + pause} : std::nullopt;
}

Step handle(State state, const PlanNotKept& event) {
    tell(state, event.error.message, base::say("What you planned holds only until this window is closed."));
    return {.state = std::move(state)};
}

Step handle(State state, const AddSection&) {
    ExamPlan plan = state.exams.plan;
    if (plan.blueprint.sections.size() < exam::most_sections) {
        plan.blueprint.sections.push_back({.title = {}, .fixed = {}, .filter = {}, .count = 10});
    }
    return with_plan(std::move(state), std::move(plan));
}

Step handle(State state, const RemoveSection& action) {
    ExamPlan plan = state.exams.plan;
    std::vector<exam::Section>& sections = plan.blueprint.sections;
    if (sections.size() > 1 && action.section < sections.size()) {
        sections.erase(sections.begin() + static_cast<std::ptrdiff_t>(action.section));
        if (sections.size() == 1) {
            sections.front().title.clear(); // one part alone has no name of its own
        }
    }
    return with_plan(std::move(state), std::move(plan));
}

Step handle(State state, const ToggleRules&) {
    state.exams.plan.rules_open = !state.exams.plan.rules_open;
    return {.state = std::move(state)};
}

Step handle(State state, const OpenList& action) {
    ListOpen list{.field = action.field, .section = action.section, .things = {}};
    list.things = listed_for(state, list);
    if (!list.things.empty()) {
        state.exams.list = std::move(list);
    }
    return {.state = std::move(state)};
}

Step handle(State state, const PickFromList& action) {
    if (!state.exams.list || action.row >= state.exams.list->things.size()) {
        return {.state = std::move(state)};
    }
    ListOpen list = *std::move(state.exams.list);
    state.exams.list.reset();
    ExamPlan plan = picked(state.exams.plan, list, list.things[action.row].id);
    Step step = with_plan(std::move(state), std::move(plan));
    if (list.field == PlanField::Bank) {
        ExamPlan fitting = without_lost_topics(step.state, list.section);
        step = with_plan(std::move(step.state), std::move(fitting));
    }
    if (takes_several(list.field)) {
        list.things = listed_for(step.state, list);
        step.state.exams.list = std::move(list);
    }
    return step;
}

Step handle(State state, const CloseList&) {
    state.exams.list.reset();
    return {.state = std::move(state)};
}

Step handle(State state, const StartExam&) {
    exam::Blueprint blueprint = state.exams.plan.blueprint;
    blueprint.title = name_of_plan(state);
    return begun(std::move(state), std::move(blueprint));
}

Step handle(State state, const RetryWrong&) {
    if (!state.exams.result || state.screen != Screen::Result) {
        return {.state = std::move(state)};
    }
    const exam::Result& result = state.exams.result->result;
    exam::Rules rules;
    rules.feedback = exam::Feedback::AtOnce;
    rules.hints = true;
    rules.certainty = result.rules.certainty;
    const std::string again = worded(words_of(state), base::say("Again: {0}", {std::string{}}));
    exam::Blueprint blueprint{.title = result.title.starts_with(again) ? result.title : again + result.title,
                              .sections = {},
                              .rules = rules};
    blueprint.sections.push_back(
        {.title = result.title, .fixed = to_retry(result), .filter = {}, .count = 0});
    return begun(std::move(state), std::move(blueprint));
}

Step handle(State state, const ExamsRead& event) {
    Exams& exams = state.exams;
    exams.is_read = true;
    exams.history = event.history;
    exams.times_asked = event.times_asked;
    exams.open = event.open;
    if (exams.sitting) {
        std::erase_if(exams.open,
                      [&](const exam::Attempt& each) { return each.id == exams.sitting->attempt.id; });
    }
    for (const base::Message& damaged : event.damaged) {
        tell(state, damaged);
    }
    return {.state = with_plan_figures(std::move(state))};
}

Step handle(State state, const ExamsNotRead& event) {
    tell(state, event.error.message);
    return {.state = with_plan_figures(std::move(state))};
}

} // namespace ingat::program
