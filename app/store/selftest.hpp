#pragma once

#include <filesystem>
#include <optional>

namespace ingat::store {

// What fault tools drive: a store of made-up answers in `folder`, written and read as a learner's is. Both
// return the exit code of the command; output goes to file descriptors, in English.

// Answers, takes answers back, brings them back and corrects them, one after another, the same on every run,
// and says "ACK n", each with one write(2), when the n-th of these deeds is on the disk. n goes on from what
// is there. Ends after `count` deeds, else when killed or when something fails (1, said on `errors`).
[[nodiscard]] int
selftest_writer(const std::filesystem::path& folder, std::optional<long long> count, int output, int errors);

// Says "HAVE a-b" for each run of deeds that are there. 0 if each left in the log what it should, and every
// page, every row and what is remembered of every card agree with it; else, and where there is no folder, 1,
// and why on `errors`.
[[nodiscard]] int selftest_verify(const std::filesystem::path& folder, int output, int errors);

} // namespace ingat::store
