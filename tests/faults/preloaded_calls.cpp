// Stands, preloaded, between a writer and the system: makes the call fail that is to fail, and writes down
// what each call changed below the watched folder. Not for a program with sanitizers. What changes a file
// without one of these calls (a mapping, stdio's own writes) is not seen here; the power loss notices that
// its record and the folder differ.
#include "faults/call_recorder.hpp"
#include "faults/ordered_fault.hpp"

#include <cerrno>
#include <charconv>
#include <cstdarg>
#include <cstdio>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>
#include <vector>

namespace {

using namespace faults;

std::string_view span_of(const void* bytes, std::size_t size) {
    return {static_cast<const char*>(bytes), size};
}

// Whether the call is to fail; errno says how.
bool fails(Call call) {
    const Fault fault = fault_in(call);
    errno = fault.error != 0 ? fault.error : errno;
    return fault.error != 0;
}

// Writes down what one of the calls below wrote, ending at `end`.
void note_written(int file, ssize_t written, off_t end, std::string_view bytes) {
    if (written > 0) {
        const auto size = static_cast<std::size_t>(written);
        record_written(inode_of(file), static_cast<std::uint64_t>(end) - size, bytes.substr(0, size));
    }
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

// The mode, if the flags say that there is one.
mode_t mode_in(int flags, va_list& rest) {
    const bool makes = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
    return makes ? va_arg(rest, mode_t) : 0;
}

template <class Real>
Real* next(const char* name) {
    return reinterpret_cast<Real*>(::dlsym(RTLD_NEXT, name));
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

} // namespace

// NOLINTBEGIN(readability-inconsistent-declaration-parameter-name, cert-dcl50-cpp): the system's names are
// reserved
extern "C" {

int open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = mode_in(flags, rest);
    va_end(rest);
    return open_at(AT_FDCWD, path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = mode_in(flags, rest);
    va_end(rest);
    return open_at(AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = mode_in(flags, rest);
    va_end(rest);
    return open_at(folder, path, flags, mode);
}

int openat64(int folder, const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = mode_in(flags, rest);
    va_end(rest);
    return open_at(folder, path, flags, mode);
}

int creat(const char* path, mode_t mode) {
    return open_at(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode);
}
int creat64(const char* path, mode_t mode) {
    return creat(path, mode);
}

int mkstemp(char* pattern) {
    return open_unnamed(pattern, 0, 0);
}
int mkstemp64(char* pattern) {
    return open_unnamed(pattern, 0, 0);
}
int mkostemp(char* pattern, int flags) {
    return open_unnamed(pattern, 0, flags);
}
int mkostemp64(char* pattern, int flags) {
    return open_unnamed(pattern, 0, flags);
}
int mkostemps(char* pattern, int suffix, int flags) {
    return open_unnamed(pattern, suffix, flags);
}

char* mkdtemp(char* pattern) noexcept {
    auto* const real = next<char*(char*)>("mkdtemp");
    char* made = real(pattern);
    if (const auto place = watched_place(AT_FDCWD, made); place && made != nullptr) {
        record_created(Change::MakeFolder, *place, inode_of(*place));
    }
    return made;
}

std::FILE* fopen(const char* path, const char* mode) {
    return open_stream("fopen", path, mode);
}
std::FILE* fopen64(const char* path, const char* mode) {
    return open_stream("fopen64", path, mode);
}

ssize_t write(int file, const void* bytes, size_t size) {
    if (file == STDOUT_FILENO) {
        note_acknowledgement(span_of(bytes, size));
    } else if (is_watched(file)) {
        return write_watched(file, span_of(bytes, size), nullptr);
    }
    return ::syscall(SYS_write, file, bytes, size);
}

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) {
    return is_watched(file) ? write_watched(file, span_of(bytes, size), &at)
                            : ::syscall(SYS_pwrite64, file, bytes, size, at);
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) {
    return pwrite64(file, bytes, size, at);
}

ssize_t writev(int file, const iovec* parts, int count) {
    return is_watched(file) ? write_parts(file, parts, count, nullptr)
                            : ::syscall(SYS_writev, file, parts, count);
}

ssize_t pwritev64(int file, const iovec* parts, int count, off64_t at) {
    return is_watched(file) ? write_parts(file, parts, count, &at)
                            : ::syscall(SYS_pwritev, file, parts, count, at, 0);
}

ssize_t pwritev(int file, const iovec* parts, int count, off_t at) {
    return pwritev64(file, parts, count, at);
}

int fsync(int file) {
    return sync_by(SYS_fsync, file);
}
int fdatasync(int file) {
    return sync_by(SYS_fdatasync, file);
}

int ftruncate64(int file, off64_t size) noexcept {
    return truncate_file(file, size);
}
int ftruncate(int file, off_t size) noexcept {
    return truncate_file(file, size);
}

int truncate64(const char* path, off64_t size) noexcept {
    const auto file = static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CLOEXEC));
    const int result = file < 0 ? -1 : truncate_file(file, size);
    ::close(file);
    return result;
}

int truncate(const char* path, off_t size) noexcept {
    return truncate64(path, size);
}

int fallocate64(int file, int mode, off64_t at, off64_t size) {
    return allocate(file, mode, at, size);
}
int fallocate(int file, int mode, off_t at, off_t size) {
    return allocate(file, mode, at, size);
}
int posix_fallocate64(int file, off64_t at, off64_t size) {
    return allocate(file, 0, at, size) == 0 ? 0 : errno;
}
int posix_fallocate(int file, off_t at, off_t size) {
    return posix_fallocate64(file, at, size);
}

int rename(const char* from, const char* to) noexcept {
    return rename_at(AT_FDCWD, from, AT_FDCWD, to, 0);
}
int renameat(int from_folder, const char* from, int to_folder, const char* to) noexcept {
    return rename_at(from_folder, from, to_folder, to, 0);
}
int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) noexcept {
    return rename_at(from_folder, from, to_folder, to, flags);
}

int unlink(const char* path) noexcept {
    return remove_at(AT_FDCWD, path, 0);
}
int unlinkat(int folder, const char* path, int flags) noexcept {
    return remove_at(folder, path, flags);
}
int rmdir(const char* path) noexcept {
    return remove_at(AT_FDCWD, path, AT_REMOVEDIR);
}

int remove(const char* path) noexcept {
    struct stat what {};
    const bool is_folder = ::lstat(path, &what) == 0 && S_ISDIR(what.st_mode);
    return remove_at(AT_FDCWD, path, is_folder ? AT_REMOVEDIR : 0);
}

int mkdir(const char* path, mode_t mode) noexcept {
    return make_folder_at(AT_FDCWD, path, mode);
}
int mkdirat(int folder, const char* path, mode_t mode) noexcept {
    return make_folder_at(folder, path, mode);
}

int link(const char* from, const char* to) noexcept {
    return link_at(AT_FDCWD, from, AT_FDCWD, to, 0);
}
int linkat(int from_folder, const char* from, int to_folder, const char* to, int flags) noexcept {
    return link_at(from_folder, from, to_folder, to, flags);
}

ssize_t copy_file_range(int in, off64_t* in_at, int out, off64_t* out_at, size_t size, unsigned flags) {
    const bool watched = is_watched(out);
    if (watched && fails(Call::Write)) {
        return -1;
    }
    const ssize_t copied = ::syscall(SYS_copy_file_range, in, in_at, out, out_at, size, flags);
    if (watched) {
        note_copied(out, copied, out_at == nullptr ? ::lseek(out, 0, SEEK_CUR) : *out_at);
    }
    return copied;
}

ssize_t sendfile64(int out, int in, off64_t* at, size_t size) noexcept {
    const bool watched = is_watched(out);
    if (watched && fails(Call::Write)) {
        return -1;
    }
    const ssize_t copied = ::syscall(SYS_sendfile, out, in, at, size);
    if (watched) {
        note_copied(out, copied, ::lseek(out, 0, SEEK_CUR));
    }
    return copied;
}

ssize_t sendfile(int out, int in, off_t* at, size_t size) noexcept {
    return sendfile64(out, in, at, size);
}

} // extern "C"
// NOLINTEND(readability-inconsistent-declaration-parameter-name, cert-dcl50-cpp)
