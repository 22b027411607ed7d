#include "exam/attempt.hpp"

#include <algorithm>
#include <utility>

namespace ingat::exam {
namespace {

constexpr milliseconds none{0};

bool goes_only_forward(const Attempt& attempt) {
    return attempt.paper.rules.navigation == Navigation::ForwardOnly;
}

bool is_over(const Attempt& attempt) {
    return attempt.paper.rules.time_limit && attempt.elapsed > *attempt.paper.rules.time_limit;
}

milliseconds since_last(const Attempt& attempt, const ClockReading& now, milliseconds stood_still) {
    return std::max(none, passed(attempt.last, now) - together(stood_still, none));
}

// Forward to the event: the time of the paper and of the current question. An answer that comes exactly when
// its question's time is over is still taken, so a question is closed before the event only where it is past.
void wind_clock(Attempt& attempt, const AttemptEvent& event) {
    const milliseconds elapsed = std::max(attempt.elapsed, together(event.elapsed, none));
    if (attempt.current < attempt.items.size()) {
        ItemState& item = attempt.items[attempt.current];
        item.time = together(item.time, event.looked_at);
        item.elapsed = together(item.elapsed, elapsed - attempt.elapsed);
        const auto limit = attempt.paper.rules.question_limit;
        item.closed = item.closed || (limit && item.elapsed > *limit);
    }
    attempt.elapsed = elapsed;
    attempt.last = event.clock;
}

void close_at_its_limit(Attempt& attempt, std::size_t item) {
    const auto limit = attempt.paper.rules.question_limit;
    if (item < attempt.items.size() && limit && attempt.items[item].elapsed >= *limit) {
        attempt.items[item].closed = true;
    }
}

// One function per happening. Adding one without does not compile. None is called after the end but the last.

void take(Attempt& attempt, const Answered& answered, const AttemptEvent&) {
    if (!can_answer(attempt, answered.item) || is_over(attempt)) {
        return;
    }
    ItemState& item = attempt.items[answered.item];
    if (!answered.is_answer) {
        item.response = {};
        item.answered = false;
        item.certainty = answered.certainty;
        item.checked = false;
        return;
    }
    item.response = answered.response;
    item.answered = true;
    item.certainty = answered.certainty;
    item.checked = answered.checked && attempt.paper.rules.feedback == Feedback::AtOnce;
    if (item.checked) {
        ++item.tries;
        item.closed = answered.closes || item.tries >= attempt.paper.rules.tries;
        item.closed_by_try = item.closed;
    }
}

void take(Attempt& attempt, const Flagged& flagged, const AttemptEvent&) {
    if (flagged.item < attempt.items.size()) {
        attempt.items[flagged.item].flagged = flagged.flagged;
    }
}

void take(Attempt& attempt, const MovedTo& moved, const AttemptEvent&) {
    if (!can_move_to(attempt, moved.item)) {
        return;
    }
    if (goes_only_forward(attempt)) {
        attempt.items[attempt.current].closed = true;
    }
    attempt.current = moved.item;
}

void take(Attempt& attempt, const TookHint& took, const AttemptEvent&) {
    const Rules& rules = attempt.paper.rules;
    if (rules.hints && rules.feedback == Feedback::AtOnce && can_answer(attempt, took.item)) {
        ++attempt.items[took.item].hints;
    }
}

void take(Attempt& attempt, const ItemTimeUp& up, const AttemptEvent&) {
    if (attempt.paper.rules.question_limit && up.item < attempt.items.size()) {
        attempt.items[up.item].closed = true;
    }
}

void take(Attempt& attempt, const HandedIn& handed_in, const AttemptEvent& event) {
    attempt.handed_in = handed_in.reason;
    attempt.ended = event.at;
}

void take(Attempt& attempt, const MarkedOwn& marked, const AttemptEvent&) {
    if (attempt.handed_in && marked.item < attempt.items.size() && attempt.items[marked.item].answered) {
        attempt.items[marked.item].own_marks = marked.marks;
    }
}

} // namespace

Attempt begun(base::EventId id, Paper paper, base::Moment at, const ClockReading& clock) {
    Attempt attempt{.id = id, .paper = std::move(paper), .started = at, .items = {}, .last = clock};
    attempt.items.resize(attempt.paper.items.size());
    return attempt;
}

Attempt after(Attempt attempt, const AttemptEvent& event) {
    if (attempt.handed_in) {
        if (const auto* marked = std::get_if<MarkedOwn>(&event.what)) {
            take(attempt, *marked, event);
        }
        return attempt;
    }
    const std::size_t was_current = attempt.current;
    wind_clock(attempt, event);
    std::visit([&](const auto& what) { take(attempt, what, event); }, event.what);
    close_at_its_limit(attempt, was_current);
    return attempt;
}

milliseconds elapsed_now(const Attempt& attempt, const ClockReading& now, milliseconds stood_still) {
    return attempt.handed_in ? attempt.elapsed
                             : together(attempt.elapsed, since_last(attempt, now, stood_still));
}

std::optional<milliseconds>
time_left(const Attempt& attempt, const ClockReading& now, milliseconds stood_still) {
    if (!attempt.paper.rules.time_limit) {
        return std::nullopt;
    }
    const milliseconds limit = together(*attempt.paper.rules.time_limit, none);
    return std::max(none, limit - elapsed_now(attempt, now, stood_still));
}

std::optional<milliseconds>
question_time_left(const Attempt& attempt, const ClockReading& now, milliseconds stood_still) {
    if (!attempt.paper.rules.question_limit || attempt.current >= attempt.items.size()) {
        return std::nullopt;
    }
    const milliseconds limit = together(*attempt.paper.rules.question_limit, none);
    const milliseconds since = elapsed_now(attempt, now, stood_still) - attempt.elapsed;
    return std::max(none, limit - together(attempt.items[attempt.current].elapsed, since));
}

bool can_move_to(const Attempt& attempt, std::size_t item) {
    return !attempt.handed_in && item < attempt.items.size() &&
           (!goes_only_forward(attempt) || item == attempt.current + 1);
}

bool can_answer(const Attempt& attempt, std::size_t item) {
    return !attempt.handed_in && item < attempt.items.size() && !attempt.items[item].closed &&
           (!goes_only_forward(attempt) || item == attempt.current);
}

AttemptCounts counts_of(const Attempt& attempt) {
    AttemptCounts counts;
    for (const ItemState& item : attempt.items) {
        ++(item.answered ? counts.answered : counts.open);
        counts.flagged += item.flagged ? 1U : 0U;
    }
    return counts;
}

} // namespace ingat::exam
