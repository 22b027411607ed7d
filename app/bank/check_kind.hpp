#pragma once

#include "bank/bank.hpp"
#include "bank/findings.hpp"

namespace ingat::bank {

// What is wrong with what belongs to the question's kind: its answers, options, items or deletions.
void check_kind(const Question& question, Findings& findings);

} // namespace ingat::bank
