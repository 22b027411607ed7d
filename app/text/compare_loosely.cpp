#include "base/utf8.hpp"
#include "text/normalise.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace ingat::text {
namespace {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Letters that Unicode does not take apart, though people type them as plain ones.
struct PlainLetter {
    char32_t letter;
    std::string_view plain;
};
constexpr std::array<PlainLetter, 20> plain_letters{{
    {0x00C6, "AE"}, {0x00D0, "D"},  {0x00D8, "O"},  {0x00DE, "Th"}, {0x00DF, "ss"},
    {0x00E6, "ae"}, {0x00F0, "d"},  {0x00F8, "o"},  {0x00FE, "th"}, {0x0110, "D"},
    {0x0111, "d"},  {0x0126, "H"},  {0x0127, "h"},  {0x0131, "i"},  {0x0141, "L"},
    {0x0142, "l"},  {0x0152, "OE"}, {0x0153, "oe"}, {0x0166, "T"},  {0x0167, "t"},
}};

bool has_free_marks(char32_t letter) {
    UErrorCode failure = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(letter), &failure)) {
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_HEBREW:
    case USCRIPT_ARABIC: return true;
    default: return false;
    }
}

std::string normalised(std::string_view text, const icu::Normalizer2* (*get)(UErrorCode&)) {
    UErrorCode failure = U_ZERO_ERROR;
    const icu::StringPiece piece{text.data(), static_cast<int32_t>(text.size())};
    const icu::UnicodeString whole = icu::UnicodeString::fromUTF8(piece);
    const icu::UnicodeString result = get(failure)->normalize(whole, failure);
    std::string out;
    (U_SUCCESS(failure) != 0 ? result : whole).toUTF8String(out);
    return out;
}

// Whether what stands at `at` has a digit right before and right after it.
bool is_between_digits(std::string_view text, std::size_t at, std::size_t bytes) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return at > 0 && is_digit(text[at - 1]) && at + bytes < text.size() && is_digit(text[at + bytes]);
}

bool parts_words(char32_t mark) {
    return u_charType(static_cast<UChar32>(mark)) == U_DASH_PUNCTUATION || mark == U'/' || mark == U'\\';
}

} // namespace

std::string without_accents(std::string_view text) {
    if (is_ascii(text)) {
        return std::string{text};
    }
    // nfc() first: it puts endless runs of marks in order in reasonable time.
    const std::string apart = normalised(nfc(text), icu::Normalizer2::getNFDInstance);
    std::string plain;
    char32_t letter = 0;
    for (std::size_t at = 0; at < apart.size();) {
        const CodePoint next = code_point_at(apart, at);
        at += next.bytes;
        const bool is_mark = u_charType(static_cast<UChar32>(next.value)) == U_NON_SPACING_MARK;
        letter = is_mark ? letter : next.value;
        if (is_mark && has_free_marks(letter)) {
            continue;
        }
        const auto* const found =
            std::find_if(plain_letters.begin(), plain_letters.end(), [&](const PlainLetter& one) {
                return one.letter == next.value;
            });
        if (found != plain_letters.end()) {
            plain += found->plain;
        } else {
            base::append_utf8(plain, next.value);
        }
    }
    return is_ascii(plain) ? plain : nfc(plain);
}

std::string without_punctuation(std::string_view text) {
    std::string rest;
    rest.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = code_point_at(text, at);
        const bool stays =
            u_ispunct(static_cast<UChar32>(next.value)) == 0 || is_between_digits(text, at, next.bytes);
        if (stays) {
            base::append_utf8(rest, next.value);
        } else if (parts_words(next.value)) {
            rest += ' ';
        }
        at += next.bytes;
    }
    return rest;
}

} // namespace ingat::text
