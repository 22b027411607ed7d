#pragma once

#include <string>
#include <string_view>

namespace ingat::text {

// All take UTF-8 (what is not becomes U+FFFD) of at most 512 MiB and give UTF-8. Time grows with the length,
// also for thousands of combining marks on one letter.

// Unicode normalisation form C (UAX #15).
[[nodiscard]] std::string nfc(std::string_view text);

// For comparing, not for showing: NFKC with full case folding (Unicode's NFKC_Casefold), invisible characters
// such as the soft hyphen left out, white space collapsed to single spaces and trimmed.
[[nodiscard]] std::string fold(std::string_view text);

// fold(), but white space stays as it is.
[[nodiscard]] std::string fold_spaced(std::string_view text);

// Unicode normalisation form KC.
[[nodiscard]] std::string nfkc(std::string_view text);

// fold(), but upper and lower case stay apart.
[[nodiscard]] std::string fold_keeping_case(std::string_view text);

// Every kind of apostrophe and single quotation mark as ', of double quotation mark as ", of dash, hyphen and
// minus as -. For comparing what people type with what an author wrote.
[[nodiscard]] std::string with_plain_punctuation(std::string_view text);

// Letters without their accents, for comparing: é as e, ü as u, đ as d, æ as ae. Marks go from Latin, Greek,
// Cyrillic, Hebrew and Arabic letters only: elsewhere they are vowels that a word cannot do without. NFC.
[[nodiscard]] std::string without_accents(std::string_view text);

// Without punctuation, for comparing. Dashes and slashes leave a space; what stands between two digits stays
// (3.5, 1968-1972).
[[nodiscard]] std::string without_punctuation(std::string_view text);

} // namespace ingat::text
