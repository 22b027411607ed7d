// `ingat selftest` alone, for fault tools: ingat_selftest selftest writer DIR [COUNT] | verify DIR
#include "store/selftest.hpp"

#include <charconv>
#include <optional>
#include <span>
#include <string_view>
#include <unistd.h>

namespace {

std::optional<long long> number_in(std::string_view text) {
    long long number = 0;
    const auto read = std::from_chars(text.begin(), text.end(), number);
    return read.ec == std::errc{} && read.ptr == text.end() ? std::optional{number} : std::nullopt;
}

} // namespace

int main(int count, char** arguments) {
    const std::span<char*> given{arguments, static_cast<std::size_t>(count)};
    if (given.size() >= 4 && std::string_view{given[1]} == "selftest") {
        const std::string_view what = given[2];
        if (what == "verify") {
            return ingat::store::selftest_verify(given[3], STDOUT_FILENO, STDERR_FILENO);
        }
        if (what == "writer") {
            const auto reviews = given.size() > 4 ? number_in(given[4]) : std::nullopt;
            return ingat::store::selftest_writer(given[3], reviews, STDOUT_FILENO, STDERR_FILENO);
        }
    }
    return 2;
}
