#include "base/message.hpp"
#include "program/setting_steps.hpp"
#include "program/view_of.hpp"

#include <cmath>
#include <utility>

namespace ingat::program {
namespace {

using base::say;
using base::worded;

std::string theme_name(const base::Catalogue& words, study::Theme theme) {
    switch (theme) {
    case study::Theme::System: return worded(words, say("System"));
    case study::Theme::Light: return worded(words, say("Light"));
    case study::Theme::Dark: return worded(words, say("Dark"));
    }
    return {};
}

// A language is called as whoever speaks it calls it.
std::string language_name(const base::Catalogue& words, std::string_view language) {
    return language == "en"   ? "English"
           : language == "id" ? "Bahasa Indonesia"
                              : worded(words, say("System"));
}

template <class Values, class Value, class Name>
std::vector<SettingChoice> choices_of(const Values& values, const Value& chosen, const Name& name) {
    std::vector<SettingChoice> choices;
    choices.reserve(values.size());
    for (const auto& value : values) {
        choices.push_back({name(value), value == chosen});
    }
    return choices;
}

SettingRow
choice_row(SettingId id, std::string label, std::vector<SettingChoice> choices, std::string help = {}) {
    return {.id = id,
            .bank = {},
            .label = std::move(label),
            .help = std::move(help),
            .choices = std::move(choices)};
}

SettingRow number_row(SettingId id,
                      std::string label,
                      std::string value,
                      bool can_decrease,
                      bool can_increase,
                      std::string help = {}) {
    return {
        .id = id,
        .bank = {},
        .label = std::move(label),
        .help = std::move(help),
        .choices = {},
        .value = std::move(value),
        .can_decrease = can_decrease,
        .can_increase = can_increase,
    };
}

SettingGroup look_group(const State& state) {
    const base::Catalogue& words = words_of(state);
    const study::Settings& settings = state.settings;
    SettingGroup group{.heading = worded(words, say("Look"))};
    group.rows.push_back(choice_row(SettingId::Theme,
                                    worded(words, say("Theme")),
                                    choices_of(theme_choices, settings.theme, [&](study::Theme theme) {
                                        return theme_name(words, theme);
                                    })));
    group.rows.push_back(number_row(SettingId::TextSize,
                                    worded(words, say("Text size")),
                                    worded(words, say("{0}%", {std::to_string(settings.text_size)})),
                                    settings.text_size > study::smallest_text_size,
                                    settings.text_size < study::largest_text_size));
    group.rows.push_back(
        choice_row(SettingId::Language,
                   worded(words, say("Language")),
                   choices_of(study::languages, settings.language, [&](std::string_view language) {
                       return language_name(words, language);
                   })));
    return group;
}

SettingGroup study_group(const State& state) {
    const base::Catalogue& words = words_of(state);
    const study::Settings& settings = state.settings;
    SettingGroup group{.heading = worded(words, say("Study"))};
    group.rows.push_back(
        number_row(SettingId::NewADay,
                   worded(words, say("New cards a day")),
                   base::number_in(words, settings.new_a_day),
                   settings.new_a_day > 0,
                   settings.new_a_day < study::most_a_day,
                   worded(words, say("For each bank. Every new card adds to the days after it."))));
    group.rows.push_back(
        number_row(SettingId::ReviewsADay,
                   worded(words, say("Due cards a day")),
                   base::number_in(words, settings.reviews_a_day),
                   settings.reviews_a_day > 0,
                   settings.reviews_a_day < study::most_a_day,
                   worded(words, say("For each bank. The ones closest to forgotten come first."))));
    group.rows.push_back(
        choice_row(SettingId::Buttons,
                   worded(words, say("Answer buttons")),
                   choices_of(four_buttons_choices,
                              settings.four_buttons,
                              [&](bool four) { return worded(words, four ? say("Four") : say("Two")); }),
                   worded(words, say("Two: Forgot, Remembered. Four: Again, Hard, Good, Easy."))));
    group.rows.push_back(
        number_row(SettingId::RolloverHour,
                   worded(words, say("A new day begins at")),
                   (settings.rollover_hour < 10 ? "0" : "") + std::to_string(settings.rollover_hour) + ":00",
                   settings.rollover_hour > 0,
                   settings.rollover_hour < study::latest_rollover_hour,
                   worded(words, say("Late evenings still count as today."))));
    return group;
}

SettingRow aim_row(const State& state, const base::BankId& bank, std::string label, std::string help) {
    const base::Catalogue& words = words_of(state);
    const double aim =
        bank.text.empty() ? state.settings.retention : study::retention_of(state.settings, bank);
    SettingRow row = number_row(SettingId::Retention,
                                std::move(label),
                                worded(words, say("{0}%", {base::number_in(words, std::round(aim * 100))})),
                                aim > study::lowest_retention + 1e-9,
                                aim < study::highest_retention - 1e-9,
                                std::move(help));
    row.bank = bank;
    return row;
}

SettingGroup aim_group(const State& state) {
    const base::Catalogue& words = words_of(state);
    SettingGroup group{.heading = worded(words, say("Aim: cards remembered when they come due"))};
    group.rows.push_back(aim_row(
        state,
        {},
        worded(words, say("All banks")),
        worded(words,
               say("Higher means more often: 90% is a good balance, 95% takes about twice the time."))));
    for (const auto& bank : state.banks) {
        group.rows.push_back(aim_row(state, bank->id, bank->title, {}));
    }
    return group;
}

} // namespace

SettingsView settings_view(const State& state) {
    const base::Catalogue& words = words_of(state);
    SettingsView view{
        .heading = worded(words, say("Settings")),
        .groups = {look_group(state), study_group(state), aim_group(state)},
        .folder_label = worded(words, say("Your progress is kept in")),
        .folder = state.folder,
        .version = "Ingat " + state.version,
    };
    for (const Notice& notice : state.notices) {
        view.notices.push_back(notice_view(words, notice));
    }
    return view;
}

} // namespace ingat::program
