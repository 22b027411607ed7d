#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace ingat::platform {

// Pixels as red, green, blue, straight alpha: one byte each, 4 × width × height bytes, top row first.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;

    bool operator==(const Picture&) const = default;
};

// Saves the picture as a PNG file; replaces a file of that name. NotWritable if the path cannot be written.
[[nodiscard]] base::Result<base::Done> write_png(const std::filesystem::path& path, const Picture& picture);

} // namespace ingat::platform
