#include "store/settings_file.hpp"

#include "support/catch.hpp"
#include "temporary_folder.hpp"

using namespace ingat;
using namespace ingat::store;
using base::ErrorKind;

namespace {

study::Settings chosen() {
    return {.theme = study::Theme::Dark,
            .text_size = 140,
            .language = "id",
            .new_a_day = 7,
            .reviews_a_day = 99,
            .four_buttons = true,
            .rollover_hour = 3,
            .retention = 0.87654321,
            .bank_retention = {{{"b1"}, 0.95}, {{"b2"}, 0.7}}};
}

} // namespace

TEST_CASE("saved settings load back equal", "[store][settings_file]") {
    const TemporaryFolder folder;

    for (const study::Settings& settings : {chosen(), study::Settings{}}) {
        REQUIRE(save_settings(settings, folder / "settings.json"));
        const auto loaded = load_settings(folder / "settings.json");
        CHECK(loaded.settings == settings);
        CHECK_FALSE(loaded.notice);
        CHECK(loaded.may_be_saved);
    }
}

TEST_CASE("without a file the settings are the usual ones", "[store][settings_file]") {
    const TemporaryFolder folder;

    const auto loaded = load_settings(folder / "settings.json");

    CHECK(loaded.settings == study::Settings{});
    CHECK_FALSE(loaded.notice);
    CHECK(loaded.may_be_saved);
}

TEST_CASE("what is not in the file keeps its usual value, and what is out of range comes inside",
          "[store][settings_file]") {
    const TemporaryFolder folder;
    put_file(folder / "settings.json", R"({"format": 1, "text_size": 99999999999, "retention": 0})");

    const auto loaded = load_settings(folder / "settings.json");

    CHECK_FALSE(loaded.notice);
    CHECK(loaded.settings.text_size == study::largest_text_size);
    CHECK(loaded.settings.retention == study::lowest_retention);
    CHECK(loaded.settings.new_a_day == study::Settings{}.new_a_day);
}

TEST_CASE("damaged settings are kept aside under a free name, and the usual ones are used",
          "[store][settings_file]") {
    const TemporaryFolder folder;
    const std::string damaged = GENERATE(as<std::string>{},
                                         "",
                                         "{",
                                         "[]",
                                         R"({"format": 1, "theme": 3})",
                                         R"({"format": 1, "colour": 3})",
                                         R"({"theme": "dark"})");
    put_file(folder / "settings.json", damaged);
    put_file(folder / "settings.json.damaged-1", "earlier");

    const auto loaded = load_settings(folder / "settings.json");

    CHECK(loaded.settings == study::Settings{});
    CHECK(loaded.may_be_saved);
    REQUIRE(loaded.notice);
    CHECK(loaded.notice->kind == ErrorKind::Malformed);
    CHECK(file_bytes(folder / "settings.json.damaged-1") == "earlier");
    CHECK(file_bytes(folder / "settings.json.damaged-2") == damaged);
    CHECK_FALSE(std::filesystem::exists(folder / "settings.json"));
}

TEST_CASE("settings of a newer version are left as they are and not written", "[store][settings_file]") {
    const TemporaryFolder folder;
    put_file(folder / "settings.json", R"({"format": 2, "new": true})");

    const auto loaded = load_settings(folder / "settings.json");
    const auto saved = save_settings(chosen(), folder / "settings.json");

    CHECK(loaded.settings == study::Settings{});
    CHECK_FALSE(loaded.may_be_saved);
    REQUIRE(loaded.notice);
    CHECK(loaded.notice->kind == ErrorKind::Newer);
    REQUIRE_FALSE(saved);
    CHECK(saved.error().kind == ErrorKind::Newer);
    CHECK(file_bytes(folder / "settings.json") == R"({"format": 2, "new": true})");
}
