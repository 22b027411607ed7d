#include "effects/places.hpp"

#include <system_error>

namespace ingat::effects {
namespace {

std::optional<std::filesystem::path> home_of(const Surroundings& surroundings) {
    if (!surroundings.ingat_home.empty()) {
        return surroundings.ingat_home;
    }
    // A relative $XDG_DATA_HOME is to be ignored (XDG base directory specification).
    const std::filesystem::path data = surroundings.xdg_data_home;
    if (data.is_absolute()) {
        return data / "ingat";
    }
    if (!surroundings.home.empty()) {
        return std::filesystem::path{surroundings.home} / ".local" / "share" / "ingat";
    }
    return std::nullopt;
}

bool is_folder(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::is_directory(path, ignored);
}

std::filesystem::path
installed_or(const Surroundings& surroundings, const char* name, const std::filesystem::path& built) {
    const std::filesystem::path installed =
        surroundings.program.parent_path() / ".." / "share" / "ingat" / name;
    return !surroundings.program.empty() && is_folder(installed) ? installed.lexically_normal() : built;
}

} // namespace

std::optional<Places> places_for(const Surroundings& surroundings) {
    const std::optional<std::filesystem::path> home = home_of(surroundings);
    if (!home) {
        return std::nullopt;
    }
    return Places{
        .home = *home,
        .content = surroundings.ingat_content.empty()
                       ? installed_or(surroundings, "content", surroundings.source_content)
                       : std::filesystem::path{surroundings.ingat_content},
        .locale = catalogue_folder(surroundings),
        .scratch = surroundings.scratch.empty() ? "/tmp" : surroundings.scratch,
        .picture_reader = surroundings.program.parent_path() / "ingat-picture-reader",
        .user_home = surroundings.home,
    };
}

std::filesystem::path catalogue_folder(const Surroundings& surroundings) {
    return installed_or(surroundings, "locale", surroundings.built_locale);
}

std::filesystem::path library_folder(const Places& places) {
    return places.home / "banks";
}

std::filesystem::path settings_file(const Places& places) {
    return places.home / "settings.json";
}

std::filesystem::path plan_file(const Places& places) {
    return places.home / "exam-plan.json";
}

} // namespace ingat::effects
