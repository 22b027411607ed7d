#pragma once

#include "bank/bank.hpp"
#include "bank/findings.hpp"

namespace ingat::bank {

// What is wrong with the texts of the question's kind, whatever it is: of its options, items, regions.
void check_kind_texts(const Question& question, Findings& findings);

} // namespace ingat::bank
