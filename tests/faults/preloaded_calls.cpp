// Stands, preloaded, between a writer and the system: makes the call fail that is to fail, and writes down
// what each call changed below the watched folder. Not for a program with sanitizers. What changes a file
// without one of these calls (a mapping, stdio's own writes) is not seen here; the power loss notices that
// its record and the folder differ.
#include "faults/watched_calls.hpp"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

using namespace faults;

std::string_view span_of(const void* bytes, std::size_t size) {
    return {static_cast<const char*>(bytes), size};
}

} // namespace

// NOLINTBEGIN(readability-inconsistent-declaration-parameter-name, cert-dcl50-cpp): the system's names are
// reserved
extern "C" {

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
