#include "study/date_doubt.hpp"

namespace ingat::study {

DateDoubt date_doubt(std::optional<base::Instant> newest, base::Instant now) {
    constexpr std::chrono::days longest_pause{28}; // the least that a month mistyped is off
    constexpr std::chrono::days largest_step_back{1};
    if (!newest) {
        return DateDoubt::None;
    }
    if (now - *newest >= longest_pause) {
        return DateDoubt::TooLate;
    }
    return *newest - now > largest_step_back ? DateDoubt::TooEarly : DateDoubt::None;
}

} // namespace ingat::study
