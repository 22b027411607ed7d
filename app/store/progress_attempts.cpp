#include "store/attempt_rows.hpp"
#include "store/exam_bytes.hpp"
#include "store/progress.hpp"
#include "store/progress_parts.hpp"

#include <iterator>
#include <utility>

namespace ingat::store {

using base::Done;
using base::Error;
using base::ErrorKind;
using base::EventId;
using base::Result;
using base::say;

namespace {

Error unkeepable(const EventId& attempt) {
    return {ErrorKind::Refused,
            say("What was done in the attempt {0} was not kept: a text in it is longer than 1 MiB, or a "
                "number in it is none.",
                {base::hex(attempt)})};
}

Error unknown(const EventId& attempt) {
    return {ErrorKind::NotFound, say("There is no attempt {0}.", {base::hex(attempt)})};
}

} // namespace

// The sequence of the last event; NotFound if the attempt was not begun.
Result<std::int64_t> Progress::Parts::end_of_attempt(const EventId& attempt) {
    const auto known = attempt_ends.find(attempt);
    if (known != attempt_ends.end()) {
        return known->second;
    }
    const auto found = store::end_of_attempt(file.database, attempt);
    if (!found) {
        return found.error();
    }
    if (!*found) {
        return unknown(attempt);
    }
    attempt_ends.emplace(attempt, **found);
    return **found;
}

Result<Done> Progress::Parts::write_attempt_event(const EventId& attempt,
                                                  const exam::AttemptEvent& event,
                                                  const std::vector<AttemptReview>& reviews) {
    if (auto refused = refusal()) {
        return *refused;
    }
    const auto end = end_of_attempt(attempt);
    if (!end) {
        return end.error();
    }
    auto bytes = event_bytes(event);
    if (!bytes) {
        return unkeepable(attempt);
    }
    Writing writing;
    writing.attempt_event = {.attempt = attempt,
                             .sequence = *end + 1,
                             .kind = static_cast<std::int64_t>(event.what.index()),
                             .event = *std::move(bytes)};
    for (const AttemptReview& each : reviews) {
        Event review = event_of(EventKind::Review, each.review, {});
        review.sequence = sequence + 1 + std::ssize(writing.events);
        writing.events.push_back(std::move(review));
        writing.after.insert_or_assign(each.review.card, each.after);
    }
    return write(writing);
}

Result<Done> Progress::begin_attempt(const exam::Attempt& attempt) {
    if (auto refused = parts_->refusal()) {
        return *refused;
    }
    auto bytes = beginning_bytes(attempt);
    if (!bytes) {
        return unkeepable(attempt.id);
    }
    const auto known = beginning_of(parts_->file.database, attempt.id);
    if (!known) {
        return known.error();
    }
    if (*known) {
        return **known == *bytes ? Result<Done>{Done{}}
                                 : Error{ErrorKind::Refused,
                                         say("The attempt {0} is there already, and began otherwise.",
                                             {base::hex(attempt.id)})};
    }
    Writing writing;
    writing.attempt = {.id = attempt.id,
                       .begun = attempt.started,
                       .title = attempt.paper.title,
                       .beginning = *std::move(bytes)};
    return parts_->write(writing);
}

Result<Done> Progress::add_attempt_event(const EventId& attempt, const exam::AttemptEvent& event) {
    return parts_->write_attempt_event(attempt, event, {});
}

Result<Done> Progress::add_checked_answer(const EventId& attempt,
                                          const exam::AttemptEvent& event,
                                          const std::vector<AttemptReview>& reviews) {
    return parts_->write_attempt_event(attempt, event, reviews);
}

Result<Done> Progress::hand_in(const EventId& attempt,
                               const exam::AttemptEvent& event,
                               const std::vector<AttemptReview>& reviews) {
    if (auto refused = parts_->refusal()) {
        return *refused;
    }
    if (!std::holds_alternative<exam::HandedIn>(event.what)) {
        return Error{ErrorKind::Refused, say("This is not the end of an attempt.")};
    }
    const auto known = hand_in_of(parts_->file.database, attempt);
    if (!known) {
        return known.error();
    }
    if (known->is_whole) {
        return Done{};
    }
    // One that is damaged brought its reviews with it.
    return parts_->write_attempt_event(
        attempt, event, known->is_there ? std::vector<AttemptReview>{} : reviews);
}

Result<AttemptList> Progress::attempts() const {
    return list_attempts(parts_->file.database);
}

Result<KeptAttempt> Progress::attempt(const EventId& id) const {
    return read_attempt(parts_->file.database, id);
}

Result<KeptAttempts> Progress::open_attempts() const {
    auto list = attempts();
    if (!list) {
        return list.error();
    }
    KeptAttempts open{.attempts = {}, .damaged = std::move(list->damaged)};
    for (const AttemptSummary& each : list->attempts) {
        if (each.ended) {
            continue;
        }
        auto kept = attempt(each.id);
        if (!kept && kept.error().kind != ErrorKind::Malformed && kept.error().kind != ErrorKind::Newer) {
            return kept.error();
        }
        if (!kept) {
            open.damaged.push_back(kept.error().message);
            continue;
        }
        open.attempts.push_back(std::move(kept->attempt));
        std::move(kept->damaged.begin(), kept->damaged.end(), std::back_inserter(open.damaged));
    }
    return open;
}

} // namespace ingat::store
