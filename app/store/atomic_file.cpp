#include "store/atomic_file.hpp"

#include "store/file_error.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <string>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace ingat::store {
namespace {

using base::Done;
using base::Error;
using base::ErrorKind;
using base::Result;
using base::say;

constexpr mode_t mode_of_files = 0644;
constexpr std::string_view unfinished_name = ".ingat-"; // and six letters by chance
constexpr std::string_view by_chance = "XXXXXX";

// Closes what it was given, once.
class OpenFile {
public:
    explicit OpenFile(int number) : number_{number} {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() { static_cast<void>(close()); }

    [[nodiscard]] int number() const { return number_; }

    [[nodiscard]] bool close() {
        const int number = let_go();
        return number < 0 || ::close(number) == 0;
    }

    [[nodiscard]] int let_go() { return std::exchange(number_, -1); }

private:
    int number_;
};

Error too_large(const std::filesystem::path& path, std::uint64_t most) {
    return {ErrorKind::TooLarge,
            say("{0} is larger than the {1} bytes that are allowed. Split it or make it smaller.",
                {path.string(), std::to_string(most)})};
}

std::optional<Error>
refusal_of(const std::filesystem::path& path, const struct stat& what, std::uint64_t most) {
    if (S_ISDIR(what.st_mode)) {
        return read_error(path, EISDIR);
    }
    if (!S_ISREG(what.st_mode)) {
        return Error{ErrorKind::Refused,
                     say("{0} is not an ordinary file. Use a copy that is one.", {path.string()})};
    }
    if (static_cast<std::uint64_t>(what.st_size) > most) {
        return too_large(path, most);
    }
    return std::nullopt;
}

// 0, or the value of errno.
int write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return errno;
        }
        bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    return 0;
}

// 0, or the value of errno.
int fill(OpenFile& file, std::string_view bytes) {
    if (::fchmod(file.number(), mode_of_files) != 0) {
        return errno;
    }
    if (const int cause = write_all(file.number(), bytes)) {
        return cause;
    }
    if (::fsync(file.number()) != 0) {
        return errno;
    }
    return file.close() ? 0 : errno;
}

// Makes a rename in `folder` durable. 0, or the value of errno.
int sync_folder(const std::filesystem::path& folder) {
    OpenFile opened{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (opened.number() < 0 || ::fsync(opened.number()) != 0) {
        return errno;
    }
    return opened.close() ? 0 : errno;
}

// A new file under a name of its own, which is put into `path`. It is locked as long as somebody has it open,
// so that what a killed program left is told from what is being written; where the disk has no locks, nothing
// is taken to be left.
int begin_file(const std::filesystem::path& folder, std::string& path) {
    constexpr int most_tries = 10; // some disks count no names
    for (int attempt = 1;; ++attempt) {
        // Short: a long name must not grow too long.
        path = folder / std::string{unfinished_name}.append(by_chance);
        OpenFile file{::mkostemp(path.data(), O_CLOEXEC)};
        struct stat what {};
        const bool is_cleared_away = file.number() >= 0 && ::flock(file.number(), LOCK_EX) == 0 &&
                                     ::fstat(file.number(), &what) == 0 && what.st_nlink == 0;
        if (!is_cleared_away || attempt == most_tries) {
            return file.let_go();
        } // else before it was locked
    }
}

bool is_unfinished(const std::filesystem::path& path) {
    const std::string name = path.filename().string();
    return name.starts_with(unfinished_name) && name.size() == unfinished_name.size() + by_chance.size();
}

std::filesystem::path folder_of(const std::filesystem::path& path) {
    const std::filesystem::path folder = path.parent_path();
    return folder.empty() ? "." : folder;
}

// What a link points at, so that saving does not turn the link into a file.
std::filesystem::path replaced_file(const std::filesystem::path& path) {
    std::error_code failure;
    if (!std::filesystem::is_symlink(path, failure)) {
        return path;
    }
    std::filesystem::path target = std::filesystem::canonical(path, failure);
    return failure ? path : target;
}

Error file_in_place_of_folder(const std::filesystem::path& path) {
    return {ErrorKind::NotWritable,
            say("{0} should be a folder but is a file. Move it away and try again.", {path.string()})};
}

} // namespace

Result<std::string> read_file(const std::filesystem::path& path, std::uint64_t most, Links links) {
    // O_NONBLOCK: opening a pipe that nobody writes to must not wait.
    const int flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | (links == Links::Refuse ? O_NOFOLLOW : 0);
    const OpenFile file{::open(path.c_str(), flags)};
    struct stat what {};
    if (file.number() < 0 || ::fstat(file.number(), &what) != 0) {
        return read_error(path, errno);
    }
    if (auto refusal = refusal_of(path, what, most)) {
        return *refusal;
    }
    constexpr std::size_t step = 1U << 20U;
    std::string bytes;
    std::size_t filled = 0;
    for (;;) { // until the end, not until the size: the file may be growing
        const std::size_t left = static_cast<std::size_t>(what.st_size) + 1;
        bytes.resize(filled + (filled < left ? left - filled : step));
        const ssize_t got = ::read(file.number(), bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno != EINTR) {
            return read_error(path, errno);
        }
        if (got == 0) {
            break;
        }
        filled += static_cast<std::size_t>(std::max<ssize_t>(got, 0));
        if (filled > most) {
            return too_large(path, most);
        }
    }
    bytes.resize(filled);
    return bytes;
}

Result<Done> write_file(const std::filesystem::path& path, std::string_view bytes) {
    const std::filesystem::path target = replaced_file(path);
    const std::filesystem::path folder = folder_of(target);
    std::string unfinished;
    OpenFile file{begin_file(folder, unfinished)};
    if (file.number() < 0) {
        return write_error(path, errno);
    }
    const OpenFile locked{::fcntl(file.number(), F_DUPFD_CLOEXEC, 0)}; // until it has its name
    int cause = fill(file, bytes);
    if (cause == 0 && ::rename(unfinished.c_str(), target.c_str()) != 0) {
        cause = errno;
    }
    if (cause != 0) {
        ::unlink(unfinished.c_str());
        return write_error(path, cause);
    }
    cause = sync_folder(folder);
    return cause == 0 ? Result<Done>{Done{}} : write_error(path, cause);
}

void remove_unfinished_files(const std::filesystem::path& folder) {
    std::error_code failure;
    std::filesystem::directory_iterator entry{folder, failure};
    for (; !failure && entry != std::filesystem::directory_iterator{}; entry.increment(failure)) {
        if (!is_unfinished(entry->path())) {
            continue;
        }
        const OpenFile file{::open(entry->path().c_str(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)};
        struct stat what {};
        const bool is_left = file.number() >= 0 && ::fstat(file.number(), &what) == 0 &&
                             S_ISREG(what.st_mode) && ::flock(file.number(), LOCK_EX | LOCK_NB) == 0;
        if (is_left) {
            ::unlink(entry->path().c_str()); // what cannot be removed does no harm
        }
    }
}

Result<Done> keep_file(const std::filesystem::path& from, const std::filesystem::path& to) {
    OpenFile file{::open(from.c_str(), O_RDWR | O_NOFOLLOW | O_CLOEXEC)};
    if (file.number() < 0 || ::fchmod(file.number(), mode_of_files) != 0 || ::fsync(file.number()) != 0 ||
        !file.close() || ::rename(from.c_str(), to.c_str()) != 0) {
        return write_error(to, errno);
    }
    const int cause = sync_folder(folder_of(to));
    return cause == 0 ? Result<Done>{Done{}} : write_error(to, cause);
}

Result<Done> keep_names(const std::filesystem::path& folder) {
    const int cause = sync_folder(folder.empty() ? "." : folder);
    return cause == 0 ? Result<Done>{Done{}} : write_error(folder, cause);
}

std::filesystem::path free_name_aside(const std::filesystem::path& path) {
    constexpr int most_tries = 10'000;
    std::error_code failure;
    for (int number = 1; number < most_tries; ++number) {
        std::filesystem::path aside = path;
        aside += ".damaged-" + std::to_string(number);
        if (std::filesystem::symlink_status(aside, failure).type() == std::filesystem::file_type::not_found) {
            return aside;
        }
    }
    return {};
}

Result<Done> usable_as_folder(const std::filesystem::path& path) {
    std::error_code failure;
    if (!std::filesystem::exists(path, failure) && path.has_relative_path() && !path.parent_path().empty()) {
        return usable_as_folder(path.parent_path());
    }
    if (std::filesystem::exists(path, failure) && !std::filesystem::is_directory(path, failure)) {
        return file_in_place_of_folder(path);
    }
    return Done{};
}

Result<Done> make_folder(const std::filesystem::path& path) {
    std::error_code failure;
    if (std::filesystem::is_directory(path, failure)) {
        return Done{};
    }
    if (path.has_relative_path() && path.parent_path() != path && !path.parent_path().empty()) {
        if (auto above = make_folder(path.parent_path()); !above) {
            return above;
        }
    }
    if (::mkdir(path.c_str(), 0755) != 0 && errno != EEXIST) {
        return write_error(path, errno);
    }
    if (!std::filesystem::is_directory(path, failure)) {
        return file_in_place_of_folder(path);
    }
    const int cause = sync_folder(folder_of(path));
    return cause == 0 ? Result<Done>{Done{}} : write_error(path, cause);
}

} // namespace ingat::store
