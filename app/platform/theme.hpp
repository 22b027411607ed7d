#pragma once

#include <string_view>

namespace ingat::platform {

// Whether a GTK theme of that name is a dark one, e.g. "Adwaita:dark" or "Yaru-dark".
[[nodiscard]] bool is_dark_theme_name(std::string_view gtk_theme);

// Whether the text of a GTK settings.ini asks for dark.
[[nodiscard]] bool asks_for_dark(std::string_view gtk_settings);

// Whether the desktop asks for dark, as far as $GTK_THEME and the GTK settings file tell; else light.
[[nodiscard]] bool system_theme_is_dark();

} // namespace ingat::platform
