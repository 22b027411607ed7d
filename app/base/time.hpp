#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace ingat::base {

// Milliseconds since 1970-01-01 UTC.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

// A calendar day, without a zone.
using Day = std::chrono::sys_days;

// An instant together with the wall clock in force where it was seen.
struct Moment {
    Instant at{};
    std::chrono::minutes offset{}; // local time minus UTC

    auto operator<=>(const Moment&) const = default;
};

// The learner's day that `moment` belongs to: the local calendar day, which begins at `rollover` after
// midnight.
[[nodiscard]] Day learner_day(Moment moment, std::chrono::minutes rollover);

// When the learner's day `day` begins, where local time is `offset` from UTC.
[[nodiscard]] Instant start_of_day(Day day, std::chrono::minutes offset, std::chrono::minutes rollover);

// RFC 3339 with offset: "2026-11-22T08:15:00.250+07:00". A fraction is written only where there is one.
[[nodiscard]] std::string rfc3339(Moment moment);

// Reads RFC 3339 ("Z" too; fractions beyond milliseconds are cut). Nothing for anything else, impossible
// dates included; years 1970 to 9999.
[[nodiscard]] std::optional<Moment> moment_from_rfc3339(std::string_view text);

[[nodiscard]] std::string iso_date(Day day); // "2026-11-22"

} // namespace ingat::base
