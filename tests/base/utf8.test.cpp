#include "base/utf8.hpp"

#include "support/catch.hpp"

using namespace ingat::base;

TEST_CASE("every byte of a character leads to its beginning", "[base][utf8]") {
    const std::string text = "aé€😀";
    std::vector<std::size_t> begins;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        begins.push_back(character_begin(text, at));
    }

    CHECK(begins == std::vector<std::size_t>{0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10});
    CHECK(character_begin(text, 12) == 12);
    CHECK(character_begin("", 0) == 0);
}

TEST_CASE("bytes that continue nothing are gone back over as far as a character is long", "[base][utf8]") {
    const std::string text(100, '\x80');

    CHECK(character_begin(text, 50) == 47);
    CHECK(character_begin(text, 1) == 0);
}

TEST_CASE("a text is shortened between two characters", "[base][utf8]") {
    CHECK(shortened("aé€", 6) == "aé€");
    CHECK(shortened("aé€", 5) == "aé…");
    CHECK(shortened("aé€", 2) == "a…");
    CHECK(shortened("€", 0) == "…");
}
