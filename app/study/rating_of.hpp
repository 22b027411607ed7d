#pragma once

#include "memory/rating.hpp"

namespace ingat::study {

// What a graded answer says about memory: wholly right is Good, at least half right is Hard, less is Again.
// Never Easy: the program cannot see how easily it came. `fraction` is 0 to 1.
[[nodiscard]] memory::Rating rating_of(double fraction);

} // namespace ingat::study
