#pragma once

#include "base/ids.hpp"
#include "base/time.hpp"
#include "memory/rating.hpp"
#include "program/effect.hpp"
#include "program/state.hpp"

namespace ingat::program {

// The answer `rating` to `card` at `now`, as the disk is to keep it, with the card after it. `milliseconds`
// were spent on it.
[[nodiscard]] SaveReview answer_to(const State& state,
                                   const base::CardId& card,
                                   memory::Rating rating,
                                   base::Moment now,
                                   int milliseconds = 0);

} // namespace ingat::program
