#include "base/message.hpp"
#include "program/exam_plan.hpp"
#include "program/phrases.hpp"
#include "program/view_exam_parts.hpp"
#include "program/view_of.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace ingat::program {
namespace {

using base::say;
using base::worded;

// The row of one field, or of one of a part.
struct RowMaker {
    const base::Catalogue& words;
    std::size_t section = 0;

    [[nodiscard]] PlanRow named(PlanField field, const base::Message& label, std::string help = {}) const {
        return {.field = field, .section = section, .label = worded(words, label), .help = std::move(help)};
    }
    [[nodiscard]] PlanRow choices(PlanField field,
                                  const base::Message& label,
                                  const std::vector<base::Message>& names,
                                  std::size_t chosen,
                                  std::string help = {}) const {
        PlanRow row = named(field, label, std::move(help));
        for (std::size_t at = 0; at < names.size(); ++at) {
            row.choices.push_back({worded(words, names[at]), at == chosen});
        }
        return row;
    }
    [[nodiscard]] PlanRow
    number(PlanField field, const base::Message& label, std::string value, bool less, bool more) const {
        PlanRow row = named(field, label);
        row.value = std::move(value);
        row.can_decrease = less;
        row.can_increase = more;
        return row;
    }
    [[nodiscard]] PlanRow list(PlanField field, const base::Message& label, std::string value) const {
        PlanRow row = named(field, label);
        row.value = std::move(value);
        row.is_list = true;
        return row;
    }
    // `usual`: what stands for it while it is empty.
    [[nodiscard]] PlanRow
    text(PlanField field, const base::Message& label, std::string value, std::string usual) const {
        PlanRow row = named(field, label);
        row.value = std::move(value);
        row.is_text = true;
        row.usual = std::move(usual);
        return row;
    }
    [[nodiscard]] PlanRow
    yes_no(PlanField field, const base::Message& label, bool yes, std::string help = {}) const {
        return choices(field, label, {say("No"), say("Yes")}, yes ? 1 : 0, std::move(help));
    }
};

std::string chosen_names(const State& state, PlanField field, std::size_t section) {
    std::string names;
    for (const Listed& each : listed_for(state, {.field = field, .section = section})) {
        if (each.row.chosen) {
            names += (names.empty() ? "" : ", ") + each.row.text;
        }
    }
    return names;
}

std::string minutes_said(const base::Catalogue& words, std::optional<std::chrono::seconds> limit) {
    return limit ? worded(words, say("{0} min", {std::to_string(limit->count() / 60)}))
                 : worded(words, say("No limit"));
}

std::string seconds_said(const base::Catalogue& words, std::optional<std::chrono::seconds> limit) {
    return limit ? worded(words, say("{0} s", {std::to_string(limit->count())}))
                 : worded(words, say("No limit"));
}

std::vector<PlanRow> section_rows(const State& state, std::size_t at) {
    const base::Catalogue& words = words_of(state);
    const exam::Section& section = state.exams.plan.blueprint.sections[at];
    const RowMaker row{.words = words, .section = at};
    const auto* const memory = std::find(memory_choices.begin(), memory_choices.end(), section.filter.memory);
    const std::string fixed =
        section.fixed.empty()
            ? worded(words, say("None"))
            : worded(words,
                     base::say_many(
                         "{0} question", "{0} questions", static_cast<long long>(section.fixed.size())));
    std::vector<PlanRow> rows{
        row.list(PlanField::Bank, say("From"), chosen_names(state, PlanField::Bank, at)),
        row.list(PlanField::Topic, say("Topic or objective"), chosen_names(state, PlanField::Topic, at)),
        row.list(PlanField::Kind, say("Kind of question"), chosen_names(state, PlanField::Kind, at)),
        row.choices(PlanField::Memory,
                    say("Memory"),
                    {say("Any"), say("New"), say("Seen before"), say("About to forget")},
                    static_cast<std::size_t>(memory - memory_choices.begin())),
        row.number(PlanField::Count,
                   say("Questions to draw"),
                   base::number_in(words, static_cast<double>(section.count)),
                   section.count > (section.fixed.empty() ? 1U : 0U),
                   section.count < exam::most_questions),
        row.list(PlanField::Fixed, say("Always asked"), fixed),
    };
    if (section.filter.tags.size() > 1) {
        rows[1].help = worded(words, say("Only questions that have all of these."));
    }
    if (state.exams.plan.blueprint.sections.size() > 1) {
        rows.insert(
            rows.begin(),
            row.text(PlanField::PartName, say("Name"), section.title, usual_name_of_section(state, section)));
    }
    return rows;
}

PlanSectionView section_view(const State& state, std::size_t at) {
    const base::Catalogue& words = words_of(state);
    const std::vector<exam::Section>& sections = state.exams.plan.blueprint.sections;
    const PlanFigures& figures = state.exams.figures;
    const bool several = sections.size() > 1;
    PlanSectionView view{
        .heading = several ? worded(words, say("Part {0}", {std::to_string(at + 1)})) : "",
        .rows = section_rows(state, at),
        .is_short = std::any_of(figures.shortfalls.begin(),
                                figures.shortfalls.end(),
                                [&](const exam::Shortfall& each) { return each.section == at; }),
        .remove = several ? worded(words, say("Remove this part")) : "",
    };
    if (at < figures.fitting.size()) {
        view.available = worded(words,
                                base::say_many("{0} question fits",
                                               "{0} questions fit",
                                               static_cast<long long>(figures.fitting[at])));
        if (figures.left_out[at] > 0) {
            view.available += "  ·  " + worded(words,
                                               base::say_many("{0} with an error is left out",
                                                              "{0} with errors are left out",
                                                              static_cast<long long>(figures.left_out[at])));
        }
    }
    return view;
}

std::vector<PlanRow> rule_rows(const State& state) {
    const base::Catalogue& words = words_of(state);
    const exam::Rules& rules = state.exams.plan.blueprint.rules;
    const RowMaker row{.words = words};
    const bool at_once = rules.feedback == exam::Feedback::AtOnce;
    std::vector<PlanRow> rows{
        row.number(PlanField::TimeLimit,
                   say("Time for all of it"),
                   minutes_said(words, rules.time_limit),
                   rules.time_limit.has_value(),
                   !rules.time_limit || rules.time_limit < std::chrono::minutes{240}),
        row.number(PlanField::QuestionLimit,
                   say("Time for each question"),
                   seconds_said(words, rules.question_limit),
                   rules.question_limit.has_value(),
                   !rules.question_limit || rules.question_limit < std::chrono::seconds{300}),
        row.yes_no(PlanField::Certainty,
                   say("Say how sure you are"),
                   rules.certainty,
                   worded(words, say("Marks then depend on it: being certain and wrong costs most."))),
        row.list(PlanField::Marking, say("Marking"), marking_name(words, rules.marking)),
    };
    rows.back().help = marking_help(words, rules.marking);
    if (at_once) {
        rows.push_back(row.number(PlanField::Tries,
                                  say("Tries at each question"),
                                  std::to_string(rules.tries),
                                  rules.tries > 1,
                                  rules.tries < exam::most_tries));
        if (rules.tries > 1) {
            rows.push_back(row.number(
                PlanField::Penalty,
                say("Each further try costs"),
                worded(words, say("{0}% of the marks", {base::number_in(words, rules.penalty, 0)})),
                rules.penalty > 0,
                rules.penalty < 100));
        }
        rows.push_back(row.yes_no(PlanField::Hints, say("Hints"), rules.hints));
    }
    rows.push_back(row.choices(PlanField::Navigation,
                               say("Order of answering"),
                               {say("Free"), say("Only forward")},
                               rules.navigation == exam::Navigation::ForwardOnly ? 1 : 0));
    rows.push_back(
        row.yes_no(PlanField::ShuffleQuestions, say("Shuffle the questions"), rules.shuffle_questions));
    rows.push_back(row.yes_no(PlanField::ShuffleOptions, say("Shuffle the options"), rules.shuffle_options));
    rows.push_back(row.yes_no(
        PlanField::AvoidRepeats, say("Take first what was not asked before"), rules.avoid_repeats));
    return rows;
}

std::string rules_summary(const State& state) {
    const base::Catalogue& words = words_of(state);
    const exam::Rules& rules = state.exams.plan.blueprint.rules;
    std::string summary =
        worded(words,
               rules.feedback == exam::Feedback::AtOnce ? say("Feedback after each question")
                                                        : say("Feedback at the end"));
    const auto add = [&](const std::string& more) { summary += "  ·  " + more; };
    add(rules.time_limit ? minutes_said(words, rules.time_limit) : worded(words, say("no time limit")));
    add(marking_name(words, rules.marking));
    if (rules.certainty) {
        add(worded(words, say("with certainty")));
    }
    return summary;
}

// What is asked for and not there, each part in a sentence.
std::vector<std::string> missing_said(const State& state) {
    const base::Catalogue& words = words_of(state);
    const std::vector<exam::Section>& sections = state.exams.plan.blueprint.sections;
    std::vector<std::string> said;
    for (const exam::Shortfall& each : state.exams.figures.shortfalls) {
        if (each.section >= sections.size()) {
            continue;
        }
        const bool is_named = sections.size() == 1 || !sections[each.section].title.empty();
        const std::string name = is_named
                                     ? name_of_section(state, sections[each.section])
                                     : worded(words, say("Part {0}", {std::to_string(each.section + 1)}));
        said.push_back(worded(words,
                              say("“{0}”: {1} of the {2} questions asked for are there.",
                                  {name, std::to_string(each.available), std::to_string(each.asked)})));
    }
    if (!said.empty() && sections.size() > 1) {
        said.push_back(worded(words, say("No question is asked in two parts.")));
    }
    if (!said.empty() && state.exams.figures.had > 0) {
        said.push_back(
            worded(words, say("Ask for fewer, choose more to draw from, or start with what there is.")));
    } else if (!said.empty()) {
        said.push_back(worded(words, say("Choose other banks, topics or kinds.")));
    }
    return said;
}

std::string start_label(const State& state) {
    const base::Catalogue& words = words_of(state);
    const PlanFigures& figures = state.exams.figures;
    return figures.had < figures.asked && figures.had > 0
               ? worded(words,
                        base::say_many("Start with the {0} there is",
                                       "Start with the {0} there are",
                                       static_cast<long long>(figures.had)))
               : worded(words, say("Start"));
}

PlanRow name_row(const State& state) {
    return RowMaker{.words = words_of(state)}.text(
        PlanField::Name, say("Name"), state.exams.plan.blueprint.title, usual_name_of_plan(state));
}

base::Message heading_of(PlanField field) {
    switch (field) {
    case PlanField::Bank: return say("From");
    case PlanField::Topic: return say("Topic or objective");
    case PlanField::Kind: return say("Kind of question");
    case PlanField::Fixed: return say("Always asked");
    default: return say("Marking");
    }
}

} // namespace

ExamsView exams_view(const State& state) {
    const base::Catalogue& words = words_of(state);
    const ExamPlan& plan = state.exams.plan;
    ExamsView view{
        .heading = worded(words, say("Exams")),
        .open_heading = worded(words, say("Not submitted yet")),
        .plan_heading = worded(words, say("New quiz or exam")),
        .preset = RowMaker{.words = words}.choices(
            PlanField::Preset,
            say("What"),
            {say("Quiz"), say("Exam")},
            is_exam(plan) ? 1 : 0,
            worded(words,
                   is_exam(plan) ? say("Like the real one: with a time, feedback at the end.")
                                 : say("Practice: feedback and the source after each answer."))),
        .name = name_row(state),
        .add_section =
            plan.blueprint.sections.size() < exam::most_sections ? worded(words, say("Add a part")) : "",
        .rules_heading = worded(words, say("Rules")),
        .rules_summary = rules_summary(state),
        .rules = plan.rules_open ? rule_rows(state) : std::vector<PlanRow>{},
        .rules_open = plan.rules_open,
        .missing = missing_said(state),
        .start = start_label(state),
        .can_start = !state.read_only && state.exams.figures.had > 0,
        .history_heading = worded(words, say("So far")),
    };
    for (const Notice& notice : state.notices) {
        view.notices.push_back(notice_view(words, notice));
    }
    for (std::size_t at = 0; at < plan.blueprint.sections.size(); ++at) {
        view.sections.push_back(section_view(state, at));
    }
    fill_attempts(view, state);
    return view;
}

ListView list_view(const State& state) {
    const base::Catalogue& words = words_of(state);
    const ListOpen& list = *state.exams.list;
    ListView view{
        .heading = worded(words, heading_of(list.field)),
        .filter = worded(words, say("Type to narrow the list")),
        .nothing = worded(words, say("Nothing of this name")),
        .several = takes_several(list.field),
        .close = worded(words, say("Close")),
    };
    view.rows.reserve(list.things.size());
    for (const Listed& each : list.things) {
        view.rows.push_back(each.row);
    }
    return view;
}

} // namespace ingat::program
