#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace faults {

// A name in a folder.
struct Place {
    std::uint64_t folder = 0; // inode number
    std::string name;
    std::string path; // absolute, links above the name resolved
};

// What the preloaded calls look at: everything below the folder INGAT_DISK_ROOT.
[[nodiscard]] bool is_watched(int file);
[[nodiscard]] std::optional<Place> watched_place(int folder, const char* path); // as openat() takes them

[[nodiscard]] std::uint64_t inode_of(int file);
[[nodiscard]] std::uint64_t inode_of(const Place& place); // 0: nothing is there

} // namespace faults
