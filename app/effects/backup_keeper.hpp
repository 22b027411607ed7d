#pragma once

#include "base/result.hpp"
#include "base/time.hpp"
#include "store/progress.hpp"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>

namespace ingat::effects {

// Sees to it that there are backups of the progress: at the start, and after every half hour, each time only
// if something was written since the newest one. Copies a piece at a time between two frames; syncing and
// reading the copy again is done beside, on a thread of its own that knows nothing of the open progress.
class BackupKeeper {
public:
    explicit BackupKeeper(std::filesystem::path folder);
    BackupKeeper(const BackupKeeper&) = delete;
    BackupKeeper& operator=(const BackupKeeper&) = delete;
    ~BackupKeeper(); // ends before the progress is closed; waits for a copy that is being kept

    // Goes on with what there is to do, a millisecond or so. Why a backup could not be made, once for each.
    std::optional<base::Error> tend(const store::Progress& progress, base::Instant now);

    // When tend() should be called again; nothing: not before something is written.
    [[nodiscard]] std::optional<std::chrono::milliseconds> next(const store::Progress& progress,
                                                                base::Instant now) const;

    // Makes a whole backup if the newest is older than half an hour and something was written since.
    std::optional<base::Error> catch_up(const store::Progress& progress, base::Instant now);

    // Drops the copy being made. Before the progress is closed or opened again.
    void stop();

private:
    struct Work;
    std::unique_ptr<Work> work_;
};

} // namespace ingat::effects
