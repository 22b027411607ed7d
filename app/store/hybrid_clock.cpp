#include "store/hybrid_clock.hpp"

#include <algorithm>

namespace ingat::store {

std::uint64_t HybridClock::next(base::Instant wall) {
    constexpr std::int64_t latest = 253'402'300'799'999; // milliseconds; the end of the year 9999
    const auto milliseconds = std::clamp<std::int64_t>(wall.time_since_epoch().count(), 0, latest);
    last_ = std::max(static_cast<std::uint64_t>(milliseconds) << 16U, last_ + 1);
    return last_;
}

} // namespace ingat::store
