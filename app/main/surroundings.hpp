#pragma once

#include "base/catalogue.hpp"
#include "base/time.hpp"
#include "effects/places.hpp"
#include "exam/clock.hpp"
#include "store/progress_events.hpp"

#include <filesystem>
#include <map>
#include <string>

// What main alone reads from the machine: clock, zone, chance, environment. Everything else is handed them.
namespace ingat::main_room {

[[nodiscard]] base::Moment now();

// All clocks at the moment of `wall`.
[[nodiscard]] exam::ClockReading clock_reading(base::Instant wall);

[[nodiscard]] store::RandomSeed random_seed();

[[nodiscard]] effects::Surroundings surroundings();

// $INGAT_MARKS: where to write what each frame shows; empty: nowhere.
[[nodiscard]] std::string marks_file();

// The catalogues of `folder`, by language. A damaged one is left out: the program then speaks English.
[[nodiscard]] std::map<std::string, base::Catalogue> catalogues_in(const std::filesystem::path& folder);

// "id" for LC_ALL, LC_MESSAGES or LANG like id_ID.UTF-8, whichever is set first; the C locale is English.
[[nodiscard]] std::string system_language();

} // namespace ingat::main_room
