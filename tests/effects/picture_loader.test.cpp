#include "effects/picture_loader.hpp"

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <atomic>

using namespace ingat;
using namespace ingat::effects;
using namespace ingat::tests;

namespace {

std::atomic<int> woken = 0; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): by a plain function

void wake() {
    ++woken;
}

struct Shelf {
    TemporaryFolder folder;
    PictureLoader loader{
        {.home = folder / "home", .content = folder / "content", .locale = {}, .scratch = {}},
        INGAT_PICTURE_READER,
        wake};

    Shelf() {
        std::filesystem::create_directories(folder / "home/banks/b");
        std::filesystem::create_directories(folder / "content");
        put_file(folder / "home/banks/b/bank.json", "{}");
        put_file(folder / "home/banks/b/map.svg",
                 "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"><rect width=\"40\" "
                 "height=\"20\" fill=\"#f00\"/></svg>");
    }
};

const PictureName map_of_b{.bank = {"b"}, .file = "map.svg"};

} // namespace

TEST_CASE("a picture is read beside the program, and wakes it", "[effects][pictures]") {
    Shelf shelf;
    const auto& header = shelf.loader.header(map_of_b);
    REQUIRE(header);
    CHECK(header->width == 40);
    CHECK(header->height == 20);
    CHECK(shelf.loader.take().empty());

    shelf.loader.ask(map_of_b, {.width = 80, .height = 40});
    shelf.loader.wait();

    const std::vector<LoadedPicture> loaded = shelf.loader.take();
    REQUIRE(loaded.size() == 1);
    CHECK(loaded[0].name == map_of_b);
    CHECK(loaded[0].size == pictures::Size{.width = 80, .height = 40});
    REQUIRE(loaded[0].picture);
    CHECK(loaded[0].picture->width == 80);
    CHECK(loaded[0].picture->height == 40);
    CHECK(woken >= 1);
    CHECK(shelf.loader.take().empty());
}

TEST_CASE("a picture that is not there, or no picture, is an error and ends nothing", "[effects][pictures]") {
    Shelf shelf;
    put_file(shelf.folder / "home/banks/b/words.png", "no picture");
    CHECK_FALSE(shelf.loader.header({.bank = {"b"}, .file = "none.png"}));
    CHECK_FALSE(shelf.loader.header({.bank = {"b"}, .file = "words.png"}));
    shelf.loader.ask({.bank = {"b"}, .file = "words.png"}, {.width = 9, .height = 9});
    shelf.loader.wait();
    const std::vector<LoadedPicture> loaded = shelf.loader.take();
    REQUIRE(loaded.size() == 1);
    CHECK_FALSE(loaded[0].picture);
}

TEST_CASE("a bank that was not copied shows the pictures that came with the program", "[effects][pictures]") {
    Shelf shelf;
    std::filesystem::rename(shelf.folder / "home/banks/b/map.svg", shelf.folder / "content/map.svg");
    CHECK(shelf.loader.header({.bank = {"elsewhere"}, .file = "map.svg"}));
    CHECK_FALSE(shelf.loader.header(map_of_b));
}
