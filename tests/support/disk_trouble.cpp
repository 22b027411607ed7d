#include "support/disk_trouble.hpp"

#include <cerrno>
#include <filesystem>
#include <sys/syscall.h>
#include <system_error>
#include <unistd.h>

namespace ingat::tests {
namespace {

struct Disk {
    bool is_failing = false;
    DiskWatch* watch = nullptr;
};

Disk& disk() {
    static Disk only;
    return only;
}

int brought_to_disk(long call, int file) {
    if (disk().is_failing) {
        errno = EIO;
        return -1;
    }
    if (disk().watch != nullptr) {
        std::error_code failure;
        disk().watch->note(
            std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(file), failure).string());
    }
    return static_cast<int>(::syscall(call, file));
}

} // namespace

DiskTrouble::DiskTrouble() {
    disk().is_failing = true;
}

DiskTrouble::~DiskTrouble() {
    disk().is_failing = false;
}

DiskWatch::DiskWatch() {
    disk().watch = this;
}

DiskWatch::~DiskWatch() {
    disk().watch = nullptr;
}

} // namespace ingat::tests

// In place of the system's own, for SQLite's library too.
// NOLINTBEGIN(readability-inconsistent-declaration-parameter-name): the system's names are reserved
extern "C" int fsync(int file) {
    return ingat::tests::brought_to_disk(SYS_fsync, file);
}

extern "C" int fdatasync(int file) {
    return ingat::tests::brought_to_disk(SYS_fdatasync, file);
}
// NOLINTEND(readability-inconsistent-declaration-parameter-name)
