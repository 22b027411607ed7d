#include "text/clean.hpp"

#include "support/catch.hpp"
#include "text/utf8.hpp"

#include <random>

using namespace ingat::text;

TEST_CASE("what is not UTF-8 is shown as a replacement character", "[text][clean]") {
    CHECK(clean("a\xFFz") == "a\uFFFDz");
    CHECK(clean("\xE2\x82z") == "\uFFFDz");
    CHECK(clean("\xC0\x80") == "\uFFFD\uFFFD");
    CHECK(clean("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("control characters go, line breaks and tabs stay", "[text][clean]") {
    CHECK(clean(std::string_view{"a\0b", 3}) == "ab");
    CHECK(clean("\x1B[31mred\x7F\tx\n") == "[31mred\tx\n");
    CHECK(clean("a\u0085\u009Bz") == "az");
}

TEST_CASE("every kind of line end becomes one line feed", "[text][clean]") {
    CHECK(clean("a\r\nb\rc\n\r\nd") == "a\nb\nc\n\nd");
}

TEST_CASE("characters that turn text around go", "[text][clean]") {
    CHECK(clean("a\u202A\u202B\u202C\u202D\u202Ez") == "az");
    CHECK(clean("a\u2066\u2067\u2068\u2069z") == "az");
    CHECK(clean("\uFEFFa") == "a");
}

TEST_CASE("our own marks cannot come from outside", "[text][clean]") {
    CHECK(clean("a\uE000\uE001\uE00Fz\uE010") == "az\uE010");
}

TEST_CASE("text of every script stays as it is", "[text][clean]") {
    const std::string text =
        "“Ingat”, 日本語 한국어 ภาษาไทย العربية עברית\u200F हिन्दी क\u094D\u200Dष 👩\u200D👩\u200D👧 e\u0301";

    CHECK(clean(text) == text);
}

TEST_CASE("whatever comes in, clean text is valid and cleaning it again changes nothing", "[text][clean]") {
    std::mt19937 random{20261122};
    // Bytes that begin, continue and break sequences are much likelier than chance makes them.
    const std::string likely = "\xC2\xE2\xED\xEE\xEF\xF0\xF4\x80\x81\x8B\x9F\xA0\xAA\xBB\xBF\xFF\r\n\t \x1B";
    for (int round = 0; round < 3000; ++round) {
        std::string bytes;
        for (std::size_t left = random() % 40; left > 0; --left) {
            bytes += random() % 3 == 0 ? static_cast<char>(random() % 256) : likely[random() % likely.size()];
        }

        const std::string once = clean(bytes);

        REQUIRE(is_utf8(once));
        REQUIRE(clean(once) == once);
    }
}
