#include "bank/find_quote.hpp"

#include "support/catch.hpp"

#include <random>
#include <string>
#include <vector>

using namespace ingat::bank;

namespace {

std::vector<Found> all(std::string_view text, std::string_view quote, Spaces spaces) {
    std::vector<Found> places;
    QuoteSearch search{text, quote, spaces};
    for (auto place = search.next(); place; place = search.next()) {
        places.push_back(*place);
    }
    return places;
}

using Places = std::vector<Found>;

} // namespace

TEST_CASE("every place of a quote is found, overlapping ones too", "[bank][find_quote]") {
    CHECK(all("abababa", "aba", Spaces::AsWritten) == Places{{0, 3}, {2, 5}, {4, 7}});
    CHECK(all("abc", "d", Spaces::AsWritten).empty());
    CHECK(all("abc", "", Spaces::AsWritten).empty());
    CHECK(all("", "a", Spaces::AsWritten).empty());
    CHECK(all("a  b", "a b", Spaces::AsWritten).empty());
}

TEST_CASE("any white space can stand for any other", "[bank][find_quote]") {
    CHECK(all("x a \n b y", " a b\n", Spaces::AnyForAny) == Places{{2, 7}});
    CHECK(all("a\u00A0b", "a b", Spaces::AnyForAny) == Places{{0, 4}});
    CHECK(all("ab", "a b", Spaces::AnyForAny).empty());
    CHECK(all("a b", "ab", Spaces::AnyForAny).empty());
    CHECK(all("a b", "  ", Spaces::AnyForAny).empty());
}

TEST_CASE("the search stays at its end", "[bank][find_quote]") {
    QuoteSearch search{"a", "a", Spaces::AsWritten};
    CHECK(search.next() == Found{0, 1});
    CHECK_FALSE(search.next());
    CHECK_FALSE(search.next());
}

TEST_CASE("the search finds what a plain search finds", "[bank][find_quote]") {
    std::mt19937 random{1};
    const auto letters = [&](std::size_t length) {
        std::string text;
        while (text.size() < length) {
            text += "ab"[random() % 2];
        }
        return text;
    };
    for (int round = 0; round < 2000; ++round) {
        const std::string text = letters(random() % 30);
        const std::string quote = letters(1 + random() % 5);
        Places plain;
        for (std::size_t at = text.find(quote); at != std::string::npos; at = text.find(quote, at + 1)) {
            plain.push_back({at, at + quote.size()});
        }
        REQUIRE(all(text, quote, Spaces::AsWritten) == plain);
    }
}
