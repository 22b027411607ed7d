#include "program/exam_asking.hpp"
#include "program/exam_sitting.hpp"

#include <algorithm>
#include <utility>

// What becomes of a sitting without the learner: it is taken up, time passes, the disk answers.
namespace ingat::program {
namespace {

// An answer that came too late does not stay on the screen.
void show_what_counts(ExamSitting& sitting, const exam::Answered& answer, const study::Banks& banks) {
    const exam::ItemState& state = sitting.attempt.items[answer.item];
    const bool counts =
        state.answered == answer.is_answer && (!answer.is_answer || state.response == answer.response);
    const Asked asked = counts ? Asked{} : asked_in(sitting, banks, answer.item);
    const bool is_typed_on = sitting.typed_at && answer.item == sitting.attempt.current;
    if (asked.question != nullptr && !is_typed_on) {
        sitting.entered[answer.item] = entered_in(sitting.attempt, answer.item, *asked.question);
    }
}

} // namespace

ExamSitting sitting_of(exam::Attempt attempt, const study::Banks& banks, const exam::ClockReading& clock) {
    ExamSitting sitting{.attempt = std::move(attempt), .looked_since = clock};
    const std::size_t items = sitting.attempt.items.size();
    sitting.entered.resize(items);
    sitting.grades.resize(items);
    for (std::size_t item = 0; item < items; ++item) {
        const Asked asked = asked_in(sitting, banks, item);
        if (asked.question == nullptr) {
            continue;
        }
        const exam::ItemState& state = sitting.attempt.items[item];
        sitting.entered[item] = entered_in(sitting.attempt, item, *asked.question);
        if (state.checked) {
            sitting.grades[item] =
                bank::grade(*asked.question, state.response, context_of(sitting, item, asked));
        }
    }
    return sitting;
}

SittingStep kept_typed(ExamSitting sitting, const study::Banks& banks, const ExamTime& now) {
    const bool waits = sitting.typed_at && takes_answers(sitting);
    const Asked asked = waits ? asked_in(sitting, banks, sitting.attempt.current) : Asked{};
    if (asked.question == nullptr) {
        return {.sitting = std::move(sitting), .keep = {}};
    }
    return answered(std::move(sitting), *asked.question, now);
}

SittingStep left_alone(ExamSitting sitting, const study::Banks& banks, const ExamTime& now) {
    sitting.submit_asked = false;
    if (sitting.save_error) {
        return again(std::move(sitting), now);
    }
    if (!is_open(sitting)) {
        return {.sitting = std::move(sitting), .keep = {}};
    }
    if (sitting.typed_at && takes_answers(sitting)) {
        return kept_typed(std::move(sitting), banks, now);
    }
    // A flag that stays as it is: it tells the disk how long the question was looked at.
    const std::size_t item = sitting.attempt.current;
    const bool flagged = sitting.attempt.items[item].flagged;
    return asked_to_keep(std::move(sitting), exam::Flagged{.item = item, .flagged = flagged}, now);
}

SittingStep time_passed(ExamSitting sitting, const study::Banks& banks, const ExamTime& now) {
    if (!is_open(sitting)) {
        return {.sitting = std::move(sitting), .keep = {}};
    }
    const auto left = exam::time_left(sitting.attempt, now.clock);
    if (left && left->count() == 0) {
        // As of the moment when it was over, however long nobody looked.
        const auto late = exam::elapsed_now(sitting.attempt, now.clock) -
                          exam::milliseconds{*sitting.attempt.paper.rules.time_limit};
        ExamTime then = now;
        then.at.at -= std::max(exam::milliseconds{0}, late);
        return hand_in(std::move(sitting), banks, exam::HandInReason::TimeUp, then);
    }
    const std::size_t item = sitting.attempt.current;
    const auto own = exam::question_time_left(sitting.attempt, now.clock);
    if (own && own->count() == 0 && !sitting.attempt.items[item].closed) {
        return after_typed(std::move(sitting), banks, exam::ItemTimeUp{.item = item}, now);
    }
    return {.sitting = std::move(sitting), .keep = {}};
}

SittingStep event_kept(ExamSitting sitting, const study::Banks& banks, const ExamTime& now) {
    if (!sitting.saving) {
        return {.sitting = std::move(sitting), .keep = {}};
    }
    sitting.attempt = exam::after(std::move(sitting.attempt), *sitting.saving);
    if (const auto* answer = std::get_if<exam::Answered>(&sitting.saving->what)) {
        show_what_counts(sitting, *answer, banks);
    }
    sitting.saving.reset();
    sitting.save_error.reset();
    if (auto next = std::exchange(sitting.next, std::nullopt)) {
        return after_typed(std::move(sitting), banks, *std::move(next), now);
    }
    return {.sitting = std::move(sitting), .keep = {}};
}

ExamSitting event_not_kept(ExamSitting sitting, base::Error error) {
    sitting.save_error = std::move(error);
    return sitting;
}

SittingStep again(ExamSitting sitting, const ExamTime& now) {
    if (!sitting.saving || !sitting.save_error) {
        return {.sitting = std::move(sitting), .keep = {}};
    }
    // The clock stood since it was first asked for: the time that had passed then is what has passed now.
    exam::AttemptEvent event = *sitting.saving;
    event.clock = now.clock;
    event.at = now.at;
    sitting.looked_since = now.clock;
    sitting.saving = event;
    return {.sitting = std::move(sitting), .keep = std::move(event)};
}

exam::Attempt with_unsaved(const ExamSitting& sitting, const study::Banks& banks) {
    exam::Attempt attempt = sitting.saving ? exam::after(sitting.attempt, *sitting.saving) : sitting.attempt;
    const Asked asked = sitting.typed_at ? asked_in(sitting, banks, sitting.attempt.current) : Asked{};
    if (asked.question == nullptr) {
        return attempt;
    }
    exam::AttemptEvent typed{.what = answer_now(sitting, *asked.question),
                             .at = sitting.typed_at->at,
                             .clock = sitting.typed_at->clock,
                             .elapsed = attempt.elapsed,
                             .looked_at = {}};
    return exam::after(std::move(attempt), typed);
}

} // namespace ingat::program
