#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ingat::bank {

// A cloze prompt hides words: {{c1::hidden words}} or {{c2::hidden words::hint}}. Numbers go from 1 to 999,
// without leading zeros; several deletions may share a number and are then asked together. The hidden words
// end at the first }} outside braces of their own, so that {{c1::x^{2}}} hides x^{2}; the hint begins at the
// first :: in them.

struct Deletion {
    std::size_t begin = 0; // bytes of the prompt, braces included
    std::size_t end = 0;
    int number = 0;
    std::string text;
    std::string hint; // may be empty

    bool operator==(const Deletion&) const = default;
};

enum class ClozeProblem {
    Unclosed,  // {{c1:: without }}
    Nested,    // a deletion inside a deletion
    BadNumber, // {{c0::, {{c01::, {{c1000::
    Empty,     // {{c1::}}
};

// Something that looks like a deletion and is none; it is shown as it is written.
struct ClozeFault {
    std::size_t position = 0; // byte of the prompt
    ClozeProblem problem{};

    bool operator==(const ClozeFault&) const = default;
};

struct ParsedCloze {
    std::vector<Deletion> deletions; // in the order of the text, not overlapping
    std::vector<ClozeFault> faults;

    bool operator==(const ParsedCloze&) const = default;
};

// Never fails; time grows with the length.
[[nodiscard]] ParsedCloze parse_cloze(std::string_view prompt);

// The numbers used, ascending, each once.
[[nodiscard]] std::vector<int> cloze_numbers(std::string_view prompt);

enum class ClozeStyle {
    Marked, // for drawing: with the characters of marks.hpp
    Plain,  // for a command line: [...], [hint], and [hidden words] on the back
};

// The prompt with the deletions of `number` hidden and all others shown as their words.
[[nodiscard]] std::string
cloze_front(std::string_view prompt, int number, ClozeStyle style = ClozeStyle::Marked);

// The prompt with all words shown, those of `number` highlighted.
[[nodiscard]] std::string
cloze_back(std::string_view prompt, int number, ClozeStyle style = ClozeStyle::Marked);

// The words that `number` hides, in order.
[[nodiscard]] std::vector<std::string> cloze_words(std::string_view prompt, int number);

} // namespace ingat::bank
