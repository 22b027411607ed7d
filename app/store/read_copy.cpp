#include "store/read_copy.hpp"

#include "store/atomic_file.hpp"
#include "store/file_error.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <fstream>
#include <optional>
#include <stdlib.h> // NOLINT(modernize-deprecated-headers): mkdtemp is POSIX
#include <string>
#include <system_error>
#include <thread>
#include <utility>

namespace ingat::store {
namespace {

using base::Done;
using base::Error;
using base::ErrorKind;
using base::Result;
using base::say;

// A missing file is copied as none: a write-ahead log need not be there.
Result<Done> copy_bytes(const std::filesystem::path& from, const std::filesystem::path& to) {
    std::error_code failure;
    std::filesystem::remove(to, failure);
    if (!std::filesystem::exists(from, failure)) {
        return Done{};
    }
    std::filesystem::copy_file(from, to, failure);
    if (failure == std::errc::no_such_file_or_directory) { // it went away meanwhile
        return Done{};
    }
    if (failure == std::errc::no_space_on_device || failure == std::errc::read_only_file_system) {
        return write_error(to, failure.value());
    }
    if (failure) {
        return read_error(from, failure.value());
    }
    // Our own copy may be written even where the original may not.
    std::filesystem::permissions(
        to, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, failure);
    return Done{};
}

bool same_bytes(const std::filesystem::path& one, const std::filesystem::path& other) {
    std::ifstream first{one, std::ios::binary};
    std::ifstream second{other, std::ios::binary};
    if (first.is_open() != second.is_open()) {
        return false;
    }
    std::array<char, 65536> from_first{};
    std::array<char, 65536> from_second{};
    while (first && second) {
        first.read(from_first.data(), from_first.size());
        second.read(from_second.data(), from_second.size());
        if (first.gcount() != second.gcount() ||
            !std::equal(from_first.begin(), from_first.begin() + first.gcount(), from_second.begin())) {
            return false;
        }
    }
    return true;
}

Result<ScratchFolder> make_scratch(const std::filesystem::path& scratch) {
    std::string pattern = scratch / "ingat-copy-XXXXXX";
    if (::mkdtemp(pattern.data()) != nullptr) {
        return ScratchFolder{pattern};
    }
    const int cause = errno;
    if (cause == ENOENT || cause == ENOTDIR) { // not NotFound, which is said of what was to be copied
        return Error{
            ErrorKind::NotWritable,
            say("The folder {0}, where files are copied to be looked at, is not there. Create it, or "
                "set TMPDIR to another one.",
                {scratch.string()})};
    }
    return write_error(scratch, cause);
}

} // namespace

ScratchFolder::ScratchFolder(ScratchFolder&& other) noexcept : path_{std::exchange(other.path_, {})} {}

ScratchFolder& ScratchFolder::operator=(ScratchFolder&& other) noexcept {
    std::swap(path_, other.path_);
    return *this;
}

ScratchFolder::~ScratchFolder() {
    if (!path_.empty()) {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
}

std::filesystem::path log_of(std::filesystem::path file) {
    return file += "-wal";
}

std::optional<std::filesystem::path> kept_aside(const std::filesystem::path& log) {
    std::error_code failure;
    if (std::filesystem::file_size(log, failure) == 0 || failure) {
        return std::nullopt;
    }
    const std::filesystem::path aside = free_name_aside(log);
    if (aside.empty() || !std::filesystem::copy_file(log, aside, failure)) {
        return std::nullopt;
    }
    return aside;
}

Result<ScratchFolder> copy_at_rest(const std::filesystem::path& file, const std::filesystem::path& scratch) {
    constexpr int attempts = 40;
    constexpr std::chrono::milliseconds pause{10};

    std::error_code failure;
    if (!std::filesystem::exists(file, failure)) {
        return read_error(file, failure ? failure.value() : ENOENT);
    }
    auto folder = make_scratch(scratch);
    if (!folder) {
        return folder.error();
    }
    const std::filesystem::path copy = folder->path() / file.filename();
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (attempt > 0) {
            std::this_thread::sleep_for(pause);
        }
        for (const auto& [from, to] : {std::pair{file, copy}, std::pair{log_of(file), log_of(copy)}}) {
            if (const auto copied = copy_bytes(from, to); !copied) {
                return copied.error();
            }
        }
        // The log is not read again: what is added to it meanwhile is none of the copy's business, since
        // SQLite reads up to the last whole transaction, and it is begun anew only after the file itself was
        // changed.
        if (same_bytes(file, copy)) {
            return std::move(*folder);
        }
    }
    return Error{ErrorKind::InUse,
                 say("{0} is being written all the time by another instance. Try again when it rests.",
                     {file.string()})};
}

} // namespace ingat::store
