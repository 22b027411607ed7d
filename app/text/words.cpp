#include "text/words.hpp"

#include "base/utf8.hpp"
#include "text/normalise.hpp"
#include "text/utf8.hpp"

#include <unicode/uchar.h>

namespace ingat::text {
namespace {

bool is_part_of_word(UChar32 value) {
    return u_isUAlphabetic(value) != 0 || u_isdigit(value) != 0 || (U_GET_GC_MASK(value) & U_GC_M_MASK) != 0;
}

bool stands_alone(UChar32 value) {
    const int line_break = u_getIntPropertyValue(value, UCHAR_LINE_BREAK);
    return line_break == U_LB_IDEOGRAPHIC || line_break == U_LB_COMPLEX_CONTEXT ||
           line_break == U_LB_CONDITIONAL_JAPANESE_STARTER;
}

} // namespace

std::vector<std::string> folded_words(std::string_view text) {
    const std::string folded = fold(text);
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        if (!word.empty()) {
            words.push_back(std::move(word));
        }
        word.clear();
    };
    for (std::size_t at = 0; at < folded.size();) {
        const CodePoint next = code_point_at(folded, at);
        at += next.bytes;
        const auto value = static_cast<UChar32>(next.value);
        if (!is_part_of_word(value)) {
            finish();
        } else if (stands_alone(value)) {
            finish();
            base::append_utf8(word, next.value);
            finish();
        } else {
            base::append_utf8(word, next.value);
        }
    }
    finish();
    return words;
}

} // namespace ingat::text
