#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <optional>

namespace ingat::store {

// A folder of our own that is removed, with what is in it, at the end.
class ScratchFolder {
public:
    ScratchFolder() = default; // none
    explicit ScratchFolder(std::filesystem::path path) : path_{std::move(path)} {}
    ScratchFolder(ScratchFolder&& other) noexcept;
    ScratchFolder& operator=(ScratchFolder&& other) noexcept;
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

// The write-ahead log of an SQLite file.
[[nodiscard]] std::filesystem::path log_of(std::filesystem::path file);

// Copies that log, if there is anything in it, to a free name beside it. Nothing if that cannot be done. The
// file itself is not touched, so that SQLite's lock on it stands.
[[nodiscard]] std::optional<std::filesystem::path> kept_aside(const std::filesystem::path& log);

// Copies an SQLite file and its write-ahead log into a new folder below `scratch`, again and again until the
// file did not change meanwhile, so that the copy is what was on disk at one moment, and has all that was
// acknowledged before. Who writes goes on. Nothing but reading is done to the original. Never for a file this
// very process has open: closing it here would end SQLite's lock there.
// NotFound, NotWritable, DiskFull, Failed; InUse if the file never stands still.
[[nodiscard]] base::Result<ScratchFolder> copy_at_rest(const std::filesystem::path& file,
                                                       const std::filesystem::path& scratch);

} // namespace ingat::store
