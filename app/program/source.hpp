#pragma once

#include "bank/anchor.hpp"
#include "bank/bank.hpp"
#include "program/view.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace ingat::program {

// Where the question on the screen comes from, looked up once when it is shown.
struct Source {
    bool has_anchor = false;
    std::string title; // of the document
    std::string language;
    std::string section; // innermost heading over the passage; may be empty
    int paragraph = 0;
    std::string text; // the paragraphs around the passage, plain, a blank line between them
    std::size_t quote_begin = 0, quote_end = 0; // bytes of `text`; equal: gone
    std::size_t words_begin = 0, words_end = 0;
    std::vector<TextRange> headings; // of `text`
    bank::AnchorState state{};
    std::string old_quote;

    bool operator==(const Source&) const = default;
};

// Of the question's anchor number `which`, or without an anchor if there is none.
[[nodiscard]] Source source_of(const bank::Bank& bank, const bank::Question& question, std::size_t which);

} // namespace ingat::program
