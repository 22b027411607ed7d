#pragma once

#include "base/result.hpp"
#include "exam/blueprint.hpp"
#include "store/damaged.hpp"

#include <filesystem>
#include <optional>

namespace ingat::store {

struct LoadedPlan {
    std::optional<exam::Blueprint> plan; // nothing: no file, or none that can be used
    std::optional<base::Error> notice;   // why it cannot be used
    bool may_be_saved = true;            // as in LoadedSettings
};

// The plan of the next quiz or exam, as it was left; handled like the settings (settings_file.hpp).
[[nodiscard]] LoadedPlan load_plan(const std::filesystem::path& path, Damaged damaged);
[[nodiscard]] base::Result<base::Done> save_plan(const exam::Blueprint& plan,
                                                 const std::filesystem::path& path);

} // namespace ingat::store
