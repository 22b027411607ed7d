#pragma once

#include "base/result.hpp"
#include "store/json_tree.hpp"

#include <cstdint>
#include <string>

namespace ingat::store {

// What a JSON file from a stranger may ask of us. Checked while it is read, before anything is set aside for
// it.
struct JsonLimits {
    std::uint64_t bytes = 1ULL << 30U;    // of the file, 1 GiB
    std::uint32_t nesting = 64;           // objects and lists inside each other
    std::uint32_t text_bytes = 1U << 20U; // of one text, 1 MiB
    std::uint32_t name_bytes = 256;       // of a member's name
    std::uint32_t values = 40'000'000;    // in all; about 1.3 GB of memory at worst
    std::uint32_t entries = 2'000'000;    // of one list or object
};

// Reads a whole JSON document (UTF-8, with or without a byte order mark). `file` names it in errors, which
// begin with "FILE:LINE: ". Malformed for what is not JSON, has a member twice, or a number out of range;
// TooLarge for what goes beyond the limits. `first_line` is the number of the first line of `text`.
[[nodiscard]] base::Result<JsonTree> parse_json(std::string text,
                                                const std::string& file,
                                                const JsonLimits& limits = {},
                                                std::uint32_t first_line = 1);

} // namespace ingat::store
