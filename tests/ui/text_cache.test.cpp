#include "ui/text_cache.hpp"

#include "support/catch.hpp"
#include "support/ui_probe.hpp"

using namespace ingat;

namespace {

typeset::Style narrow() {
    typeset::Style style;
    style.width = 100;
    return style;
}

constexpr int all_rows = 1'000'000;

} // namespace

TEST_CASE("a text is laid out and uploaded once, however often it is drawn", "[ui][text_cache]") {
    tests::CountedTextures textures;
    ui::TextCache cache{textures};

    for (int frame = 0; frame < 5; ++frame) {
        cache.begin_frame();
        CHECK(cache.bands("hello", narrow(), {}, 1, 0, all_rows).size() == 1);
    }

    CHECK(textures.made() == 1);
    CHECK(cache.size() == 1);
}

TEST_CASE("another colour, span or scale is another text", "[ui][text_cache]") {
    tests::CountedTextures textures;
    ui::TextCache cache{textures};
    typeset::Style red = narrow();
    red.colour = {200, 0, 0};

    static_cast<void>(cache.bands("hello", narrow(), {}, 1, 0, all_rows));
    static_cast<void>(cache.bands("hello", red, {}, 1, 0, all_rows));
    static_cast<void>(cache.bands("hello", narrow(), {}, 2, 0, all_rows));
    static_cast<void>(
        cache.bands("hello", narrow(), {{.begin = 0, .end = 2, .marked = true}}, 1, 0, all_rows));

    CHECK(cache.size() == 4);
}

TEST_CASE("only what is seen of a very long text becomes textures", "[ui][text_cache]") {
    tests::CountedTextures textures;
    ui::TextCache cache{textures};
    std::string text;
    for (int line = 0; line < 2000; ++line) {
        text += "line\n";
    }

    const auto bands = cache.bands(text, narrow(), {}, 1, 10'000, 10'600);

    CHECK(bands.size() <= 3);
    CHECK(textures.made() == static_cast<int>(bands.size()));
    REQUIRE_FALSE(bands.empty());
    CHECK(bands.front().top <= 10'000);
    CHECK(bands.back().top + bands.back().height >= 10'600);
}

TEST_CASE("what was not drawn for longest goes first, and nothing is left at the end", "[ui][text_cache]") {
    tests::CountedTextures textures;
    {
        ui::TextCache cache{textures, 40'000};
        for (int number = 0; number < 50; ++number) {
            cache.begin_frame();
            static_cast<void>(cache.bands("the same", narrow(), {}, 1, 0, all_rows));
            static_cast<void>(cache.bands("text " + std::to_string(number), narrow(), {}, 1, 0, all_rows));
        }
        CHECK(textures.alive() < 20);
        CHECK(textures.made() == 51);
        CHECK(cache.bytes() <= 60'000);
    }
    CHECK(textures.alive() == 0);
    CHECK(textures.dropped_twice() == 0);
}
