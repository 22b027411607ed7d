#include "study/rating_of.hpp"

namespace ingat::study {

memory::Rating rating_of(double fraction) {
    if (fraction >= 1) {
        return memory::Rating::Good;
    }
    return fraction >= 0.5 ? memory::Rating::Hard : memory::Rating::Again;
}

} // namespace ingat::study
