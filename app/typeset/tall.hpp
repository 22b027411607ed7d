#pragma once

#include <string_view>

namespace ingat::typeset {

// Whether a script of the text puts marks above and below its letters, so that its lines need more room.
[[nodiscard]] bool is_tall(std::string_view text);

} // namespace ingat::typeset
