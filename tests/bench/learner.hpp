#pragma once

#include "bank/bank.hpp"
#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/time.hpp"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace ingat::bench {

// A bank of so many questions, most of them flashcards, each with the sentence it comes from. The same for
// the same number.
[[nodiscard]] bank::Bank made_up_bank(int number, int questions);

// Answers of a learner who began the banks `days` before `now` and since then answered cards of all of them
// on the day they came due: `reviews` in all, oldest first, the last some days ago. About one in nine is
// forgotten. Written into a progress file of `folder`, which must not have one. The count that came of it.
[[nodiscard]] base::Result<std::size_t> study(const std::filesystem::path& folder,
                                              const std::vector<bank::Bank>& banks,
                                              std::size_t reviews,
                                              int days,
                                              base::Moment now);

} // namespace ingat::bench
