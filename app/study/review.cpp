#include "study/review.hpp"

#include <charconv>
#include <cmath>

namespace ingat::study {

bool is_of_attempt(const std::string& mode) {
    return mode == quiz_mode || mode == exam_mode;
}

std::string logged_mode(const std::string& mode, double chance) {
    const long percent = std::lround(chance * 100);
    return percent > 0 ? mode + "/" + std::to_string(percent) : mode;
}

Mode mode_from(std::string_view logged) {
    const std::size_t slash = logged.rfind('/');
    if (slash == std::string_view::npos) {
        return {.name = std::string{logged}};
    }
    const std::string_view digits = logged.substr(slash + 1);
    int percent = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), percent);
    const bool is_percent = problem == std::errc{} && end == digits.data() + digits.size() && percent > 0 &&
                            percent <= 100 && digits.front() != '0';
    if (!is_percent) {
        return {.name = std::string{logged}};
    }
    return {.name = std::string{logged.substr(0, slash)}, .chance = percent / 100.0};
}

} // namespace ingat::study
