#include "report.hpp"

#include <cstdio>
#include <ctime>
#include <fstream>
#include <unistd.h>

namespace ingat::bench {
namespace {

double milliseconds_of(clockid_t clock) {
    timespec read{};
    clock_gettime(clock, &read);
    return static_cast<double>(read.tv_sec) * 1e3 + static_cast<double>(read.tv_nsec) / 1e6;
}

} // namespace

void Report::print() const {
    const char* before = "{";
    for (const auto& [name, values] : numbers_) {
        std::printf("%s\n  \"%s\": [", before, name.c_str());
        for (std::size_t at = 0; at < values.size(); ++at) {
            std::printf("%s%.6f", at == 0 ? "" : ", ", values[at]);
        }
        std::printf("]");
        before = ",";
    }
    std::printf("\n}\n");
    std::fflush(stdout);
}

double wall_milliseconds() {
    return milliseconds_of(CLOCK_MONOTONIC);
}

double thread_milliseconds() {
    return milliseconds_of(CLOCK_THREAD_CPUTIME_ID);
}

double resident_mebibytes() {
    std::ifstream file{"/proc/self/statm"};
    double all = 0;
    double resident = 0;
    file >> all >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024.0 * 1024.0);
}

} // namespace ingat::bench
