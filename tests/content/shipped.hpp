#pragma once

#include "bank/bank.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace ingat::shipped {

// Every NAME.bank.json of content/, in the order of the names.
[[nodiscard]] std::vector<std::filesystem::path> files();

// The bank in one of them, by the beginning of its file name; fails the test if it does not load.
[[nodiscard]] bank::Bank bank(const std::string& name);

// What one file holds; fails the test if it does not load.
[[nodiscard]] bank::Bank loaded(const std::filesystem::path& file);

} // namespace ingat::shipped
