#include "base/catalogue.hpp"
#include "sample_banks.hpp"
#include "store/bank_file.hpp"
#include "store/library.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

using namespace ingat;
using namespace ingat::store;
using namespace ingat::tests;

namespace {

const std::string picture = R"(<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>)";

// A bank file whose picture is map.svg; the picture is put by the test.
void put_bank(const std::filesystem::path& folder, const std::string& title = "One") {
    std::filesystem::create_directories(folder);
    bank::Bank bank = bank_of_every_kind();
    bank.id.text = "b1";
    bank.title = title;
    put_file(folder / "d.md", "A quote.");
    REQUIRE(save_bank(bank, folder / "b1.bank.json"));
}

} // namespace

TEST_CASE("the pictures of a bank come with it, byte for byte, and follow when they change",
          "[store][library]") {
    const TemporaryFolder folder;
    put_bank(folder / "author");
    put_file(folder / "author/map.svg", picture);

    REQUIRE(add_bank(folder / "banks", folder / "author/b1.bank.json"));

    CHECK(file_bytes(folder / "banks/b1/map.svg") == picture);
    put_file(folder / "author/map.svg", picture + "\n");
    const auto changed = add_bank(folder / "banks", folder / "author/b1.bank.json");
    REQUIRE(changed);
    CHECK(changed->change == Change::Updated);
    CHECK(file_bytes(folder / "banks/b1/map.svg") == picture + "\n");
    const auto again = add_bank(folder / "banks", folder / "author/b1.bank.json");
    REQUIRE(again);
    CHECK(again->change == Change::Unchanged);
}

TEST_CASE("a bank whose picture is missing is there without it, and the sentence names the picture",
          "[store][library]") {
    const TemporaryFolder folder;
    put_bank(folder / "author");
    put_file(folder / "author/map.svg", picture);
    REQUIRE(add_bank(folder / "banks", folder / "author/b1.bank.json"));
    std::filesystem::remove(folder / "author/map.svg");

    const auto added = add_bank(folder / "banks", folder / "author/b1.bank.json");

    REQUIRE(added);
    CHECK(added->change == Change::Updated);
    CHECK_FALSE(std::filesystem::exists(folder / "banks/b1/map.svg"));
    CHECK(load_library(folder / "banks").banks.size() == 1);
    const auto read = read_picture(folder / "author/b1.bank.json", "map.svg");
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == base::ErrorKind::NotFound);
    CHECK(base::worded(base::Catalogue{}, read.error().message).find("map.svg") != std::string::npos);
}

TEST_CASE("a link is no picture, and one too large neither", "[store][library]") {
    const TemporaryFolder folder;
    put_bank(folder / "author");
    put_file(folder / "secret.svg", picture);
    std::filesystem::create_symlink(folder / "secret.svg", folder / "author/map.svg");

    REQUIRE(add_bank(folder / "banks", folder / "author/b1.bank.json"));

    CHECK_FALSE(std::filesystem::exists(folder / "banks/b1/map.svg"));
    CHECK_FALSE(read_picture(folder / "author/b1.bank.json", "map.svg"));
    std::filesystem::remove(folder / "author/map.svg");
    put_file(folder / "author/map.svg", picture);
    std::filesystem::resize_file(folder / "author/map.svg", most_picture_bytes + 1);
    const auto too_large = read_picture(folder / "author/b1.bank.json", "map.svg");
    REQUIRE_FALSE(too_large);
    CHECK(too_large.error().kind == base::ErrorKind::TooLarge);
}

TEST_CASE("a changed picture of a bank of the program comes, unless the learner changed the bank",
          "[store][library]") {
    const TemporaryFolder folder;
    put_bank(folder / "content");
    put_file(folder / "content/map.svg", picture);
    REQUIRE(seed_library(folder / "banks", folder / "content"));
    put_file(folder / "content/map.svg", picture + " ");

    REQUIRE(seed_library(folder / "banks", folder / "content"));

    CHECK(file_bytes(folder / "banks/b1/map.svg") == picture + " ");
    put_file(folder / "banks/b1/map.svg", picture + "\n\n");
    put_file(folder / "content/map.svg", picture);
    REQUIRE(seed_library(folder / "banks", folder / "content"));
    CHECK(file_bytes(folder / "banks/b1/map.svg") == picture + "\n\n");
}
