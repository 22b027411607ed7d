#pragma once

#include "faults/call_record.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace faults {

// One change to the disk.
struct Step {
    Change change{};
    std::uint64_t file = 0;
    std::uint64_t folder = 0;
    std::uint64_t other_folder = 0;
    std::uint64_t at = 0;
    std::string_view name;
    std::string_view other_name;
    std::string_view bytes;
};

// The steps in `record`, the bytes of which they point into. What was not written whole is left out.
[[nodiscard]] std::vector<Step> steps_in(std::string_view record);

// Places in the history, 0 to its size, where what matters changes: a name, the size or the sync of a folder,
// a write to another file than the last.
[[nodiscard]] std::vector<std::size_t> turning_points(const std::vector<Step>& steps);

} // namespace faults
