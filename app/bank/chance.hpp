#pragma once

#include "bank/bank.hpp"

#include <string_view>

namespace ingat::bank {

// How likely a blind guess at one card of the question (parts_of; empty: the whole question) is wholly right,
// 0 to 1. A choice of one: right options ÷ options; of several: one of all sets that are not empty;
// true/false: 1 ÷ 2; an ordering: one of all orders but the one that it is shown in, which is never right; a
// matching: each partner for each; drop-downs: one option of each, if nothing is typed beside; a place in a
// picture: its share of the picture's area, to some hundredths. What is typed: nothing.
[[nodiscard]] double chance_of(const Question& question, std::string_view part = {});

} // namespace ingat::bank
