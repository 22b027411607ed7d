#include "store/settings_file.hpp"

#include "base/catalogue.hpp"
#include "support/another_process.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

using namespace ingat;
using namespace ingat::store;
using namespace ingat::tests;
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
        const auto loaded = load_settings(folder / "settings.json", Damaged::MoveAside);
        CHECK(loaded.settings == settings);
        CHECK_FALSE(loaded.notice);
        CHECK(loaded.may_be_saved);
    }
}

TEST_CASE("without a file the settings are the usual ones", "[store][settings_file]") {
    const TemporaryFolder folder;

    const auto loaded = load_settings(folder / "settings.json", Damaged::MoveAside);

    CHECK(loaded.settings == study::Settings{});
    CHECK_FALSE(loaded.notice);
    CHECK(loaded.may_be_saved);
}

TEST_CASE("what is not in the file keeps its usual value, and what is out of range comes inside",
          "[store][settings_file]") {
    const TemporaryFolder folder;
    put_file(folder / "settings.json", R"({"format": 1, "text_size": 99999999999, "retention": 0})");

    const auto loaded = load_settings(folder / "settings.json", Damaged::MoveAside);

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

    const auto loaded = load_settings(folder / "settings.json", Damaged::MoveAside);

    CHECK(loaded.settings == study::Settings{});
    CHECK(loaded.may_be_saved);
    REQUIRE(loaded.notice);
    CHECK(loaded.notice->kind == ErrorKind::Malformed);
    CHECK(file_bytes(folder / "settings.json.damaged-1") == "earlier");
    CHECK(file_bytes(folder / "settings.json.damaged-2") == damaged);
    CHECK_FALSE(std::filesystem::exists(folder / "settings.json"));
}

TEST_CASE("damaged settings are left as they are for who only looks", "[store][settings_file]") {
    const TemporaryFolder folder;
    const std::string damaged = GENERATE(as<std::string>{}, "", "{", R"({"theme": "dark"})");
    put_file(folder / "settings.json", damaged);

    const auto loaded = load_settings(folder / "settings.json", Damaged::Leave);

    CHECK(loaded.settings == study::Settings{});
    CHECK_FALSE(loaded.may_be_saved); // they would be written over
    REQUIRE(loaded.notice);
    CHECK(loaded.notice->kind == ErrorKind::Malformed);
    CHECK(base::worded({}, loaded.notice->message).find((folder / "settings.json").string()) !=
          std::string::npos);
    CHECK(file_bytes(folder / "settings.json") == damaged);
    CHECK(std::distance(std::filesystem::directory_iterator{folder.path()}, {}) == 1);
}

TEST_CASE("a save that was cut off leaves nothing for good, except for who only looks",
          "[store][settings_file]") {
    const TemporaryFolder folder;
    const auto file = folder / "settings.json";
    REQUIRE(save_settings(chosen(), file));
    put_file(folder / ".ingat-a1B2c3", "{\"form");

    CHECK(load_settings(file, Damaged::Leave).settings == chosen());
    CHECK(std::filesystem::exists(folder / ".ingat-a1B2c3"));
    CHECK(load_settings(file, Damaged::MoveAside).settings == chosen());
    CHECK_FALSE(std::filesystem::exists(folder / ".ingat-a1B2c3"));
}

TEST_CASE("settings that cannot be read, or moved aside when they are damaged, are not written over",
          "[store][settings_file]") {
    const TemporaryFolder folder;
    const auto file = folder / "settings.json";
    const bool is_damaged = GENERATE(false, true);
    put_file(file, is_damaged ? "{" : R"({"format": 1, "text_size": 120})");
    std::filesystem::permissions(file, std::filesystem::perms{is_damaged ? 0444U : 0U});
    std::filesystem::permissions(folder.path(), std::filesystem::perms{0555});

    const int outcome = in_another_process([&] {
        if (::geteuid() == 0 && ::setuid(65534) != 0) { // the administrator may do everything
            return 100;
        }
        const auto loaded = load_settings(file, Damaged::MoveAside);
        return (loaded.notice ? 1 : 0) + (loaded.may_be_saved ? 2 : 0) +
               (loaded.settings == study::Settings{} ? 4 : 0);
    });

    CHECK(outcome == 5);
    std::filesystem::permissions(folder.path(), std::filesystem::perms{0755});
    std::filesystem::permissions(file, std::filesystem::perms{0644});
    CHECK(file_bytes(file) == (is_damaged ? "{" : R"({"format": 1, "text_size": 120})"));
}

TEST_CASE("settings that were damaged meanwhile are kept aside when others are saved",
          "[store][settings_file]") {
    const TemporaryFolder folder;
    put_file(folder / "settings.json", R"({"format": 1, "text_size": )");

    REQUIRE(save_settings(chosen(), folder / "settings.json"));

    CHECK(load_settings(folder / "settings.json", Damaged::Leave).settings == chosen());
    CHECK(file_bytes(folder / "settings.json.damaged-1") == R"({"format": 1, "text_size": )");
}

TEST_CASE("settings that may not be read are not replaced", "[store][settings_file]") {
    const TemporaryFolder folder;
    const auto file = folder / "settings.json";
    put_file(file, R"({"format": 1, "text_size": 120})");
    std::filesystem::permissions(file, std::filesystem::perms{0});
    std::filesystem::permissions(folder.path(), std::filesystem::perms{0777});

    const int outcome = in_another_process([&] {
        if (::geteuid() == 0 && ::setuid(65534) != 0) { // the administrator may do everything
            return 100;
        }
        return save_settings(chosen(), file) ? 1 : 0;
    });

    CHECK(outcome == 0);
    CHECK(std::filesystem::file_size(file) == 31);
}

TEST_CASE("settings of a newer version are left as they are and not written", "[store][settings_file]") {
    const TemporaryFolder folder;
    put_file(folder / "settings.json", R"({"format": 2, "new": true})");

    const auto loaded = load_settings(folder / "settings.json", Damaged::MoveAside);
    const auto saved = save_settings(chosen(), folder / "settings.json");

    CHECK(loaded.settings == study::Settings{});
    CHECK_FALSE(loaded.may_be_saved);
    REQUIRE(loaded.notice);
    CHECK(loaded.notice->kind == ErrorKind::Newer);
    REQUIRE_FALSE(saved);
    CHECK(saved.error().kind == ErrorKind::Newer);
    CHECK(file_bytes(folder / "settings.json") == R"({"format": 2, "new": true})");
}
