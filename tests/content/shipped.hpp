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

// One bank on the document about North Korea, then the one in the other language: the test runs for each.
[[nodiscard]] bank::Bank on_korea();

[[nodiscard]] bool has_tag(const bank::Question& question, const std::string& tag);

// What one file holds; fails the test if it does not load.
[[nodiscard]] bank::Bank loaded(const std::filesystem::path& file);

} // namespace ingat::shipped
