#include "study/evidence.hpp"

#include "study/review.hpp"

#include <algorithm>
#include <cmath>

namespace ingat::study {
namespace {

using memory::Rating;

constexpr double half = 0.5;

Rating rating_of(const GradedAnswer& answer) {
    if (answer.fraction < half) {
        return Rating::Again;
    }
    const bool at_once = answer.hints == 0 && answer.tries <= 1 && answer.milliseconds < longest_answer;
    return answer.fraction >= 1 && at_once ? Rating::Good : Rating::Hard;
}

} // namespace

MemoryEvidence evidence_of(const GradedAnswer& answer) {
    MemoryEvidence evidence{.rating = rating_of(answer)};
    if (evidence.rating != Rating::Again) {
        const double chance = std::clamp(answer.chance, 0.0, 1.0);
        evidence.chance = std::round(100 * (answer.certainty == 1 ? std::max(chance, half) : chance)) / 100;
    }
    return evidence;
}

} // namespace ingat::study
