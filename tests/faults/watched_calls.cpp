#include "faults/watched_calls.hpp"

#include "faults/opening_calls.hpp"

#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <optional>
#include <string>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace faults {
namespace {

// Writes down what one of the calls below wrote, ending at `end`.
void note_written(int file, ssize_t written, off_t end, std::string_view bytes) {
    if (written > 0) {
        const auto size = static_cast<std::size_t>(written);
        record_written(inode_of(file), static_cast<std::uint64_t>(end) - size, bytes.substr(0, size));
    }
}

// After a call that opened `place`: writes down whether it made the file, or emptied it.
void note_opened(const std::optional<Place>& place, bool was_there, int file, int flags) {
    if (!place || file < 0) {
        return;
    }
    if (!was_there) {
        record_created(Change::Create, *place, inode_of(file));
    } else if ((flags & O_TRUNC) != 0) {
        record_number(Change::Truncate, inode_of(file), 0);
    }
}

} // namespace

// Whether the call is to fail; errno says how.
bool fails(Call call) {
    const Fault fault = fault_in(call);
    errno = fault.error != 0 ? fault.error : errno;
    return fault.error != 0;
}

void note_acknowledgement(std::string_view said) {
    constexpr std::string_view word = "ACK ";
    std::uint64_t number = 0;
    if (said.starts_with(word)) {
        std::from_chars(said.begin() + word.size(), said.end(), number);
        record_number(Change::Acknowledge, 0, number);
    }
}

ssize_t write_watched(int file, std::string_view bytes, const off_t* at) {
    const Fault fault = fault_in(Call::Write);
    if (fault.error != 0) {
        errno = fault.error;
        return -1;
    }
    const std::size_t size = fault.shortly && bytes.size() > 1 ? bytes.size() / 2 : bytes.size();
    const long written = at == nullptr ? ::syscall(SYS_write, file, bytes.data(), size)
                                       : ::syscall(SYS_pwrite64, file, bytes.data(), size, *at);
    note_written(file, written, at == nullptr ? ::lseek(file, 0, SEEK_CUR) : *at + written, bytes);
    return written;
}

// As one write, so that it can end anywhere in it.
ssize_t write_parts(int file, const iovec* parts, int count, const off_t* at) {
    std::string whole;
    for (int part = 0; part < count; ++part) {
        whole.append(static_cast<const char*>(parts[part].iov_base), parts[part].iov_len);
    }
    return write_watched(file, whole, at);
}

int sync_by(long call, int file) {
    const bool watched = is_watched(file);
    if (watched && fails(Call::Sync)) {
        const int error = errno;
        record_number(Change::FailedSync, inode_of(file), 0);
        errno = error;
        return -1;
    }
    const long result = ::syscall(call, file);
    if (watched && result == 0) {
        record_number(Change::Sync, inode_of(file), 0);
    }
    return static_cast<int>(result);
}

int truncate_file(int file, off_t size) {
    const bool watched = is_watched(file);
    if (watched && fails(Call::Truncate)) {
        return -1;
    }
    const long result = ::syscall(SYS_ftruncate, file, size);
    if (watched && result == 0) {
        record_number(Change::Truncate, inode_of(file), static_cast<std::uint64_t>(size));
    }
    return static_cast<int>(result);
}

int allocate(int file, int mode, off_t at, off_t size) {
    const bool watched = is_watched(file);
    if (watched && fails(Call::Write)) {
        return -1;
    }
    const long result = ::syscall(SYS_fallocate, file, mode, at, size);
    struct stat what {};
    if (watched && result == 0 && ::fstat(file, &what) == 0) { // as large as it may have become
        record_number(Change::Truncate, what.st_ino, static_cast<std::uint64_t>(what.st_size));
    }
    return static_cast<int>(result);
}

int open_at(int folder, const char* path, int flags, mode_t mode) {
    const auto place = watched_place(folder, path);
    if (place && fails(Call::Open)) {
        return -1;
    }
    const bool was_there = place && inode_of(*place) != 0;
    const auto file = static_cast<int>(::syscall(SYS_openat, folder, path, flags, mode));
    note_opened(place, was_there, file, flags);
    return file;
}

int open_unnamed(char* pattern, int suffix, int flags) {
    const auto place = watched_place(AT_FDCWD, pattern);
    if (place && fails(Call::Open)) {
        return -1;
    }
    auto* const real = next<int(char*, int, int)>("mkostemps");
    const int file = real(pattern, suffix, flags);
    note_opened(watched_place(AT_FDCWD, pattern), false, file, flags);
    return file;
}

std::FILE* open_stream(const char* name, const char* path, const char* mode) {
    const auto place = watched_place(AT_FDCWD, path);
    if (place && fails(Call::Open)) {
        return nullptr;
    }
    const bool was_there = place && inode_of(*place) != 0;
    auto* const real = next<std::FILE*(const char*, const char*)>(name);
    std::FILE* stream = real(path, mode);
    if (stream != nullptr) {
        note_opened(place, was_there, ::fileno(stream), *mode == 'w' ? O_TRUNC : 0);
    }
    return stream;
}

int rename_at(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
    const auto old_place = watched_place(from_folder, from);
    const auto new_place = watched_place(to_folder, to);
    if (new_place && fails(Call::Rename)) {
        return -1;
    }
    const long result = ::syscall(SYS_renameat2, from_folder, from, to_folder, to, flags);
    if (result == 0 && old_place && new_place) {
        record_renamed(
            (flags & RENAME_EXCHANGE) != 0 ? Change::Exchange : Change::Rename, *old_place, *new_place);
    }
    return static_cast<int>(result);
}

int remove_at(int folder, const char* path, int flags) {
    const auto place = watched_place(folder, path);
    if (place && fails(Call::Remove)) {
        return -1;
    }
    const long result = ::syscall(SYS_unlinkat, folder, path, flags);
    if (place && result == 0) {
        record_removed(*place);
    }
    return static_cast<int>(result);
}

int make_folder_at(int folder, const char* path, mode_t mode) {
    const auto place = watched_place(folder, path);
    if (place && fails(Call::MakeFolder)) {
        return -1;
    }
    const long result = ::syscall(SYS_mkdirat, folder, path, mode);
    if (place && result == 0) {
        record_created(Change::MakeFolder, *place, inode_of(*place));
    }
    return static_cast<int>(result);
}

int link_at(int from_folder, const char* from, int to_folder, const char* to, int flags) {
    const long result = ::syscall(SYS_linkat, from_folder, from, to_folder, to, flags);
    if (const auto place = watched_place(to_folder, to); place && result == 0) {
        record_created(Change::Link, *place, inode_of(*place));
    }
    return static_cast<int>(result);
}

// Writes down what the system copied into `file` by itself, ending at `end`.
void note_copied(int file, ssize_t copied, off_t end) {
    if (copied <= 0) {
        return;
    }
    std::string bytes(static_cast<std::size_t>(copied), '\0');
    const std::string own = "/proc/self/fd/" + std::to_string(file); // it may be open for writing only
    const auto again = static_cast<int>(::syscall(SYS_openat, AT_FDCWD, own.c_str(), O_RDONLY | O_CLOEXEC));
    if (again >= 0 && ::pread(again, bytes.data(), bytes.size(), end - copied) == copied) {
        note_written(file, copied, end, bytes);
    }
    ::close(again);
}

} // namespace faults
