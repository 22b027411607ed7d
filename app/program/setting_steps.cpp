#include "program/setting_steps.hpp"

#include <cmath>
#include <string>

namespace ingat::program {
namespace {

constexpr int text_size_step = 10; // per cent
constexpr double retention_step = 0.01;

// Small numbers one by one, larger ones in fives and fifties, so that no limit is far away. A number in
// between goes to the next one of these.
int limit_step(int value, int direction) {
    const int from = direction < 0 ? value - 1 : value;
    const int size = from < 20 ? 1 : from < 100 ? 5 : from < 500 ? 50 : 500;
    if (direction == 0) {
        return value;
    }
    return direction < 0 ? from / size * size : (from / size + 1) * size;
}

double one_step_of(double retention, int direction) {
    return std::round((retention + direction * retention_step) * 100) / 100;
}

// A bank with the same aim as all banks follows theirs from now on.
void set_aim(study::Settings& settings, const base::BankId& bank, double aim) {
    if (std::abs(aim - settings.retention) < retention_step / 2) {
        settings.bank_retention.erase(bank);
    } else {
        settings.bank_retention[bank] = aim;
    }
}

template <class Value, class Choices>
void choose(Value& value, const Choices& choices, int which) {
    if (which >= 0 && static_cast<std::size_t>(which) < choices.size()) {
        value = choices.at(static_cast<std::size_t>(which));
    }
}

} // namespace

study::Settings stepped(study::Settings settings, const ChangeSetting& change) {
    switch (change.id) {
    case SettingId::Theme: choose(settings.theme, theme_choices, change.choice); break;
    case SettingId::TextSize: settings.text_size += text_size_step * change.step; break;
    case SettingId::Language: choose(settings.language, study::languages, change.choice); break;
    case SettingId::NewADay: settings.new_a_day = limit_step(settings.new_a_day, change.step); break;
    case SettingId::ReviewsADay:
        settings.reviews_a_day = limit_step(settings.reviews_a_day, change.step);
        break;
    case SettingId::Buttons: choose(settings.four_buttons, four_buttons_choices, change.choice); break;
    case SettingId::RolloverHour: settings.rollover_hour += change.step; break;
    case SettingId::Retention:
        if (change.bank.text.empty()) {
            settings.retention = one_step_of(settings.retention, change.step);
        } else {
            set_aim(
                settings, change.bank, one_step_of(study::retention_of(settings, change.bank), change.step));
        }
        break;
    }
    return settings;
}

} // namespace ingat::program
