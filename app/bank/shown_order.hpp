#pragma once

#include "bank/bank.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace ingat::bank {

// The ids of the options of a choice, the items of an ordering, or the partners of a matching in the order in
// which they are shown, which `seed` decides, the same on every machine. Pinned options keep their place;
// items never begin in their right order. Other kinds: none.
[[nodiscard]] std::vector<std::string> shown_order(const Question& question, std::uint64_t seed);

// Likewise those of a drop-down.
[[nodiscard]] std::vector<std::string> shown_order(const Blank& blank, std::uint64_t seed);

} // namespace ingat::bank
