#pragma once

#include "bank/kinds.hpp"
#include "base/catalogue.hpp"

#include <string>
#include <vector>

// The marks that a learner gives their own essay.
namespace ingat::program {

inline constexpr double not_marked = -1; // in Entered::marks

// What can be given of so many marks: 0, 1, 2 and so on, and all of them; of very many in twenty steps.
[[nodiscard]] std::vector<double> mark_steps(double most);

// "2", "0.5"
[[nodiscard]] std::string marks_in(const base::Catalogue& words, double marks);

// "Marks: 3 of 5"
[[nodiscard]] std::string
sum_of_marks(const bank::Essay& essay, const std::vector<double>& given, const base::Catalogue& words);

// Every criterion has its marks, and there is one.
[[nodiscard]] bool is_all_marked(const bank::Essay& essay, const std::vector<double>& given);

} // namespace ingat::program
