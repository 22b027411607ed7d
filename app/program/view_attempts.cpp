#include "base/message.hpp"
#include "program/phrases.hpp"
#include "program/view_exam_parts.hpp"

#include <algorithm>

// What was sat so far, and what was begun and waits.
namespace ingat::program {
namespace {

using base::say;
using base::worded;

std::string date_of(const State& state, base::Moment moment) {
    const base::Day day = base::learner_day(moment, {});
    const base::Day today = base::learner_day(state.now, {});
    return day == today ? worded(words_of(state), say("today")) : long_date(words_of(state), day);
}

std::string asks_to_discard(const base::Catalogue& words, const exam::Attempt& attempt) {
    return worded(words,
                  attempt.paper.rules.feedback == exam::Feedback::AtOnce
                      ? say("Discard it? It gets no result. What you checked already counts for your memory.")
                      : say("Discard it? It gets no result, and its answers count for nothing."));
}

std::string detail_of(const State& state, const exam::Attempt& attempt, std::chrono::milliseconds stood) {
    const base::Catalogue& words = words_of(state);
    const exam::AttemptCounts counts = exam::counts_of(attempt);
    std::string detail = worded(words, say("begun {0}", {date_of(state, attempt.started)}));
    const auto add = [&](const std::string& more) { detail += "  ·  " + more; };
    add(worded(
        words,
        say("{0} of {1} answered", {std::to_string(counts.answered), std::to_string(attempt.items.size())})));
    if (const auto left = exam::time_left(attempt, state.clock, stood)) {
        add(worded(words, say("{0} left", {clock_time(*left, true)})));
    }
    return detail;
}

OpenAttemptRow
open_row(const State& state, const exam::Attempt& attempt, std::chrono::milliseconds stood = {}) {
    const base::Catalogue& words = words_of(state);
    const bool asks = state.exams.discard_asked == attempt.id;
    return {.id = attempt.id,
            .title = attempt.paper.title,
            .detail = asks ? asks_to_discard(words, attempt) : detail_of(state, attempt, stood),
            .go_on = state.read_only ? "" : worded(words, asks ? say("Keep it") : say("Continue")),
            .discard = state.read_only ? "" : worded(words, say("Discard")),
            .asks = asks};
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
    row.score = summary.score.possible > 0 ? percent_said(words, row.share) : "–"; // nothing could be marked
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

} // namespace

std::chrono::milliseconds stood_still(const State& state, const ExamSitting& sitting) {
    return sitting.save_error && sitting.saving ? exam::passed(sitting.saving->clock, state.clock)
                                                : std::chrono::milliseconds{0};
}

void fill_attempts(ExamsView& view, const State& state) {
    if (state.exams.sitting && !state.exams.sitting->attempt.handed_in) {
        const ExamSitting& sitting = *state.exams.sitting;
        view.open.push_back(open_row(state, sitting.attempt, stood_still(state, sitting)));
        if (sitting.save_error) {
            view.open.back().detail = worded(words_of(state),
                                             say("The last answer is not saved yet. Continue to try again; "
                                                 "the time stands still until it is."));
        }
    }
    for (const exam::Attempt& attempt : state.exams.open) {
        view.open.push_back(open_row(state, attempt));
    }
    for (const ResultSummary& summary : state.exams.history) {
        view.history.push_back(history_row(state, summary));
    }
    if (view.history.empty()) {
        view.history_empty = worded(words_of(state), say("What you submit stands here, with its score."));
    }
    view.curve = curve_of(state);
}

} // namespace ingat::program
