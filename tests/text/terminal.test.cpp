#include "text/terminal.hpp"

#include "support/catch.hpp"

#include <random>

using namespace ingat::text;

TEST_CASE("a terminal obeys nothing in a text", "[text][terminal]") {
    CHECK(for_terminal("\x1B[2J") == "\\x1b[2J");
    CHECK(for_terminal("\u009B2J\x7F\r") == "\\x9b2J\\x7f\\x0d");
    CHECK(for_terminal("a\u202Eb\u2069\uFEFF") == "a\\u{202e}b\\u{2069}\\u{feff}");
    CHECK(for_terminal("\uE000\U000E0041") == "\\u{e000}\\u{e0041}");
    CHECK(for_terminal("\xFF\xE2\x82") == "\\xff\\xe2\\x82");
}

TEST_CASE("line breaks stay or are written out", "[text][terminal]") {
    CHECK(for_terminal("a\tb\nc") == "a\tb\nc");
    CHECK(for_terminal("a\tb\nc", LineBreaks::Escaped) == "a\\tb\\nc");
    CHECK(for_terminal("a\u2028b", LineBreaks::Escaped) == "a\\u{2028}b");
}

TEST_CASE("what people write passes", "[text][terminal]") {
    const std::string text = "C:\\path — 日本語 👩\u200D👧 हिन्दी %n%s";

    CHECK(for_terminal(text) == text);
}

TEST_CASE("no bytes make a control character", "[text][terminal]") {
    std::mt19937 random{7};
    for (int round = 0; round < 2000; ++round) {
        std::string bytes;
        for (std::size_t left = random() % 30; left > 0; --left) {
            bytes += static_cast<char>(random() % 256);
        }

        for (const char c : for_terminal(bytes, LineBreaks::Escaped)) {
            REQUIRE_FALSE((static_cast<unsigned char>(c) < 0x20 || c == 0x7F));
        }
    }
}
