#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace ingat::text {

struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0; // one past the last byte

    bool operator==(const ByteRange&) const = default;
};

// The sentences of one paragraph (UTF-8, at most 512 MiB), in order, without the white space around them.
// Line breaks inside the paragraph do not end a sentence. By Unicode's rules (UAX #29) for `language` (BCP
// 47); besides, no sentence ends after an initial ("J."), a number that begins a line of a list ("1."), or an
// abbreviation that something always follows ("Dr.", "hlm.", "No."). Time grows with the length.
[[nodiscard]] std::vector<ByteRange> sentence_ranges(std::string_view paragraph, std::string_view language);

} // namespace ingat::text
