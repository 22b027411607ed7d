#include "program/exam_steps.hpp"
#include "program/handlers.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace ingat::program {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds typing_pause{1000};   // after which what was typed is kept
constexpr milliseconds longest_typing{2000}; // after which it is kept without one
constexpr milliseconds warned_before{300'000};

// Nothing: nothing waits to be kept.
std::optional<milliseconds> until_typed_is_kept(const ExamSitting& sitting, const exam::ClockReading& clock) {
    if (!sitting.typed_at || !sitting.typed_since) {
        return std::nullopt;
    }
    return std::min(typing_pause - (clock.boot - sitting.typed_at->clock.boot),
                    longest_typing - (clock.boot - sitting.typed_since->clock.boot));
}

// Five minutes before the end, of a short exam a tenth of its time.
milliseconds warning_of(std::chrono::seconds limit) {
    return std::min(warned_before, milliseconds{limit} / 10);
}

void warn_before_the_end(State& state) {
    Exams& exams = state.exams;
    const auto left = exam::time_left(exams.sitting->attempt, state.clock);
    const auto limit = exams.sitting->attempt.paper.rules.time_limit;
    if (!exams.warned && left && limit && *left <= warning_of(*limit)) {
        exams.warned = true;
        exams.time_hidden = false;
        const long long minutes = (left->count() + 59'999) / 60'000;
        state.toast =
            Toast{.text = left->count() > 60'000
                              ? base::say_many("{0} minute is left.", "{0} minutes are left.", minutes)
                              : base::say("Less than a minute is left.")};
    }
}

} // namespace

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
        const auto until = until_typed_is_kept(step.sitting, now.clock);
        if (!step.keep && until && *until <= milliseconds{0}) {
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
        const auto limit = attempt.paper.rules.time_limit;
        if (left && limit && !exams.warned && *left > warning_of(*limit)) {
            consider(*left - warning_of(*limit));
        }
        if (!attempt.items[attempt.current].closed) {
            consider(exam::question_time_left(attempt, state.clock));
        }
        consider(until_typed_is_kept(*exams.sitting, state.clock));
    }
    return next;
}

// ---- while the disk does not take what is answered

Step handle(State state, const SaveAnswersElsewhere&) {
    if (!state.exams.sitting || !state.exams.sitting->save_error) {
        return {.state = std::move(state)};
    }
    SaveCopy save{.answers = exam::result_of(with_unsaved(*state.exams.sitting, state.banks), state.banks)};
    return {.state = std::move(state), .effects = {std::move(save)}};
}

Step handle(State state, const CopySaved& event) {
    state.exams.copy = base::say("A copy of your answers so far is in {0}.", {event.path});
    return {.state = std::move(state)};
}

Step handle(State state, const CopyNotSaved& event) {
    state.exams.copy = event.error.message;
    return {.state = std::move(state)};
}

} // namespace ingat::program
