#pragma once

#include "bank/bank.hpp"

// Questions of kinds that no shipped bank has, for their pictures.
namespace ingat::main_room {

[[nodiscard]] bank::Question sample_essay();

// A short answer of which a slip is forgiven.
[[nodiscard]] bank::Question sample_forgiving();

} // namespace ingat::main_room
