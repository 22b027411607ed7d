#include "base/random.hpp"

#include <string_view>

namespace ingat::base {
namespace {

constexpr std::uint64_t fnv_prime = 0x100000001b3U;

// The last step of splitmix64.
std::uint64_t scrambled(std::uint64_t value) {
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31U);
}

} // namespace

std::uint64_t mixed(std::uint64_t seed, std::uint64_t count) {
    return scrambled(seed + (count + 1) * 0x9e3779b97f4a7c15U);
}

double mixed_fraction(std::uint64_t seed, std::uint64_t count) {
    constexpr double one = 9007199254740992.0; // 2^53: a double holds that many evenly spaced fractions
    return static_cast<double>(mixed(seed, count) >> 11U) / one;
}

std::uint64_t seed_of_texts(std::initializer_list<std::string_view> texts) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const std::string_view text : texts) {
        for (const char byte : text) {
            hash = (hash ^ static_cast<unsigned char>(byte)) * fnv_prime;
        }
        hash *= fnv_prime; // a zero byte, so that "a" "bc" and "ab" "c" differ
    }
    return scrambled(hash);
}

} // namespace ingat::base
