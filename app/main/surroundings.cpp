#include "surroundings.hpp"

#include "store/catalogue_file.hpp"

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <random>
#include <string>
#include <system_error>

namespace ingat::main_room {
namespace {

std::string variable(const char* name) {
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): before any other thread
    return value == nullptr ? "" : value;
}

// Local time minus UTC at this instant, by the system's zone.
std::chrono::minutes offset_at(base::Instant instant) {
    const std::time_t seconds = std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
    std::tm local{};
    if (localtime_r(&seconds, &local) == nullptr) {
        return {};
    }
    return std::chrono::minutes{local.tm_gmtoff / 60};
}

std::uint64_t random_bits(std::random_device& device) {
    return (static_cast<std::uint64_t>(device()) << 32U) | device();
}

} // namespace

base::Moment now() {
    const auto instant = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    return {.at = instant, .offset = offset_at(instant)};
}

exam::ClockReading clock_reading(base::Instant wall) {
    static const std::string boot_id = [] {
        std::ifstream file{"/proc/sys/kernel/random/boot_id"};
        std::string id;
        std::getline(file, id);
        return id;
    }();
    timespec since_boot{};
    if (clock_gettime(CLOCK_BOOTTIME, &since_boot) != 0) {
        return {.wall = wall, .boot = {}, .boot_id = {}};
    }
    return {.wall = wall,
            .boot = std::chrono::milliseconds{since_boot.tv_sec * 1000LL + since_boot.tv_nsec / 1'000'000},
            .boot_id = boot_id};
}

store::RandomSeed random_seed() {
    std::random_device device;
    return {.first = random_bits(device), .second = random_bits(device)};
}

effects::Surroundings surroundings() {
    std::error_code unknown;
    return {
        .ingat_home = variable("INGAT_HOME"),
        .ingat_content = variable("INGAT_CONTENT"),
        .xdg_data_home = variable("XDG_DATA_HOME"),
        .home = variable("HOME"),
        .scratch = variable("TMPDIR"),
        .program = std::filesystem::read_symlink("/proc/self/exe", unknown),
        .source_content = INGAT_SOURCE_CONTENT,
        .built_locale = INGAT_BUILT_LOCALE,
    };
}

std::string marks_file() {
    return variable("INGAT_MARKS");
}

std::map<std::string, base::Catalogue> catalogues_in(const std::filesystem::path& folder) {
    std::map<std::string, base::Catalogue> catalogues;
    std::error_code missing;
    for (const auto& entry : std::filesystem::directory_iterator{folder, missing}) {
        // Beside the program as LANGUAGE.mo; nothing else is looked at.
        if (entry.path().extension() != ".mo") {
            continue;
        }
        base::Result<base::Catalogue> catalogue = store::load_catalogue(entry.path());
        if (catalogue) {
            catalogues[entry.path().stem().string()] = *std::move(catalogue);
        }
    }
    return catalogues;
}

std::string system_language() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const std::string value = variable(name);
        if (!value.empty()) {
            const std::string language = value.substr(0, value.find_first_of("_.@"));
            return language == "C" || language == "POSIX" ? "en" : language;
        }
    }
    return "en";
}

} // namespace ingat::main_room
