#pragma once

#include "base/message.hpp"
#include "store/progress_database.hpp"

#include <vector>

namespace ingat::store {

// Reads the whole file after it was not closed in order: its pages and indexes, and the check number of every
// entry of the log. One sentence for each damaged entry, the first few of them; Malformed where the pages
// themselves do not fit.
[[nodiscard]] base::Result<std::vector<base::Message>> look_over(Database& database);

} // namespace ingat::store
