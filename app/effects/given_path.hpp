#pragma once

#include <filesystem>
#include <string_view>

namespace ingat::effects {

// The file that a typed, pasted or dropped text names: without spaces and one pair of quotes around it, a
// "file:" URI decoded (RFC 8089, of this machine only), a leading "~/" in `user_home` unless that is empty.
[[nodiscard]] std::filesystem::path given_path(std::string_view text, const std::filesystem::path& user_home);

} // namespace ingat::effects
