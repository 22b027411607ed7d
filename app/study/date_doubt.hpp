#pragma once

#include "base/time.hpp"

#include <optional>

namespace ingat::study {

enum class DateDoubt {
    None,
    TooLate,  // four weeks or more after the last entry of the log: a long pause, or a clock that is wrong
    TooEarly, // more than a day before it: the clock is wrong now, or was then
};

// Whether the clock should be believed before an answer is kept by it: an answer with a wrong date would
// bring its card years too late, or too soon. `newest`: the wall clock at the last entry of the log; nothing:
// there is none.
[[nodiscard]] DateDoubt date_doubt(std::optional<base::Instant> newest, base::Instant now);

} // namespace ingat::study
