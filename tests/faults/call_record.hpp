#pragma once

#include <cstdint>

namespace faults {

// What a call changed on the disk, as the preloaded calls write it down and the power loss replays it. Files
// and folders are named by their inode numbers, which a new file may take over from one that is gone.
enum class Change : std::uint8_t {
    Create,     // `name` in `folder` is the new, empty `file`
    MakeFolder, // `name` in `folder` is the new, empty folder `file`
    Link,       // `name` in `folder` is `file` too
    Rename,     // `name` in `folder` is now `other_name` in `other_folder`
    Exchange,   // likewise, and what had that name is now `name` in `folder`
    Remove,     // `name` in `folder` is gone
    Write,      // `bytes` stand in `file` from `at` on
    Truncate,   // `file` is `at` bytes long
    Sync,       // fsync or fdatasync of `file`, which may be a folder
    FailedSync, // one that reported an error: what was to be synced is not, nor by the next one
    Acknowledge // the writer said "ACK `at`"
};

// Followed by the two names and the bytes.
struct RecordHead {
    std::uint64_t file;
    std::uint64_t folder;
    std::uint64_t other_folder;
    std::uint64_t at;
    std::uint64_t bytes_size;
    std::uint32_t name_size;
    std::uint32_t other_name_size;
    Change change;
};

} // namespace faults
