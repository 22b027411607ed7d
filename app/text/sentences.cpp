#include "text/sentences.hpp"

#include "text/normalise.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

namespace ingat::text {
namespace {

// Abbreviations that something always follows, so that they never end a sentence. Those that may ("dll.",
// "etc.") are left to Unicode's rule: no sentence begins with a small letter.
constexpr std::array<std::string_view, 29> english_abbreviations{
    "approx", "art", "capt", "cf", "ch", "col", "dr", "e.g",  "fig", "figs", "gen", "gov", "hon", "i.e", "lt",
    "mr",     "mrs", "ms",   "mt", "no", "nos", "pp", "prof", "rev", "sec",  "sen", "sgt", "st",  "vs",
};
constexpr std::array<std::string_view, 30> indonesian_abbreviations{
    "a.n", "d.a",  "dr",  "dra", "drs",  "drg", "gg",  "hal",    "hj",     "hlm",
    "ir",  "jend", "jl",  "kab", "kec",  "kel", "kol", "letjen", "mayjen", "ny",
    "no",  "prof", "s.d", "sdr", "sdri", "tn",  "tgl", "u.p",    "yth",    "brigjen",
};

bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

std::string_view last_word(std::string_view text) {
    std::size_t begin = text.size();
    while (begin > 0 && !is_space(text[begin - 1]) && text[begin - 1] != '(' && text[begin - 1] != '"' &&
           text.size() - begin < 40) {
        --begin;
    }
    return text.substr(begin);
}

bool is_abbreviation(const std::string& word, std::string_view language) {
    const auto in = [&](const auto& list) { return std::find(list.begin(), list.end(), word) != list.end(); };
    return language.starts_with("id") || language.starts_with("ms") ? in(indonesian_abbreviations)
                                                                    : in(english_abbreviations);
}

bool is_initial(std::string_view word) {
    const CodePoint first = code_point_at(word, 0);
    return first.bytes == word.size() && u_isupper(static_cast<UChar32>(first.value)) != 0;
}

// Whether `sentence`, as Unicode's rules cut it, goes on in the next one.
bool goes_on(std::string_view sentence, std::string_view language) {
    if (!sentence.ends_with('.')) {
        return false;
    }
    const std::string_view word = last_word(sentence.substr(0, sentence.size() - 1));
    if (word.empty()) {
        return false;
    }
    const bool only_number =
        word.size() + 1 == sentence.size() &&
        std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    return only_number || is_initial(word) || is_abbreviation(fold(word), language);
}

ByteRange trimmed(std::string_view text, ByteRange range) {
    while (range.begin < range.end && is_space(text[range.begin])) {
        ++range.begin;
    }
    while (range.end > range.begin && is_space(text[range.end - 1])) {
        --range.end;
    }
    return range;
}

// Where Unicode's rules end a sentence, the end of the text included.
std::vector<std::size_t> boundaries(std::string_view text, std::string_view language) {
    UErrorCode failure = U_ZERO_ERROR;
    const icu::Locale locale{std::string{language}.c_str()};
    const std::unique_ptr<icu::BreakIterator> iterator{
        icu::BreakIterator::createSentenceInstance(locale, failure)};
    const std::unique_ptr<UText, decltype(&utext_close)> bytes{
        utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &failure), &utext_close};
    if (U_SUCCESS(failure) != 0) {
        iterator->setText(bytes.get(), failure);
    }
    if (U_FAILURE(failure) != 0) {
        return {text.size()}; // only for want of memory: one long sentence
    }
    std::vector<std::size_t> ends;
    for (int32_t end = iterator->next(); end != icu::BreakIterator::DONE; end = iterator->next()) {
        ends.push_back(static_cast<std::size_t>(end));
    }
    return ends;
}

// A line break inside a paragraph is only a space; to Unicode's rules it would end the sentence.
std::string on_one_line(std::string_view paragraph) {
    std::string line{paragraph};
    std::replace_if(line.begin(), line.end(), is_space, ' ');
    return line;
}

} // namespace

std::vector<ByteRange> sentence_ranges(std::string_view paragraph, std::string_view language) {
    const std::string line = on_one_line(paragraph);
    std::vector<ByteRange> sentences;
    std::size_t begin = 0;
    for (const std::size_t end : boundaries(line, language)) {
        const ByteRange range = trimmed(line, {.begin = begin, .end = end});
        const std::string_view sentence = std::string_view{line}.substr(range.begin, range.end - range.begin);
        begin = range.begin; // so that leading space is walked over once
        if (sentence.empty() || (end < line.size() && goes_on(sentence, language))) {
            continue;
        }
        sentences.push_back(range);
        begin = end;
    }
    const ByteRange rest = trimmed(line, {.begin = begin, .end = line.size()});
    if (rest.begin < rest.end) {
        sentences.push_back(rest);
    }
    return sentences;
}

} // namespace ingat::text
