#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace ingat::bank {

struct Found {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const Found&) const = default;
};

enum class Spaces {
    AsWritten,
    AnyForAny, // any run of white space equals any other; at the ends of the quote it does not count
};

// Calls `found` for each place of `quote` in `text`, first to last, overlapping ones too, until it returns
// false. Time grows with the length of both, whatever they hold.
void find_quote(std::string_view text,
                std::string_view quote,
                Spaces spaces,
                const std::function<bool(Found)>& found);

} // namespace ingat::bank
