#pragma once

#include "base/ids.hpp"
#include "base/time.hpp"
#include "program/effect.hpp"
#include "program/state.hpp"
#include "study/evidence.hpp"

namespace ingat::program {

// What is known of a card; of one never answered, nothing yet.
[[nodiscard]] memory::CardMemory memory_of(const State& state, const base::CardId& card);

// An answer that says `evidence` about `card` at `now`, as the disk is to keep it, with the card after it;
// `before`: the card before it. `milliseconds` were spent on it.
[[nodiscard]] SaveReview answer_to(const State& state,
                                   const base::CardId& card,
                                   const memory::CardMemory& before,
                                   const study::MemoryEvidence& evidence,
                                   base::Moment now,
                                   int milliseconds = 0);

} // namespace ingat::program
