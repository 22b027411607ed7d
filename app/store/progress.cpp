#include "store/progress.hpp"

#include "store/progress_check.hpp"
#include "store/progress_parts.hpp"

#include <utility>

namespace ingat::store {

using base::CardId;
using base::Done;
using base::Result;
using base::say;
using base::say_many;
using memory::CardMemory;

Result<Done> Progress::Parts::load(const Schedules& schedules) {
    Database& database = file.database;
    auto read = read_tombstones(database);
    if (!read) {
        return read.error();
    }
    tombstones = std::move(read->tombstones);
    notes = file.notes;
    const bool look_closely = !is_copy() && (!file.was_closed_well || read->is_damaged);
    if (look_closely) {
        const auto found = look_over(database);
        if (!found) {
            return found.error();
        }
        notes.insert(notes.end(), found->begin(), found->end());
    }
    const auto end = end_of_log(database, file.device);
    if (!end) {
        return end.error();
    }
    clock = HybridClock{end->clock};
    sequence = end->sequence;
    miss_what_was_told();
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

// Says so if the log does not go as far as somebody was told that it goes. No number is given twice.
void Progress::Parts::miss_what_was_told() {
    const auto& told = file.last_told;
    if (!told || told->device != file.device || told->sequence <= sequence) {
        return;
    }
    const auto log = log_of(file.database.path());
    notes.push_back(
        say_many("{1}: the newest entry of the log is missing. {2}, which held it, was damaged or removed.",
                 "{1}: the newest {0} entries of the log are missing. {2}, which held them, was damaged or "
                 "removed.",
                 told->sequence - sequence,
                 {file.database.path().string(), log.filename().string()}));
    if (const auto kept = is_copy() ? std::nullopt : kept_aside(log)) {
        notes.push_back(say("What was left of {0} was kept as {1}.", {log.string(), kept->string()}));
    }
    sequence = told->sequence;
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
        log_sizes.emplace_hint(log_sizes.end(), card, row.state_seq);
        if (row.memory.reviews > 0) {
            memories.emplace_hint(memories.end(), card, row.memory);
        }
    }
    return Done{};
}

LogReader::LogReader(Database& database, const Tombstones& tombstones)
    : database_{&database},
      tombstones_{&tombstones},
      row_{database.statement(std::string{event_columns} + "ORDER BY id")} {}

Result<std::optional<LoggedReview>> LogReader::next() {
    while (true) {
        const auto event = next_event();
        if (!event) {
            return event.error();
        }
        if (!*event) {
            return std::optional<LoggedReview>{};
        }
        if ((*event)->kind == EventKind::Review) {
            return std::optional{logged(**event, tombstones_->is_undone((*event)->id))};
        }
    }
}

Result<std::optional<Event>> LogReader::next_event() {
    if (!ended_ && row_.next()) {
        auto event = event_in(row_);
        if (!event) {
            return damaged_row(row_, database_->path());
        }
        return event;
    }
    if (!std::exchange(ended_, true) && row_.failed()) {
        return database_->failure();
    }
    return std::optional<Event>{};
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
    const auto told = ToldFile{original}.read(); // before the copy: who writes meanwhile goes on
    auto copy = copy_at_rest(original, scratch);
    if (!copy) {
        return copy.error();
    }
    auto file = open_progress_copy(copy->path() / original.filename(), original);
    if (!file) {
        return file.error();
    }
    file->last_told = told;
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
    auto reading = read_day(parts_->file.database, day, parts_->tombstones);
    if (!reading) {
        return reading.error();
    }
    return std::move(reading->counts);
}

Result<std::vector<std::chrono::milliseconds>> Progress::latest_taken(std::size_t most) const {
    return store::latest_taken(parts_->file.database, parts_->tombstones, most);
}

Result<LogSummary> Progress::summary(base::Day day) const {
    auto told = summary_on(parts_->file.database, day, parts_->tombstones);
    if (!told) {
        return told.error();
    }
    return std::move(told->summary);
}

const std::optional<LogSummary>& Progress::summary_after_write() const {
    return parts_->summary;
}

std::uint64_t Progress::clock() const {
    return parts_->clock.last();
}

Result<DatabaseCopy> Progress::copy_to(const std::filesystem::path& file,
                                       const std::filesystem::path& named) const {
    return DatabaseCopy::begin(parts_->file.database, file, named);
}

Result<std::optional<LoggedReview>> Progress::last_undoable() const {
    const auto last = last_counting_review(parts_->file.database, parts_->tombstones);
    if (!last) {
        return last.error();
    }
    return *last ? std::optional{logged(**last, false)} : std::nullopt;
}

Result<std::optional<LoggedReview>> Progress::last_redoable() const {
    const auto last = store::last_redoable(parts_->file.database, parts_->tombstones);
    if (!last) {
        return last.error();
    }
    return *last ? std::optional{logged((*last)->review, true)} : std::nullopt;
}

} // namespace ingat::store
