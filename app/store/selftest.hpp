#pragma once

#include <filesystem>
#include <optional>

namespace ingat::store {

// What fault tools drive: a store of made-up reviews in `folder`, written and read as a learner's is. Both
// return the exit code of the command; output goes to file descriptors, in English.

// Writes reviews one after another and says "ACK n", each with one write(2), when the n-th is on the disk. n
// goes on from what is there. Ends after `count` reviews, else when killed or when something fails (1, said
// on `errors`).
[[nodiscard]] int
selftest_writer(const std::filesystem::path& folder, std::optional<long long> count, int output, int errors);

// Says "HAVE a-b" for each run of reviews there. 0 if every page, every row and what is remembered of every
// card agree with the log; else 1, and why on `errors`.
[[nodiscard]] int selftest_verify(const std::filesystem::path& folder, int output, int errors);

} // namespace ingat::store
