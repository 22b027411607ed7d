#pragma once

#include "base/time.hpp"

#include <cstdint>

namespace ingat::store {

// A hybrid logical clock: the order of events, close to wall time, and never backwards whatever the wall
// clock does. A reading is max(wall milliseconds << 16, last + 1).
class HybridClock {
public:
    // `last`: the greatest reading known so far, of this device or any other; 0 if there is none.
    explicit HybridClock(std::uint64_t last = 0) : last_{last} {}

    [[nodiscard]] std::uint64_t next(base::Instant wall);
    [[nodiscard]] std::uint64_t last() const { return last_; }

private:
    std::uint64_t last_;
};

} // namespace ingat::store
