#pragma once

#include "base/result.hpp"
#include "exam/result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace ingat::store {

// Results of attempts, one file for each: results/ATTEMPT-ID.result in the data folder. A result can be
// rebuilt from its attempt, which progress.db keeps (exam::result_of), so that a file that is missing or
// damaged is no loss; what a result has besides are the texts of the questions as they were then.

inline constexpr std::uint64_t most_result_bytes = 64U << 20U;

[[nodiscard]] std::filesystem::path result_path(const std::filesystem::path& folder,
                                                const base::EventId& attempt);

// Returns when it is on the disk; one that was there is replaced. Refused if it could not be read again.
[[nodiscard]] base::Result<base::Done> save_result(const std::filesystem::path& folder,
                                                   const exam::Result& result);

// NotFound, TooLarge; Newer; Malformed if it was changed since it was written, in whatever way, or is of
// another attempt than its name says.
[[nodiscard]] base::Result<exam::Result> load_result(const std::filesystem::path& folder,
                                                     const base::EventId& attempt);

// Of which attempts there is a file, by its name; the greatest id first. None where there is no folder.
[[nodiscard]] std::vector<base::EventId> results_in(const std::filesystem::path& folder);

// The bytes of such a file. `name` is what messages name.
[[nodiscard]] base::Result<std::string> result_bytes(const exam::Result& result, const std::string& name);
[[nodiscard]] base::Result<exam::Result> parse_result(std::string_view bytes, const std::string& name);

} // namespace ingat::store
