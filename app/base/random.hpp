#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

// Chance that is the same on every machine: it follows from a seed.
namespace ingat::base {

// The number that comes after `count` others in the row that begins with `seed`, spread evenly over all 64
// bits: splitmix64 (Steele, Lea, Flood 2014), the same on every platform.
[[nodiscard]] std::uint64_t mixed(std::uint64_t seed, std::uint64_t count);

// A number of 0 up to, but not with, 1, likewise.
[[nodiscard]] double mixed_fraction(std::uint64_t seed, std::uint64_t count);

// A number that belongs to these texts: FNV-1a over their bytes, mixed once more.
[[nodiscard]] std::uint64_t seed_of_texts(std::initializer_list<std::string_view> texts);

// Into an order that `seed` decides; each is equally likely.
template <class Thing>
void shuffle(std::vector<Thing>& things, std::uint64_t seed) {
    for (std::size_t left = things.size(); left > 1; --left) {
        std::swap(things[left - 1], things[mixed(seed, things.size() - left) % left]);
    }
}

} // namespace ingat::base
