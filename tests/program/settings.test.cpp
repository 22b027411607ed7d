#include "model.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace ingat;
using namespace ingat::program;

namespace {

SettingRow row_of(const Desktop& desk, SettingId id, const std::string& bank = {}) {
    for (const SettingGroup& group : settings_view(desk.state).groups) {
        for (const SettingRow& row : group.rows) {
            if (row.id == id && row.bank.text == bank) {
                return row;
            }
        }
    }
    FAIL("no such row");
    return {};
}

// Presses − or + until it is off; the values that were shown on the way.
std::vector<std::string> pressed_to_the_end(Desktop& desk, SettingId id, int step) {
    std::vector<std::string> shown;
    for (int press = 0; press < 400; ++press) {
        const SettingRow row = row_of(desk, id);
        shown.push_back(row.value);
        if (step < 0 ? !row.can_decrease : !row.can_increase) {
            break;
        }
        desk.act(ChangeSetting{.id = id, .step = step});
    }
    return shown;
}

} // namespace

TEST_CASE("every number goes to the ends of its range by its buttons, and no further",
          "[program][settings]") {
    struct Range {
        SettingId id;
        std::string lowest, highest;
    };
    const Range range = GENERATE(Range{SettingId::TextSize, "80%", "200%"},
                                 Range{SettingId::NewADay, "0", "9,999"},
                                 Range{SettingId::ReviewsADay, "0", "9,999"},
                                 Range{SettingId::RolloverHour, "00:00", "23:00"},
                                 Range{SettingId::Retention, "70%", "97%"});
    Desktop desk = desktop({bank_of_flashcards("b", 3)});

    CHECK(pressed_to_the_end(desk, range.id, -1).back() == range.lowest);
    const study::Settings lowest = desk.state.settings;
    desk.act(ChangeSetting{.id = range.id, .step = -1});
    CHECK(desk.state.settings == lowest);

    const std::vector<std::string> up = pressed_to_the_end(desk, range.id, 1);
    CHECK(up.back() == range.highest);
    CHECK(up.size() < 100); // presses
    const study::Settings highest = desk.state.settings;
    desk.act(ChangeSetting{.id = range.id, .step = 1});
    CHECK(desk.state.settings == highest);
    CHECK(study::within_ranges(highest) == highest);
}

TEST_CASE("a limit goes down the way it came up", "[program][settings]") {
    Desktop desk = desktop({});
    std::vector<std::string> up = pressed_to_the_end(desk, SettingId::NewADay, 1);
    std::vector<std::string> down = pressed_to_the_end(desk, SettingId::NewADay, -1);
    CHECK(up.front() == "10");
    CHECK(std::vector<std::string>(up.begin(), up.begin() + 3) == std::vector<std::string>{"10", "11", "12"});
    std::vector<std::string> again = pressed_to_the_end(desk, SettingId::NewADay, 1);
    std::reverse(down.begin(), down.end());
    CHECK(again == down);
}

TEST_CASE("a bank has an aim of its own until it is that of all again", "[program][settings]") {
    Desktop desk = desktop({bank_of_flashcards("b", 3)});
    desk.act(ChangeSetting{.id = SettingId::Retention, .bank = {"b"}, .step = 1});
    CHECK(row_of(desk, SettingId::Retention, "b").value == "91%");
    CHECK(row_of(desk, SettingId::Retention).value == "90%");
    desk.act(ChangeSetting{.id = SettingId::Retention, .bank = {"b"}, .step = -1});
    CHECK(desk.state.settings.bank_retention.empty());
    desk.act(ChangeSetting{.id = SettingId::Retention, .bank = {"none"}, .step = 1});
    CHECK(desk.state.settings.bank_retention.empty());
}

TEST_CASE("a choice that does not exist changes nothing", "[program][settings]") {
    Desktop desk = desktop({});
    const study::Settings before = desk.state.settings;
    for (const int choice : {-1, 3, 99}) {
        desk.act(ChangeSetting{.id = SettingId::Theme, .choice = choice});
        desk.act(ChangeSetting{.id = SettingId::Language, .choice = choice});
        desk.act(ChangeSetting{.id = SettingId::Buttons, .choice = choice});
    }
    CHECK(desk.state.settings == before);
}

TEST_CASE("the language of the window changes at once, with its numbers", "[program][settings]") {
    Desktop desk = desktop({});
    desk.state.catalogues["id"] = indonesian();
    desk.state.settings.new_a_day = 1500;
    CHECK(row_of(desk, SettingId::NewADay).value == "1,500");
    desk.act(ChangeSetting{.id = SettingId::Language, .choice = 2});
    CHECK(view_of(desk.state).language == "id");
    CHECK(view_of(desk.state).shell.home == "Beranda");
    CHECK(row_of(desk, SettingId::NewADay).value == "1.500");
    CHECK(desk.home().date == "Minggu, 22 November");
}

TEST_CASE("settings that cannot be kept hold for the sitting, and that is said once", "[program][settings]") {
    Desktop desk = desktop({bank_of_flashcards("b", 3)});
    desk.store.fails = true;
    desk.act(ChangeSetting{.id = SettingId::TextSize, .step = 1});
    desk.act(ChangeSetting{.id = SettingId::TextSize, .step = 1});
    CHECK(desk.state.settings.text_size == 120);
    const std::vector<NoticeView> notices = settings_view(desk.state).notices;
    REQUIRE(notices.size() == 1);
    CHECK(notices.front().text ==
          "The disk is full. What you changed holds only until this window is closed.");
    CHECK(notices.front().can_close);
    CHECK(desk.home().notices == notices);
}
