#pragma once

#include "bank/numerical.hpp"
#include "base/message.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ingat::bank {

struct NumericalProblem {
    std::string rule; // e.g. "variable-cycle"; never changes
    bool is_error = true;
    base::Message message;

    bool operator==(const NumericalProblem&) const = default;
};

// What an author has to mend in a question with this prompt. Formulas are tried with the
// values of 200 seeds (fewer if there are a thousand formulas or more); of problems with variables and
// formulas the first hundred are said.
[[nodiscard]] std::vector<NumericalProblem> problems_of(const Numerical& numerical, std::string_view prompt);

} // namespace ingat::bank
