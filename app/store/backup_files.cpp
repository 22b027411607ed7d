#include "store/backup_files.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace ingat::store {
namespace {

constexpr std::string_view begin_of_name = "progress-";
constexpr std::string_view end_of_name = ".db";

std::string name_of(base::Instant made) {
    const auto day = std::chrono::floor<std::chrono::days>(made);
    const std::chrono::hh_mm_ss time{made - day};
    std::array<char, 32> clock{};
    std::snprintf(clock.data(),
                  clock.size(),
                  "-%02d%02d%02d-%03d",
                  static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()),
                  static_cast<int>(time.subseconds().count()));
    return std::string{begin_of_name} + base::iso_date(day) + clock.data() + std::string{end_of_name};
}

// "2026-11-22-224105-250", by way of RFC 3339, and only if it is written as we write it.
std::optional<base::Instant> time_in(const std::string& name) {
    constexpr std::size_t size = 21;
    if (name.size() != begin_of_name.size() + size + end_of_name.size()) {
        return std::nullopt;
    }
    const std::string text = name.substr(begin_of_name.size(), size);
    const std::string date = text.substr(0, 10) + "T" + text.substr(11, 2) + ":" + text.substr(13, 2) + ":" +
                             text.substr(15, 2) + "." + text.substr(18, 3) + "Z";
    const auto moment = base::moment_from_rfc3339(date);
    return moment && name_of(moment->at) == name ? std::optional{moment->at} : std::nullopt;
}

using Period = std::int64_t (*)(base::Instant);

std::int64_t day_of(base::Instant at) {
    return std::chrono::floor<std::chrono::days>(at).time_since_epoch().count();
}

// Weeks begin on Mondays; day 0, 1 January 1970, was a Thursday.
std::int64_t week_of(base::Instant at) {
    constexpr std::int64_t thursday = 3;
    return (day_of(at) + thursday) / 7;
}

std::int64_t month_of(base::Instant at) {
    const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(at)};
    return static_cast<int>(date.year()) * std::int64_t{12} + static_cast<unsigned>(date.month());
}

// Marks the newest backup of each of the newest `most` periods that have one.
void keep_one_of_each(const std::vector<BackupFile>& newest_first,
                      Period period,
                      int most,
                      std::vector<bool>& kept) {
    std::optional<std::int64_t> last;
    for (std::size_t n = 0; n < newest_first.size() && most > 0; ++n) {
        const std::int64_t now = period(newest_first[n].made);
        if (last != now) {
            kept[n] = true;
            last = now;
            most -= 1;
        }
    }
}

} // namespace

std::filesystem::path backup_folder(const std::filesystem::path& folder) {
    return folder / "backups";
}

BackupFile free_backup_file(const std::filesystem::path& folder, base::Instant made) {
    std::error_code failure;
    std::filesystem::path path = backup_folder(folder) / name_of(made);
    while (std::filesystem::exists(path, failure)) {
        made += std::chrono::milliseconds{1};
        path = backup_folder(folder) / name_of(made);
    }
    return {.path = std::move(path), .made = made};
}

std::vector<BackupFile> backups_in(const std::filesystem::path& folder) {
    std::vector<BackupFile> found;
    std::error_code failure;
    for (auto entry = std::filesystem::directory_iterator{backup_folder(folder), failure};
         !failure && entry != std::filesystem::directory_iterator{};
         entry.increment(failure)) {
        if (const auto made = time_in(entry->path().filename().string())) {
            found.push_back({.path = entry->path(), .made = *made});
        }
    }
    std::sort(found.begin(), found.end(), [](const BackupFile& one, const BackupFile& other) {
        return one.made > other.made;
    });
    return found;
}

std::vector<BackupFile> superfluous(const std::vector<BackupFile>& newest_first) {
    constexpr std::size_t recent = 10;
    constexpr int days = 7;
    constexpr int weeks = 4;
    constexpr int months = 12;
    std::vector<bool> kept(newest_first.size(), false);
    std::fill_n(kept.begin(), std::min(recent, kept.size()), true);
    keep_one_of_each(newest_first, day_of, days, kept);
    keep_one_of_each(newest_first, week_of, weeks, kept);
    keep_one_of_each(newest_first, month_of, months, kept);
    std::vector<BackupFile> rest;
    for (std::size_t n = 0; n < newest_first.size(); ++n) {
        if (!kept[n]) {
            rest.push_back(newest_first[n]);
        }
    }
    return rest;
}

} // namespace ingat::store
