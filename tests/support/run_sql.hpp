#pragma once

#include "support/catch.hpp"

#include <filesystem>
#include <sqlite3.h>
#include <string>

namespace ingat::tests {

// Past the program: as something else would change the file.
inline void run_sql(const std::filesystem::path& file, const std::string& sql) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
    REQUIRE(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
}

} // namespace ingat::tests
