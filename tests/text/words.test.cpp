#include "text/words.hpp"

#include "support/catch.hpp"

using namespace ingat::text;

using Words = std::vector<std::string>;

TEST_CASE("words are folded and without punctuation", "[text][words]") {
    CHECK(folded_words("Korea Utara (DPRK) keluar, 10-Januari-2003!") ==
          Words{"korea", "utara", "dprk", "keluar", "10", "januari", "2003"});
    CHECK(folded_words("**É**cole") == Words{"é", "cole"});
    CHECK(folded_words(" … ").empty());
}

TEST_CASE("marks stay with their letter", "[text][words]") {
    CHECK(folded_words("हिन्दी भाषा") == Words{"हिन्दी", "भाषा"});
}

TEST_CASE("where a script writes no spaces each character counts", "[text][words]") {
    CHECK(folded_words("日本語ABC") == Words{"日", "本", "語", "abc"});
    CHECK(folded_words("ไทย").size() == 3);
}
