// The calls of a disk that refuses (refusal.hpp), but for those that lying_disk.cpp stands before as well.
#include "faults/opening_calls.hpp"
#include "faults/refusal.hpp"

#include <cerrno>
#include <cstdio>
#include <dlfcn.h>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>
#include <utime.h>

namespace {

using namespace faults;

// The call that stands behind the one of this name here.
template <class Function>
Function* behind(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

int open_unnamed(const char* name, char* pattern, int flags) {
    if (refuses_new_name(watched_place(AT_FDCWD, pattern))) {
        return -1;
    }
    return behind<int(char*, int)>(name)(pattern, flags);
}

std::FILE* open_stream(const char* name, const char* path, const char* mode) {
    const std::string_view word = mode;
    const int makes = word.starts_with('r') ? 0 : O_CREAT;
    const int writes = makes != 0 || word.find('+') != std::string_view::npos ? O_RDWR : O_RDONLY;
    if (refuses_open(watched_place(AT_FDCWD, path), makes | writes)) {
        return nullptr;
    }
    return behind<std::FILE*(const char*, const char*)>(name)(path, mode);
}

int rename_at(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
    if (refuses_change(watched_place(from_folder, from)) || refuses_change(watched_place(to_folder, to))) {
        return -1;
    }
    return static_cast<int>(::syscall(SYS_renameat2, from_folder, from, to_folder, to, flags));
}

int remove_at(int folder, const char* path, int flags) {
    if (refuses_change(watched_place(folder, path))) {
        return -1;
    }
    return static_cast<int>(::syscall(SYS_unlinkat, folder, path, flags));
}

int make_folder_at(int folder, const char* path, mode_t mode) {
    return refuses_new_folder(watched_place(folder, path))
               ? -1
               : static_cast<int>(::syscall(SYS_mkdirat, folder, path, mode));
}

int link_at(int from_folder, const char* from, int to_folder, const char* to, int flags) {
    return refuses_new_name(watched_place(to_folder, to))
               ? -1
               : static_cast<int>(::syscall(SYS_linkat, from_folder, from, to_folder, to, flags));
}

int allocate(int file, int mode, off_t at, off_t size) {
    return refuses_write(file) ? -1 : static_cast<int>(::syscall(SYS_fallocate, file, mode, at, size));
}

} // namespace

int faults::open_at(int folder, const char* path, int flags, mode_t mode) {
    if (refuses_open(watched_place(folder, path), flags)) {
        return -1;
    }
    return static_cast<int>(::syscall(SYS_openat, folder, path, flags, mode));
}

// NOLINTBEGIN(readability-inconsistent-declaration-parameter-name, cert-dcl50-cpp): the system's names are
// reserved
extern "C" {

int mkstemp(char* pattern) {
    return open_unnamed("mkostemp", pattern, 0);
}
int mkstemp64(char* pattern) {
    return open_unnamed("mkostemp", pattern, 0);
}
int mkostemp(char* pattern, int flags) {
    return open_unnamed("mkostemp", pattern, flags);
}
int mkostemp64(char* pattern, int flags) {
    return open_unnamed("mkostemp", pattern, flags);
}

char* mkdtemp(char* pattern) noexcept {
    return refuses_new_folder(watched_place(AT_FDCWD, pattern)) ? nullptr
                                                                : behind<char*(char*)>("mkdtemp")(pattern);
}

std::FILE* fopen(const char* path, const char* mode) {
    return open_stream("fopen", path, mode);
}
std::FILE* fopen64(const char* path, const char* mode) {
    return open_stream("fopen64", path, mode);
}

ssize_t write(int file, const void* bytes, size_t size) {
    return refuses_write(file) ? -1 : ::syscall(SYS_write, file, bytes, size);
}

ssize_t writev(int file, const iovec* parts, int count) {
    return refuses_write(file) ? -1 : ::syscall(SYS_writev, file, parts, count);
}

ssize_t pwritev64(int file, const iovec* parts, int count, off64_t at) {
    return refuses_write(file) ? -1 : ::syscall(SYS_pwritev, file, parts, count, at, 0);
}
ssize_t pwritev(int file, const iovec* parts, int count, off_t at) {
    return pwritev64(file, parts, count, at);
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

ssize_t copy_file_range(int in, off64_t* in_at, int out, off64_t* out_at, size_t size, unsigned flags) {
    return refuses_write(out) ? -1 : ::syscall(SYS_copy_file_range, in, in_at, out, out_at, size, flags);
}

ssize_t sendfile64(int out, int in, off64_t* at, size_t size) noexcept {
    return refuses_write(out) ? -1 : ::syscall(SYS_sendfile, out, in, at, size);
}
ssize_t sendfile(int out, int in, off_t* at, size_t size) noexcept {
    return sendfile64(out, in, at, size);
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
int symlink(const char* to, const char* path) noexcept {
    return refuses_new_name(watched_place(AT_FDCWD, path))
               ? -1
               : static_cast<int>(::syscall(SYS_symlinkat, to, AT_FDCWD, path));
}

int chmod(const char* path, mode_t mode) noexcept {
    return refuses_change(watched_place(AT_FDCWD, path))
               ? -1
               : static_cast<int>(::syscall(SYS_fchmodat, AT_FDCWD, path, mode));
}
int fchmod(int file, mode_t mode) noexcept {
    return refuses_change(file) ? -1 : static_cast<int>(::syscall(SYS_fchmod, file, mode));
}
int futimens(int file, const timespec* times) noexcept {
    return refuses_change(file) ? -1 : static_cast<int>(::syscall(SYS_utimensat, file, nullptr, times, 0));
}
int utime(const char* path, const utimbuf* times) noexcept {
    return refuses_change(watched_place(AT_FDCWD, path))
               ? -1
               : behind<int(const char*, const utimbuf*)>("utime")(path, times);
}

int access(const char* path, int how) noexcept {
    const bool to_write = (how & W_OK) != 0;
    return to_write && refuses_change(watched_place(AT_FDCWD, path))
               ? -1
               : static_cast<int>(::syscall(SYS_faccessat, AT_FDCWD, path, how));
}

} // extern "C"
// NOLINTEND(readability-inconsistent-declaration-parameter-name, cert-dcl50-cpp)
