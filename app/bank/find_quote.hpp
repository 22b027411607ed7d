#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

// Finds the places of a quote in a text, first to last, overlapping ones too. Time grows with the length of
// both, whatever they hold: Knuth, Morris and Pratt's search, since plain searching takes quadratic time on
// "aaaa…".
class QuoteSearch {
public:
    // `text` outlives the search.
    QuoteSearch(std::string_view text, std::string_view quote, Spaces spaces);

    // The next place; nothing at the end.
    [[nodiscard]] std::optional<Found> next();

private:
    std::string_view text_;
    Spaces spaces_;
    std::string symbols_;
    std::vector<std::size_t> borders_;
    std::vector<std::size_t> begins_; // of the last symbols read, going round
    std::size_t turn_ = 0;
    std::size_t matched_ = 0;
    std::size_t at_ = 0;
};

} // namespace ingat::bank
