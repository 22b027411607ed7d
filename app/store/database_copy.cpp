#include "store/database_copy.hpp"

#include <sqlite3.h>
#include <utility>

namespace ingat::store {

using base::Result;

Result<DatabaseCopy> DatabaseCopy::begin(const Database& from,
                                         const std::filesystem::path& file,
                                         const std::filesystem::path& named) {
    constexpr int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(file_name(file).c_str(), &opened, flags, nullptr);
    DatabaseCopy copy{opened, named};
    if (code != SQLITE_OK) {
        return database_error(code, named);
    }
    sqlite3_extended_result_codes(opened, 1);
    // Nobody sees the file before it is whole, verified and synced.
    if (const int off = sqlite3_exec(
            opened, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF", nullptr, nullptr, nullptr);
        off != SQLITE_OK) {
        return database_error(off, named);
    }
    copy.copy_.reset(sqlite3_backup_init(opened, "main", from.database_.get(), "main"));
    if (!copy.copy_) {
        return database_error(sqlite3_extended_errcode(opened), named);
    }
    return copy;
}

Result<bool> DatabaseCopy::step(int pages) {
    const int code = sqlite3_backup_step(copy_.get(), pages);
    if (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED) {
        return false;
    }
    if (code != SQLITE_DONE) {
        return database_error(code, named_);
    }
    const int ended = sqlite3_backup_finish(copy_.release());
    const int closed = sqlite3_close(into_.release());
    if (ended != SQLITE_OK || closed != SQLITE_OK) {
        return database_error(ended != SQLITE_OK ? ended : closed, named_);
    }
    return true;
}

void DatabaseCopy::Closing::operator()(sqlite3* database) const {
    sqlite3_close_v2(database);
}

void DatabaseCopy::Ending::operator()(sqlite3_backup* copy) const {
    sqlite3_backup_finish(copy);
}

} // namespace ingat::store
