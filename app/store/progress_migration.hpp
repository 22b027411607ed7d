#pragma once

#include "store/progress_database.hpp"

#include <cstdint>

namespace ingat::store {

inline constexpr std::uint32_t progress_format = 2; // in user_version. 1: without attempts

[[nodiscard]] std::uint32_t format_of(Database& database);

// Brings a file of an older format to the newest, in one transaction; nothing to do for any other. If it
// could not be, it is as it was.
[[nodiscard]] base::Result<base::Done> migrate(Database& database);

} // namespace ingat::store
