#pragma once

#include <string>

namespace ingat::base {

// The number in as few digits as read back to it, with a decimal point, for files and for authors. What a
// learner sees is written in their language: bank/number_text.hpp.
[[nodiscard]] std::string shortest(double number);

} // namespace ingat::base
