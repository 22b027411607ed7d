#pragma once

#include <string>
#include <string_view>

namespace ingat::text {

// Bytes from outside as text that is safe to keep and to draw. Never fails; cleaning twice changes nothing
// more.
//   - What is not UTF-8 becomes U+FFFD.
//   - Line ends become '\n' (from CR LF and from a lone CR).
//   - Control characters (C0, DEL, C1) go, except '\n' and '\t'; so do byte order marks.
//   - Characters that turn the direction of text around go: U+202A–202E and U+2066–2069. U+200E and U+200F
//   stay.
//   - U+E000–E00F go: private characters that the program itself uses as marks (bank/marks.hpp).
[[nodiscard]] std::string clean(std::string_view bytes);

} // namespace ingat::text
