#include "text/utf8.hpp"

#include "base/utf8.hpp"
#include "support/catch.hpp"

using namespace ingat::text;

TEST_CASE("code points of every length are read", "[text][utf8]") {
    const std::string text = "aé€😀";

    CHECK(code_point_at(text, 0) == CodePoint{.value = U'a', .bytes = 1, .valid = true});
    CHECK(code_point_at(text, 1) == CodePoint{.value = U'é', .bytes = 2, .valid = true});
    CHECK(code_point_at(text, 3) == CodePoint{.value = U'€', .bytes = 3, .valid = true});
    CHECK(code_point_at(text, 6) == CodePoint{.value = U'😀', .bytes = 4, .valid = true});
}

TEST_CASE("every code point is written so that it is read back", "[text][utf8]") {
    for (char32_t value = 0; value <= 0x10FFFF; value += value < 0x3000 ? 1 : 0x101) {
        if (value >= 0xD800 && value <= 0xDFFF) {
            continue;
        }
        std::string text;
        ingat::base::append_utf8(text, value);
        REQUIRE(code_point_at(text, 0) == CodePoint{.value = value, .bytes = text.size(), .valid = true});
    }
}

TEST_CASE("bytes that are not UTF-8 are known", "[text][utf8]") {
    for (const char* bytes : {"\x80",
                              "\xC0\x80",
                              "\xC1\xBF",
                              "\xE0\x80\x80",
                              "\xED\xA0\x80",
                              "\xF0\x80\x80\x80",
                              "\xF4\x90\x80\x80",
                              "\xF5",
                              "\xFF",
                              "\xC3",
                              "\xE2\x82",
                              "\xF0\x9F\x98"}) {
        CHECK_FALSE(is_utf8(bytes));
    }
    CHECK(is_utf8("\xF4\x8F\xBF\xBF"));
    CHECK(is_utf8(""));
}

TEST_CASE("a broken sequence takes nothing of what follows", "[text][utf8]") {
    CHECK(code_point_at("\xE2\x82"
                        "a",
                        0) == CodePoint{.bytes = 2});
    CHECK(code_point_at("\xF0\x9F"
                        "é",
                        0) == CodePoint{.bytes = 2});
    CHECK(code_point_at("\xE0\x80\x80", 0) == CodePoint{.bytes = 1});
}
