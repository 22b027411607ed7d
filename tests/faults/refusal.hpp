#pragma once

#include "faults/watched_folder.hpp"

#include <optional>
#include <sys/types.h>

namespace faults {

// A disk that refuses, for where no real one can be mounted: what is below INGAT_DISK_ROOT, as
// INGAT_DISK_REFUSES says, while there is a file at INGAT_DISK_SWITCH, so that there can be room again:
//   full           nothing is written, no file grows (ENOSPC); there can be a new file, with nothing in it
//   full_of_names  besides, there can be no new file, as where no inode is left
//   read_only      nothing at all is changed (EROFS)
// Each says whether the call is to fail; errno says how.
[[nodiscard]] bool refuses_write(int file);
[[nodiscard]] bool refuses_size(int file, off_t size);
[[nodiscard]] bool refuses_open(const std::optional<Place>& place, int flags); // as open() takes them
[[nodiscard]] bool refuses_new_name(const std::optional<Place>& place);        // of a file or link
[[nodiscard]] bool refuses_new_folder(const std::optional<Place>& place);
[[nodiscard]] bool refuses_change(const std::optional<Place>& place); // of what is there, or its removal
[[nodiscard]] bool refuses_change(int file);                          // of its mode or times

} // namespace faults
