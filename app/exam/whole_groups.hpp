#pragma once

#include <cstddef>
#include <vector>

namespace ingat::exam {

// Which groups of so many members to take, so that there are as many members as whole groups allow, but no
// more than `count`. Of all such choices the one that takes the first group if it can, then the second, and
// so on; ascending. Time and memory grow with the groups of several members × count ÷ 64.
[[nodiscard]] std::vector<std::size_t> fullest(const std::vector<std::size_t>& sizes, std::size_t count);

} // namespace ingat::exam
