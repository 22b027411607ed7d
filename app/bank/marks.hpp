#pragma once

#include <string_view>

namespace ingat::bank {

// Private characters that say to whoever draws a text how to draw a part of it. text::clean() keeps them out
// of what comes from outside, so that only the program can write them.
inline constexpr std::string_view blank_mark = "\uE000";           // draw a gap here
inline constexpr std::string_view highlight_begin_mark = "\uE001"; // from here on: the words asked for
inline constexpr std::string_view highlight_end_mark = "\uE002";   // to here
inline constexpr std::string_view hint_begin_mark = "\uE003"; // right after a gap: the hint to write into it
inline constexpr std::string_view hint_end_mark = "\uE004";   // end of that hint

} // namespace ingat::bank
