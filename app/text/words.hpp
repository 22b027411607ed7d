#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ingat::text {

// The words of `text` after fold(): runs of letters, digits and their marks. Where a script writes no spaces
// between words (Han, kana, Thai, Lao, Khmer, Burmese) each character counts as a word. Punctuation is left
// out.
[[nodiscard]] std::vector<std::string> folded_words(std::string_view text);

} // namespace ingat::text
