#pragma once

#include "bank/check.hpp"
#include "base/result.hpp"
#include "effects/places.hpp"
#include "store/library.hpp"

#include <filesystem>
#include <vector>

namespace ingat::effects {

struct CheckedBank {
    store::AddedBank added;
    std::vector<bank::Finding> findings; // of the bank that was added: errors first; empty: nothing is wrong
};

// Warnings of pictures of the bank in `file` that cannot be shown: each is read once, by `reader` if there is
// one, else only as far as its first bytes. The bank is studied without them.
[[nodiscard]] std::vector<bank::Finding> picture_findings(const bank::Bank& bank,
                                                          const std::filesystem::path& file,
                                                          const std::filesystem::path& reader);

// Checks a bank file and puts it into the library. Refused with what the check says where nothing in it could
// be studied; whatever else is found is for its author to mend. Otherwise the errors of store::add_bank().
[[nodiscard]] base::Result<CheckedBank> add_bank(const Places& places, const std::filesystem::path& file);

} // namespace ingat::effects
