#pragma once

#include "bank/bank.hpp"
#include "base/result.hpp"

#include <filesystem>
#include <vector>

namespace ingat::store {

// The library is a folder with one folder for each bank, named by its id: bank.json, its documents and
// its pictures, byte for byte as they were added. Progress is kept elsewhere; nothing here can touch it.

enum class Change { Added, Updated, Unchanged };

struct AddedBank {
    bank::Bank bank;
    Change change = Change::Added;
};

struct BankFailure {
    std::filesystem::path path; // of the bank file
    base::Error error;
};

// Banks and failures in the order of their folders' names.
struct LoadedLibrary {
    std::vector<bank::Bank> banks;
    std::vector<BankFailure> failures;
};

// What came of putting the banks of the program into the library.
struct SeededLibrary {
    std::vector<AddedBank> banks; // only those that were added or updated
    std::vector<BankFailure> failures;
};

// Where the library keeps the bank with this id.
[[nodiscard]] std::filesystem::path bank_path(const std::filesystem::path& library, const base::BankId& bank);

// Copies the bank at `source`, its documents and those of its pictures that are there into the library, or
// over the copy with the same id, and reads the copy back. Nothing is written if the copy is the same
// already, or if the bank does not load.
[[nodiscard]] base::Result<AddedBank> add_bank(const std::filesystem::path& library,
                                               const std::filesystem::path& source);

// Every bank of the library. One that does not load does not stop the others. No folder: an empty library.
[[nodiscard]] LoadedLibrary load_library(const std::filesystem::path& library);

// Every NAME.bank.json of a folder, in the order of the names. No folder: none.
[[nodiscard]] base::Result<std::vector<std::filesystem::path>>
bank_files_in(const std::filesystem::path& folder);

// Puts each NAME.bank.json of `content` into the library once: a bank that was removed stays away. A copy
// that is still as it was put there follows a newer `content`; one that was changed is the learner's and
// stays.
[[nodiscard]] base::Result<SeededLibrary> seed_library(const std::filesystem::path& library,
                                                       const std::filesystem::path& content);

// The banks that seed_library() ever put into the library or found there, whether they still are there or
// not. None if that cannot be read.
[[nodiscard]] std::vector<base::BankId> seeded_banks(const std::filesystem::path& library);

} // namespace ingat::store
