#pragma once

#include "base/result.hpp"
#include "store/damaged.hpp"
#include "study/settings.hpp"

#include <filesystem>
#include <optional>

namespace ingat::store {

struct LoadedSettings {
    study::Settings settings;
    std::optional<base::Error> notice; // why these are not what the file says
    // False: a file is there that these do not come from, of a newer version, unreadable or damaged, and it
    // must be left alone.
    bool may_be_saved = true;
};

// The learner's settings. No file: the defaults. One of a newer version or that cannot be read is left where
// it is. Who may move aside also clears away what a save that was cut off left beside it. Never fails: the
// program must start.
[[nodiscard]] LoadedSettings load_settings(const std::filesystem::path& path, Damaged damaged);

// Replaces the file in one step; a damaged one is moved aside first. Values outside their range are saved as
// the nearest inside it. Refused with Newer if the file there was written by a newer version, and with the
// reason if it cannot be read, or moved aside.
[[nodiscard]] base::Result<base::Done> save_settings(const study::Settings& settings,
                                                     const std::filesystem::path& path);

} // namespace ingat::store
