#pragma once

#include "base/result.hpp"
#include "pictures/picture.hpp"
#include "pictures/picture_kind.hpp"

#include <filesystem>
#include <string>

namespace ingat::pictures {

// The pixels of a PNG, JPEG, WebP or SVG from anybody, as large as fits in `wanted`. `reader` is the program
// that reads it (ingat-picture-reader, beside ours): a process that may do nothing else and is believed
// nothing. `name` is what the person calls the picture. Waits for four seconds at most; may be called on
// several threads at once.
[[nodiscard]] base::Result<Picture>
decode(Bytes bytes, const std::string& name, Wanted wanted, const std::filesystem::path& reader);

} // namespace ingat::pictures
