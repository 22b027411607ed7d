#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>

namespace ingat::memory {

inline constexpr std::size_t parameter_count = 21;

// The 21 numbers of FSRS-6. w0–w3 are the stabilities in days after a first Again, Hard, Good, Easy; w20 is
// how slowly forgetting flattens. As they are by default, they fit the average of many learners.
struct Parameters {
    std::array<double, parameter_count> w{0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194,
                                          0.001,  1.8722, 0.1666, 0.796,  1.4835, 0.0614, 0.2629,
                                          1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};

    bool operator==(const Parameters&) const = default;
};

// The two published implementations of FSRS-6 differ in small things. The program follows fsrs-rs; the other
// is here so that its published numbers can be compared with ours.
enum class Reference { FsrsRs, TsFsrs };

// `parameters` with each number brought into the range that FSRS-6 allows; one that is not finite becomes the
// default. With two or more relearning steps w17 and w18 are held lower, so that a lapse followed by its
// relearning steps does not end above the stability from before.
[[nodiscard]] Parameters clipped(const Parameters& parameters,
                                 std::size_t relearning_step_count,
                                 Reference reference = Reference::FsrsRs);

// Parameters of FSRS-4.5 (17 numbers), FSRS-5 (19) or FSRS-6 (21) as FSRS-6 parameters that schedule alike.
// Nothing for any other count.
[[nodiscard]] std::optional<Parameters> migrated(std::span<const double> numbers);

} // namespace ingat::memory
