#include "effects/places.hpp"

#include "effects/given_path.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

using namespace ingat;
using namespace ingat::effects;

TEST_CASE("the data folder is $INGAT_HOME, else below $XDG_DATA_HOME, else below the home",
          "[effects][places]") {
    Surroundings surroundings{.ingat_home = "/mine", .xdg_data_home = "/data", .home = "/home/me"};
    CHECK(places_for(surroundings)->home == "/mine");
    surroundings.ingat_home = "";
    CHECK(places_for(surroundings)->home == "/data/ingat");
    surroundings.xdg_data_home = "relative/data"; // to be ignored
    CHECK(places_for(surroundings)->home == "/home/me/.local/share/ingat");
    CHECK(places_for(surroundings)->user_home == "/home/me");
    surroundings.home = "";
    CHECK_FALSE(places_for(surroundings));
}

TEST_CASE("short-lived copies go where the system wants them", "[effects][places]") {
    CHECK(places_for({.ingat_home = "/mine"})->scratch == "/tmp");
    CHECK(places_for({.ingat_home = "/mine", .scratch = "/scratch"})->scratch == "/scratch");
}

TEST_CASE("content and catalogues are beside an installed program, else where they were built",
          "[effects][places]") {
    const tests::TemporaryFolder folder;
    Surroundings surroundings{.ingat_home = "/mine",
                              .program = folder / "bin/ingat",
                              .source_content = "/source/content",
                              .built_locale = "/build/locale"};
    CHECK(places_for(surroundings)->content == "/source/content");
    CHECK(places_for(surroundings)->locale == "/build/locale");

    std::filesystem::create_directories(folder / "bin");
    std::filesystem::create_directories(folder / "share/ingat/content");
    std::filesystem::create_directories(folder / "share/ingat/locale");
    CHECK(places_for(surroundings)->content == folder / "share/ingat/content");
    CHECK(catalogue_folder(surroundings) == folder / "share/ingat/locale");

    surroundings.ingat_content = "/wanted";
    CHECK(places_for(surroundings)->content == "/wanted");
}

TEST_CASE("the library and the settings lie in the data folder", "[effects][places]") {
    const Places places{.home = "/mine", .content = {}, .locale = {}, .scratch = {}};
    CHECK(library_folder(places) == "/mine/banks");
    CHECK(settings_file(places) == "/mine/settings.json");
}

TEST_CASE("a path is understood as it is typed, pasted or dropped", "[effects][given_path]") {
    const auto given = [](const char* text) { return given_path(text, "/home/me").string(); };
    CHECK(given("/a b/c.bank.json") == "/a b/c.bank.json");
    CHECK(given(" \t/a/b\r\n") == "/a/b");
    CHECK(given("'/a b'") == "/a b");
    CHECK(given(" \"/a'b\" ") == "/a'b");
    CHECK(given("'/a") == "'/a");
    CHECK(given("'") == "'");
    CHECK(given("").empty());
    CHECK(given("~/banks/a") == "/home/me/banks/a");
    CHECK(given("~other/a") == "~other/a");
    CHECK(given("a/~/b") == "a/~/b");
    CHECK(given_path("~/a", "") == "~/a");
}

TEST_CASE("a file URI is decoded, one of another machine is not ours to open", "[effects][given_path]") {
    const auto given = [](const char* text) { return given_path(text, "/home/me").string(); };
    CHECK(given("file:///a%20b/%C3%A9.json") == "/a b/é.json");
    CHECK(given("file://localhost/a%2fb") == "/a/b");
    CHECK(given("file:/a%41") == "/aA");
    CHECK(given("\"file:///a%20b\"") == "/a b");
    CHECK(given("file:///100%/%zz%4%") == "/100%/%zz%4%");
    CHECK(given("file:///a%00b") == "/a%00b");
    CHECK(given("file:///~/a") == "/~/a");
    CHECK(given("file://server/a%20b") == "file://server/a%20b");
    CHECK(given("/a%20b") == "/a%20b"); // a name, no URI
}
