#include "store/progress_lost.hpp"

#include "store/atomic_file.hpp"
#include "store/backup_files.hpp"
#include "store/file_error.hpp"

#include <cerrno>
#include <system_error>

namespace ingat::store {

using base::Message;
using base::Result;
using base::say;

namespace {

bool has_content(const std::filesystem::path& log) {
    std::error_code failure;
    return std::filesystem::file_size(log, failure) > 0 && !failure;
}

Result<std::filesystem::path> moved_aside(const std::filesystem::path& log) {
    std::filesystem::path aside = free_name_aside(log);
    std::error_code failure;
    if (!aside.empty()) {
        std::filesystem::rename(log, aside, failure);
    }
    if (aside.empty() || failure) {
        return write_error(log, aside.empty() ? EEXIST : failure.value());
    }
    if (const auto synced = keep_names(log.parent_path()); !synced) {
        return synced.error();
    }
    return aside;
}

} // namespace

Result<std::optional<Message>> kept_log_of_lost(Database& database, bool (*is_empty)(const Database&)) {
    const std::filesystem::path log = database.log_path();
    if (!has_content(log)) {
        return std::optional<Message>{};
    }
    if (const auto held = database.hold_unread(); !held) {
        return held.error();
    }
    if (!is_empty(database) || !has_content(log)) {
        database.let_go_unread();
        return std::optional<Message>{};
    }
    const auto aside = moved_aside(log);
    database.let_go_unread();
    if (!aside) {
        return aside.error();
    }
    return std::optional{
        say("{0} was missing or empty, and a new one was begun. The log of the old one, which "
            "may hold your newest answers, was kept as {1}.",
            {database.path().string(), aside->string()})};
}

Message missed(const std::filesystem::path& progress) {
    const auto backups = backups_in(progress.parent_path());
    if (backups.empty()) {
        return say("{0}, in which your answers were kept, was removed or lost, and there is no backup of it. "
                   "A new one was begun.",
                   {progress.string()});
    }
    return say("{0}, in which your answers were kept, was removed or lost, and a new one was begun. The "
               "newest backup is {1}.",
               {progress.string(), backups.front().path.string()});
}

} // namespace ingat::store
