#include "ui/list_overlay.hpp"

#include "support/catch.hpp"
#include "support/ui_probe.hpp"
#include "ui/sample_result_views.hpp"

using namespace ingat;
using namespace ingat::tests;
using base::Key;
using Actions = std::vector<program::Action>;

namespace {

Actions picked(std::size_t row) {
    return {program::PickFromList{row}};
}

} // namespace

TEST_CASE("rows are found by a part of what they say, whatever the case", "[ui][list_overlay]") {
    const std::vector<program::ListRow> rows{
        {.text = "Cold War"}, {.text = "Étude"}, {.text = "Asia", .detail = "a WAR"}, {.text = "Peace"}};
    using Numbers = std::vector<std::size_t>;

    CHECK(ui::rows_with(rows, "wAr") == Numbers{0, 2});
    CHECK(ui::rows_with(rows, "éTU") == Numbers{1});
    CHECK(ui::rows_with(rows, "") == Numbers{0, 1, 2, 3});
    CHECK(ui::rows_with(rows, "none").empty());
}

TEST_CASE("one of a list is taken by press, or by the arrows and Enter from the chosen one on",
          "[ui][list_overlay]") {
    UiProbe probe;
    probe.view = with_list(exams_view());
    probe.frames(3);

    CHECK(after_key(probe, {.key = Key::Enter}) == picked(1));
    probe.press(Key::Down);
    probe.press(Key::Down);
    CHECK(after_key(probe, {.key = Key::Enter}) == picked(3));
    probe.press(Key::Up);
    CHECK(after_key(probe, {.key = Key::Enter}) == picked(2));
    CHECK(after_click(probe, "list/row/0") == picked(0));
}

TEST_CASE("what is typed narrows the list, and the row keeps its number", "[ui][list_overlay]") {
    UiProbe probe;
    probe.view = with_list(exams_view());
    probe.frames(3);
    probe.type("cold");

    CHECK_FALSE(probe.shows("list/row/0"));
    CHECK(probe.shows("list/row/5"));
    CHECK(after_key(probe, {.key = Key::Enter}) == picked(1));
    probe.press(Key::Down);
    CHECK(after_key(probe, {.key = Key::Enter}) == picked(5));
    CHECK(after_click(probe, "list/row/9") == picked(9));
    probe.type(" nothing");
    CHECK(probe.says("Nothing fits."));
    CHECK(after_key(probe, {.key = Key::Enter}).empty());
}

TEST_CASE("a list that is opened anew begins anew", "[ui][list_overlay]") {
    UiProbe probe;
    probe.view = with_list(exams_view());
    probe.frames(3);
    probe.type("cold");
    probe.view = exams_view();
    probe.frames(2);
    probe.view = with_list(exams_view());
    probe.frames(3);

    CHECK(probe.shows("list/row/0"));
    CHECK(probe.at("list/filter").focused);
}

TEST_CASE("several are taken one after the other, and typing goes on", "[ui][list_overlay]") {
    UiProbe probe;
    probe.view = with_list(exams_view(), 12, true);
    probe.frames(3);

    CHECK(after_click(probe, "list/row/2") == picked(2));
    CHECK(probe.at("list/filter").focused);
    probe.type("istilah");
    CHECK(after_key(probe, {.key = Key::Enter}) == picked(2));
    CHECK(after_key(probe, {.key = Key::Enter}) == picked(2));
}

TEST_CASE("a list is closed by its button and by Esc, and the screen below hears nothing",
          "[ui][list_overlay]") {
    UiProbe probe;
    probe.view = with_list(exams_view());

    CHECK(after_click(probe, "list/close") == Actions{program::CloseList{}});
    CHECK(after_key(probe, {.key = Key::Escape}) == Actions{program::CloseList{}});
    CHECK(after_key(probe, {.key = Key::Enter, .ctrl = true}).empty());
    CHECK_FALSE(probe.shows("exams/start"));
    REQUIRE(probe.tab_to("list/close"));
    CHECK(after_key(probe, {.key = Key::Enter}) == Actions{program::CloseList{}});
}

TEST_CASE("of thousands of rows those are drawn that are seen, the chosen one among them",
          "[ui][list_overlay]") {
    UiProbe probe;
    probe.view = with_list(exams_view(), 5000);
    probe.view.list->rows[1].chosen = false;
    probe.view.list->rows[4000].chosen = true;
    probe.frames(4);

    CHECK(probe.shows("list/row/4000"));
    CHECK(probe.state().marks.size() < 120);
    CHECK(probe.state().texts.size() < 400);
    probe.press(Key::PageDown);
    probe.press(Key::PageDown);
    CHECK_FALSE(probe.shows("list/row/4000"));
}

TEST_CASE("in every window a list keeps its things apart and its way out in view", "[ui][list_overlay]") {
    for (const ProbeWindow& window :
         {ProbeWindow{1280, 800, 1}, ProbeWindow{900, 600, 1}, ProbeWindow{720, 480, 1}}) {
        for (const int text : {80, 100, 200}) {
            for (const bool several : {false, true}) {
                UiProbe probe{window};
                probe.view = with_list(exams_view(), 40, several);
                probe.view.text_size = text;
                probe.frames(3);
                INFO(window.width << ", text " << text);
                for (const std::string& problem : probe.problems()) {
                    INFO(problem);
                    CHECK(problem.empty());
                }
                CHECK(probe.shows("list/close"));
                CHECK(probe.shows("list/row/1"));
            }
        }
    }
}
