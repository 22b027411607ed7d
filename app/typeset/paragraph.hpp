#pragma once

#include "typeset/typeset.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// What is to be set, before any font is chosen.
namespace ingat::typeset {

enum class Look { SemiBold, Strong, Emphasis, Code, Link, Struck, Marked, Highlight, Hint, Blank };

// Bytes [begin, end) of Paragraph::text.
struct Run {
    std::size_t begin = 0;
    std::size_t end = 0;
    Look look{};
    std::string hint; // of a Blank: shown small inside it

    bool operator==(const Run&) const = default;
};

// A block quote or list item around a paragraph.
struct Container {
    enum class Kind { Quote, Item };
    Kind kind{};
    int id = 0;         // the same for all paragraphs in it
    std::string marker; // of an item: "•" or "12."

    bool operator==(const Container&) const = default;
};

struct Paragraph {
    enum class Kind { Text, Heading, Code, Rule, Cell, Picture };
    Kind kind{};
    int level = 0; // of a heading: 1 to 6
    std::string text;
    std::vector<Run> runs;
    std::vector<Container> inside; // outermost first
    bool is_tight = false;         // follows the one before closely
    // Of a cell:
    int table = 0;
    int row = 0;
    int column = 0;
    Align align = Align::Start;
    std::string file; // of a picture, whose text is empty

    bool operator==(const Paragraph&) const = default;
};

// One paragraph a line. Spans are of the whole text.
[[nodiscard]] std::vector<Paragraph> paragraphs_of_plain_text(std::string_view text,
                                                              const std::vector<Span>& spans);

// Reads CommonMark with tables and struck-out text. HTML and formulas are ordinary text. One of these
// `pictures` is a paragraph of its own, before the text it stands in if it begins it, else behind; any other
// image is its description.
[[nodiscard]] std::vector<Paragraph> paragraphs_of_markdown(std::string_view text,
                                                            const std::vector<PictureBox>& pictures = {});

// Turns the inline marks of a paragraph into runs and takes them out of its text. A blank stays, as one
// U+FFFC.
void resolve_marks(Paragraph& paragraph);

// The same length, with every byte that is not UTF-8 and every NUL made a "?".
[[nodiscard]] std::string valid_text(std::string_view text);

} // namespace ingat::typeset
