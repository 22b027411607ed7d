#pragma once

#include "base/result.hpp"
#include "memory/scheduler.hpp"
#include "store/attempts.hpp"
#include "store/database_copy.hpp"
#include "store/progress_events.hpp"
#include "store/progress_log.hpp"
#include "store/progress_replay.hpp"
#include "store/progress_summary.hpp"

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace ingat::store {

// Goes through the log, oldest first. Must not outlive the Progress it came from.
class LogReader {
public:
    // The next review, undone ones too; nothing at the end. Malformed names a damaged row, which is left out:
    // the next call goes on behind it. Any other error is the end.
    [[nodiscard]] base::Result<std::optional<LoggedReview>> next();

    // Likewise, but of every kind of event.
    [[nodiscard]] base::Result<std::optional<Event>> next_event();

private:
    friend class Progress;
    LogReader(Database& database, const Tombstones& tombstones);

    Database* database_;
    const Tombstones* tombstones_;
    Statement row_;
    bool ended_ = false;
};

// What a learner has done: the log of reviews, which is the truth, and what follows from it for each card.
// When a call that writes returns without an error, what it wrote is on the disk, log and memory together;
// with an error, nothing was written, or reopen() takes it out. After an error of the disk (Failed) nothing
// more is written until reopen(). Not for use from two threads at once.
class Progress {
public:
    // Opens or begins progress.db in `folder` (made if missing), alone. `seed`: fresh random bits each time.
    // Newer, Malformed, InUse, NotWritable, DiskFull or Failed; then nothing was changed.
    [[nodiscard]] static base::Result<Progress>
    open(const std::filesystem::path& folder, const RandomSeed& seed, const Schedules& schedules);

    // Opens a verified copy for looking only, made below `scratch` and removed at the end: for when another
    // instance holds the file, or the disk is read-only. It shows what was on disk at that moment. Never for
    // a file that this very process holds: reading it would end SQLite's lock. NotFound if there is no
    // progress yet.
    [[nodiscard]] static base::Result<Progress> open_copy(const std::filesystem::path& folder,
                                                          const std::filesystem::path& scratch,
                                                          const Schedules& schedules);

    Progress(Progress&&) noexcept;
    Progress& operator=(Progress&&) noexcept;
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress(); // leaves the file in order

    // Whether the disk reported an error to a call that writes: whether what it wrote is on the disk is not
    // known, and further calls are refused.
    [[nodiscard]] bool has_failed() const;

    // Closes the file and opens it again, reads all of it, and takes out what the call that failed may have
    // left: then everything is as before that call, which can be made again. What open() reports, NotFound if
    // the file is gone, InUse if another instance holds it or wrote to it meanwhile: then the file is closed,
    // whatever needs it fails, and reopen() can be tried later. No LogReader may be left.
    [[nodiscard]] base::Result<base::Done> reopen(const Schedules& schedules);

    [[nodiscard]] bool is_copy() const;
    [[nodiscard]] const DeviceId& device() const;

    // What was found at opening and mended or left out, to be shown.
    [[nodiscard]] const std::vector<base::Message>& notes() const;

    // Reads the whole file again, as after a crash: a sentence for each damaged entry, none if all is well.
    [[nodiscard]] base::Result<std::vector<base::Message>> check() const;

    // Every card that has a review; any other is new.
    [[nodiscard]] const std::map<base::CardId, memory::CardMemory>& memories() const;

    [[nodiscard]] LogReader log() const;
    [[nodiscard]] base::Result<std::map<base::BankId, DayCounts>> counts_on(base::Day day) const;

    // How long the newest `most` answers that count took, oldest of them first. Those that took no time were
    // not given by a person who thinks, and are left out.
    [[nodiscard]] base::Result<std::vector<std::chrono::milliseconds>> latest_taken(std::size_t most) const;

    [[nodiscard]] base::Result<LogSummary> summary(base::Day day) const;

    // The summary on the day of the newest write, after it. It is read before the write is on the disk, so
    // that after a write that succeeded nothing need be read that could fail. Nothing before the first write.
    [[nodiscard]] const std::optional<LogSummary>& summary_after_write() const;

    // How far the log has come: grows with every write.
    [[nodiscard]] std::uint64_t clock() const;

    // Begins a copy of the file, as it is at the last step; see DatabaseCopy. Must end before reopen().
    [[nodiscard]] base::Result<DatabaseCopy> copy_to(const std::filesystem::path& file,
                                                     const std::filesystem::path& named) const;

    // Takes a graded answer down; `after` is the card after it, as memory_after() has it. The id of the
    // review.
    [[nodiscard]] base::Result<base::EventId> append(const Review& review, const memory::CardMemory& after);

    // Takes the newest review that counts back and `review`, of the same card, down in its place: both reach
    // the disk, or neither. `after` is the card after it. The id of the new review; Refused if another card
    // was answered since.
    [[nodiscard]] base::Result<base::EventId> correct_last(const Review& review,
                                                           const memory::CardMemory& after);

    // What undo_last and redo_last would take; nothing if there is nothing.
    [[nodiscard]] base::Result<std::optional<LoggedReview>> last_undoable() const;
    [[nodiscard]] base::Result<std::optional<LoggedReview>> last_redoable() const;

    // Takes back the newest review that counts, of this or an earlier run, to the first one ever made; its
    // card is computed again from what is left. Returns the review; nothing if none is left.
    [[nodiscard]] base::Result<std::optional<LoggedReview>> undo_last(const Occasion& when,
                                                                      const Schedules& schedules);

    // Brings back what was undone last, as long as no new review came after it.
    [[nodiscard]] base::Result<std::optional<LoggedReview>> redo_last(const Occasion& when,
                                                                      const Schedules& schedules);

    // Takes back any one review. NotFound if there is none of that id, Refused if it is undone already.
    [[nodiscard]] base::Result<LoggedReview>
    undo(const base::EventId& review, const Occasion& when, const Schedules& schedules);

    // Takes down that an attempt began: its paper, and when. Again with the same changes nothing; Refused if
    // its id has another beginning.
    [[nodiscard]] base::Result<base::Done> begin_attempt(const exam::Attempt& attempt);

    // Takes one event of an attempt down. NotFound if it was not begun; Refused for what could not be read
    // again.
    [[nodiscard]] base::Result<base::Done> add_attempt_event(const base::EventId& attempt,
                                                             const exam::AttemptEvent& event);

    // An answer that was checked, and the reviews that follow from it at once: all are kept, or none.
    [[nodiscard]] base::Result<base::Done> add_checked_answer(const base::EventId& attempt,
                                                              const exam::AttemptEvent& event,
                                                              const std::vector<AttemptReview>& reviews);

    // The end of an attempt, an event that is HandedIn, and the reviews that follow from it, in the order
    // they were made: all are kept, or none. An attempt that is handed in already stays as it is, so that no
    // review is made twice.
    [[nodiscard]] base::Result<base::Done> hand_in(const base::EventId& attempt,
                                                   const exam::AttemptEvent& event,
                                                   const std::vector<AttemptReview>& reviews);

    // Those that are not handed in, each as it follows from its events.
    [[nodiscard]] base::Result<KeptAttempts> open_attempts() const;
    [[nodiscard]] base::Result<AttemptList> attempts() const;
    [[nodiscard]] base::Result<KeptAttempt> attempt(const base::EventId& id) const; // NotFound, Malformed

private:
    struct Parts;
    explicit Progress(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> parts_;
};

} // namespace ingat::store
