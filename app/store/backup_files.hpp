#pragma once

#include "base/time.hpp"

#include <filesystem>
#include <vector>

namespace ingat::store {

// A backup of the progress, whole and verified: it has this name only since it was.
struct BackupFile {
    std::filesystem::path path;
    base::Instant made{}; // as its name has it

    bool operator==(const BackupFile&) const = default;
};

// Where the backups of the data folder `folder` are.
[[nodiscard]] std::filesystem::path backup_folder(const std::filesystem::path& folder);

// The file for a backup made at `made`, in UTC: progress-2026-11-22-224105-250.db; where that is taken, of
// the next millisecond that is free.
[[nodiscard]] BackupFile free_backup_file(const std::filesystem::path& folder, base::Instant made);

// The backups there are, newest first. Files with other names are somebody else's.
[[nodiscard]] std::vector<BackupFile> backups_in(const std::filesystem::path& folder);

// Which of these, newest first, need not be kept. Kept are the newest 10, and the newest one of each of the
// last 7 days, 4 weeks (from Monday) and 12 months, in UTC, that have any.
[[nodiscard]] std::vector<BackupFile> superfluous(const std::vector<BackupFile>& newest_first);

} // namespace ingat::store
