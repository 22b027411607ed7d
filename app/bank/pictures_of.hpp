#pragma once

#include "bank/bank.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ingat::bank {

// The files of the pictures that a Markdown text shows, ![…](file), each once, as they come.
[[nodiscard]] std::vector<std::string> pictures_in(std::string_view text);

// Those of a question: in its texts, and under its regions.
[[nodiscard]] std::vector<std::string> pictures_of(const Question& question);

} // namespace ingat::bank
