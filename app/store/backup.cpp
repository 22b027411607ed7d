#include "store/backup.hpp"

#include "store/atomic_file.hpp"
#include "store/progress_check.hpp"
#include "store/progress_file.hpp"
#include "store/progress_log.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

namespace ingat::store {
namespace {

using base::Done;
using base::Error;
using base::ErrorKind;
using base::Result;
using base::say;

std::filesystem::path unfinished(const std::filesystem::path& folder) {
    return backup_folder(folder) / ".unfinished.db";
}

void remove_unfinished(const std::filesystem::path& folder) {
    std::error_code ignored;
    for (const char* companion : {"", "-wal", "-shm", "-journal"}) {
        std::filesystem::remove(unfinished(folder).string() + companion, ignored);
    }
}

// A backup must not take the last of the room from the answers to come.
Result<Done> has_room(const std::filesystem::path& folder) {
    constexpr std::uintmax_t spare = 8U << 20U;
    std::error_code failure;
    const auto size = std::filesystem::file_size(progress_path(folder), failure);
    const auto room = std::filesystem::space(folder, failure);
    if (!failure && room.available < size + spare) {
        return Error{ErrorKind::DiskFull,
                     say("No backup of your progress was made: the disk is nearly full. Free some space.")};
    }
    return Done{};
}

Result<Done> make_place(const std::filesystem::path& folder) {
    if (const auto room = has_room(folder); !room) {
        return room.error();
    }
    if (const auto made = make_folder(backup_folder(folder)); !made) {
        return made.error();
    }
    remove_unfinished(folder);
    return Done{};
}

// Reads all of the copy, as progress is read after a crash.
Result<Done> verified(const std::filesystem::path& folder, const std::vector<base::Message>& damage) {
    const std::filesystem::path progress = progress_path(folder);
    auto copy = Database::open_at_rest(unfinished(folder), progress);
    if (!copy) {
        return copy.error();
    }
    const auto found = look_over(*copy);
    if (!found) {
        return found.error();
    }
    if (*found == damage) {
        return Done{};
    }
    return Error{ErrorKind::Malformed, found->empty() ? damage.front() : found->front()};
}

} // namespace

Result<Backup>
Backup::begin(const Progress& progress, const std::filesystem::path& folder, base::Instant now) {
    if (const auto made = make_place(folder); !made) {
        return made.error();
    }
    auto copy = progress.copy_to(unfinished(folder), backup_folder(folder));
    return copy ? Result<Backup>{Backup{std::move(*copy), folder, now}} : copy.error();
}

Result<bool> Backup::step() {
    constexpr int pages = 64;
    return copy_.step(pages);
}

Result<BackupFile> Backup::keep() const {
    auto whole = verified(folder_, damage_);
    const BackupFile kept = free_backup_file(folder_, now_);
    if (whole) {
        whole = keep_file(unfinished(folder_), kept.path);
    }
    if (!whole) {
        remove_unfinished(folder_);
        return whole.error();
    }
    std::error_code ignored; // one too many does no harm, and goes next time
    for (const BackupFile& rest : superfluous(backups_in(folder_))) {
        std::filesystem::remove(rest.path, ignored);
    }
    return kept;
}

Result<BackupFile> back_up(const Progress& progress, const std::filesystem::path& folder, base::Instant now) {
    auto backup = Backup::begin(progress, folder, now);
    if (!backup) {
        return backup.error();
    }
    for (auto done = backup->step(); !done || !*done; done = backup->step()) {
        if (!done) {
            return done.error();
        }
    }
    return backup->keep();
}

Result<Done> back_up_before_change(Database& database, const std::filesystem::path& folder) {
    const auto newest = newest_event(database);
    if (!newest) {
        return newest.error();
    }
    auto damage = look_over(database);
    if (!damage) {
        return damage.error();
    }
    if (!*newest && damage->empty()) {
        return Done{};
    }
    if (const auto made = make_place(folder); !made) {
        return made.error();
    }
    auto copy = DatabaseCopy::begin(database, unfinished(folder), backup_folder(folder));
    if (!copy) {
        return copy.error();
    }
    base::Instant when = *newest ? (*newest)->review.when.at.at : base::Instant{};
    if (const auto backups = backups_in(folder); !backups.empty()) {
        when = std::max(when, backups.front().made);
    }
    Backup backup{std::move(*copy), folder, when};
    backup.damage_ = *std::move(damage);
    auto done = backup.step();
    while (done && !*done) {
        done = backup.step();
    }
    if (!done) {
        return done.error();
    }
    const auto kept = backup.keep();
    return kept ? Result<Done>{Done{}} : kept.error();
}

std::optional<std::uint64_t> clock_of_newest_backup(const std::filesystem::path& folder) {
    const std::vector<BackupFile> backups = backups_in(folder);
    if (backups.empty()) {
        return std::nullopt;
    }
    auto newest = Database::open_at_rest(backups.front().path, backups.front().path);
    if (!newest) {
        return std::nullopt;
    }
    const auto end = end_of_log(*newest, {});
    return end ? std::optional{end->clock} : std::nullopt;
}

} // namespace ingat::store
