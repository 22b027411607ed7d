#pragma once

#include "bank/bank.hpp"

#include <cstdint>

namespace ingat::store {

// One question of every kind, with every member set.
[[nodiscard]] bank::Bank bank_of_every_kind();

// A bank made of chance alone, the same for the same seed. Its documents have no text.
[[nodiscard]] bank::Bank random_bank(std::uint64_t seed);

} // namespace ingat::store
