#include "memory/weigh.hpp"

#include <algorithm>
#include <cmath>

namespace ingat::memory {

double recalled(double recall, double chance) {
    const double guessed = (1 - recall) * std::clamp(chance, 0.0, 1.0);
    return recall + guessed > 0 ? recall / (recall + guessed) : 0;
}

MemoryState weighed_state_after(const Parameters& parameters,
                                const std::optional<MemoryState>& before,
                                double elapsed_days,
                                const Evidence& evidence,
                                SameDay same_day) {
    const MemoryState right = state_after(parameters, before, elapsed_days, evidence.rating, same_day);
    if (evidence.chance <= 0 || evidence.rating == Rating::Again) {
        return right;
    }
    const MemoryState wrong = state_after(parameters, before, elapsed_days, Rating::Again, same_day);
    const double known =
        before ? recall(parameters, std::max(0.0, elapsed_days), before->stability) : recall_of_new;
    const double share = recalled(known, evidence.chance);
    return {.stability =
                std::exp(share * std::log(right.stability) + (1 - share) * std::log(wrong.stability)),
            .difficulty = share * right.difficulty + (1 - share) * wrong.difficulty};
}

} // namespace ingat::memory
