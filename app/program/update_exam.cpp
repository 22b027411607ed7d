#include "program/exam_steps.hpp"
#include "program/figures.hpp"
#include "program/handlers.hpp"

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

namespace ingat::program {
namespace {

// The question that comes after this one and has a flag, round from the last to the first.
std::optional<std::size_t> next_flagged(const exam::Attempt& attempt) {
    const std::size_t count = attempt.items.size();
    for (std::size_t by = 1; by <= count; ++by) {
        const std::size_t item = (attempt.current + by) % count;
        if (attempt.items[item].flagged && item != attempt.current && exam::can_move_to(attempt, item)) {
            return item;
        }
    }
    return std::nullopt;
}

void take_memories(State& state, const KeepAttemptEvent& kept) {
    std::set<base::BankId> touched;
    for (const SaveReview& review : kept.reviews) {
        state.memories[review.review.card] = review.after;
        touched.insert(review.review.card.bank);
    }
    for (const base::BankId& bank : touched) {
        state = with_figures_of(std::move(state), bank);
    }
}

} // namespace

ResultSummary summary_of(const exam::Result& result) {
    return {.attempt = result.attempt,
            .title = result.title,
            .ended = result.ended,
            .elapsed = result.elapsed,
            .questions = result.items.size(),
            .score = exam::score_of(result),
            .trouble = {}};
}

void put_into_history(State& state, const exam::Result& result) {
    std::vector<ResultSummary>& history = state.exams.history;
    ResultSummary summary = summary_of(result);
    const auto same = std::find_if(history.begin(), history.end(), [&](const ResultSummary& each) {
        return each.attempt == summary.attempt;
    });
    if (same != history.end()) {
        *same = std::move(summary);
        return;
    }
    history.insert(history.begin(), std::move(summary));
    for (const exam::ResultItem& item : result.items) {
        ++state.exams.times_asked[item.question];
    }
}

namespace {

// What came of the sitting that was handed in is shown, and kept as a file.
Step with_result(State state) {
    ExamSitting sitting = *std::move(state.exams.sitting);
    state.exams.sitting.reset();
    exam::Result result = exam::result_of(sitting.attempt, state.banks);
    put_into_history(state, result);
    if (sitting.attempt.handed_in == exam::HandInReason::TimeUp) {
        state.toast = Toast{.text = base::say("The time of “{0}” is over. It was submitted with what was "
                                              "answered.",
                                              {result.title})};
    }
    SaveResult save{.result = result};
    if (state.screen == Screen::Exam) {
        state = with_result_open(std::move(state), std::move(result), std::move(sitting.attempt));
        state.screen = Screen::Result;
    }
    return {.state = std::move(state), .effects = {std::move(save)}};
}

Step without_discarded(State state, const base::EventId& id) {
    std::vector<exam::Attempt>& open = state.exams.open;
    const auto gone = std::find_if(open.begin(), open.end(), [&](const auto& each) { return each.id == id; });
    if (gone != open.end()) {
        state.toast = Toast{.text = base::say("“{0}” was discarded.", {gone->paper.title})};
        open.erase(gone);
    }
    return {.state = std::move(state)};
}

} // namespace

Step handle(State state, const AskDiscard& action) {
    if (!state.read_only) {
        state.exams.discard_asked = action.attempt;
    }
    return {.state = std::move(state)};
}

Step handle(State state, const DiscardAttempt&) {
    const auto id = std::exchange(state.exams.discard_asked, std::nullopt);
    if (!id || state.read_only || !can_change_place_or_says(state)) {
        return {.state = std::move(state)};
    }
    std::vector<exam::Attempt>& open = state.exams.open;
    if (state.exams.sitting && state.exams.sitting->attempt.id == *id) {
        open.push_back(state.exams.sitting->attempt);
        state.exams.sitting.reset();
    }
    const auto attempt =
        std::find_if(open.begin(), open.end(), [&](const auto& each) { return each.id == *id; });
    if (attempt == open.end()) {
        return {.state = std::move(state)};
    }
    KeepAttemptEvent keep{.attempt = *id,
                          .event = {.what = exam::HandedIn{.reason = exam::HandInReason::Discarded},
                                    .at = state.now,
                                    .clock = state.clock,
                                    .elapsed = exam::elapsed_now(*attempt, state.clock),
                                    .looked_at = {}}};
    return {.state = std::move(state), .effects = {std::move(keep)}};
}

Step handle(State state, const MoveTo& action) {
    if (state.screen != Screen::Exam) {
        return {.state = std::move(state)};
    }
    const study::Banks banks = state.banks;
    return sat(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        return sat_move(std::move(sitting), banks, action.item, now);
    });
}

Step handle(State state, const MoveBy& action) {
    if (!state.exams.sitting) {
        return {.state = std::move(state)};
    }
    const std::size_t current = state.exams.sitting->attempt.current;
    if ((action.by < 0 && current == 0) || action.by == 0) {
        return {.state = std::move(state)};
    }
    return handle(std::move(state), MoveTo{.item = action.by < 0 ? current - 1 : current + 1});
}

Step handle(State state, const NextFlagged&) {
    const auto item =
        state.exams.sitting ? next_flagged(state.exams.sitting->attempt) : std::optional<std::size_t>{};
    return item ? handle(std::move(state), MoveTo{.item = *item}) : Step{.state = std::move(state)};
}

Step handle(State state, const AskSubmit& action) {
    const bool can_ask = state.screen == Screen::Exam && state.exams.sitting &&
                         is_sat(*state.exams.sitting) && !state.exams.sitting->saving;
    if (!can_ask) {
        return {.state = std::move(state)};
    }
    const study::Banks banks = state.banks;
    return sat(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        sitting.submit_asked = action.shown;
        return kept_typed(std::move(sitting), banks, now); // what was just typed counts as answered
    });
}

Step handle(State state, const Submit&) {
    if (!state.exams.sitting || !state.exams.sitting->submit_asked) {
        return {.state = std::move(state)};
    }
    const study::Banks banks = state.banks;
    return sat(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        return hand_in(std::move(sitting), banks, exam::HandInReason::Learner, now);
    });
}

Step handle(State state, const ToggleTime&) {
    state.exams.time_hidden = !state.exams.time_hidden && !state.exams.warned;
    return {.state = std::move(state)};
}

Step handle(State state, const ContinueAttempt& action) {
    const bool is_this = state.exams.sitting && state.exams.sitting->attempt.id == action.attempt;
    if (state.read_only || (!is_this && !can_change_place_or_says(state))) {
        return {.state = std::move(state)};
    }
    if (!is_this) {
        put_in_place(state, action.attempt);
    }
    if (!state.exams.sitting || state.exams.sitting->attempt.id != action.attempt) {
        return {.state = std::move(state)};
    }
    if (!state.exams.sitting->saving) {
        state.exams.sitting->looked_since = state.clock; // what passed while away was not looked at
    }
    state.screen = Screen::Exam;
    state.exams.discard_asked.reset();
    state.toast.reset();
    return handle_exam_time(std::move(state));
}

State with_exam_resumed(State state) {
    const std::vector<exam::Attempt>& open = state.exams.open;
    const auto going_on = std::find_if(open.begin(), open.end(), [&](const exam::Attempt& attempt) {
        return attempt.paper.rules.feedback == exam::Feedback::AtEnd && !is_over(attempt, state.clock);
    });
    if (going_on == open.end() || state.read_only) {
        return state;
    }
    put_in_place(state, base::EventId{going_on->id});
    state.screen = Screen::Exam;
    return state;
}

Step handle(State state, const WindowCloses&) {
    state.exams.closing = true;
    const study::Banks banks = state.banks;
    return with_plan_kept(sat(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        return left_alone(std::move(sitting), banks, now);
    }));
}

// ---- what the disk says

Step handle(State state, const AttemptBegun& event) {
    const base::EventId id = event.attempt.id;
    state.exams.open.push_back(event.attempt);
    state.toast.reset();
    return handle(std::move(state), ContinueAttempt{.attempt = id});
}

Step handle(State state, const AttemptRefused& event) {
    tell(state, event.error.message, base::say("Nothing was begun."));
    return {.state = std::move(state)};
}

Step handle(State state, const AttemptEventKept& event) {
    const auto* end = std::get_if<exam::HandedIn>(&event.kept.event.what);
    if (end != nullptr && end->reason == exam::HandInReason::Discarded) {
        return without_discarded(std::move(state), event.kept.attempt);
    }
    take_memories(state, event.kept);
    if (event.log) {
        state.log = *event.log;
    }
    const bool is_sitting = state.exams.sitting && state.exams.sitting->attempt.id == event.kept.attempt;
    if (!is_sitting) {
        return with_marks_kept(std::move(state), event);
    }
    state.exams.copy.reset();
    const study::Banks banks = state.banks;
    Step step = sat(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        return event_kept(std::move(sitting), banks, now);
    });
    if (!step.state.exams.sitting->attempt.handed_in) {
        return step;
    }
    return with_result(std::move(step.state));
}

Step handle(State state, const AttemptEventNotKept& event) {
    if (state.exams.sitting && state.exams.sitting->attempt.id == event.attempt) {
        state.exams.sitting = event_not_kept(*std::move(state.exams.sitting), event.error);
        if (state.screen != Screen::Exam) {
            tell(state,
                 event.error.message,
                 base::say("The last answer of “{0}” is not saved yet. Continue it under Exams to try again.",
                           {state.exams.sitting->attempt.paper.title}));
        }
        if (state.exams.closing) {
            return handle(std::move(state), SaveAnswersElsewhere{});
        }
    } else {
        tell(state, event.error.message);
    }
    return {.state = std::move(state)};
}

} // namespace ingat::program
