#include "memory/fuzz.hpp"

#include "base/random.hpp"

#include <algorithm>
#include <cmath>

namespace ingat::memory {
namespace {

// What part of the days between `from` and `to` lies below `days`.
double days_within(double days, double from, double to) {
    return std::max(0.0, std::min(days, to) - from);
}

} // namespace

std::uint64_t seed_of(const base::CardId& card) {
    return base::seed_of_texts({card.bank.text, card.question.text, card.part});
}

DayRange fuzz_range(int interval, const FuzzLimits& limits) {
    const double days = interval;
    if (days < 2.5) {
        return {.first = interval, .last = interval};
    }
    const double delta = 1 + 0.15 * days_within(days, 2.5, 7) + 0.10 * days_within(days, 7, 20) +
                         0.05 * std::max(0.0, days - 20);
    int first = std::max(2, static_cast<int>(std::lround(days - delta)));
    const int last = std::min(limits.longest, static_cast<int>(std::lround(days + delta)));
    if (interval > limits.elapsed) {
        first = std::max(first, limits.elapsed + 1);
    }
    return {.first = std::min(first, last), .last = last};
}

int picked(const DayRange& range, std::uint64_t random) {
    constexpr double one = 9007199254740992.0; // 2^53: a double holds that many evenly spaced fractions
    const double fraction = static_cast<double>(random >> 11U) / one;
    const auto count = static_cast<double>(range.last - range.first + 1);
    return std::min(range.last, range.first + static_cast<int>(std::floor(fraction * count)));
}

} // namespace ingat::memory
