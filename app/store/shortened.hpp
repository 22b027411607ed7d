#pragma once

#include "base/utf8.hpp"

#include <string>
#include <string_view>

namespace ingat::store {

// The beginning of a text from a file, for use inside a sentence: at most 60 bytes, then "…".
[[nodiscard]] inline std::string shortened(std::string_view text) {
    constexpr std::size_t most = 60;
    return base::shortened(text, most);
}

} // namespace ingat::store
