#include "memory/parameters.hpp"

#include <algorithm>
#include <cmath>

namespace ingat::memory {
namespace {

struct Range {
    double low;
    double high;
};

constexpr std::array<Range, parameter_count> allowed{{
    {0.001, 100},  {0.001, 100}, {0.001, 100}, {0.001, 100}, {1, 10},    {0.001, 4},    {0.001, 4},
    {0.001, 0.75}, {0, 4.5},     {0, 0.8},     {0.001, 3.5}, {0.001, 5}, {0.001, 0.25}, {0.001, 0.9},
    {0, 4},        {0, 1},       {1, 6},       {0, 2},       {0, 2},     {0, 0.8},      {0.1, 0.8},
}};

// The most that w17 and w18 may be. `w` is already in range.
double most_short_term(const std::array<double, parameter_count>& w,
                       std::size_t relearning_step_count,
                       Reference reference) {
    if (relearning_step_count < 2) {
        return 2;
    }
    const double room = -(std::log(w[11]) + std::log(std::exp2(w[13]) - 1) + 0.3 * w[14]) /
                        static_cast<double>(relearning_step_count);
    // fsrs-rs bounds the square, ts-fsrs the root.
    const double root = reference == Reference::FsrsRs ? std::sqrt(std::max(0.01, room))
                                                       : std::max(0.01, std::sqrt(std::max(0.0, room)));
    return std::min(2.0, root);
}

} // namespace

Parameters clipped(const Parameters& parameters, std::size_t relearning_step_count, Reference reference) {
    Parameters result;
    for (std::size_t at = 0; at < parameter_count; ++at) {
        if (std::isfinite(parameters.w[at])) {
            result.w[at] = std::clamp(parameters.w[at], allowed[at].low, allowed[at].high);
        }
    }
    const double most = most_short_term(result.w, relearning_step_count, reference);
    result.w[17] = std::min(result.w[17], most);
    result.w[18] = std::min(result.w[18], most);
    if (reference == Reference::TsFsrs) {
        result.w[19] = std::max(result.w[19], 0.01);
    }
    return result;
}

std::optional<Parameters> migrated(std::span<const double> numbers) {
    if (numbers.size() != 17 && numbers.size() != 19 && numbers.size() != parameter_count) {
        return std::nullopt;
    }
    Parameters result;
    std::ranges::copy(numbers, result.w.begin());
    if (numbers.size() == 17) {
        // FSRS-4.5 has a linear difficulty; these give the same first difficulties for Good and nearly so
        // elsewhere.
        result.w[4] += 2 * result.w[5];
        result.w[5] = std::log(3 * result.w[5] + 1) / 3;
        result.w[6] += 0.5;
        result.w[17] = 0;
        result.w[18] = 0;
    }
    if (numbers.size() < parameter_count) {
        result.w[19] = 0;
        result.w[20] = 0.5; // the fixed decay of the older versions
    }
    return result;
}

} // namespace ingat::memory
