#pragma once

#include "program/view.hpp"

#include <string>
#include <vector>

namespace ingat::program {

// A typed answer in pieces, letter by letter beside the accepted answer nearest to it: letters that stand
// there in this order are Accent, the others as `differs` says. Amber: a letter that misses its neighbour is
// so, too. Only the first 512 characters are compared; the rest differs.
[[nodiscard]] std::vector<TypedPiece>
typed_pieces(const std::string& typed, const std::vector<std::string>& accepted, Tone differs = Tone::Red);

} // namespace ingat::program
