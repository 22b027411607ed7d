#include "store/progress.hpp"

#include "memory/fuzz.hpp"
#include "store/hybrid_clock.hpp"
#include "store/progress_check.hpp"
#include "store/progress_file.hpp"
#include "store/progress_memory.hpp"
#include "store/read_copy.hpp"

#include <algorithm>
#include <utility>

namespace ingat::store {

using base::CardId;
using base::Done;
using base::Error;
using base::ErrorKind;
using base::EventId;
using base::Result;
using base::say;
using base::say_many;
using memory::CardMemory;

struct Progress::Parts {
    ScratchFolder scratch; // of a copy; goes after the file in it is closed
    ProgressFile file;
    RandomSeed seed;
    HybridClock clock{};
    std::int64_t sequence = 0;
    Tombstones tombstones{};
    std::map<CardId, CardMemory> memories{};
    std::vector<base::Message> notes{};
    bool written_to = false;       // so that it must be marked as closed in order at the end
    bool failing = false;          // the disk reported an error: what it still holds is not known
    std::vector<Event> in_doubt{}; // what was being written then

    [[nodiscard]] bool is_copy() const { return !scratch.path().empty(); }

    Result<Done> load(const Schedules& schedules);
    Result<Done> load_memories(const Schedules& schedules, bool must_match);
    [[nodiscard]] std::optional<Error> refusal() const;
    [[nodiscard]] Event event_of(EventKind kind, Review review, const EventId& names);
    Error failed(const std::vector<Event>& events);
    bool mark_written();
    Result<EventId> write(const std::vector<Event>& events, const CardMemory& after);
    Result<EventId> write_tombstone(const Event& event, const Schedules& schedules);
    void leave_in_order();
    Result<Done> reopen(const Schedules& schedules);
    Result<Done>
    settle(const std::vector<Event>& events, std::int64_t sequence_before, const Schedules& schedules);
    Result<Done> take_out(const std::vector<Event>& events, const Schedules& schedules);
};

namespace {

LoggedReview logged(const Event& event, bool undone) {
    return {.id = event.id,
            .device = event.device,
            .sequence = event.sequence,
            .review = event.review,
            .undone = undone};
}

Result<std::optional<LoggedReview>> as_logged(const Result<std::optional<Event>>& event, bool undone) {
    if (!event) {
        return event.error();
    }
    return *event ? std::optional{logged(**event, undone)} : std::nullopt;
}

} // namespace

Result<Done> Progress::Parts::load(const Schedules& schedules) {
    Database& database = file.database;
    const bool look_closely = !file.was_closed_well && !is_copy();
    if (look_closely) {
        auto found = look_over(database);
        if (!found) {
            return found.error();
        }
        notes = std::move(*found);
    }
    const auto end = end_of_log(database, file.device);
    if (!end) {
        return end.error();
    }
    clock = HybridClock{end->clock};
    sequence = end->sequence;
    auto read = read_tombstones(database);
    if (!read) {
        return read.error();
    }
    tombstones = std::move(*read);
    if (const auto loaded = load_memories(schedules, look_closely); !loaded) {
        return loaded.error();
    }
    if (look_closely && notes.empty()) { // not looked over again before something is written
        Transaction all{database};
        if (!all.began() || !set_closed_well(database, true) || !all.commit()) {
            return database.failure();
        }
    }
    return Done{};
}

Result<Done> Progress::Parts::load_memories(const Schedules& schedules, bool must_match) {
    auto reading = read_memory_rows(file.database);
    if (!reading) {
        return reading.error();
    }
    if (must_match || reading->damaged > 0) {
        const auto rebuilt = rebuild(file.database, *reading, tombstones, schedules);
        if (!rebuilt) {
            return rebuilt.error();
        }
        if (*rebuilt > 0) {
            notes.push_back(
                say_many("{1}: what is remembered of {0} card did not agree with the log and was "
                         "computed again from it. Nothing is lost.",
                         "{1}: what is remembered of {0} cards did not agree with the log and was "
                         "computed again from it. Nothing is lost.",
                         *rebuilt,
                         {file.database.path().string()}));
        }
    }
    for (const auto& [card, row] : reading->rows) {
        if (row.memory.reviews > 0) {
            memories.emplace_hint(memories.end(), card, row.memory);
        }
    }
    return Done{};
}

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
            .id = make_event_id(now, memory::mixed(seed.first, seed.second ^ now)),
            .names = names,
            .device = file.device,
            .sequence = sequence + 1,
            .review = std::move(review)};
}

// Why the write that was just tried failed. Once the disk failed, what the system holds in memory and what is
// on the disk may differ, and a second try could report a success that never was.
Error Progress::Parts::failed(const std::vector<Event>& events) {
    Error error = file.database.failure();
    failing = error.kind == ErrorKind::Failed;
    if (failing) {
        in_doubt = events;
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

// The events are of one card, which is `after` them; all are written, or none.
Result<EventId> Progress::Parts::write(const std::vector<Event>& events, const CardMemory& after) {
    Database& database = file.database;
    const CardId& card = events.back().review.card;
    Transaction all{database};
    const bool inserted =
        all.began() && mark_written() && std::all_of(events.begin(), events.end(), [&](const Event& event) {
            return insert_event(database, event);
        });
    if (!inserted ||
        !put_memory_row(database, card, {.memory = after, .state_seq = events_of_card(database, card)}) ||
        !all.commit()) {
        return failed(events);
    }
    written_to = true;
    sequence = events.back().sequence;
    if (after.reviews > 0) {
        memories.insert_or_assign(card, after);
    } else {
        memories.erase(card);
    }
    return events.back().id;
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

// Closing takes over what is known to be on the disk; what is in doubt comes to light only if that fails.
Result<Done> Progress::Parts::reopen(const Schedules& schedules) {
    if (is_copy()) {
        return *refusal();
    }
    failing = true;
    const std::filesystem::path folder = file.database.path().parent_path();
    file.database.close();
    auto opened = open_progress_file_again(folder, seed);
    if (!opened) {
        return opened.error();
    }
    // The disk may lack a part of the write-ahead log that the system still has in its memory. Nothing must
    // be added behind it.
    if (!opened->database.run("PRAGMA wal_checkpoint(TRUNCATE)")) {
        return opened->database.failure();
    }
    opened->was_closed_well = false; // so that all of it is looked over
    Parts again{.scratch = {}, .file = std::move(*opened), .seed = seed};
    if (const auto loaded = again.load(schedules); !loaded) {
        return loaded.error();
    }
    if (const auto settled = again.settle(in_doubt, sequence, schedules); !settled) {
        return settled.error();
    }
    again.clock = HybridClock{std::max(clock.last(), again.clock.last())}; // no id is given twice
    *this = std::move(again);
    return Done{};
}

// After it the log is as it was when it ended with the event `sequence_before`.
Result<Done> Progress::Parts::settle(const std::vector<Event>& events,
                                     std::int64_t sequence_before,
                                     const Schedules& schedules) {
    std::int64_t expected = sequence_before;
    bool is_there = false;
    if (!events.empty()) {
        const auto found = find_event(file.database, events.back().id);
        if (!found) {
            return found.error();
        }
        is_there = found->has_value();
        expected = is_there ? events.back().sequence : sequence_before;
    }
    if (sequence != expected) {
        return Error{ErrorKind::InUse,
                     say("{0} was written to by another Ingat window meanwhile. Close this one and start "
                         "Ingat again.",
                         {file.database.path().string()})};
    }
    return is_there ? take_out(events, schedules) : Result<Done>{Done{}};
}

// Nobody was told that these events, all of one card and the last of the log, are kept.
Result<Done> Progress::Parts::take_out(const std::vector<Event>& events, const Schedules& schedules) {
    Database& database = file.database;
    const CardId& card = events.front().review.card;
    for (const Event& event : events) {
        tombstones.remove(event);
    }
    Transaction all{database};
    if (!all.began() || !mark_written() ||
        !std::all_of(events.begin(), events.end(), [&](const Event& event) {
            return remove_event(database, event.id);
        })) {
        return database.failure();
    }
    const auto row = replayed(database, card, tombstones, schedules);
    if (!row) {
        return row.error();
    }
    const bool has_events = row->state_seq > 0;
    if (!(has_events ? put_memory_row(database, card, *row) : remove_memory_row(database, card)) ||
        !all.commit()) {
        return database.failure();
    }
    written_to = true;
    sequence = events.front().sequence - 1;
    memories.erase(card);
    if (row->memory.reviews > 0) {
        memories.emplace(card, row->memory);
    }
    return Done{};
}

LogReader::LogReader(Database& database, const Tombstones& tombstones)
    : database_{&database},
      tombstones_{&tombstones},
      row_{database.statement(std::string{event_columns} + "ORDER BY id")} {}

Result<std::optional<LoggedReview>> LogReader::next() {
    while (!ended_ && row_.next()) {
        const auto event = event_in(row_);
        if (!event) {
            return damaged_row(row_, database_->path());
        }
        if (event->kind == EventKind::Review) {
            return std::optional{logged(*event, tombstones_->is_undone(event->id))};
        }
    }
    if (!std::exchange(ended_, true) && row_.failed()) {
        return database_->failure();
    }
    return std::optional<LoggedReview>{};
}

Result<Progress>
Progress::open(const std::filesystem::path& folder, const RandomSeed& seed, const Schedules& schedules) {
    auto file = open_progress_file(folder, seed);
    if (!file) {
        return file.error();
    }
    auto parts = std::make_unique<Parts>(Parts{.scratch = {}, .file = std::move(*file), .seed = seed});
    if (const auto loaded = parts->load(schedules); !loaded) {
        return loaded.error();
    }
    return Progress{std::move(parts)};
}

Result<Progress> Progress::open_copy(const std::filesystem::path& folder,
                                     const std::filesystem::path& scratch,
                                     const Schedules& schedules) {
    const std::filesystem::path original = progress_path(folder);
    auto copy = copy_at_rest(original, scratch);
    if (!copy) {
        return copy.error();
    }
    auto file = open_progress_copy(copy->path() / original.filename(), original);
    if (!file) {
        return file.error();
    }
    auto parts =
        std::make_unique<Parts>(Parts{.scratch = std::move(*copy), .file = std::move(*file), .seed = {}});
    if (const auto loaded = parts->load(schedules); !loaded) {
        return loaded.error();
    }
    return Progress{std::move(parts)};
}

Progress::Progress(std::unique_ptr<Parts> parts) : parts_{std::move(parts)} {}
Progress::Progress(Progress&&) noexcept = default;

Progress& Progress::operator=(Progress&& other) noexcept {
    std::swap(parts_, other.parts_);
    return *this;
}

Progress::~Progress() {
    if (parts_) {
        parts_->leave_in_order();
    }
}

bool Progress::has_failed() const {
    return parts_->failing;
}

Result<Done> Progress::reopen(const Schedules& schedules) {
    return parts_->reopen(schedules);
}

bool Progress::is_copy() const {
    return parts_->is_copy();
}

const DeviceId& Progress::device() const {
    return parts_->file.device;
}

const std::vector<base::Message>& Progress::notes() const {
    return parts_->notes;
}

Result<std::vector<base::Message>> Progress::check() const {
    return look_over(parts_->file.database);
}

const std::map<CardId, CardMemory>& Progress::memories() const {
    return parts_->memories;
}

LogReader Progress::log() const {
    return {parts_->file.database, parts_->tombstones};
}

Result<std::map<base::BankId, DayCounts>> Progress::counts_on(base::Day day) const {
    return counts_on_day(parts_->file.database, day, parts_->tombstones);
}

Result<std::vector<std::chrono::milliseconds>> Progress::latest_taken(std::size_t most) const {
    return store::latest_taken(parts_->file.database, parts_->tombstones, most);
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
    auto written = parts_->write({undo, corrected}, after);
    if (written) {
        parts_->tombstones.add(undo);
    }
    return written;
}

Result<std::optional<LoggedReview>> Progress::last_undoable() const {
    return as_logged(last_counting_review(parts_->file.database, parts_->tombstones), false);
}

Result<std::optional<LoggedReview>> Progress::last_redoable() const {
    Database& database = parts_->file.database;
    const auto undo = last_standing_undo(database, parts_->tombstones);
    if (!undo || !*undo) {
        return as_logged(undo, true);
    }
    return as_logged(find_event(database, (*undo)->names), true);
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
    Database& database = parts_->file.database;
    const auto undo = last_standing_undo(database, parts_->tombstones);
    if (!undo || !*undo) {
        return as_logged(undo, false);
    }
    const auto review = find_event(database, (*undo)->names);
    if (!review || !*review) {
        return as_logged(review, false);
    }
    Review meant = (*review)->review;
    meant.when = when;
    const Event event = parts_->event_of(EventKind::Redo, std::move(meant), (*undo)->id);
    if (const auto written = parts_->write_tombstone(event, schedules); !written) {
        return written.error();
    }
    return std::optional{logged(**review, parts_->tombstones.is_undone((*review)->id))};
}

} // namespace ingat::store
