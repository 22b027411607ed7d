#include "text/number_marks.hpp"

#include <memory>
#include <unicode/dcfmtsym.h>
#include <unicode/decimfmt.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>

namespace ingat::text {
namespace {

constexpr std::size_t longest_tag = 100; // bytes

// ICU answers for the machine's own language when it does not know the one asked for.
bool is_for(const icu::DecimalFormatSymbols& symbols, const icu::Locale& locale, UErrorCode& failure) {
    const icu::Locale found = symbols.getLocale(ULOC_VALID_LOCALE, failure);
    return std::string_view{found.getLanguage()} == locale.getLanguage();
}

// The language as ICU's data call it ("in" is "id"), writing in Western digits.
icu::Locale locale_of(std::string_view language, UErrorCode& failure) {
    const icu::StringPiece tag{language.data(), static_cast<int32_t>(language.size())};
    icu::Locale locale = icu::Locale::forLanguageTag(tag, failure);
    locale.canonicalize(failure);
    locale.setKeywordValue("numbers", "latn", failure);
    return locale;
}

std::string symbol(const icu::DecimalFormatSymbols& symbols,
                   icu::DecimalFormatSymbols::ENumberFormatSymbol which) {
    std::string text;
    return symbols.getSymbol(which).toUTF8String(text);
}

bool has_groups_of_two(const icu::Locale& locale) {
    UErrorCode failure = U_ZERO_ERROR;
    const std::unique_ptr<icu::NumberFormat> format{icu::NumberFormat::createInstance(locale, failure)};
    const auto* decimal = dynamic_cast<const icu::DecimalFormat*>(format.get());
    return U_SUCCESS(failure) != 0 && decimal != nullptr && decimal->getSecondaryGroupingSize() == 2;
}

} // namespace

NumberMarks number_marks(std::string_view language) {
    if (language.empty() || language.size() > longest_tag) {
        return {};
    }
    UErrorCode failure = U_ZERO_ERROR;
    const icu::Locale locale = locale_of(language, failure);
    if (U_FAILURE(failure) != 0) {
        return {};
    }
    const icu::DecimalFormatSymbols symbols{locale, failure};
    if (U_FAILURE(failure) != 0 || !is_for(symbols, locale, failure)) {
        return {};
    }
    return {
        .decimal = symbol(symbols, icu::DecimalFormatSymbols::kDecimalSeparatorSymbol),
        .thousands = symbol(symbols, icu::DecimalFormatSymbols::kGroupingSeparatorSymbol),
        .groups_of_two = has_groups_of_two(locale),
    };
}

std::optional<int> digit_value(char32_t value) {
    const int digit = u_charDigitValue(static_cast<UChar32>(value));
    return digit < 0 ? std::nullopt : std::optional{digit};
}

bool is_space(char32_t value) {
    constexpr char32_t zero_width_space = 0x200B;
    return u_isUWhiteSpace(static_cast<UChar32>(value)) != 0 || value == zero_width_space;
}

bool is_letter(char32_t value) {
    return u_isUAlphabetic(static_cast<UChar32>(value)) != 0;
}

bool is_currency(char32_t value) {
    return u_charType(static_cast<UChar32>(value)) == U_CURRENCY_SYMBOL;
}

} // namespace ingat::text
