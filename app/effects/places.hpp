#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace ingat::effects {

// Where everything is.
struct Places {
    std::filesystem::path home;                // the learner's data folder
    std::filesystem::path content;             // banks that come with the program
    std::filesystem::path locale;              // LANGUAGE.mo files
    std::filesystem::path scratch;             // for short-lived copies
    std::filesystem::path picture_reader = {}; // the program that reads pictures; empty: none is read
    std::filesystem::path user_home = {};      // what "~" stands for in a path; may be empty

    bool operator==(const Places&) const = default;
};

// What decides the places; empty: not set.
struct Surroundings {
    std::string ingat_home, ingat_content; // $INGAT_HOME, $INGAT_CONTENT
    std::string xdg_data_home, home;       // $XDG_DATA_HOME, $HOME
    std::string scratch;                   // $TMPDIR
    std::filesystem::path program;         // the running binary
    std::filesystem::path source_content;  // as named at build time
    std::filesystem::path built_locale;
};

// The data folder: $INGAT_HOME, else $XDG_DATA_HOME/ingat, else ~/.local/share/ingat; nothing without any of
// them. Content: $INGAT_CONTENT, else ../share/ingat/content beside the program, else where it was built;
// catalogues likewise, in …/locale, without a variable.
[[nodiscard]] std::optional<Places> places_for(const Surroundings& surroundings);

// Where the catalogues are, data folder or not.
[[nodiscard]] std::filesystem::path catalogue_folder(const Surroundings& surroundings);

[[nodiscard]] std::filesystem::path library_folder(const Places& places);
[[nodiscard]] std::filesystem::path settings_file(const Places& places);
[[nodiscard]] std::filesystem::path plan_file(const Places& places);

} // namespace ingat::effects
