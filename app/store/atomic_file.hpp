#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace ingat::store {

// Whether a file that is a symbolic link may be read through it.
enum class Links { Follow, Refuse };

// The whole of a regular file of at most `most` bytes. Anything else there (a folder, a pipe, a device) is
// refused without waiting for it. NotFound, TooLarge, Refused or Failed.
[[nodiscard]] base::Result<std::string>
read_file(const std::filesystem::path& path, std::uint64_t most, Links links = Links::Follow);

// Replaces the file in one step and returns when it is on the disk: a save that fails leaves the old file
// whole and nothing beside it. A symbolic link keeps pointing at the file that is replaced.
[[nodiscard]] base::Result<base::Done> write_file(const std::filesystem::path& path, std::string_view bytes);

// Removes what write_file() left in the folder when a program was killed in the middle of it; not what
// another is writing now.
void remove_unfinished_files(const std::filesystem::path& folder);

// Gives a file that was just written its name for good, in the same folder, and returns when file and name
// are on the disk. What had that name is replaced; on an error `from` may be left.
[[nodiscard]] base::Result<base::Done> keep_file(const std::filesystem::path& from,
                                                 const std::filesystem::path& to);

// A name beside the file that nothing has yet, for what is damaged in it: FILE.damaged-1, or the next number
// that is free. Empty if there is none.
[[nodiscard]] std::filesystem::path free_name_aside(const std::filesystem::path& path);

// Whether the path is a folder or could become one: not where it, or one above it, is a file.
[[nodiscard]] base::Result<base::Done> usable_as_folder(const std::filesystem::path& path);

// Creates the folder, and those above it, where it is not there yet.
[[nodiscard]] base::Result<base::Done> make_folder(const std::filesystem::path& path);

// Returns when the names in the folder are on the disk: of files that were made, renamed or removed in it.
[[nodiscard]] base::Result<base::Done> keep_names(const std::filesystem::path& folder);

} // namespace ingat::store
