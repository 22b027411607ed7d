#include "exam/certainty.hpp"

namespace ingat::exam {
namespace {

// Moodle takes a fraction for nothing below this.
constexpr double next_to_nothing = 0.0000005;

} // namespace

double mark_with(Certainty certainty, double fraction) {
    if (fraction > next_to_nothing) {
        return fraction * static_cast<int>(certainty);
    }
    switch (certainty) {
    case Certainty::C1: return 0;
    case Certainty::C2: return -2;
    case Certainty::C3: return -6;
    }
    return 0;
}

} // namespace ingat::exam
