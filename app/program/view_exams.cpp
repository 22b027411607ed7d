#include "base/message.hpp"
#include "program/exam_plan.hpp"
#include "program/phrases.hpp"
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
                   section.count < most_questions),
        row.list(PlanField::Fixed, say("Always asked"), fixed),
    };
    if (section.filter.tags.size() > 1) {
        rows[1].help = worded(words, say("Only questions that have all of these."));
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
                                  rules.tries < 10));
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
        const std::string name = name_of_section(state, sections[each.section]);
        said.push_back(worded(words,
                              say("“{0}”: {1} of the {2} questions asked for are there.",
                                  {name, std::to_string(each.available), std::to_string(each.asked)})));
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

OpenAttemptRow open_row(const State& state, const exam::Attempt& attempt) {
    const base::Catalogue& words = words_of(state);
    std::string detail =
        worded(words,
               say("Question {0} of {1}",
                   {std::to_string(attempt.current + 1), std::to_string(attempt.items.size())}));
    if (const auto left = exam::time_left(attempt, state.clock)) {
        detail += "  ·  " + worded(words, say("{0} left", {clock_time(*left, true)}));
    }
    return {.id = attempt.id,
            .title = attempt.paper.title,
            .detail = std::move(detail),
            .go_on = worded(words, say("Continue"))};
}

std::string date_of(const State& state, base::Moment moment) {
    const base::Day day = base::learner_day(moment, {});
    const base::Day today = base::learner_day(state.now, {});
    return day == today ? worded(words_of(state), say("today")) : long_date(words_of(state), day);
}

std::string percent_said(const base::Catalogue& words, double share) {
    return worded(words, say("{0}%", {base::number_in(words, share * 100)}));
}

HistoryRow history_row(const State& state, const ResultSummary& summary) {
    const base::Catalogue& words = words_of(state);
    HistoryRow row{.id = summary.attempt, .title = summary.title, .date = date_of(state, summary.ended)};
    if (summary.trouble) {
        row.trouble = worded(words, summary.trouble->message);
        row.repair = state.read_only ? "" : worded(words, say("Make it again from your answers"));
        return row;
    }
    const double minutes = static_cast<double>(summary.elapsed.count()) / 60'000;
    row.detail =
        worded(words,
               base::say_many("{0} question", "{0} questions", static_cast<long long>(summary.questions))) +
        ", " + worded(words, say("{0} min", {std::to_string(whole_minutes(minutes))}));
    row.share = summary.score.share();
    row.score = percent_said(words, row.share);
    return row;
}

std::vector<CurvePoint> curve_of(const State& state) {
    std::vector<const ResultSummary*> known;
    for (const ResultSummary& summary : state.exams.history) {
        if (!summary.trouble && summary.score.possible > 0) {
            known.push_back(&summary);
        }
    }
    std::vector<CurvePoint> curve;
    if (known.size() < 2) {
        return curve; // one point is no curve
    }
    std::reverse(known.begin(), known.end());
    const auto first = known.front()->ended.at;
    const double span = std::max(1.0, static_cast<double>((known.back()->ended.at - first).count()));
    for (const ResultSummary* summary : known) {
        const double share = summary->score.share();
        curve.push_back({.when = static_cast<double>((summary->ended.at - first).count()) / span,
                         .share = share,
                         .label = date_of(state, summary->ended) + ", " +
                                  percent_said(words_of(state), share) + "  ·  " + summary->title});
    }
    return curve;
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
            plan.is_exam ? 1 : 0,
            worded(words,
                   plan.is_exam ? say("Like the real one: with a time, feedback at the end.")
                                : say("Practice: feedback and the source after each answer."))),
        .add_section = plan.blueprint.sections.size() < most_sections ? worded(words, say("Add a part")) : "",
        .rules_heading = worded(words, say("Rules")),
        .rules_summary = rules_summary(state),
        .rules = plan.rules_open ? rule_rows(state) : std::vector<PlanRow>{},
        .rules_open = plan.rules_open,
        .missing = missing_said(state),
        .start = start_label(state),
        .can_start = !state.read_only && state.exams.figures.had > 0,
        .history_heading = worded(words, say("So far")),
        .history_empty = state.exams.history.empty()
                             ? worded(words, say("What you submit stands here, with its score."))
                             : "",
        .curve = curve_of(state),
    };
    for (const Notice& notice : state.notices) {
        view.notices.push_back(notice_view(words, notice));
    }
    if (state.exams.sitting && !state.exams.sitting->attempt.handed_in) {
        view.open.push_back(open_row(state, state.exams.sitting->attempt));
    }
    for (const exam::Attempt& attempt : state.exams.open) {
        view.open.push_back(open_row(state, attempt));
    }
    for (std::size_t at = 0; at < plan.blueprint.sections.size(); ++at) {
        view.sections.push_back(section_view(state, at));
    }
    for (const ResultSummary& summary : state.exams.history) {
        view.history.push_back(history_row(state, summary));
    }
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
