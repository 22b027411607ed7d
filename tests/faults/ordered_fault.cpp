#include "faults/ordered_fault.hpp"

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>
#include <sstream>
#include <string>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace faults {
namespace {

struct Order {
    std::string call;
    std::uint64_t at = 0;
    int error = 0;
    std::string how;
};

const Order& order() {
    static const Order given = [] {
        Order read;
        if (const char* text = std::getenv("INGAT_DISK_FAULT")) {
            std::istringstream words{text};
            words >> read.call >> read.at >> read.error >> read.how;
        }
        return read;
    }();
    return given;
}

CallCounts* mapped_counts() {
    const char* file = std::getenv("INGAT_DISK_COUNTS");
    const long opened = file == nullptr ? -1 : ::syscall(SYS_openat, AT_FDCWD, file, O_RDWR | O_CLOEXEC);
    void* memory = MAP_FAILED;
    if (opened >= 0) {
        constexpr int both = PROT_READ | PROT_WRITE;
        memory = ::mmap(nullptr, sizeof(CallCounts), both, MAP_SHARED, static_cast<int>(opened), 0);
    }
    return memory == MAP_FAILED ? new CallCounts{} : static_cast<CallCounts*>(memory);
}

CallCounts& counts() {
    // NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): counting is what it is for
    static CallCounts& shared = *mapped_counts();
    return shared;
}

} // namespace

Fault fault_in(Call call) {
    const auto kind = static_cast<std::size_t>(call);
    const std::uint64_t number = counts().made.at(kind).fetch_add(1) + 1;
    const Order& wanted = order();
    if (wanted.call != call_names.at(kind) || number < wanted.at) {
        return {};
    }
    const bool goes_on = wanted.how == "forever" || wanted.how == "full";
    if (number > wanted.at && !goes_on) {
        return {};
    }
    counts().failed.fetch_add(1);
    const bool shortly = number == wanted.at && (wanted.how == "short" || wanted.how == "full");
    return shortly ? Fault{.error = 0, .shortly = true} : Fault{.error = wanted.error, .shortly = false};
}

} // namespace faults
