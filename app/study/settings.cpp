#include "study/settings.hpp"

#include <algorithm>

namespace ingat::study {

Settings within_ranges(Settings settings) {
    settings.text_size = std::clamp(settings.text_size, smallest_text_size, largest_text_size);
    if (std::find(languages.begin(), languages.end(), settings.language) == languages.end()) {
        settings.language = "system";
    }
    settings.new_a_day = std::clamp(settings.new_a_day, 0, most_a_day);
    settings.reviews_a_day = std::clamp(settings.reviews_a_day, 0, most_a_day);
    settings.rollover_hour = std::clamp(settings.rollover_hour, 0, latest_rollover_hour);
    settings.retention = std::clamp(settings.retention, lowest_retention, highest_retention);
    for (auto& entry : settings.bank_retention) {
        entry.second = std::clamp(entry.second, lowest_retention, highest_retention);
    }
    return settings;
}

double retention_of(const Settings& settings, const base::BankId& bank) {
    const auto found = settings.bank_retention.find(bank);
    return found == settings.bank_retention.end() ? settings.retention : found->second;
}

std::chrono::minutes rollover(const Settings& settings) {
    return std::chrono::hours{settings.rollover_hour};
}

} // namespace ingat::study
