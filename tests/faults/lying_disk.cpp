// Stands, preloaded, between the real program and the system, and has it show answers as kept that are not: a
// slip that must not be in the program itself. INGAT_DISK_LIE says how, for what is written below
// INGAT_DISK_ROOT at a place in a file, as SQLite writes:
//   late  what is written before a sync is on the disk only after the next sync: the newest answer is missing
//   deaf  a write that fails is said to be done
// It also stands where no full or read-only disk can be mounted: refusal.hpp.
#include "faults/refusal.hpp"
#include "faults/watched_folder.hpp"

#include <cstdlib>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace {

enum class Lie { None, Late, Deaf };

Lie lie() {
    static const Lie told = [] {
        const char* given = std::getenv("INGAT_DISK_LIE");
        const std::string_view word = given == nullptr ? "" : given;
        return word == "late" ? Lie::Late : word == "deaf" ? Lie::Deaf : Lie::None;
    }();
    return told;
}

struct Held {
    off64_t at = 0;
    std::string bytes;
};

// What was written to one open file and is not there yet.
struct HeldBack {
    std::vector<Held> before_last_sync;
    std::vector<Held> since;
};

// Of all files, by number. Never destroyed: files are closed to the very end.
struct AllHeldBack {
    std::mutex one_at_a_time;
    std::map<int, HeldBack> files;
};

AllHeldBack& held_back() {
    // NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): holding back is what it is for
    static AllHeldBack& all = *new AllHeldBack;
    return all;
}

void put(int file, const std::vector<Held>& writes) {
    for (const Held& write : writes) {
        if (::syscall(SYS_pwrite64, file, write.bytes.data(), write.bytes.size(), write.at) < 0) {
            std::abort(); // more would be missing than is meant to be
        }
    }
}

// Before anything that would show what is not there.
void put_all(int file) {
    const std::lock_guard lock{held_back().one_at_a_time};
    const auto found = held_back().files.find(file);
    if (found != held_back().files.end()) {
        put(file, found->second.before_last_sync);
        put(file, found->second.since);
        held_back().files.erase(found);
    }
}

void put_late(int file) {
    const std::lock_guard lock{held_back().one_at_a_time};
    const auto found = held_back().files.find(file);
    if (found != held_back().files.end()) {
        put(file, found->second.before_last_sync);
        found->second.before_last_sync = std::move(found->second.since);
        found->second.since.clear();
    }
}

int sync_late(long call, int file) {
    put_late(file);
    return static_cast<int>(::syscall(call, file));
}

} // namespace

// NOLINTBEGIN(readability-inconsistent-declaration-parameter-name): the system's names are reserved
extern "C" {

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) {
    if (lie() == Lie::Late && faults::is_watched(file)) {
        const std::lock_guard lock{held_back().one_at_a_time};
        held_back().files[file].since.push_back(
            {.at = at, .bytes = std::string{static_cast<const char*>(bytes), size}});
        return static_cast<ssize_t>(size);
    }
    const ssize_t written = faults::refuses_write(file) ? -1 : ::syscall(SYS_pwrite64, file, bytes, size, at);
    return lie() == Lie::Deaf && faults::is_watched(file) ? static_cast<ssize_t>(size) : written;
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) {
    return pwrite64(file, bytes, size, at);
}

ssize_t pread64(int file, void* bytes, size_t size, off64_t at) {
    put_all(file);
    return ::syscall(SYS_pread64, file, bytes, size, at);
}

ssize_t pread(int file, void* bytes, size_t size, off_t at) {
    return pread64(file, bytes, size, at);
}

int fsync(int file) {
    return sync_late(SYS_fsync, file);
}
int fdatasync(int file) {
    return sync_late(SYS_fdatasync, file);
}

int ftruncate64(int file, off64_t size) noexcept {
    put_all(file);
    return faults::refuses_size(file, size) ? -1 : static_cast<int>(::syscall(SYS_ftruncate, file, size));
}
int ftruncate(int file, off_t size) noexcept {
    return ftruncate64(file, size);
}

int close(int file) {
    put_all(file);
    return static_cast<int>(::syscall(SYS_close, file));
}

} // extern "C"
// NOLINTEND(readability-inconsistent-declaration-parameter-name)
