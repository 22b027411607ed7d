#include "faults/watched_folder.hpp"

#include <climits>
#include <cstdlib>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace faults {
namespace {

const std::string& root() {
    static const std::string folder = [] {
        const char* given = std::getenv("INGAT_DISK_ROOT");
        return given == nullptr ? std::string{} : std::string{given} + "/";
    }();
    return folder;
}

bool is_below_root(std::string_view path) {
    return root().size() > 1 && (path.starts_with(root()) || path == root().substr(0, root().size() - 1));
}

std::string path_of(int file) {
    std::string link = "/proc/self/fd/" + std::to_string(file);
    std::string path(PATH_MAX, '\0');
    const ssize_t size = ::readlink(link.c_str(), path.data(), path.size());
    path.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    return path;
}

std::string resolved(const std::string& folder) {
    char* found = ::realpath(folder.c_str(), nullptr);
    std::string path = found == nullptr ? "" : found;
    std::free(found); // NOLINT(cppcoreguidelines-no-malloc): realpath's
    return path;
}

} // namespace

bool is_watched(int file) {
    return !root().empty() && is_below_root(path_of(file));
}

std::optional<Place> watched_place(int folder, const char* path) {
    if (root().empty() || path == nullptr || *path == '\0') {
        return std::nullopt;
    }
    std::string whole = path;
    if (whole.front() != '/') {
        whole = (folder == AT_FDCWD ? std::string{"."} : path_of(folder)) + "/" + whole;
    }
    while (whole.size() > 1 && whole.back() == '/') {
        whole.pop_back();
    }
    const std::size_t slash = whole.rfind('/');
    const std::string above = resolved(slash == 0 ? "/" : whole.substr(0, slash));
    Place place{.folder = 0, .name = whole.substr(slash + 1), .path = above + "/" + whole.substr(slash + 1)};
    struct stat what {};
    if (!is_below_root(place.path) || ::stat(above.c_str(), &what) != 0) {
        return std::nullopt;
    }
    place.folder = what.st_ino;
    return place;
}

std::uint64_t inode_of(int file) {
    struct stat what {};
    return ::fstat(file, &what) == 0 ? what.st_ino : 0;
}

std::uint64_t inode_of(const Place& place) {
    struct stat what {};
    return ::lstat(place.path.c_str(), &what) == 0 ? what.st_ino : 0;
}

} // namespace faults
