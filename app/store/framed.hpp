#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace ingat::store {

// A frame around bytes that are kept: magic, format, least reader, length, SHA-256 over all of these and the
// bytes, then the bytes to the end. Numbers have their least byte first.

struct FrameKind {
    std::string_view magic;         // four bytes
    std::uint16_t format = 1;       // that is written
    std::uint16_t least_reader = 1; // the oldest format whose programs can read it
    std::uint64_t most = 0;         // bytes inside
};

[[nodiscard]] std::string framed(const FrameKind& kind, std::string_view payload);

struct Unframed {
    std::uint16_t format = 0;
    std::string_view payload; // a part of what was given
};

// What is inside. Newer if this program is too old for it; Malformed, in a sentence that names `name`, for
// all that is not byte for byte what framed() made.
[[nodiscard]] base::Result<Unframed>
unframed(const FrameKind& kind, std::string_view bytes, const std::string& name);

// "NAME was changed since Ingat wrote it, …"
[[nodiscard]] base::Error changed_since_written(const std::string& name);

} // namespace ingat::store
