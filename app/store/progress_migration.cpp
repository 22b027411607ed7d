#include "store/progress_migration.hpp"

#include "store/attempt_rows.hpp"

#include <string>

namespace ingat::store {

std::uint32_t format_of(Database& database) {
    Statement row = database.statement("PRAGMA user_version");
    return row.next() ? static_cast<std::uint32_t>(row.number(0)) : 0;
}

base::Result<base::Done> migrate(Database& database) {
    if (format_of(database) >= progress_format) {
        return base::Done{};
    }
    const std::string mark = "PRAGMA user_version=" + std::to_string(progress_format);
    Transaction all{database};
    if (!all.began() || !database.run(attempt_schema) || !database.run(mark.c_str()) || !all.commit()) {
        return database.failure();
    }
    return base::Done{};
}

} // namespace ingat::store
