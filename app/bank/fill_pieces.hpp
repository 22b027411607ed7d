#pragma once

#include "bank/kinds.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ingat::bank {

// A piece of the prompt of a fill-in: a text and the blank after it.
struct FillPiece {
    std::string text;             // Markdown
    const Blank* blank = nullptr; // nothing: the prompt ends here
    std::string unknown;          // an [[id]] in `text` that no blank has; empty: none

    bool operator==(const FillPiece&) const = default;
};

// The prompt taken apart at [[id]]; the last piece has no blank. A blank that stands twice counts where it
// stands first.
[[nodiscard]] std::vector<FillPiece> fill_pieces(std::string_view prompt, const FillIn& fill_in);

} // namespace ingat::bank
