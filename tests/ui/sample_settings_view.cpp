#include "ui/sample_views.hpp"

namespace ingat::tests {

using namespace program;

View settings_view() {
    View view = framed(Screen::Settings);
    SettingsView settings;
    settings.heading = "Settings";
    settings.groups = {
        {.heading = "Look",
         .rows = {{.id = SettingId::Theme,
                   .label = "Theme",
                   .choices = {{"System", true}, {"Light", false}, {"Dark", false}}},
                  {.id = SettingId::TextSize,
                   .label = "Text size",
                   .help = "Everything grows and shrinks together.",
                   .value = "100%",
                   .can_decrease = true,
                   .can_increase = true},
                  {.id = SettingId::Language,
                   .label = "Language",
                   .choices = {{"System", true}, {"English", false}, {"Bahasa Indonesia", false}}}}},
        {.heading = "Study",
         .rows = {{.id = SettingId::NewADay,
                   .label = "New cards a day",
                   .help = "Of each bank.",
                   .value = "10",
                   .can_decrease = true,
                   .can_increase = true},
                  {.id = SettingId::ReviewsADay,
                   .label = "Reviews a day",
                   .help = "Of each bank.",
                   .value = "200",
                   .can_decrease = true,
                   .can_increase = true},
                  {.id = SettingId::Buttons,
                   .label = "Answer buttons",
                   .choices = {{"Two", true}, {"Four", false}}},
                  {.id = SettingId::RolloverHour,
                   .label = "The day begins at",
                   .value = "04:00",
                   .can_decrease = true,
                   .can_increase = true}}},
        {.heading = "What you want to remember",
         .rows = {{.id = SettingId::Retention,
                   .label = "All banks",
                   .value = "90%",
                   .can_decrease = true,
                   .can_increase = true},
                  {.id = SettingId::Retention,
                   .bank = {"nk"},
                   .label = "Nuklir Korea Utara",
                   .value = "97%",
                   .can_decrease = true}}}};
    settings.folder_label = "Everything is kept in";
    settings.folder = "/home/someone/.local/share/ingat";
    settings.version = "Ingat 0.1.0";
    view.screen = settings;
    return view;
}

} // namespace ingat::tests
