#include "effects/given_path.hpp"

#include <charconv>
#include <optional>
#include <string>

namespace ingat::effects {
namespace {

std::string_view without_spaces_around(std::string_view text) {
    constexpr std::string_view spaces = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(spaces);
    return begin == std::string_view::npos ? std::string_view{}
                                           : text.substr(begin, text.find_last_not_of(spaces) + 1 - begin);
}

std::string_view without_quotes_around(std::string_view text) {
    const bool quoted =
        text.size() >= 2 && text.front() == text.back() && (text.front() == '"' || text.front() == '\'');
    return quoted ? text.substr(1, text.size() - 2) : text;
}

// Nothing for what is no escape, and for %00, which no path can hold.
std::optional<char> unescaped(std::string_view escape) {
    unsigned value = 0;
    const char* const end = escape.data() + escape.size();
    const bool whole = escape.size() == 3 && escape.front() == '%' &&
                       std::from_chars(escape.data() + 1, end, value, 16).ptr == end;
    return whole && value != 0 ? std::optional{static_cast<char>(value)} : std::nullopt;
}

std::string decoded(std::string_view text) {
    std::string path;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (const auto byte = unescaped(text.substr(at, 3))) {
            path += *byte;
            at += 2;
        } else {
            path += text[at];
        }
    }
    return path;
}

// The absolute path of "file:/…", "file:///…" or "file://localhost/…"; nothing for any other text.
std::optional<std::string> path_of_uri(std::string_view text) {
    for (const std::string_view beginning : {"file://localhost/", "file:///", "file:/"}) {
        const bool is_of_another_machine = beginning == "file:/" && text.starts_with("file://");
        if (text.starts_with(beginning) && !is_of_another_machine) {
            return decoded(text.substr(beginning.size() - 1));
        }
    }
    return std::nullopt;
}

} // namespace

std::filesystem::path given_path(std::string_view text, const std::filesystem::path& user_home) {
    const std::string_view name = without_quotes_around(without_spaces_around(text));
    if (const auto path = path_of_uri(name)) {
        return *path;
    }
    if (name.starts_with("~/") && !user_home.empty()) {
        return user_home / name.substr(2);
    }
    return name;
}

} // namespace ingat::effects
