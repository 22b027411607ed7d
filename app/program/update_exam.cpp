#include "program/exam_reviews.hpp"
#include "program/exam_sitting.hpp"
#include "program/figures.hpp"
#include "program/handlers.hpp"

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

namespace ingat::program {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds typing_pause{1000}; // after which what was typed is kept
constexpr milliseconds warned_before{300'000};

ExamTime time_of(const State& state) {
    return {.at = state.now, .clock = state.clock};
}

// The sitting goes on, and the disk is asked to keep what it wants kept.
Step with_step(State state, SittingStep step) {
    std::vector<Effect> effects;
    if (step.keep) {
        effects.emplace_back(
            KeepAttemptEvent{.attempt = step.sitting.attempt.id,
                             .event = *step.keep,
                             .reviews = reviews_of(state, step.sitting.attempt, *step.keep)});
    }
    state.exams.sitting = std::move(step.sitting);
    return {.state = std::move(state), .effects = std::move(effects)};
}

// Does `what` with the sitting, the banks and the time; nothing where there is no sitting.
template <class What>
Step sat(State state, const What& what) {
    if (!state.exams.sitting) {
        return {.state = std::move(state)};
    }
    ExamSitting sitting = *std::move(state.exams.sitting);
    state.exams.sitting.reset();
    SittingStep step = what(std::move(sitting), time_of(state));
    return with_step(std::move(state), std::move(step));
}

// Likewise where nothing has to be kept yet.
template <class What>
Step typed(State state, const What& what) {
    if (state.exams.sitting) {
        ExamSitting sitting = *std::move(state.exams.sitting);
        state.exams.sitting = what(std::move(sitting), time_of(state));
    }
    return {.state = std::move(state)};
}

bool is_sat(const ExamSitting& sitting) {
    return !sitting.attempt.handed_in && !sitting.attempt.items.empty();
}

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

// Puts one of the attempts that wait in the place of the sitting, which waits in turn.
void put_in_place(State& state, const base::EventId& id) {
    Exams& exams = state.exams;
    const auto found = std::find_if(
        exams.open.begin(), exams.open.end(), [&](const exam::Attempt& each) { return each.id == id; });
    if (found == exams.open.end()) {
        return;
    }
    exam::Attempt attempt = std::move(*found);
    exams.open.erase(found);
    if (exams.sitting && is_sat(*exams.sitting)) {
        exams.open.push_back(std::move(exams.sitting->attempt));
    }
    exams.sitting = sitting_of(std::move(attempt), state.banks, state.clock);
    exams.warned = false;
    exams.time_hidden = false;
}

bool is_over(const exam::Attempt& attempt, const exam::ClockReading& clock) {
    const auto left = exam::time_left(attempt, clock);
    return !attempt.handed_in && left && left->count() == 0;
}

// What is waiting to be kept does not change under it.
bool can_change_place(const State& state) {
    return !state.exams.sitting || !state.exams.sitting->saving;
}

void warn_before_the_end(State& state) {
    Exams& exams = state.exams;
    const auto left = exam::time_left(exams.sitting->attempt, state.clock);
    const auto limit = exams.sitting->attempt.paper.rules.time_limit;
    if (!exams.warned && left && limit && *limit > 2 * warned_before && *left <= warned_before) {
        exams.warned = true;
        exams.time_hidden = false;
        state.toast = Toast{.text = base::say("Five minutes are left.")};
    }
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

} // namespace

// ---- while a quiz or an exam is on the screen

Step sit(State state, const ChooseOption& action) {
    const study::Banks banks = state.banks;
    return sat(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        return sat_option(std::move(sitting), banks, action.id, now);
    });
}

Step sit(State state, const MoveItem& action) {
    const study::Banks banks = state.banks;
    return sat(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        return sat_move_of_item(std::move(sitting), banks, action.id, action.to, now);
    });
}

Step sit(State state, const MatchPair& action) {
    const study::Banks banks = state.banks;
    return sat(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        return sat_pair(std::move(sitting), banks, action.left, action.partner, now);
    });
}

Step sit(State state, const PointAt& action) {
    const study::Banks banks = state.banks;
    return sat(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        return sat_point(std::move(sitting), banks, {.x = action.spot.x, .y = action.spot.y}, now);
    });
}

Step sit(State state, const TypeAnswer& action) {
    const study::Banks banks = state.banks;
    return typed(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        return sat_text(std::move(sitting), banks, action.text, now);
    });
}

Step sit(State state, const WriteEssay& action) {
    return sit(std::move(state), TypeAnswer{.text = action.text});
}

Step sit(State state, const FillBlank& action) {
    const study::Banks banks = state.banks;
    return typed(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        return sat_blank(std::move(sitting), banks, action.blank, action.text, now);
    });
}

Step sit(State state, const CheckAnswer& action) {
    const study::Banks banks = state.banks;
    return sat(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        if (!action.typed.empty()) {
            sitting = sat_text(std::move(sitting), banks, action.typed, now);
        }
        return checked_answer(std::move(sitting), banks, now);
    });
}

Step sit(State state, const ShowHint&) {
    const study::Banks banks = state.banks;
    return sat(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        return sat_hint(std::move(sitting), banks, now);
    });
}

Step sit(State state, const TryAgain&) {
    return sat(std::move(state),
               [&](ExamSitting sitting, const ExamTime& now) { return again(std::move(sitting), now); });
}

Step sit(State state, const Undo&) {
    return {.state = std::move(state)};
}

Step sit(State state, const Redo&) {
    return {.state = std::move(state)};
}

// What is half typed is kept before the screen is left.
Step sit(State state, const GoTo& action) {
    const study::Banks banks = state.banks;
    Step step = sat(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        sitting.submit_asked = false;
        return kept_typed(std::move(sitting), banks, now);
    });
    Step gone = handle(std::move(step.state), action);
    gone.effects.insert(gone.effects.begin(), step.effects.begin(), step.effects.end());
    return gone;
}

Step handle(State state, const TypeAnswer&) {
    return {.state = std::move(state)};
}

Step handle(State state, const SayCertainty& action) {
    if (state.screen != Screen::Exam || action.level < 1 || action.level > 3) {
        return {.state = std::move(state)};
    }
    const study::Banks banks = state.banks;
    return sat(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        return sat_certainty(std::move(sitting), banks, static_cast<exam::Certainty>(action.level), now);
    });
}

Step handle(State state, const ToggleFlag&) {
    if (state.screen != Screen::Exam) {
        return {.state = std::move(state)};
    }
    const study::Banks banks = state.banks;
    return sat(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        return sat_flag(std::move(sitting), banks, now);
    });
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
    if (state.screen == Screen::Exam && state.exams.sitting && is_sat(*state.exams.sitting) &&
        !state.exams.sitting->saving) {
        state.exams.sitting->submit_asked = action.shown;
    }
    return {.state = std::move(state)};
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
    if (state.read_only || (!is_this && !can_change_place(state))) {
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
    take_memories(state, event.kept);
    if (event.log) {
        state.log = *event.log;
    }
    const bool is_sitting = state.exams.sitting && state.exams.sitting->attempt.id == event.kept.attempt;
    if (!is_sitting) {
        return with_marks_kept(std::move(state), event);
    }
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
    } else {
        tell(state, event.error.message);
    }
    return {.state = std::move(state)};
}

// ---- time

Step handle_exam_time(State state) {
    Exams& exams = state.exams;
    const bool waits = can_change_place(state) && !state.read_only;
    if (waits && !(exams.sitting && is_over(exams.sitting->attempt, state.clock))) {
        const auto over = std::find_if(exams.open.begin(), exams.open.end(), [&](const exam::Attempt& each) {
            return is_over(each, state.clock);
        });
        if (over != exams.open.end() && state.screen != Screen::Exam) {
            put_in_place(state, base::EventId{over->id});
        }
    }
    if (!state.exams.sitting || state.exams.sitting->saving) {
        return {.state = std::move(state)};
    }
    warn_before_the_end(state);
    const study::Banks banks = state.banks;
    return sat(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        SittingStep step = time_passed(std::move(sitting), banks, now); // the end comes before the pause
        const std::optional<ExamTime>& typed_at = step.sitting.typed_at;
        if (!step.keep && typed_at && now.clock.boot - typed_at->clock.boot >= typing_pause) {
            return kept_typed(std::move(step.sitting), banks, now);
        }
        return step;
    });
}

std::optional<milliseconds> next_exam_change(const State& state) {
    const Exams& exams = state.exams;
    std::optional<milliseconds> next;
    const auto consider = [&](std::optional<milliseconds> in) {
        if (in && (!next || *in < *next)) {
            next = std::max(milliseconds{1}, *in);
        }
    };
    if (state.read_only || (exams.sitting && exams.sitting->saving)) {
        return next;
    }
    if (state.screen != Screen::Exam) {
        for (const exam::Attempt& attempt : exams.open) {
            consider(exam::time_left(attempt, state.clock));
        }
    }
    if (exams.sitting && is_sat(*exams.sitting)) {
        const exam::Attempt& attempt = exams.sitting->attempt;
        const auto left = exam::time_left(attempt, state.clock);
        consider(left);
        if (left && !exams.warned && *left > warned_before) {
            consider(*left - warned_before);
        }
        if (!attempt.items[attempt.current].closed) {
            consider(exam::question_time_left(attempt, state.clock));
        }
        if (exams.sitting->typed_at) {
            consider(typing_pause - (state.clock.boot - exams.sitting->typed_at->clock.boot));
        }
    }
    return next;
}

} // namespace ingat::program
