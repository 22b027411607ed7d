#include "faults/refusal.hpp"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace faults {
namespace {

enum class Refuses { Nothing, Full, FullOfNames, ReadOnly };

Refuses told() {
    static const Refuses told = [] {
        const char* given = std::getenv("INGAT_DISK_REFUSES");
        const std::string_view word = given == nullptr ? "" : given;
        return word == "full"            ? Refuses::Full
               : word == "full_of_names" ? Refuses::FullOfNames
               : word == "read_only"     ? Refuses::ReadOnly
                                         : Refuses::Nothing;
    }();
    return told;
}

bool is_switched_on() {
    static const char* const file = std::getenv("INGAT_DISK_SWITCH");
    return file != nullptr && ::syscall(SYS_faccessat, AT_FDCWD, file, F_OK) == 0;
}

// What is not refused leaves errno alone.
bool refused_from(Refuses least, bool is_watched_one) {
    const int before = errno;
    const bool refused = is_watched_one && told() >= least && is_switched_on();
    errno = !refused ? before : told() == Refuses::ReadOnly ? EROFS : ENOSPC;
    return refused;
}

bool refused_from(Refuses least, int file) {
    return told() >= least && refused_from(least, is_watched(file));
}

} // namespace

bool refuses_write(int file) {
    return refused_from(Refuses::Full, file);
}

bool refuses_size(int file, off_t size) {
    struct stat what {};
    const bool grows = told() != Refuses::Nothing && ::fstat(file, &what) == 0 && size > what.st_size;
    return refused_from(grows ? Refuses::Full : Refuses::ReadOnly, file);
}

bool refuses_open(const std::optional<Place>& place, int flags) {
    const bool makes =
        (flags & O_TMPFILE) == O_TMPFILE || (place && (flags & O_CREAT) != 0 && inode_of(*place) == 0);
    if (makes) {
        return refused_from(Refuses::FullOfNames, place.has_value());
    }
    const bool changes = (flags & O_TRUNC) != 0 || (flags & O_ACCMODE) != O_RDONLY;
    return changes && refused_from(Refuses::ReadOnly, place.has_value());
}

// Where one is there already, the system says so first.
bool refuses_new_name(const std::optional<Place>& place) {
    return place && inode_of(*place) == 0 && refused_from(Refuses::FullOfNames, true);
}

bool refuses_new_folder(const std::optional<Place>& place) {
    return place && inode_of(*place) == 0 && refused_from(Refuses::Full, true);
}

bool refuses_change(const std::optional<Place>& place) {
    return refused_from(Refuses::ReadOnly, place.has_value());
}

bool refuses_change(int file) {
    return refused_from(Refuses::ReadOnly, file);
}

} // namespace faults
