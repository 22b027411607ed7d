#include "program/exam_steps.hpp"
#include "program/handlers.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace ingat::program {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds typing_pause{1000}; // after which what was typed is kept
constexpr milliseconds warned_before{300'000};

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
