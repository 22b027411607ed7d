#pragma once

#include "base/catalogue.hpp"
#include "base/time.hpp"
#include "effects/places.hpp"
#include "store/progress_events.hpp"

#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ingat::cli {

// What the commands have of the world around them. Only main reads clock, chance and environment.
struct World {
    std::optional<effects::Places> places;             // nothing: no data folder can be found
    std::map<std::string, base::Catalogue> catalogues; // by language; "en" may be absent
    std::string system_language = "en";                // what people are spoken to in without --lang
    std::string version;
    base::Moment now;
    store::RandomSeed seed; // fresh random bits
    std::istream& in;
    std::ostream& out; // what was asked for
    std::ostream& err; // messages
    int out_file = 1;  // the file descriptors behind out and err, for `selftest`
    int err_file = 2;
};

// `ingat VERB …`: does it and returns the exit code: 0 done, 1 refused or the answer is "no", 2 wrong usage.
// `arguments` are those behind the program's name. `window` and no argument at all are main's, not known
// here.
[[nodiscard]] int run_command(const std::vector<std::string>& arguments, const World& world);

} // namespace ingat::cli
