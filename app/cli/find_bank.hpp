#pragma once

#include "base/ids.hpp"
#include "base/result.hpp"
#include "effects/places.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace ingat::cli {

// The file of the bank that a person named: the path itself if there is such a file, else the bank with that
// id in the library, else one that comes with the program. NotFound.
[[nodiscard]] base::Result<std::filesystem::path> bank_file(const std::optional<effects::Places>& places,
                                                            const std::string& named);

// What is said when there is neither file nor bank of that name.
[[nodiscard]] base::Error no_such_bank(const std::string& named);

// The id of that bank, which need not be in the library. Errors also of a file that does not load.
[[nodiscard]] base::Result<base::BankId> bank_id(const std::string& named);

} // namespace ingat::cli
