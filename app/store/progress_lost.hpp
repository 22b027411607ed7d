#pragma once

#include "base/result.hpp"
#include "store/progress_database.hpp"
#include "store/progress_told.hpp"

#include <optional>
#include <vector>

namespace ingat::store {

// Moves the write-ahead log that lies beside an empty file to a free name, and returns when that is on the
// disk: SQLite removes such a log when it first looks at the file, and all that was answered lately may be in
// it. `database` must not have been looked at yet; it is held alone meanwhile. The sentence to say of it;
// nothing if there was none. `is_empty` asks again whether there is no content, as another may just have
// begun the file. InUse, NotWritable, DiskFull or Failed: then the log is where it was.
[[nodiscard]] base::Result<std::optional<base::Message>> kept_log_of_lost(Database& database,
                                                                          bool (*is_empty)(const Database&));

// What to say of a file that was begun anew in the place of one in which somebody was told that answers are
// kept.
[[nodiscard]] base::Message missed(const std::filesystem::path& progress);

} // namespace ingat::store
