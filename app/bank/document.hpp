#pragma once

#include "bank/bank.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ingat::bank {

enum class PassageKind {
    Heading,
    Paragraph, // also a quotation, a table or a block of code
    Item,      // of a list
};

// A piece of a document's Markdown that stands by itself.
struct Passage {
    PassageKind kind{};
    int level = 0;         // heading: 1 to 6; item: 1 outermost; paragraph: 0
    std::size_t begin = 0; // bytes of the text: without the marker (#, -, 1.) and the line break at the end
    std::size_t end = 0;
    int number = 0; // paragraphs and items, counted from 1 through the document; heading: 0
    std::optional<std::size_t>
        section; // index of the heading that it stands under (of a heading: the one above it)

    bool operator==(const Passage&) const = default;
};

// The passages of a Markdown text in order; they do not overlap. Time and space grow with the length.
[[nodiscard]] std::vector<Passage> passages_of(std::string_view text);

// The passage that holds `byte`, else the last one before it; nothing if there is none.
[[nodiscard]] std::optional<std::size_t> passage_at(const std::vector<Passage>& passages, std::size_t byte);

// Where a byte of a document is, for people.
struct Place {
    std::string section; // the innermost heading's words; empty before the first one
    int paragraph = 0;   // number of the paragraph or item; 0 in a heading before any

    bool operator==(const Place&) const = default;
};

[[nodiscard]] Place place_of(const Document& document, std::size_t byte);

} // namespace ingat::bank
