#include "base/random.hpp"
#include "memory/fuzz.hpp"
#include "store/progress.hpp"
#include "store/progress_parts.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace ingat::store {

using base::CardId;
using base::Done;
using base::Error;
using base::ErrorKind;
using base::EventId;
using base::Result;
using base::say;
using memory::CardMemory;

std::optional<Error> Progress::Parts::refusal() const {
    if (is_copy()) {
        return Error{
            ErrorKind::InUse,
            say("This is a copy of your progress to look at: the progress itself is in use, or its disk "
                "is read-only. Nothing was written.")};
    }
    if (failing) {
        return Error{
            ErrorKind::Failed,
            say("{0} is not written to any more since the disk reported an error. Check the disk, then "
                "try again.",
                {file.database.path().string()})};
    }
    return std::nullopt;
}

Event Progress::Parts::event_of(EventKind kind, Review review, const EventId& names) {
    const std::uint64_t now = clock.next(review.when.at.at);
    return {.kind = kind,
            .id = make_event_id(now, base::mixed(seed.first, seed.second ^ now)),
            .names = names,
            .device = file.device,
            .sequence = sequence + 1,
            .review = std::move(review)};
}

// Why the write that was just tried failed. Once the disk failed, what the system holds in memory and what is
// on the disk may differ, and a second try could report a success that never was.
Error Progress::Parts::failed(const Writing& writing) {
    Error error = file.database.failure();
    failing = error.kind == ErrorKind::Failed;
    if (failing) {
        in_doubt = writing;
    }
    return error;
}

bool Progress::Parts::mark_written() {
    if (written_to) {
        return true;
    }
    return set_closed_well(file.database, false) &&
           (!file.device_is_new || set_device(file.database, file.device));
}

// Of what is known without reading, as far as it goes: for most answers no page is looked for.
Result<Earlier> Progress::Parts::earlier_than(const Event& answer) {
    const CardId& card = answer.review.card;
    if (!log_sizes.contains(card)) {
        return Earlier{};
    }
    if (of_the_day.contains(card)) {
        return Earlier{.any = true, .on_day = true};
    }
    if (memories.contains(card)) {
        return Earlier{.any = true};
    }
    return store::earlier_than(file.database, answer, tombstones); // what there was is undone or damaged
}

bool Progress::Parts::goes_on_with_the_day(const std::vector<Event>& events) const {
    const bool is_answer = events.size() == 1 && events.back().kind == EventKind::Review;
    return is_answer && summary && summary->day == events.back().review.when.day;
}

// After these events, the newest of the log. Where the day goes on, with the cards that are new to it.
Result<DaySummary> Progress::Parts::summary_of(const std::vector<Event>& events) {
    const Event& last = events.back();
    const base::Day day = last.review.when.day;
    const bool is_answer = events.size() == 1 && last.kind == EventKind::Review;
    if (!is_answer || !summary) {
        return summary_on(file.database, day, tombstones);
    }
    DaySummary after{.summary = summary_after(*summary, last), .cards = {}};
    if (after.summary.day != day) {
        auto read = read_day(file.database, day, tombstones);
        if (!read) {
            return read.error();
        }
        after.summary.day = day;
        after.summary.counts = std::move(read->counts);
        after.cards = std::move(read->cards);
        return after;
    }
    const auto earlier = earlier_than(last);
    if (!earlier) {
        return earlier.error();
    }
    DayCounts& of_bank = after.summary.counts[last.review.card.bank];
    of_bank.answers += 1;
    if (!earlier->on_day) {
        (earlier->any ? of_bank.reviewed : of_bank.introduced) += 1;
    }
    after.cards.insert(last.review.card);
    return after;
}

bool Progress::Parts::put(const Writing& writing) {
    Database& database = file.database;
    for (const Event& event : writing.events) {
        if (!insert_event(database, event)) {
            return false;
        }
    }
    for (const auto& [card, after] : writing.after) {
        const auto known = log_sizes.find(card);
        const auto added =
            std::count_if(writing.events.begin(), writing.events.end(), [&of = card](const Event& event) {
                return event.review.card == of;
            });
        const std::int64_t count = (known == log_sizes.end() ? 0 : known->second) + added;
        if (!put_memory_row(database, card, {.memory = after, .state_seq = count})) {
            return false;
        }
    }
    return (!writing.attempt || insert_attempt(database, *writing.attempt)) &&
           (!writing.attempt_event || insert_attempt_event(database, *writing.attempt_event));
}

// All of it is written, or nothing. Undo and redo are among the tombstones already.
Result<Done> Progress::Parts::write(const Writing& writing) {
    Transaction all{file.database};
    if (!all.began() || !mark_written() || !put(writing)) {
        return failed(writing);
    }
    std::optional<DaySummary> told;
    if (!writing.events.empty()) {
        auto found = summary_of(writing.events);
        if (!found) { // nothing is on the disk yet
            return found.error();
        }
        told = *std::move(found);
    }
    if (!all.commit()) {
        return failed(writing);
    }
    remember(writing);
    if (told) {
        remember_events(writing, *std::move(told));
    }
    return Done{};
}

// The events are of one card, which is `after` them.
Result<EventId> Progress::Parts::write(const std::vector<Event>& events, const CardMemory& after) {
    Writing writing;
    writing.events = events;
    writing.after.emplace(events.back().review.card, after);
    const auto written = write(writing);
    return written ? Result<EventId>{events.back().id} : written.error();
}

// It is on the disk now.
void Progress::Parts::remember(const Writing& writing) {
    written_to = true;
    if (writing.attempt) {
        attempt_ends.emplace(writing.attempt->id, 0);
    }
    if (writing.attempt_event) {
        attempt_ends[writing.attempt_event->attempt] = writing.attempt_event->sequence;
    }
}

void Progress::Parts::remember_events(const Writing& writing, DaySummary told) {
    if (goes_on_with_the_day(writing.events)) {
        of_the_day.merge(told.cards);
    } else {
        of_the_day = std::move(told.cards);
    }
    summary = std::move(told.summary);
    sequence = writing.events.back().sequence;
    file.told.note({.device = file.device, .sequence = sequence});
    for (const Event& event : writing.events) {
        log_sizes[event.review.card] += 1;
    }
    for (const auto& [card, after] : writing.after) {
        if (after.reviews > 0) {
            memories.insert_or_assign(card, after);
        } else {
            memories.erase(card);
        }
    }
}

Result<EventId> Progress::Parts::write_tombstone(const Event& event, const Schedules& schedules) {
    tombstones.add(event);
    const auto row = replayed(file.database, event.review.card, tombstones, schedules);
    if (!row) {
        tombstones.remove(event);
        return row.error();
    }
    auto written = write({event}, row->memory);
    if (!written) {
        tombstones.remove(event);
    }
    return written;
}

void Progress::Parts::leave_in_order() {
    if (written_to && !failing) {
        Transaction all{file.database}; // if it fails, the next start looks the file over: no harm
        static_cast<void>(all.began() && set_closed_well(file.database, true) && all.commit());
    }
}

Result<EventId> Progress::append(const Review& review, const CardMemory& after) {
    if (auto refused = parts_->refusal()) {
        return *refused;
    }
    return parts_->write({parts_->event_of(EventKind::Review, review, {})}, after);
}

Result<EventId> Progress::correct_last(const Review& review, const CardMemory& after) {
    if (auto refused = parts_->refusal()) {
        return *refused;
    }
    const auto last = last_counting_review(parts_->file.database, parts_->tombstones);
    if (!last) {
        return last.error();
    }
    if (!*last || (*last)->review.card != review.card) {
        return Error{ErrorKind::Refused,
                     say("Another card was answered since. Take that answer back first.")};
    }
    Review meant = (*last)->review;
    meant.when = review.when;
    const Event undo = parts_->event_of(EventKind::Undo, std::move(meant), (*last)->id);
    Event corrected = parts_->event_of(EventKind::Review, review, {});
    corrected.sequence = undo.sequence + 1;
    parts_->tombstones.add(undo);
    auto written = parts_->write({undo, corrected}, after);
    if (!written) {
        parts_->tombstones.remove(undo);
    }
    return written;
}

Result<std::optional<LoggedReview>> Progress::undo_last(const Occasion& when, const Schedules& schedules) {
    auto last = last_undoable();
    if (!last || !*last) {
        return last;
    }
    const auto undone = undo((*last)->id, when, schedules);
    if (!undone) {
        return undone.error();
    }
    return std::optional{*undone};
}

Result<LoggedReview> Progress::undo(const EventId& review, const Occasion& when, const Schedules& schedules) {
    if (auto refused = parts_->refusal()) {
        return *refused;
    }
    const auto found = find_event(parts_->file.database, review);
    if (!found) {
        return found.error();
    }
    if (!*found || (*found)->kind != EventKind::Review) {
        return Error{ErrorKind::NotFound, say("The log has no review {0}.", {base::hex(review)})};
    }
    if (parts_->tombstones.is_undone(review)) {
        return Error{ErrorKind::Refused, say("The review {0} is undone already.", {base::hex(review)})};
    }
    Review meant = (*found)->review;
    meant.when = when;
    const Event event = parts_->event_of(EventKind::Undo, std::move(meant), review);
    if (const auto written = parts_->write_tombstone(event, schedules); !written) {
        return written.error();
    }
    return logged(**found, true);
}

Result<std::optional<LoggedReview>> Progress::redo_last(const Occasion& when, const Schedules& schedules) {
    if (auto refused = parts_->refusal()) {
        return *refused;
    }
    const auto last = store::last_redoable(parts_->file.database, parts_->tombstones);
    if (!last) {
        return last.error();
    }
    if (!*last) {
        return std::optional<LoggedReview>{};
    }
    const Event& review = (*last)->review;
    Review meant = review.review;
    meant.when = when;
    const Event event = parts_->event_of(EventKind::Redo, std::move(meant), (*last)->undo);
    if (const auto written = parts_->write_tombstone(event, schedules); !written) {
        return written.error();
    }
    return std::optional{logged(review, parts_->tombstones.is_undone(review.id))};
}

} // namespace ingat::store
