#include "store/progress_check.hpp"

#include "store/attempt_rows.hpp"
#include "store/progress_log.hpp"
#include "store/progress_migration.hpp"

namespace ingat::store {

using base::Error;
using base::ErrorKind;
using base::Result;
using base::say;
using base::say_many;

Result<std::vector<base::Message>> look_over(Database& database) {
    constexpr std::size_t most_named = 10;
    // The quick one does not compare the indexes with the table, and what an index does not know is not
    // found.
    Statement pages = database.statement("PRAGMA integrity_check(1)");
    if (!pages.next() || pages.text(0) != "ok") {
        return pages.failed()
                   ? database.failure()
                   : Error{ErrorKind::Malformed,
                           say("{0} is damaged. Nothing was changed; keep a copy of it before anything "
                               "else is tried.",
                               {database.path().string()})};
    }
    std::vector<base::Message> notes;
    long long more = 0;
    Statement row = database.statement(std::string{event_columns} + "ORDER BY id");
    while (row.next()) {
        if (event_in(row)) {
            continue;
        }
        if (notes.size() < most_named) {
            notes.push_back(damaged_row(row, database.path()).message);
        } else {
            more += 1;
        }
    }
    if (row.failed()) {
        return database.failure();
    }
    if (more > 0) {
        notes.push_back(say_many("{1}: {0} more entry is damaged.",
                                 "{1}: {0} more entries are damaged.",
                                 more,
                                 {database.path().string()}));
    }
    if (format_of(database) > 1) { // those of before have no attempts
        const auto attempts = look_over_attempts(database);
        if (!attempts) {
            return attempts.error();
        }
        notes.insert(notes.end(), attempts->begin(), attempts->end());
    }
    return notes;
}

} // namespace ingat::store
