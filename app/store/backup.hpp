#pragma once

#include "store/backup_files.hpp"
#include "store/database_copy.hpp"
#include "store/progress.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace ingat::store {

// A backup being made: copied a piece at a time while the learner goes on, then kept.
class Backup {
public:
    // Begins one of the progress in `folder`. What an earlier one left unfinished is removed. DiskFull where
    // the disk has no room for it and some more, or the errors of the disk.
    [[nodiscard]] static base::Result<Backup>
    begin(const Progress& progress, const std::filesystem::path& folder, base::Instant now);

    // Copies a piece, a quarter of a megabyte. True when all of it is copied; then nothing of the progress is
    // needed.
    [[nodiscard]] base::Result<bool> step();

    // After the last step, on any thread: syncs the copy, reads all of it again, gives it its name for good,
    // and removes the backups that superfluous() names. An error: it was not kept, and no other was touched.
    [[nodiscard]] base::Result<BackupFile> keep() const;

private:
    friend base::Result<base::Done> back_up_before_change(Database& database,
                                                          const std::filesystem::path& folder);

    Backup(DatabaseCopy copy, std::filesystem::path folder, base::Instant now)
        : copy_{std::move(copy)},
          folder_{std::move(folder)},
          now_{now} {}

    DatabaseCopy copy_;
    std::filesystem::path folder_;
    base::Instant now_;
    std::vector<base::Message> damage_; // of the progress itself: the backup is to have the same
};

// Makes a whole backup and returns when it is on the disk.
[[nodiscard]] base::Result<BackupFile>
back_up(const Progress& progress, const std::filesystem::path& folder, base::Instant now);

// Makes one of the progress in `folder` before its format is changed; nothing is to be done where its log has
// no entry. It is the newest of the backups, by the time of the last entry or, where that is later, of the
// newest backup there was. What is damaged in the progress is so in it; what is worse is an error.
[[nodiscard]] base::Result<base::Done> back_up_before_change(Database& database,
                                                             const std::filesystem::path& folder);

// How far the log had come (Progress::clock()) when the newest backup was made; nothing without one that can
// be read.
[[nodiscard]] std::optional<std::uint64_t> clock_of_newest_backup(const std::filesystem::path& folder);

} // namespace ingat::store
