#pragma once

#include "bank/numerical_check.hpp"

#include <string_view>
#include <vector>

namespace ingat::bank {

// Adds what is wrong with the variables of a question, and with its formulas wherever they are.
void check_variables_and_formulas(const Numerical& numerical,
                                  std::string_view prompt,
                                  std::vector<NumericalProblem>& problems);

} // namespace ingat::bank
