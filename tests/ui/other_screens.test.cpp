#include "support/catch.hpp"
#include "support/ui_probe.hpp"
#include "ui/sample_views.hpp"

#include <algorithm>

using namespace ingat;
using namespace ingat::tests;
using base::Key;
using Actions = std::vector<program::Action>;

namespace {

Actions text_size(int step) {
    return {
        program::ChangeSetting{.id = program::SettingId::TextSize, .bank = {}, .choice = -1, .step = step}};
}

} // namespace

TEST_CASE("home starts all of today, five minutes of it, or one bank", "[ui][home_screen]") {
    UiProbe probe;
    probe.view = home_view();
    const Actions all{program::StartStudy{}};
    const Actions five{program::StartStudy{.bank = {}, .five_minutes = true}};

    CHECK(after_click(probe, "home/start") == all);
    CHECK(after_key(probe, {.key = Key::Enter}) == all);
    CHECK(after_click(probe, "home/five_minutes") == five);
    CHECK(after_key(probe, {.key = Key::Digit5}) == five);
    CHECK(after_click(probe, "home/bank/cw") == Actions{program::StartStudy{.bank = {"cw"}}});
    CHECK(after_click(probe, "shell/bank/di") == Actions{program::StartStudy{.bank = {"di"}}});
    after_key(probe, {.key = Key::Down});
    after_key(probe, {.key = Key::Down});
    CHECK(after_key(probe, {.key = Key::Enter}) == Actions{program::StartStudy{.bank = {"cw"}}});
}

TEST_CASE("a bank that cannot be opened tells why when it is pressed", "[ui][home_screen]") {
    UiProbe probe;
    probe.view = home_view();
    probe.frames(2);
    CHECK_FALSE(probe.says("line 12"));

    CHECK(after_click(probe, "home/bank/bad").empty());

    CHECK(probe.says("line 12"));
}

TEST_CASE("a notice is closed", "[ui][home_screen]") {
    UiProbe probe;
    probe.view = home_view();

    CHECK(after_click(probe, "home/notice/0/close") == Actions{program::CloseNotice{0}});
}

TEST_CASE("with nothing due home offers more, and Enter starts nothing", "[ui][home_screen]") {
    UiProbe probe;
    probe.view = done_view();

    CHECK(after_key(probe, {.key = Key::Enter}).empty());
    CHECK_FALSE(probe.shows("home/start"));
    CHECK(after_click(probe, "home/learn_more") == Actions{program::LearnMore{}});
    CHECK(after_click(probe, "home/open_bank") == Actions{program::ShowOpenBank{true}});
}

TEST_CASE("screens are reached from the shell and by Alt and their number", "[ui][shell]") {
    const ProbeWindow window =
        GENERATE(ProbeWindow{1280, 800, 1}, ProbeWindow{1000, 700, 1}, ProbeWindow{900, 600, 1});
    UiProbe probe{window};
    probe.view = home_view();
    probe.view.text_size = window.width < 950 ? 150 : 100;

    CHECK(after_click(probe, "shell/home") == Actions{program::GoTo{program::Screen::Home}});
    CHECK(after_click(probe, "shell/study") == Actions{program::GoTo{program::Screen::Study}});
    CHECK(after_click(probe, "shell/exams") == Actions{program::GoTo{program::Screen::Exams}});
    CHECK(after_click(probe, "shell/settings") == Actions{program::GoTo{program::Screen::Settings}});
    CHECK(after_key(probe, {.key = Key::Digit2, .alt = true}) ==
          Actions{program::GoTo{program::Screen::Study}});
    CHECK(after_key(probe, {.key = Key::Comma, .ctrl = true}) ==
          Actions{program::GoTo{program::Screen::Settings}});
}

TEST_CASE("text size, theme, keys and opening have keys on every screen", "[ui][keys]") {
    for (const program::View& view : {home_view(), settings_view(), first_run_view(), typed_view(false)}) {
        UiProbe probe;
        probe.view = view;
        probe.frames(2);
        CHECK(after_key(probe, {.key = Key::Plus, .ctrl = true}) == text_size(1));
        CHECK(after_key(probe, {.key = Key::Equal, .ctrl = true}) == text_size(1));
        CHECK(after_key(probe, {.key = Key::Minus, .ctrl = true}) == text_size(-1));
        CHECK(after_key(probe, {.key = Key::Digit0, .ctrl = true}) == Actions{program::ResetTextSize{}});
        CHECK(after_key(probe, {.key = Key::L, .ctrl = true, .shift = true}) ==
              Actions{program::ToggleTheme{}});
        CHECK(after_key(probe, {.key = Key::O, .ctrl = true}) == Actions{program::ShowOpenBank{true}});
    }
}

TEST_CASE("settings are changed by click, by arrows and one step at a time", "[ui][settings_screen]") {
    UiProbe probe;
    probe.view = settings_view();
    using program::ChangeSetting;
    using program::SettingId;

    CHECK(after_click(probe, "settings/theme/2") ==
          Actions{ChangeSetting{.id = SettingId::Theme, .bank = {}, .choice = 2}});
    CHECK(after_click(probe, "settings/new_a_day/more") ==
          Actions{ChangeSetting{.id = SettingId::NewADay, .bank = {}, .choice = -1, .step = 1}});
    CHECK(after_click(probe, "settings/text_size/less") == text_size(-1));
    REQUIRE(probe.tab_to("settings/theme/0"));
    CHECK(after_key(probe, {.key = Key::Right}) ==
          Actions{ChangeSetting{.id = SettingId::Theme, .bank = {}, .choice = 1}});
    REQUIRE(probe.tab_to("settings/retention/nk/less")); // scrolled into view
    CHECK(after_key(probe, {.key = Key::Space}) ==
          Actions{ChangeSetting{.id = SettingId::Retention, .bank = {"nk"}, .choice = -1, .step = -1}});
    CHECK(after_click(probe, "settings/retention/nk/more").empty());
}

TEST_CASE("the first run has two doors, a language and a theme", "[ui][first_run_screen]") {
    UiProbe probe;
    probe.view = first_run_view();

    CHECK(after_click(probe, "first/sample") == Actions{program::StudySample{}});
    CHECK(after_key(probe, {.key = Key::Digit1}) == Actions{program::StudySample{}});
    CHECK(after_click(probe, "first/open") == Actions{program::ShowOpenBank{true}});
    CHECK(after_key(probe, {.key = Key::Digit2}) == Actions{program::ShowOpenBank{true}});
    CHECK(after_click(probe, "first/language/1") ==
          Actions{program::ChangeSetting{.id = program::SettingId::Language, .bank = {}, .choice = 2}});
    CHECK(after_click(probe, "first/theme") == Actions{program::ToggleTheme{}});
}

TEST_CASE("a path is typed or pasted and opened", "[ui][open_bank_dialog]") {
    UiProbe probe;
    probe.view = with_open_bank(first_run_view());
    probe.frames(3);

    CHECK(after_key(probe, {.key = Key::Enter}).empty());
    probe.type("/tmp/a");
    probe.copy(".bank.json");
    CHECK(after_key(probe, {.key = Key::V, .ctrl = true}).empty());
    CHECK(after_key(probe, {.key = Key::Enter}) == Actions{program::OpenBank{"/tmp/a.bank.json"}});
    CHECK(after_click(probe, "open_bank/open") == Actions{program::OpenBank{"/tmp/a.bank.json"}});
    CHECK(after_key(probe, {.key = Key::Escape}) == Actions{program::ShowOpenBank{false}});
    CHECK(after_click(probe, "open_bank/cancel") == Actions{program::ShowOpenBank{false}});
}

TEST_CASE("while something lies over the screen, the screen hears nothing", "[ui][overlays]") {
    UiProbe probe;
    probe.view = with_keys(home_view());
    probe.frames(3);

    CHECK_FALSE(probe.shows("home/start"));
    CHECK(after_key(probe, {.key = Key::Enter}).empty());
    CHECK(after_key(probe, {.key = Key::Digit2, .alt = true}).empty());
    CHECK(after_key(probe, {.key = Key::Escape}) == Actions{program::ToggleKeys{}});
    CHECK(probe.says("Ctrl"));
    CHECK_FALSE(probe.says("Ctrl Z")); // each key is a chip of its own
    CHECK(after_click(probe, "keys/close") == Actions{program::ToggleKeys{}});
}

TEST_CASE("a click beside a dialog does not reach what lies under it", "[ui][overlays]") {
    UiProbe probe;
    probe.view = home_view();
    probe.frames(3);
    const ui::Point settings = ui::centre_of(probe.at("shell/settings").rect);
    probe.view = with_keys(home_view());
    probe.frames(3);

    probe.click_at(settings.x, settings.y);

    CHECK(probe.actions.empty());
}

TEST_CASE("a toast goes after six seconds, but not under the pointer", "[ui][overlays]") {
    UiProbe probe;
    probe.view = with_toast(home_view());
    probe.frames(3);
    probe.point_at(400, 760); // on the toast, at the foot of the page
    probe.seconds += 7;
    probe.frames(1);
    CHECK(probe.take_actions().empty());
    probe.point_at(700, 20);
    probe.seconds += 5.5;
    probe.frames(1);
    CHECK(probe.take_actions().empty());
    CHECK(probe.state().next_frame_in < 1);
    probe.seconds += 0.6;
    probe.frames(1);
    CHECK(probe.take_actions() == Actions{program::CloseToast{}});
}

TEST_CASE("what is cut is said in full once the pointer rests on it", "[ui][overlays]") {
    UiProbe probe;
    probe.view = home_view();
    std::string title = "A very long name of a bank";
    title += title + title + title;
    std::get<program::HomeView>(probe.view.screen).rows[0].title = title;
    probe.frames(2);
    const ui::Rect row = probe.at("home/bank/nk").rect;
    probe.point_at(row.x + 60, row.y + 25);
    probe.frames(1);
    CHECK(probe.state().next_frame_in < 0.5);
    const auto said = [&] { return std::ranges::count(probe.state().drawn_texts, title); };
    const auto before = said();
    probe.seconds += 0.5;
    probe.frames(1);

    CHECK(said() == before + 1);
}

TEST_CASE("the name of a bank has the room that its numbers leave in the sidebar", "[ui][shell]") {
    const std::string title = "Nuclear North Korea";
    for (const int text : {80, 100}) {
        for (const bool current : {false, true}) {
            for (const int due : {0, 14}) {
                UiProbe probe;
                probe.view = settings_view();
                probe.view.text_size = text;
                probe.view.shell.rows = {
                    {.id = {"nk"}, .title = title, .due = due, .fresh = 10, .current = current}};
                probe.frames(3);
                INFO("text " << text << ", current " << current << ", due " << due);
                CHECK(probe.says(title));
                CHECK(probe.says("+10"));
                CHECK_FALSE(probe.says(title + "…"));
            }
        }
    }
}

TEST_CASE("a long name of a bank is cut in the sidebar and said in full to the pointer", "[ui][shell]") {
    UiProbe probe;
    probe.view = settings_view();
    const std::string title = "Nuclear North Korea and the diplomacy of East Asia";
    probe.view.shell.rows = {{.id = {"nk"}, .title = title, .due = 0, .fresh = 10}};
    probe.frames(3);
    CHECK(probe.says(title + "…"));
    const ui::Rect row = probe.at("shell/bank/nk").rect;
    probe.point_at(row.x + 60, row.y + 17);
    probe.frames(1);
    probe.seconds += 0.5;
    probe.frames(1);
    CHECK(std::ranges::count(probe.state().drawn_texts, title) == 1);
}
