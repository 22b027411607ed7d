#include "platform/theme.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace ingat::platform {
namespace {

std::string in_lower_case(std::string_view text) {
    std::string lower{text};
    std::ranges::transform(lower, lower.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return lower;
}

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string{} : std::string{value};
}

std::filesystem::path settings_folder() {
    if (const std::string folder = environment("XDG_CONFIG_HOME"); !folder.empty()) {
        return folder;
    }
    return std::filesystem::path{environment("HOME")} / ".config";
}

// The value of `key` in "key=value" lines, in lower case and without spaces.
std::string value_of(std::string_view text, std::string_view key) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string line = in_lower_case(text.substr(0, end));
        std::erase_if(line, [](char letter) { return letter == ' ' || letter == '\t' || letter == '\r'; });
        if (line.size() > key.size() && line.starts_with(key) && line.at(key.size()) == '=') {
            return line.substr(key.size() + 1);
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return {};
}

} // namespace

bool is_dark_theme_name(std::string_view gtk_theme) {
    const std::string name = in_lower_case(gtk_theme);
    return name.ends_with(":dark") || name.ends_with("-dark");
}

bool asks_for_dark(std::string_view gtk_settings) {
    const std::string preference = value_of(gtk_settings, "gtk-application-prefer-dark-theme");
    return preference == "1" || preference == "true" ||
           is_dark_theme_name(value_of(gtk_settings, "gtk-theme-name"));
}

bool system_theme_is_dark() {
    if (const std::string theme = environment("GTK_THEME"); !theme.empty()) {
        return is_dark_theme_name(theme);
    }
    for (const char* version : {"gtk-4.0", "gtk-3.0"}) {
        std::ifstream file{settings_folder() / version / "settings.ini"};
        if (file) {
            return asks_for_dark(std::string{std::istreambuf_iterator<char>{file}, {}});
        }
    }
    return false;
}

} // namespace ingat::platform
