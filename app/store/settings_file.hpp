#pragma once

#include "base/result.hpp"
#include "study/settings.hpp"

#include <filesystem>
#include <optional>

namespace ingat::store {

struct LoadedSettings {
    study::Settings settings;
    std::optional<base::Error> notice; // why these are not what the file says
    bool may_be_saved = true;          // false: the file belongs to a newer version and must be left alone
};

// The learner's settings. No file: the defaults. A damaged file is moved aside as NAME.damaged-1 (-2, …) and
// named in the notice; a newer one is left where it is. Never fails: the program must start.
[[nodiscard]] LoadedSettings load_settings(const std::filesystem::path& path);

// Replaces the file in one step. Values outside their range are saved as the nearest inside it. Refused with
// Newer if the file there was written by a newer version.
[[nodiscard]] base::Result<base::Done> save_settings(const study::Settings& settings,
                                                     const std::filesystem::path& path);

} // namespace ingat::store
