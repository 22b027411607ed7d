#include "effects/backup_keeper.hpp"

#include "store/backup.hpp"

#include <future>
#include <utility>

namespace ingat::effects {
namespace {

using base::Error;
using base::Instant;
using base::Result;
using std::chrono::milliseconds;

constexpr std::chrono::minutes between_backups{30};
constexpr milliseconds between_steps{1};
constexpr milliseconds between_looks{20}; // at the thread

} // namespace

struct BackupKeeper::Work {
    std::filesystem::path folder;
    bool looked = false;              // at the newest backup there is
    std::optional<std::uint64_t> has; // how far the log had come in it
    std::optional<Instant> tried;     // when one was begun last
    std::optional<store::Backup> copying;
    std::uint64_t copied = 0; // how far the log had come when copying ended
    std::future<Result<store::BackupFile>> keeping;

    // How long until a backup is due; nothing: nothing was written since the newest.
    [[nodiscard]] std::optional<milliseconds> due_in(const store::Progress& progress, Instant now) const {
        const bool nothing_new = progress.clock() == has.value_or(0);
        if (progress.is_copy() || progress.has_failed() || (looked && nothing_new)) {
            return std::nullopt;
        }
        const bool clock_went_back = tried && now < *tried;
        const auto left = tried && !clock_went_back ? *tried + between_backups - now : milliseconds{0};
        return std::max(left, milliseconds{0});
    }

    void look() {
        if (!std::exchange(looked, true)) {
            has = store::clock_of_newest_backup(folder);
        }
    }

    std::optional<Error> begin(const store::Progress& progress, Instant now) {
        tried = now;
        auto backup = store::Backup::begin(progress, folder, now);
        if (!backup) {
            return backup.error();
        }
        copying.emplace(*std::move(backup));
        return std::nullopt;
    }

    std::optional<Error> copy(const store::Progress& progress) {
        const auto all = copying->step();
        if (!all) {
            copying.reset();
            return all.error();
        }
        if (*all) {
            copied = progress.clock();
            keeping = std::async(
                std::launch::async,
                [backup = std::make_shared<store::Backup>(std::move(*copying))] { return backup->keep(); });
            copying.reset();
        }
        return std::nullopt;
    }

    std::optional<Error> take_in() {
        if (keeping.wait_for(milliseconds{0}) != std::future_status::ready) {
            return std::nullopt;
        }
        const auto kept = keeping.get();
        if (!kept) {
            return kept.error();
        }
        has = copied;
        return std::nullopt;
    }
};

BackupKeeper::BackupKeeper(std::filesystem::path folder) : work_{std::make_unique<Work>()} {
    work_->folder = std::move(folder);
}

BackupKeeper::~BackupKeeper() = default;

std::optional<Error> BackupKeeper::tend(const store::Progress& progress, Instant now) {
    if (work_->keeping.valid()) {
        return work_->take_in();
    }
    if (work_->copying) {
        return work_->copy(progress);
    }
    if (work_->due_in(progress, now) != milliseconds{0}) {
        return std::nullopt;
    }
    work_->look();
    return work_->due_in(progress, now) ? work_->begin(progress, now) : std::nullopt;
}

std::optional<milliseconds> BackupKeeper::next(const store::Progress& progress, Instant now) const {
    if (work_->keeping.valid()) {
        return between_looks;
    }
    return work_->copying ? std::optional{between_steps} : work_->due_in(progress, now);
}

std::optional<Error> BackupKeeper::catch_up(const store::Progress& progress, Instant now) {
    const std::vector<store::BackupFile> backups = store::backups_in(work_->folder);
    if (!backups.empty() && !work_->tried) {
        work_->tried = backups.front().made;
    }
    auto failed = tend(progress, now);
    while (!failed && (work_->copying || work_->keeping.valid())) {
        if (work_->keeping.valid()) {
            work_->keeping.wait();
        }
        failed = tend(progress, now);
    }
    return failed;
}

void BackupKeeper::stop() {
    work_->copying.reset();
}

} // namespace ingat::effects
