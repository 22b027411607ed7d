#pragma once

#include <string>
#include <string_view>

namespace ingat::text {

enum class LineBreaks {
    Kept,    // '\n' and '\t' pass
    Escaped, // they are written \n and \t: the text stays on one line
};

// `bytes` so that a terminal shows them and obeys none of them. What is not printable is written as an
// escape: \xNN for a byte that is not UTF-8 and for C0, DEL and C1 controls; \u{NNNN} for what changes
// direction or lines, for private characters and for tags. Everything else passes as it is, a backslash too.
[[nodiscard]] std::string for_terminal(std::string_view bytes, LineBreaks line_breaks = LineBreaks::Kept);

} // namespace ingat::text
