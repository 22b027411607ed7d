#pragma once

#include "base/ids.hpp"

#include <array>
#include <chrono>
#include <map>
#include <string>
#include <string_view>

namespace ingat::study {

enum class Theme { System, Light, Dark };

// Of the interface; "system": that of the system, where there are words in it.
inline constexpr std::array<std::string_view, 3> languages{"system", "en", "id"};

inline constexpr int smallest_text_size = 80; // per cent
inline constexpr int largest_text_size = 200;
inline constexpr double lowest_retention = 0.70;
inline constexpr double highest_retention = 0.97;
inline constexpr int most_a_day = 9999; // cards of each bank
inline constexpr int latest_rollover_hour = 23;

// What the learner chose. Kept in settings.json in the data folder.
struct Settings {
    Theme theme = Theme::System;
    int text_size = 100;             // per cent, 80 to 200
    std::string language = "system"; // one of `languages`
    int new_a_day = 10;              // new cards of each bank, 0 to 9999
    int reviews_a_day = 200;         // due cards of each bank, 0 to 9999
    bool four_buttons = false;       // Again, Hard, Good, Easy instead of Forgot, Remembered
    int rollover_hour = 4;           // local hour at which the learner's day begins, 0 to 23
    double retention = 0.90;         // share of cards to be remembered when they come due, 0.70 to 0.97
    std::map<base::BankId, double> bank_retention; // where a bank has an aim of its own

    bool operator==(const Settings&) const = default;
};

// The same settings with every value inside its range.
[[nodiscard]] Settings within_ranges(Settings settings);

[[nodiscard]] double retention_of(const Settings& settings, const base::BankId& bank);

[[nodiscard]] std::chrono::minutes rollover(const Settings& settings);

} // namespace ingat::study
