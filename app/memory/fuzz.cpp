#include "memory/fuzz.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace ingat::memory {
namespace {

// The last step of splitmix64.
std::uint64_t scrambled(std::uint64_t value) {
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31U);
}

void add_bytes(std::uint64_t& hash, std::string_view bytes) {
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
    }
    hash *= 0x100000001b3U; // a zero byte, so that "a" "bc" and "ab" "c" differ
}

// What part of the days between `from` and `to` lies below `days`.
double days_within(double days, double from, double to) {
    return std::max(0.0, std::min(days, to) - from);
}

} // namespace

std::uint64_t seed_of(const base::CardId& card) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    add_bytes(hash, card.bank.text);
    add_bytes(hash, card.question.text);
    add_bytes(hash, card.part);
    return scrambled(hash);
}

std::uint64_t mixed(std::uint64_t seed, std::uint64_t count) {
    return scrambled(seed + (count + 1) * 0x9e3779b97f4a7c15U);
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
