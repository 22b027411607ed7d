#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ingat::bank {

// A cloze prompt hides words: {{c1::hidden words}}, {{c2::hidden words::hint}} or, for several cards,
// {{c1,3::hidden words}}. Numbers go from 1 to 999, without leading zeros; others are passed over, and a
// deletion without any is shown as its words. Several deletions may share a number and are then asked
// together. One may lie inside another, up to `deepest_cloze` deep; the opening of a deeper one is dropped.
//
// Words end at the first }} outside braces of their own, so that {{c1::x^{2}}} hides x^{2}; if there is none,
// at the first }}. A hint begins at the first :: and ends where the next deletion begins; of several hints
// the last holds. A }} that closes nothing is text. What nothing closes swallows the rest of the prompt.

inline constexpr std::size_t deepest_cloze = 10;

// Bytes of a prompt.
struct ClozeSpan {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const ClozeSpan&) const = default;
};

struct Deletion {
    ClozeSpan span;           // braces included
    std::vector<int> numbers; // ascending, each once; may be none
    std::string hint;         // may be empty

    bool operator==(const Deletion&) const = default;
};

enum class ClozeProblem {
    Unclosed,  // {{c1:: without }}
    TooDeep,   // inside ten others
    BadNumber, // {{c0::, {{c01::, {{c1000::
    Empty,     // {{c1::}}
};

struct ClozeFault {
    std::size_t position = 0; // byte of the prompt where the deletion begins
    ClozeProblem problem{};

    bool operator==(const ClozeFault&) const = default;
};

struct ParsedCloze {
    std::vector<Deletion> deletions; // as they begin; any two are apart, or one lies inside the other
    std::vector<ClozeSpan> shown;    // the prompt when nothing is hidden: without braces, numbers and hints
    std::vector<ClozeFault> faults;  // by position

    bool operator==(const ParsedCloze&) const = default;
};

// Never fails; time grows with the length.
[[nodiscard]] ParsedCloze parse_cloze(std::string_view prompt);

// The numbers used, ascending, each once: there is a card for each.
[[nodiscard]] std::vector<int> cloze_numbers(std::string_view prompt);

enum class ClozeStyle {
    Marked, // for drawing: with the characters of marks.hpp
    Plain,  // for a command line: [...], [hint], and [hidden words] on the back
};

// The prompt with the deletions of `number`, and all that lies inside them, hidden and all others shown as
// their words. Empty if nothing has this number.
[[nodiscard]] std::string
cloze_front(std::string_view prompt, int number, ClozeStyle style = ClozeStyle::Marked);

// The prompt with all words shown, those of `number` highlighted. Empty if nothing has this number.
[[nodiscard]] std::string
cloze_back(std::string_view prompt, int number, ClozeStyle style = ClozeStyle::Marked);

// What one gap hides.
struct ClozeBlank {
    std::vector<int> numbers; // all of its own, ascending
    std::string text;         // with the words of what lies inside
    std::string hint;         // may be empty

    bool operator==(const ClozeBlank&) const = default;
};

// The gaps when all is asked at once, in order: the outermost deletions that have a number.
[[nodiscard]] std::vector<ClozeBlank> cloze_blanks(std::string_view prompt);

// The texts before, between and after those gaps: one more than there are gaps.
[[nodiscard]] std::vector<std::string> cloze_pieces(std::string_view prompt);

// The same for the gaps on the front of one card. Without a gap the only piece is empty, like that front.
[[nodiscard]] std::vector<ClozeBlank> cloze_blanks(std::string_view prompt, int number);
[[nodiscard]] std::vector<std::string> cloze_pieces(std::string_view prompt, int number);

// The words that each gap on the front of `number` hides.
[[nodiscard]] std::vector<std::string> cloze_words(std::string_view prompt, int number);

} // namespace ingat::bank
