#include "model.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace ingat;
using namespace ingat::program;

TEST_CASE("each key of the list stands for itself, whatever screen it is of", "[program][keys]") {
    Desktop desk = desktop({bank_of_flashcards("b", 3)});
    desk.state.settings.four_buttons = GENERATE(true, false);
    std::vector<KeyRow> rows = keys_view(desk.state).everywhere;
    for (const Screen screen : {Screen::FirstRun, Screen::Home, Screen::Study, Screen::Settings}) {
        desk.state.screen = screen;
        const std::vector<KeyRow> here = keys_view(desk.state).here;
        CHECK_FALSE(here.empty());
        rows.insert(rows.end(), here.begin(), here.end());
    }
    for (const KeyRow& row : rows) {
        CAPTURE(row.meaning);
        CHECK_FALSE(row.meaning.empty());
        for (const std::string& key : row.keys) {
            CHECK_FALSE(key.empty());
            CHECK(key.find(' ') == std::string::npos);
            CHECK(key != "…");
        }
    }
    desk.state.screen = Screen::Home;
    const std::vector<KeyRow> home = keys_view(desk.state).here;
    CHECK(std::any_of(home.begin(), home.end(), [](const KeyRow& row) { return row.keys.front() == "M"; }));
}
