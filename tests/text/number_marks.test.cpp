#include "text/number_marks.hpp"

#include "support/catch.hpp"

#include <unicode/locid.h>

using namespace ingat::text;

namespace {

const std::string no_break = "\u00A0";
const std::string narrow = "\u202F";

} // namespace

TEST_CASE("each language has its marks in numbers", "[text][number_marks]") {
    for (const char* language :
         {"en", "en-US", "en-GB", "ja", "zh", "ko", "he", "th", "ms", "es-MX", "fa", "ar-EG"}) {
        INFO(language);
        CHECK(number_marks(language) == NumberMarks{".", ",", false});
    }
    for (const char* language :
         {"id", "de", "nl", "es", "pt", "it", "tr", "vi", "id-ID", "in", "su", "el", "da"}) {
        INFO(language);
        CHECK(number_marks(language) == NumberMarks{",", ".", false});
    }
    for (const char* language : {"pl", "ru", "cs", "sv", "no", "nb", "fi", "uk", "pt-PT"}) {
        INFO(language);
        CHECK(number_marks(language) == NumberMarks{",", no_break, false});
    }
    CHECK(number_marks("fr") == NumberMarks{",", narrow, false});
    CHECK(number_marks("de-CH") == NumberMarks{".", "’", false});
    CHECK(number_marks("hi") == NumberMarks{".", ",", true});
    CHECK(number_marks("en-IN") == NumberMarks{".", ",", true});
}

TEST_CASE("an unknown language has a point, wherever the program runs", "[text][number_marks]") {
    const icu::Locale before;
    UErrorCode failure = U_ZERO_ERROR;
    icu::Locale::setDefault(icu::Locale::getGermany(), failure);
    for (const char* language : {"", "xx", "zzz", "und", "tlh", "not a tag", "\xff", "-", "en_US_and_more"}) {
        INFO(language);
        CHECK(number_marks(language) == NumberMarks{});
    }
    CHECK(number_marks("en") == NumberMarks{});
    CHECK(number_marks(std::string(100'000, 'a')) == NumberMarks{});
    icu::Locale::setDefault(before, failure);
}

TEST_CASE("digits of every script, and no other number", "[text][number_marks]") {
    CHECK(digit_value(U'0') == 0);
    CHECK(digit_value(U'9') == 9);
    CHECK(digit_value(U'٣') == 3);  // Arabic-Indic
    CHECK(digit_value(U'۴') == 4);  // Persian
    CHECK(digit_value(U'५') == 5);  // Devanagari
    CHECK(digit_value(U'６') == 6); // full width
    for (const char32_t other : {U'a', U'²', U'½', U'三', U'Ⅴ', U' '}) {
        CHECK_FALSE(digit_value(other));
    }
}

TEST_CASE("what is a space, a letter, a currency", "[text][number_marks]") {
    for (const char32_t space : {U' ', U'\t', U'\u00A0', U'\u2009', U'\u202F', U'\u3000', U'\u200B'}) {
        CHECK(is_space(space));
    }
    CHECK_FALSE(is_space(U'x'));
    CHECK(is_letter(U'R'));
    CHECK(is_letter(U'Ω'));
    CHECK_FALSE(is_letter(U'1'));
    CHECK_FALSE(is_letter(U'.'));
    CHECK(is_currency(U'$'));
    CHECK(is_currency(U'₩'));
    CHECK_FALSE(is_currency(U'%'));
}
