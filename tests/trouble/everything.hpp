#pragma once

#include "bank/bank.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace ingat::trouble {

// Texts that have broken programs: every script, both directions, letters of several code points, marks
// without a letter, what formats and markup are written with.
[[nodiscard]] const std::vector<std::string>& hostile_texts();

// All of them, one after the other.
[[nodiscard]] std::string every_script();

// One question of each kind, with this text in every field that takes one, and a document to come from.
[[nodiscard]] bank::Bank bank_full_of(const std::string& text, const std::string& id);

// Writes a bank and its documents as an author would have them: NAME.bank.json and what it names. Returns the
// path of the bank file.
std::filesystem::path put_bank(const std::filesystem::path& folder, const bank::Bank& bank);

} // namespace ingat::trouble
