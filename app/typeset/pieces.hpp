#pragma once

#include "typeset/fonts.hpp"
#include "typeset/paragraph.hpp"

#include <cstddef>
#include <string_view>

// Long paragraphs are set in pieces: Pango counts a paragraph's length in an int and overflows beyond some
// two million units, and what is cut after a few lines need not be shaped to its end.
namespace ingat::typeset {

constexpr std::size_t longest_piece = std::size_t{16} * 1024; // bytes

// The length of the text's beginning in which no word is longer than 512 bytes, or so much of a longer one.
[[nodiscard]] std::size_t end_of_words(std::string_view text);

// At most `most` bytes of the paragraph from byte `from` on; ends between letters.
[[nodiscard]] Paragraph piece_of(const Paragraph& paragraph, std::size_t from, std::size_t most);

// Where in the text of this piece, which is not the last, the next one begins: with the piece's last line,
// which may become longer; if it has one line only, after its last space, or else after its last grapheme.
[[nodiscard]] std::size_t next_piece(PangoLayout* piece);

} // namespace ingat::typeset
