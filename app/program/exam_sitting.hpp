#pragma once

#include "bank/grading.hpp"
#include "base/result.hpp"
#include "base/time.hpp"
#include "exam/attempt.hpp"
#include "program/entered.hpp"
#include "study/queue.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ingat::program {

// What all clocks say now.
struct ExamTime {
    base::Moment at;
    exam::ClockReading clock;
    bool operator==(const ExamTime&) const = default;
};

// A quiz or an exam that is being sat. A value; what is entered is never ahead of the disk by more than what
// is being typed and one event, and what the palette says of an item is what is on the disk.
struct ExamSitting {
    exam::Attempt attempt;                          // as it is on the disk
    std::vector<Entered> entered;                   // as it is on the screen, one for each item
    std::vector<std::optional<bank::Grade>> grades; // with feedback at once, of those checked
    std::optional<exam::AttemptEvent> saving;       // asked to be kept, and not yet known to be
    std::optional<exam::Happening> next;            // what comes when it is
    std::optional<base::Error> save_error; // it cannot be kept: the clock stands, and nothing is taken
    exam::ClockReading looked_since;       // at the current item
    std::optional<ExamTime> typed_at;      // when something was typed last that was not yet asked to be kept
    std::optional<ExamTime> typed_since;   // when the first of that was typed
    bool unreadable = false;               // what was checked last is no answer; it stays open
    bool submit_asked = false;             // the question whether to hand in shows
    bool operator==(const ExamSitting&) const = default;
};

// The sitting after something was done, and what it asks the disk to keep: at most one event at a time.
struct SittingStep {
    ExamSitting sitting;
    std::optional<exam::AttemptEvent> keep;
};

// An attempt to be begun, or gone on with: what was answered shows again.
[[nodiscard]] ExamSitting
sitting_of(exam::Attempt attempt, const study::Banks& banks, const exam::ClockReading& clock);

// The question of an item; nothing where its bank is gone.
[[nodiscard]] const bank::Question*
question_of(const ExamSitting& sitting, const study::Banks& banks, std::size_t item);

// What the learner does. One that makes no sense now changes nothing.
[[nodiscard]] SittingStep
sat_option(ExamSitting sitting, const study::Banks& banks, const std::string& id, const ExamTime& now);
[[nodiscard]] SittingStep sat_move_of_item(ExamSitting sitting,
                                           const study::Banks& banks,
                                           const std::string& id,
                                           std::size_t to,
                                           const ExamTime& now);
[[nodiscard]] SittingStep sat_pair(ExamSitting sitting,
                                   const study::Banks& banks,
                                   const std::string& left,
                                   const std::string& partner,
                                   const ExamTime& now);
[[nodiscard]] SittingStep
sat_point(ExamSitting sitting, const study::Banks& banks, bank::Point point, const ExamTime& now);

// Typed text, or that of one blank, stays on the screen until kept_typed() is asked for, when the learner
// stops typing or has typed for a while, or something else is done: that comes after it. While the disk does
// not answer it waits.
[[nodiscard]] ExamSitting
sat_text(ExamSitting sitting, const study::Banks& banks, std::string text, const ExamTime& now);
[[nodiscard]] ExamSitting sat_blank(
    ExamSitting sitting, const study::Banks& banks, std::size_t blank, std::string text, const ExamTime& now);
[[nodiscard]] SittingStep kept_typed(ExamSitting sitting, const study::Banks& banks, const ExamTime& now);

[[nodiscard]] SittingStep
sat_certainty(ExamSitting sitting, const study::Banks& banks, exam::Certainty certainty, const ExamTime& now);
[[nodiscard]] SittingStep sat_flag(ExamSitting sitting, const study::Banks& banks, const ExamTime& now);
[[nodiscard]] SittingStep
sat_move(ExamSitting sitting, const study::Banks& banks, std::size_t item, const ExamTime& now);
[[nodiscard]] SittingStep sat_hint(ExamSitting sitting, const study::Banks& banks, const ExamTime& now);

// With feedback at once: the answer as it is now is graded, counts as a try, and is shown.
[[nodiscard]] SittingStep checked_answer(ExamSitting sitting, const study::Banks& banks, const ExamTime& now);

[[nodiscard]] SittingStep
hand_in(ExamSitting sitting, const study::Banks& banks, exam::HandInReason reason, const ExamTime& now);

// The screen is left: what was typed is kept, and how long the question was looked at; what could not be kept
// is tried again.
[[nodiscard]] SittingStep left_alone(ExamSitting sitting, const study::Banks& banks, const ExamTime& now);

// Time passes: a question whose time is over is closed, and the whole is handed in when there is none left.
[[nodiscard]] SittingStep time_passed(ExamSitting sitting, const study::Banks& banks, const ExamTime& now);

// What the disk says. After an error nothing is taken until it was kept: again() asks once more.
[[nodiscard]] SittingStep event_kept(ExamSitting sitting, const study::Banks& banks, const ExamTime& now);
[[nodiscard]] ExamSitting event_not_kept(ExamSitting sitting, base::Error error);
[[nodiscard]] SittingStep again(ExamSitting sitting, const ExamTime& now);

// The attempt with all that is on the screen, kept or not.
[[nodiscard]] exam::Attempt with_unsaved(const ExamSitting& sitting, const study::Banks& banks);

} // namespace ingat::program
