#pragma once

#include "bank/response.hpp"
#include "base/ids.hpp"
#include "base/time.hpp"
#include "exam/certainty.hpp"
#include "exam/clock.hpp"
#include "exam/paper.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ingat::exam {

using std::chrono::milliseconds;

// Where a learner is with one question of the paper.
struct ItemState {
    bank::Response response;
    bool answered = false;
    std::optional<Certainty> certainty;
    bool flagged = false;
    int tries = 0;          // answers that were checked; only with feedback at once
    bool checked = false;   // the answer as it is now is one of them
    int hints = 0;          // shown
    milliseconds time{};    // looked at so far
    milliseconds elapsed{}; // of its own time limit: how long it was the current one, the program open or not
    bool closed = false;    // no further answer is taken
    bool closed_by_try = false; // by the last try, or by one that was wholly right: nothing else did it
    std::optional<bank::GivenMarks> own_marks; // of an essay, after the end
    bool operator==(const ItemState&) const = default;
};

enum class HandInReason {
    Learner,
    TimeUp,
    Discarded, // it is over and nothing comes of it: no result, and no review of what was not checked
};

// One sitting of a paper: a value that follows from its events.
struct Attempt {
    base::EventId id;
    Paper paper;
    base::Moment started{};
    std::vector<ItemState> items; // as many as the paper has
    std::size_t current = 0;
    milliseconds elapsed{}; // of the time limit, up to the last event
    ClockReading last;      // when the last event was
    std::optional<HandInReason> handed_in;
    base::Moment ended{}; // once handed in
    bool operator==(const Attempt&) const = default;
};

// What happens in an attempt, as it is kept on the disk. `item` counts from 0.

struct Answered { // or answered anew
    std::size_t item = 0;
    bank::Response response;
    bool is_answer = true;              // false: taken back, nothing is chosen or typed any more
    std::optional<Certainty> certainty; // may be said before there is an answer
    bool checked = false; // a try: it was graded and shown. Passed over where feedback comes at the end
    bool closes = false;  // it was checked and is wholly right, so no further one is taken
    bool operator==(const Answered&) const = default;
};
struct Flagged {
    std::size_t item = 0;
    bool flagged = true;
    bool operator==(const Flagged&) const = default;
};
struct MovedTo {
    std::size_t item = 0;
    bool operator==(const MovedTo&) const = default;
};
struct TookHint {
    std::size_t item = 0;
    bool operator==(const TookHint&) const = default;
};
struct ItemTimeUp { // its own time is over
    std::size_t item = 0;
    bool operator==(const ItemTimeUp&) const = default;
};
struct HandedIn {
    HandInReason reason{};
    bool operator==(const HandedIn&) const = default;
};
struct MarkedOwn { // an essay, after the end
    std::size_t item = 0;
    bank::GivenMarks marks;
    bool operator==(const MarkedOwn&) const = default;
};

using Happening = std::variant<Answered, Flagged, MovedTo, TookHint, ItemTimeUp, HandedIn, MarkedOwn>;

struct AttemptEvent {
    Happening what;
    base::Moment at{};
    ClockReading clock;
    milliseconds elapsed{};   // of the time limit, up to now; while nothing could be kept it stands still
    milliseconds looked_at{}; // that the current item was looked at since the event before
    bool operator==(const AttemptEvent&) const = default;
};

[[nodiscard]] Attempt begun(base::EventId id, Paper paper, base::Moment at, const ClockReading& clock);

// The attempt after one more event. First the clock goes on to it: a question whose own time is over is
// closed. One that makes no sense (an item that is not there, an answer to a closed question or after the
// time, moving back where that is not allowed) changes nothing but the clock. After the end only MarkedOwn is
// taken, for what was answered, and the clock stands.
//
// A question is also closed by the last try that the rules allow, by leaving it where papers go only forward,
// and by whoever grades: an attempt knows no questions, so Answered::closes says that an answer was wholly
// right.
[[nodiscard]] Attempt after(Attempt attempt, const AttemptEvent& event);

// Time that is gone now. `stood_still`: how long the clock stood since the last event, because answers could
// not be kept.
[[nodiscard]] milliseconds
elapsed_now(const Attempt& attempt, const ClockReading& now, milliseconds stood_still = {});

// What is left of the time limit, never less than none; nothing: there is no limit.
[[nodiscard]] std::optional<milliseconds>
time_left(const Attempt& attempt, const ClockReading& now, milliseconds stood_still = {});

// Likewise for the current question.
[[nodiscard]] std::optional<milliseconds>
question_time_left(const Attempt& attempt, const ClockReading& now, milliseconds stood_still = {});

// Whether the learner may go there now: anywhere, or where papers go only forward, to the next question.
[[nodiscard]] bool can_move_to(const Attempt& attempt, std::size_t item);

// Whether an answer to the item is taken now: it is not closed, and where papers go only forward it is the
// current one. Whether its time is over since the last event, time_left and question_time_left say.
[[nodiscard]] bool can_answer(const Attempt& attempt, std::size_t item);

struct AttemptCounts {
    std::size_t answered = 0, open = 0, flagged = 0;
    bool operator==(const AttemptCounts&) const = default;
};
[[nodiscard]] AttemptCounts counts_of(const Attempt& attempt);

} // namespace ingat::exam
