#include "bank/number_text.hpp"

#include "support/catch.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <random>

using namespace ingat::bank;

namespace {

const NumberStyle english{};
const NumberStyle indonesian{",", ".", false};
const NumberStyle french{",", "\u202F", false};
const NumberStyle swiss{".", "’", false};
const NumberStyle indian{".", ",", true};
const std::array<NumberStyle, 6> styles{
    {english, indonesian, french, swiss, indian, {.decimal = ",", .thousands = ""}}};

std::optional<double> read(std::string_view text, const NumberStyle& style = english) {
    const auto parts = read_number(text, style);
    return parts ? value_of(*parts) : std::nullopt;
}

NumberParts parts(std::string_view text, const NumberStyle& style = english) {
    INFO(text);
    const auto result = read_number(text, style);
    REQUIRE(result);
    return *result;
}

} // namespace

TEST_CASE("a language has a style of numbers", "[bank][number_text]") {
    CHECK(style_of_language("en") == english);
    CHECK(style_of_language("id") == indonesian);
    CHECK(style_of_language("fr") == french);
    CHECK(style_of_language("de-CH") == swiss);
    CHECK(style_of_language("hi") == indian);
    CHECK(style_of_language("xx") == english);
}

TEST_CASE("a number is read in parts", "[bank][number_text]") {
    CHECK(parts("12") == NumberParts{.whole = "12"});
    CHECK(parts("-12.50") == NumberParts{.whole = "-12", .decimals = "50"});
    CHECK(parts("+.5") == NumberParts{.whole = "+", .decimals = "5"});
    CHECK(parts("7.") == NumberParts{.whole = "7"});
    CHECK(parts("7.kg") == NumberParts{.whole = "7", .unit = "kg"});
    CHECK(parts("7.e2s") == NumberParts{.whole = "7", .exponent = "2", .unit = "s"});
    CHECK(parts("12,345,678.9 m/s") == NumberParts{.whole = "12345678", .decimals = "9", .unit = "m/s"});
    CHECK(parts("  \t 2   km  ") == NumberParts{.whole = "2", .unit = "km"});
    CHECK(parts("1e") == NumberParts{.whole = "1", .unit = "e"});
    CHECK(parts("1e+") == NumberParts{.whole = "1", .unit = "e+"});
    CHECK(parts("2 eV") == NumberParts{.whole = "2", .unit = "eV"});
    CHECK(parts("5.5.") == NumberParts{.whole = "5", .decimals = "5", .unit = "."});
    CHECK(parts("1,000,") == NumberParts{.whole = "1000", .unit = ","});
    CHECK(parts("3%") == NumberParts{.whole = "3", .unit = "%"});
    CHECK(parts("3x10") == NumberParts{.whole = "3", .unit = "x10"});
    CHECK(parts("3x") == NumberParts{.whole = "3", .unit = "x"});
    CHECK(parts("0001.000 mph") == NumberParts{.whole = "0001", .decimals = "000", .unit = "mph"});
}

TEST_CASE("what has no number in it is none", "[bank][number_text]") {
    for (const char* text : {"",      "   ",    ",",     ".",     "-",         "+",       "frog", ". m",
                             ".e8 m", "e8 m",   "x10^8", "m/s^2", "x = 5",     ",,5x",    "--5",  "-+5",
                             "+-5",   "- $ -5", "1,2,3", "3.5.2", "12,34,567", "1.2,3.4", "(5",   "½"}) {
        INFO(text);
        CHECK_FALSE(read_number(text, english));
    }
}

TEST_CASE("exponents are typed in many ways", "[bank][number_text]") {
    for (const char* text : {"3e8",
                             "3E8",
                             "3E+8",
                             "3x10^8",
                             "3X10^8",
                             "3×10^8",
                             "3*10^8",
                             "3*10**8",
                             "3x10**+8",
                             "3 x 10^8",
                             "3 × 10^8",
                             "3·10^8",
                             "3⋅10⁸",
                             "3×10⁸",
                             "3 × 10⁺⁸",
                             "300e6",
                             "0.3e9"}) {
        INFO(text);
        CHECK(read(text) == 3e8);
    }
    CHECK(parts("3.00x10**-8").exponent == "-8");
    CHECK(parts("2×10⁻¹² m²") == NumberParts{.whole = "2", .exponent = "-12", .unit = "m²"});
    CHECK(parts("1e−4 m") == NumberParts{.whole = "1", .exponent = "-4", .unit = "m"});
    CHECK(parts("10^8") == NumberParts{.whole = "1", .exponent = "8"});
    CHECK(parts("-10⁻³ m") == NumberParts{.whole = "-1", .exponent = "-3", .unit = "m"});
    CHECK(parts("10 m²") == NumberParts{.whole = "10", .unit = "m²"});
    CHECK(parts("5 m^2") == NumberParts{.whole = "5", .unit = "m^2"});
    CHECK(parts("20^8") == NumberParts{.whole = "20", .unit = "^8"});
}

TEST_CASE("a unit may stand before the number", "[bank][number_text]") {
    CHECK(parts("$ 1,000") == NumberParts{.whole = "1000", .unit_before = "$"});
    CHECK(parts("£3") == NumberParts{.whole = "3", .unit_before = "£"});
    CHECK(parts("£1,234.56") == NumberParts{.whole = "1234", .decimals = "56", .unit_before = "£"});
    CHECK(parts("Rp 5.000", indonesian) == NumberParts{.whole = "5000", .unit_before = "Rp"});
    CHECK(parts("Rp5.000,50", indonesian) ==
          NumberParts{.whole = "5000", .decimals = "50", .unit_before = "Rp"});
    CHECK(parts("Rp. 5.000", indonesian) == NumberParts{.whole = "5000", .unit_before = "Rp."});
    CHECK(parts("Rp.5.000", indonesian) == NumberParts{.whole = "5000", .unit_before = "Rp."});
    CHECK(parts("-$5") == NumberParts{.whole = "-5", .unit_before = "$"});
    CHECK(parts("$-5") == NumberParts{.whole = "-5", .unit_before = "$"});
    CHECK(parts("US$.50") == NumberParts{.decimals = "50", .unit_before = "US$"});
    CHECK(parts("रु. 5") == NumberParts{.whole = "5", .unit_before = "रु."});
    CHECK(parts("US$/kg 5").unit_before == "US$/kg");
    CHECK(parts("pH 7") == NumberParts{.whole = "7", .unit_before = "pH"});
    CHECK(parts("$5 /kg") == NumberParts{.whole = "5", .unit = "/kg", .unit_before = "$"});
}

TEST_CASE("marks are read as the style says", "[bank][number_text]") {
    CHECK(read("1,234") == 1234);
    CHECK(read("1.234") == 1.234);
    CHECK(read("1.234", indonesian) == 1234);
    CHECK(read("1,234", indonesian) == 1.234);
    CHECK(read("1.234.567,8", indonesian) == 1234567.8);
    CHECK(read("1 234 567,8", french) == 1234567.8);
    CHECK(read("-1 000", french) == -1000);
    CHECK(read("3,14159", french) == 3.14159);
    CHECK(read("1,234", french) == 1.234);
    CHECK(read("1'234'567.8", swiss) == 1234567.8);
    CHECK(read("1’234.5", swiss) == 1234.5);
    CHECK(read("12,34,567.8", indian) == 1234567.8);
    CHECK(read("1,23,45,678", indian) == 12345678);
    CHECK(read("1,234,567", indian) == 1234567);
    CHECK(parts("6'") == NumberParts{.whole = "6", .unit = "'"});
}

TEST_CASE("a mark that cannot part thousands is the decimal mark", "[bank][number_text]") {
    CHECK(read("3,5") == 3.5);
    CHECK(read("3,1416") == 3.1416);
    CHECK(read("1234,567") == 1234.567);
    CHECK(read("0,125") == 0.125);
    CHECK(read(",125") == 0.125);
    CHECK(read("5,") == 5);
    CHECK(read("3,5e3 m") == 3500);
    CHECK(read("3.5", indonesian) == 3.5);
    CHECK(read("0.125", indonesian) == 0.125);
    CHECK(read("3.5", french) == 3.5);
    CHECK(read("1.234", french) == 1.234);
    CHECK(read("3,5", swiss) == 3.5);
    CHECK(read("1.234,5") == 1234.5);
    CHECK(read("1,234.5", indonesian) == 1234.5);
    CHECK(read("1.234.567") == 1234567);
    CHECK(read("1.234,5", french) == 1234.5);
    CHECK(read("1.234.567", french) == 1234567);
}

TEST_CASE("spaces part thousands in every style", "[bank][number_text]") {
    for (const char* space : {" ", "\u00A0", "\u2009", "\u202F", "\u2007"}) {
        const std::string text = std::string{"12"} + space + "345" + space + "678";
        for (const NumberStyle& style : styles) {
            CHECK(read(text, style) == 12345678);
            CHECK(read(text + style.decimal + "5", style) == 12345678.5);
        }
        CHECK(read(std::string{"3.141"} + space + "592") == 3.141592);
    }
    CHECK(parts("3 frogs") == NumberParts{.whole = "3", .unit = "frogs"});
    CHECK(parts("12 34").unit == "34");
    CHECK(parts("12 3456").unit == "3456");
}

TEST_CASE("digits, signs and marks of every script", "[bank][number_text]") {
    CHECK(read("−5") == -5);            // U+2212
    CHECK(read("–5") == -5);            // en dash
    CHECK(read("‐5") == -5);            // U+2010
    CHECK(read("－５．２５") == -5.25); // full width
    CHECK(read("＋１，２３４") == 1234);
    CHECK(read("١٢٣٤٫٥") == 1234.5);
    CHECK(read("١٬٢٣٤") == 1234);
    CHECK(read("۱۲۳") == 123);
    CHECK(read("१२,३४,५६७", indian) == 1234567);
    CHECK(read("- 5") == -5);
    CHECK(parts("5 ㎏").unit == "㎏");
    CHECK(parts("5 A\u030A").unit == "Å"); // NFC
    CHECK(read("10⁸") == 1e8);             // never 108
    CHECK(parts("5²") == NumberParts{.whole = "5", .unit = "²"});
}

TEST_CASE("a number is bounded", "[bank][number_text]") {
    CHECK(read(std::string(longest_number, '0')) == 0);
    CHECK_FALSE(read_number(std::string(longest_number + 1, '0'), english));
    CHECK_FALSE(read_number(std::string(1024UL * 1024UL, '9'), english));
    CHECK_FALSE(read("1e999"));
    CHECK_FALSE(read("-1e999"));
    CHECK_FALSE(read("1e-999"));
    CHECK_FALSE(read("1e99999999999999999999999"));
    CHECK(read("1e308") == 1e308);
    CHECK(read("0e999") == 0);
    CHECK(read("9007199254740993") == 9007199254740992.0);
    CHECK(read("0.1") == 0.1);
    CHECK_FALSE(value_of({}));
    CHECK_FALSE(value_of({.whole = "-"}));
    CHECK_FALSE(value_of({.whole = "1x"}));
}

TEST_CASE("numbers are shown in the style of the language", "[bank][number_text]") {
    CHECK(number_text(0, english) == "0");
    CHECK(number_text(-0.0, english) == "0");
    CHECK(number_text(0.1 + 0.2, english) == "0.3");
    CHECK(number_text(-1.5, english) == "-1.5");
    CHECK(number_text(1234, english) == "1234");
    CHECK(number_text(12345, english) == "12,345");
    CHECK(number_text(1234567.25, english) == "1,234,567.25");
    CHECK(number_text(-1234567.25, indonesian) == "-1.234.567,25");
    CHECK(number_text(12345.5, french) == "12\u202F345,5");
    CHECK(number_text(12345.5, swiss) == "12’345.5");
    CHECK(number_text(1234567, indian) == "12,34,567");
    CHECK(number_text(12345, {.decimal = ".", .thousands = ""}) == "12345");
    CHECK(number_text(1e-5, english) == "0.00001");
    CHECK(number_text(1.25e-6, english) == "1.25×10^-6");
    CHECK(number_text(123456789012345, english) == "123,456,789,012,345");
    CHECK(number_text(1e15, english) == "1×10^15");
    CHECK(number_text(-1.5e20, indonesian) == "-1,5×10^20");
    CHECK(number_text(1.0 / 3, english) == "0.333333333333333");
    CHECK(number_text(1.0 / 3, english, 3) == "0.333");
    CHECK(number_text(123456, english, 2) == "120,000");
    CHECK(number_text(9.99, english, 2) == "10");
    CHECK(number_text(2, english, 0) == "2");
    CHECK(number_text(0.1, english, 99) == "0.1");
    CHECK(number_text(std::numeric_limits<double>::infinity(), english).empty());
    CHECK(number_text(std::nan(""), english).empty());
}

TEST_CASE("numbers are shown with the decimals asked for", "[bank][number_text]") {
    CHECK(number_text_with_decimals(2.5, english, 2) == "2.50");
    CHECK(number_text_with_decimals(12345.678, indonesian, 2) == "12.345,68");
    CHECK(number_text_with_decimals(2, english, 0) == "2");
    CHECK(number_text_with_decimals(-0.001, english, 2) == "0.00");
    CHECK(number_text_with_decimals(-1.005, english, 1) == "-1.0");
    CHECK(number_text_with_decimals(1e20, english, 2) == "1×10^20");
    CHECK(number_text_with_decimals(0.5, english, 99) == "0.500000000000000");
    CHECK(number_text_with_decimals(std::nan(""), english, 2).empty());
}

TEST_CASE("what is shown is read back as the same number, in every style", "[bank][number_text]") {
    std::mt19937_64 random{20261126};
    for (int round = 0; round < 20'000; ++round) {
        const auto digits = static_cast<int>(1 + random() % most_digits);
        std::string typed = round % 2 == 0 ? "-" : "";
        for (int digit = 0; digit < digits; ++digit) {
            typed += static_cast<char>('0' + random() % 10);
        }
        const int span = round % 10 == 0 ? 300 : 20;
        typed += "e" +
                 std::to_string(static_cast<int>(random() % (2UL * static_cast<unsigned long>(span))) - span);
        double value = 0;
        std::from_chars(typed.data(), typed.data() + typed.size(), value);
        for (const NumberStyle& style : styles) {
            const std::string shown = number_text(value, style);
            INFO(shown);
            REQUIRE(read(shown, style) == value);
        }
    }
}

TEST_CASE("random text is a number or none", "[bank][number_text]") {
    std::mt19937 random{11};
    const std::array<std::string_view, 20> pieces{"1", "23", "000",  ".",    ",",        " ", "-",
                                                  "+", "e",  "x10^", "m",    "$",        "’", "²",
                                                  "×", "٣",  "−",    "\xff", "\xe2\x80", "10"};
    int numbers = 0;
    for (int round = 0; round < 50'000; ++round) {
        std::string text;
        for (unsigned count = random() % 8; count > 0; --count) {
            text += pieces.at(random() % pieces.size());
        }
        const auto found = read_number(text, styles.at(random() % styles.size()));
        if (found) {
            ++numbers;
            const auto value = value_of(*found);
            REQUIRE((!value || std::isfinite(*value)));
        }
    }
    CHECK(numbers > 5'000);
}
