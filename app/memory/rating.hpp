#pragma once

#include <array>
#include <cstddef>

namespace ingat::memory {

// How an answer went. The numbers are those of every FSRS log.
enum class Rating { Again = 1, Hard = 2, Good = 3, Easy = 4 };

inline constexpr std::array<Rating, 4> all_ratings{Rating::Again, Rating::Hard, Rating::Good, Rating::Easy};

// Where a rating stands in an array of four.
[[nodiscard]] constexpr std::size_t index_of(Rating rating) {
    return static_cast<std::size_t>(rating) - 1;
}

} // namespace ingat::memory
