#pragma once

#include "store/progress_database.hpp"

#include <filesystem>
#include <memory>

struct sqlite3;
struct sqlite3_backup;

namespace ingat::store {

// A copy of an open database into a new file, made a piece at a time while that database is in use: what is
// written to it meanwhile gets into the copy too. Ends before the database is closed.
class DatabaseCopy {
public:
    // `file` must not be there; `named` is what messages name.
    [[nodiscard]] static base::Result<DatabaseCopy>
    begin(const Database& from, const std::filesystem::path& file, const std::filesystem::path& named);

    // Copies up to `pages` more pages. True when all are copied and the file is closed, though not yet
    // synced.
    [[nodiscard]] base::Result<bool> step(int pages);

private:
    struct Closing {
        void operator()(sqlite3* database) const;
    };
    struct Ending {
        void operator()(sqlite3_backup* copy) const;
    };

    DatabaseCopy(sqlite3* into, std::filesystem::path named) : into_{into}, named_{std::move(named)} {}

    std::unique_ptr<sqlite3, Closing> into_;
    std::unique_ptr<sqlite3_backup, Ending> copy_; // goes before the file it writes to
    std::filesystem::path named_;
};

} // namespace ingat::store
