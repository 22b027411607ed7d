#include "exam/clock.hpp"

#include <algorithm>

namespace ingat::exam {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds none{0};
constexpr milliseconds longest = std::chrono::hours{24} * 365'000;

// Kept so near to the clock's zero that a difference cannot overflow.
milliseconds bounded(milliseconds time) {
    return std::clamp(time, -longest, longest);
}

} // namespace

milliseconds passed(const ClockReading& before, const ClockReading& now) {
    const bool same_boot = !before.boot_id.empty() && before.boot_id == now.boot_id;
    const milliseconds from = same_boot ? before.boot : before.wall.time_since_epoch();
    const milliseconds to = same_boot ? now.boot : now.wall.time_since_epoch();
    return std::max(none, bounded(to) - bounded(from));
}

milliseconds together(milliseconds some, milliseconds more) {
    return std::min(longest, std::max(none, bounded(some)) + std::max(none, bounded(more)));
}

} // namespace ingat::exam
