#pragma once

#include "base/message.hpp"

#include <map>
#include <string>
#include <vector>

namespace ingat::base {

// The sentences of one language, as a value. An empty catalogue is English.
struct Catalogue {
    std::string language = "en";                               // BCP 47, e.g. "id"
    bool counts_have_one_form = false;                         // true: no plural forms (Indonesian)
    std::map<std::string, std::vector<std::string>> sentences; // English sentence → forms in this language

    bool operator==(const Catalogue&) const = default;
};

// The sentences of one language; nothing if there are none. For English there always are.
[[nodiscard]] const Catalogue* find_catalogue(const std::map<std::string, Catalogue>& catalogues,
                                              const std::string& language);

// The same, in English where there are none.
[[nodiscard]] const Catalogue& catalogue_of(const std::map<std::string, Catalogue>& catalogues,
                                            const std::string& language);

// The message in the language of the catalogue; in English where the catalogue does not have it.
[[nodiscard]] std::string worded(const Catalogue& catalogue, const Message& message);

// A number as the language writes it: 1,234.5 in English, 1.234,5 in Indonesian.
[[nodiscard]] std::string number_in(const Catalogue& catalogue, double value, int decimals = 0);

} // namespace ingat::base
