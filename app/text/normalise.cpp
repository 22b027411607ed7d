#include "text/normalise.hpp"

#include "base/utf8.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cassert>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <vector>

namespace ingat::text {
namespace {

using Instance = const icu::Normalizer2* (*)(UErrorCode&);

const icu::Normalizer2& instance_of(Instance get) {
    UErrorCode failure = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = get(failure);
    assert(U_SUCCESS(failure) != 0 && normalizer != nullptr); // the data is compiled into ICU
    return *normalizer;
}

// A run this long does not occur in writing. ICU sorts a run of combining marks by insertion, which takes
// quadratic time: 64 MiB of marks would take days.
constexpr int long_run = 64;

bool is_combining(UChar32 value) {
    return u_getIntPropertyValue(value, UCHAR_LEAD_CANONICAL_COMBINING_CLASS) != 0;
}

// The run decomposed and in canonical order, which is what normalising does to it first.
icu::UnicodeString ordered(const icu::UnicodeString& run) {
    const icu::Normalizer2& decomposer = instance_of(icu::Normalizer2::getNFDInstance);
    std::vector<UChar32> marks;
    icu::UnicodeString decomposed;
    for (int32_t at = 0; at < run.length(); at = run.moveIndex32(at, 1)) {
        if (decomposer.getDecomposition(run.char32At(at), decomposed) == 0) {
            decomposed = run.char32At(at);
        }
        for (int32_t part = 0; part < decomposed.length(); part = decomposed.moveIndex32(part, 1)) {
            marks.push_back(decomposed.char32At(part));
        }
    }
    std::stable_sort(marks.begin(), marks.end(), [](UChar32 a, UChar32 b) {
        return u_getCombiningClass(a) < u_getCombiningClass(b);
    });
    return icu::UnicodeString::fromUTF32(marks.data(), static_cast<int32_t>(marks.size()));
}

// The same text to Unicode, with long runs of combining marks in canonical order already.
icu::UnicodeString with_long_runs_ordered(const icu::UnicodeString& text) {
    icu::UnicodeString result;
    int32_t copied = 0;
    for (int32_t at = 0; at < text.length();) {
        const int32_t begin = at;
        int length = 0;
        while (at < text.length() && is_combining(text.char32At(at))) {
            at = text.moveIndex32(at, 1);
            ++length;
        }
        if (length > long_run) {
            result.append(text, copied, begin - copied);
            result.append(ordered(text.tempSubStringBetween(begin, at)));
            copied = at;
        }
        if (length == 0) {
            at = text.moveIndex32(at, 1);
        }
    }
    return copied == 0 ? text : result.append(text, copied, text.length() - copied);
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

icu::UnicodeString normalised(std::string_view text, Instance get) {
    const icu::StringPiece piece{text.data(), static_cast<int32_t>(text.size())};
    const icu::UnicodeString whole = with_long_runs_ordered(icu::UnicodeString::fromUTF8(piece));
    UErrorCode failure = U_ZERO_ERROR;
    icu::UnicodeString result = instance_of(get).normalize(whole, failure);
    return U_SUCCESS(failure) != 0 ? result : whole; // fails only for want of memory
}

std::string utf8(const icu::UnicodeString& text) {
    std::string result;
    text.toUTF8String(result);
    return result;
}

// White space collapsed and trimmed, invisible characters left out.
icu::UnicodeString squeezed(const icu::UnicodeString& text) {
    icu::UnicodeString result;
    bool space_waits = false;
    for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const UChar32 value = text.char32At(at);
        if (u_isUWhiteSpace(value) != 0) {
            space_waits = !result.isEmpty();
        } else if (u_hasBinaryProperty(value, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0) {
            if (space_waits) {
                result.append(u' ');
            }
            space_waits = false;
            result.append(value);
        }
    }
    return result;
}

std::string squeezed_ascii(std::string_view text, bool keep_case) {
    std::string result;
    result.reserve(text.size());
    bool space_waits = false;
    for (const char c : text) {
        if (c == ' ' || (c >= '\t' && c <= '\r')) {
            space_waits = !result.empty();
            continue;
        }
        if (space_waits) {
            result += ' ';
        }
        space_waits = false;
        const bool upper = c >= 'A' && c <= 'Z';
        result += upper && !keep_case ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return result;
}

char plain(char32_t value) {
    switch (value) {
    case 0x0060: // grave accent
    case 0x00B4: // acute accent
    case 0x02B9: // modifier letter prime
    case 0x02BB: // modifier letters: turned comma, apostrophe, reversed comma
    case 0x02BC:
    case 0x02BD:
    case 0x2018: // single quotation marks
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032: // prime
    case 0x2039: // single guillemets
    case 0x203A:
    case 0xFF07: return '\'';
    case 0x00AB: // guillemets
    case 0x00BB:
    case 0x201C: // double quotation marks
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033: // double prime
    case 0xFF02: return '"';
    case 0x2010: // hyphens, dashes
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212: // minus sign
    case 0xFE58: // small dash, small hyphen
    case 0xFE63:
    case 0xFF0D: return '-';
    default: return '\0';
    }
}

} // namespace

std::string nfc(std::string_view text) {
    return is_ascii(text) ? std::string{text} : utf8(normalised(text, icu::Normalizer2::getNFCInstance));
}

std::string fold(std::string_view text) {
    if (is_ascii(text)) {
        return squeezed_ascii(text, false);
    }
    return utf8(squeezed(normalised(text, icu::Normalizer2::getNFKCCasefoldInstance)));
}

std::string fold_spaced(std::string_view text) {
    return utf8(normalised(text, icu::Normalizer2::getNFKCCasefoldInstance));
}

std::string nfkc(std::string_view text) {
    return is_ascii(text) ? std::string{text} : utf8(normalised(text, icu::Normalizer2::getNFKCInstance));
}

std::string fold_keeping_case(std::string_view text) {
    if (is_ascii(text)) {
        return squeezed_ascii(text, true);
    }
    return utf8(squeezed(normalised(text, icu::Normalizer2::getNFKCInstance)));
}

std::string with_plain_punctuation(std::string_view text) {
    if (is_ascii(text) && text.find('`') == std::string_view::npos) {
        return std::string{text};
    }
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = code_point_at(text, at);
        if (const char instead = plain(next.value); instead != '\0') {
            result += instead;
        } else {
            base::append_utf8(result, next.value);
        }
        at += next.bytes;
    }
    return result;
}

} // namespace ingat::text
