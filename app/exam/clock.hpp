#pragma once

#include "base/time.hpp"

#include <chrono>
#include <string>

namespace ingat::exam {

// What the clocks of the machine say at one moment.
struct ClockReading {
    base::Instant wall{};
    std::chrono::milliseconds boot{}; // since the machine was started, sleep included; never goes back
    std::string boot_id;              // another after each start; empty: not known
    bool operator==(const ClockReading&) const = default;
};

// How much time has passed, never less than none: by the boot clock where the machine is known not to have
// been restarted, else by the wall clock.
[[nodiscard]] std::chrono::milliseconds passed(const ClockReading& before, const ClockReading& now);

// Both together; neither counts for less than none, and the sum for no more than a thousand years.
[[nodiscard]] std::chrono::milliseconds together(std::chrono::milliseconds some,
                                                 std::chrono::milliseconds more);

} // namespace ingat::exam
