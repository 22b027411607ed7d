#pragma once

#include "base/catalogue.hpp"

#include <string>
#include <vector>

namespace ingat::locale {

// What is wrong with a catalogue beside `english`, which has every sentence of the program with its forms
// (one, or singular and plural): one line for each fault, empty if there is none. Sentences that are missing,
// empty or fuzzy, that nobody says, whose places {0}, {1}, … differ, or that move the FILE:LINE at the front.
[[nodiscard]] std::vector<std::string> faults_of(const base::Catalogue& catalogue,
                                                 const base::Catalogue& english);

} // namespace ingat::locale
