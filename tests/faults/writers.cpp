// Writers of what `ingat selftest` does not write, for the fault tools. Never part of the program.
//   writers KIND writer DIR [COUNT] | KIND verify DIR        (faults/order.hpp)
#include "faults/writers.hpp"

#include "base/catalogue.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <unistd.h>

namespace {

using namespace faults;

void say(const std::string& line) {
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) {
        std::perror("writers");
    }
}

int failed(const ingat::base::Error& error) {
    say(ingat::base::worded({}, error.message) + "\n");
    return 1;
}

template <class Writer>
int run(std::string_view verb, const std::filesystem::path& folder, long long count) {
    Writer writer{folder};
    const auto kept = writer.kept();
    if (!kept) {
        return failed(kept.error());
    }
    if (verb == "verify") {
        if (*kept > 0) {
            say("HAVE 1-" + std::to_string(*kept) + "\n");
        }
        return 0;
    }
    for (long long number = *kept + 1; number - *kept <= count; ++number) {
        if (const auto done = writer.keep(number); !done) {
            return failed(done.error());
        }
        say("ACK " + std::to_string(number) + "\n");
    }
    return 0;
}

struct Kind {
    std::string_view name;
    int (*run)(std::string_view verb, const std::filesystem::path& folder, long long count);
};

constexpr std::array kinds{
    Kind{.name = "settings", .run = run<SettingsWriter>},
    Kind{.name = "banks", .run = run<BanksWriter>},
    Kind{.name = "shipped_banks", .run = run<ShippedBanksWriter>},
    Kind{.name = "backups", .run = run<BackupsWriter>},
    Kind{.name = "patient_answers", .run = run<PatientAnswersWriter>},
    Kind{.name = "attempts", .run = run<AttemptsWriter>},
    Kind{.name = "hasty_attempts", .run = run<HastyAttemptsWriter>},
};

} // namespace

int main(int count, char** arguments) {
    const std::span<char*> given{arguments, static_cast<std::size_t>(count)};
    const auto* const kind = given.size() < 4 ? kinds.end() : std::ranges::find(kinds, given[1], &Kind::name);
    if (kind == kinds.end()) {
        return 2;
    }
    return kind->run(
        given[2], given[3], given.size() > 4 ? std::atoll(given[4]) : std::numeric_limits<int>::max());
}
