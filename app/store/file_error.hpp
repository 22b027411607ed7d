#pragma once

#include "base/result.hpp"

#include <filesystem>

namespace ingat::store {

// Why `path` could not be read; `cause` is the value of errno. A missing file is NotFound.
[[nodiscard]] base::Error read_error(const std::filesystem::path& path, int cause);

// Why `path` could not be written; `cause` is the value of errno. A full disk is DiskFull, a place where
// nothing may be written NotWritable.
[[nodiscard]] base::Error write_error(const std::filesystem::path& path, int cause);

} // namespace ingat::store
