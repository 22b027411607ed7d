#include "base/message.hpp"
#include "program/phrases.hpp"
#include "program/result_items.hpp"
#include "program/view_exam_parts.hpp"
#include "program/view_of.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ingat::program {
namespace {

using base::say;
using base::worded;
using exam::Outcome;

constexpr double target = 0.75;
constexpr double much_too_sure = 0.15;
constexpr std::size_t too_few = 10; // questions, for a judgement of certainty

Mark mark_of(Outcome outcome) {
    switch (outcome) {
    case Outcome::Right: return Mark::Right;
    case Outcome::Partial: return Mark::Partly;
    case Outcome::Wrong: return Mark::Wrong;
    case Outcome::Open:
    case Outcome::ToGrade:
    case Outcome::Gone: break;
    }
    return Mark::None;
}

TopicGroup topics_of(const base::Catalogue& words,
                     std::string heading,
                     const std::vector<exam::NamedScore>& scores,
                     bool tags) {
    TopicGroup group{.heading = std::move(heading)};
    const bool has_topics = std::any_of(
        scores.begin(), scores.end(), [](const exam::NamedScore& each) { return is_topic(each.name); });
    for (const exam::NamedScore& each : scores) {
        if (each.score.possible <= 0 || (tags && has_topics && !is_topic(each.name))) {
            continue;
        }
        group.bars.push_back({.name = each.name.starts_with("objective:") || each.name.starts_with("section:")
                                          ? each.name.substr(each.name.find(':') + 1)
                                          : each.name,
                              .share = each.score.share(),
                              .percent = percent_said(words, each.score.share()),
                              .detail = worded(words,
                                               say("{0} of {1}",
                                                   {marks_said(words, each.score.marks),
                                                    marks_said(words, each.score.possible)})),
                              .is_low = each.score.share() < target});
    }
    std::stable_sort(group.bars.begin(), group.bars.end(), [](const TopicBar& a, const TopicBar& b) {
        return a.share < b.share; // the weakest is seen first
    });
    return group;
}

void fill_score(ResultView& view, const base::Catalogue& words, const exam::Result& result) {
    const exam::Score score = exam::score_of(result);
    view.score_heading = worded(words, say("Score"));
    view.score = score.possible > 0 ? percent_said(words, score.share()) : "–"; // nothing could be marked
    view.marks =
        worded(words, say("{0} of {1}", {marks_said(words, score.marks), marks_said(words, score.possible)}));
    const auto all = static_cast<double>(std::max<std::size_t>(1, result.items.size()));
    view.right = static_cast<double>(score.right) / all;
    view.partial = static_cast<double>(score.partial) / all;
    view.wrong = static_cast<double>(score.wrong) / all;
    const auto number = [](std::size_t count) { return std::vector<std::string>{std::to_string(count)}; };
    view.counts = {worded(words, say("{0} right", number(score.right))),
                   worded(words, say("{0} partly", number(score.partial))),
                   worded(words, say("{0} wrong", number(score.wrong)))};
    if (score.open > 0) {
        view.counts.push_back(worded(words, say("{0} open", number(score.open))));
    }
    if (score.gone > 0) {
        view.counts.push_back(worded(words, say("{0} not there any more", number(score.gone))));
    }
    if (score.to_grade > 0) {
        view.to_grade = {worded(words, say("{0} to grade", number(score.to_grade))), Tone::Amber};
        view.at_least = worded(words, say("at least"));
    }
}

void fill_topics(ResultView& view, const base::Catalogue& words, const exam::Result& result) {
    view.target = worded(words, say("target {0}", {base::number_in(words, target * 100)}));
    view.target_share = target;
    if (result.sections.size() > 1) {
        view.topics.push_back(
            topics_of(words, worded(words, say("By part")), exam::score_by_section(result), false));
    }
    TopicGroup tags = topics_of(words, worded(words, say("By topic")), exam::score_by_tag(result), true);
    if (!tags.bars.empty() || view.topics.empty()) {
        view.topics.push_back(std::move(tags));
    }
}

void fill_calibration(ResultView& view, const base::Catalogue& words, const exam::Result& result) {
    const std::vector<exam::Calibration> levels = exam::calibration_of(result);
    if (levels.empty()) {
        return;
    }
    if (result.items.size() < too_few) {
        view.calibration_note = worded(
            words,
            say("How well you judge yourself shows from {0} questions on.", {std::to_string(too_few)}));
        return;
    }
    view.calibration_heading = worded(words, say("Certain and right?"));
    view.expected = worded(words, say("expected"));
    const std::array names{say("A guess"), say("Fairly sure"), say("Certain")};
    for (const exam::Calibration& level : levels) {
        const double share = level.answers == 0 ? 0 : level.right / static_cast<double>(level.answers);
        view.calibration.push_back(
            {.label = worded(words, names.at(static_cast<std::size_t>(level.certainty) - 1)),
             .detail = worded(
                 words,
                 say("{0} of {1} right", {marks_said(words, level.right), std::to_string(level.answers)})),
             .has_answers = level.answers > 0,
             .share = share,
             .expected = level.expected,
             .tone =
                 level.answers > 0 && level.expected - share >= much_too_sure ? Tone::Red : Tone::Accent});
    }
    const auto wrong = std::count_if(result.items.begin(), result.items.end(), is_too_sure);
    if (wrong > 0) {
        view.calibration_note = worded(words,
                                       base::say_many("Of {1} certain answers {0} was wrong.",
                                                      "Of {1} certain answers {0} were wrong.",
                                                      wrong,
                                                      {std::to_string(levels.back().answers)}));
        view.read_first = worded(words, say("Read these first"));
    }
}

std::string
marks_of_row(const base::Catalogue& words, const exam::Result& result, const exam::ResultItem& item) {
    const std::string possible = marks_said(words, possible_marks(result, item));
    if (!item.graded) {
        return "– / " + possible;
    }
    const std::string old = marks_said(words, item.mark);
    return item.new_mark ? old + " → " + marks_said(words, *item.new_mark) + " / " + possible
                         : old + " / " + possible;
}

std::string topic_of(const exam::Result& result, const exam::ResultItem& item) {
    for (const std::string& tag : item.tags) {
        if (tag.find(':') == std::string::npos) {
            return tag;
        }
    }
    if (!item.tags.empty()) {
        return item.tags.front().substr(item.tags.front().find(':') + 1);
    }
    return result.sections.size() > 1 && item.section < result.sections.size() ? result.sections[item.section]
                                                                               : "";
}

ResultRow row_of(const State& state, std::size_t at) {
    const base::Catalogue& words = words_of(state);
    const exam::Result& result = state.exams.result->result;
    const exam::ResultItem& item = result.items[at];
    const Outcome outcome = exam::outcome_of(item);
    const bank::Bank* bank = find_bank(state, item.question.bank);
    return {.item = at,
            .number = std::to_string(at + 1),
            .mark = mark_of(outcome),
            .to_grade = outcome == Outcome::ToGrade,
            .question = outcome == Outcome::Gone ? worded(words, say("Not in the library any more"))
                                                 : plain_line(item.prompt),
            .language = bank == nullptr ? "" : bank->language,
            .topic = topic_of(result, item),
            .certainty = item.certainty ? static_cast<int>(*item.certainty) : 0,
            .too_sure = is_too_sure(item),
            .time = clock_time(item.time),
            .marks = marks_of_row(words, result, item),
            .changed = item.new_mark.has_value()};
}

void fill_list(ResultView& view, const State& state) {
    const base::Catalogue& words = words_of(state);
    const ResultOpen& open = *state.exams.result;
    const auto count = [&](ResultFilter filter) {
        return std::vector<std::string>{std::to_string(how_many(open.result, filter))};
    };
    const bool some_open = exam::score_of(open.result).open > 0;
    const std::array names{some_open ? say("Wrong or open {0}", count(ResultFilter::Wrong))
                                     : say("Wrong {0}", count(ResultFilter::Wrong)),
                           say("Partly {0}", count(ResultFilter::Partial)),
                           say("Right {0}", count(ResultFilter::Right)),
                           say("All {0}", count(ResultFilter::All))};
    for (std::size_t at = 0; at < names.size(); ++at) {
        view.filters.push_back({worded(words, names.at(at)), open.filter == static_cast<int>(at)});
    }
    view.number_head = worded(words, say("No."));
    view.question_head = worded(words, say("Question"));
    view.topic_head = worded(words, say("Topic"));
    view.certainty_head = open.result.rules.certainty ? worded(words, say("Certainty")) : "";
    view.time_head = worded(words, say("Time"));
    view.marks_head = worded(words, say("Marks"));
    for (const std::size_t item : shown_items(open)) {
        view.rows.push_back(row_of(state, item));
    }
    view.no_rows = view.rows.empty() ? worded(words, say("None of these.")) : "";
    const std::size_t again = to_retry(open.result).size();
    view.retry = again == 0 || state.read_only ? ""
                                               : worded(words,
                                                        base::say_many("Retry {0} that was not right",
                                                                       "Retry {0} that were not right",
                                                                       static_cast<long long>(again)));
    const exam::Score score = exam::score_of(open.result);
    if (score.to_grade > 0 && open.attempt && !state.read_only) {
        view.grade = worded(
            words,
            base::say_many("Grade {0} essay", "Grade {0} essays", static_cast<long long>(score.to_grade)));
        const auto& items = open.result.items;
        view.to_grade_first = static_cast<std::size_t>(
            std::find_if(items.begin(),
                         items.end(),
                         [](const auto& each) { return exam::outcome_of(each) == Outcome::ToGrade; }) -
            items.begin());
    }
    view.export_table = worded(words, say("Save as a table"));
    view.back = worded(words, say("Back"));
    view.back_is_main = again == 0 && view.grade.empty();
}

// What the author changed since.
std::optional<NoticeView> regrade_notice(const State& state) {
    const ResultOpen& open = *state.exams.result;
    if (!open.by_keys_now) {
        return std::nullopt;
    }
    const base::Catalogue& words = words_of(state);
    const exam::Score before = exam::score_of(open.result);
    const exam::Score after = exam::score_of(*open.by_keys_now);
    return NoticeView{
        .text = worded(words,
                       say("Keys were changed since: by those of now you have {0} marks instead of {1}.",
                           {marks_said(words, after.marks), marks_said(words, before.marks)})),
        .action = state.read_only ? "" : worded(words, say("Regrade")),
        .by_space = false,
        .can_close = false};
}

} // namespace

ResultView result_view(const State& state) {
    const base::Catalogue& words = words_of(state);
    const exam::Result& result = state.exams.result->result;
    const double minutes = static_cast<double>(result.elapsed.count()) / 60'000;
    const base::Day day = base::learner_day(result.ended, {});
    const bool today = day == base::learner_day(state.now, {});
    ResultView view{.title = result.title};
    view.subtitle = (today ? worded(words, say("today")) : long_date(words, day)) + ", " +
                    worded(words, say("{0} min", {std::to_string(whole_minutes(minutes))}));
    view.regrade = regrade_notice(state);
    for (const Notice& notice : state.notices) {
        view.notices.push_back(notice_view(words, notice));
    }
    fill_score(view, words, result);
    fill_topics(view, words, result);
    fill_calibration(view, words, result);
    fill_list(view, state);
    if (state.exams.result->opened) {
        view.opened = result_question_view(state, *state.exams.result->opened);
    }
    return view;
}

} // namespace ingat::program
