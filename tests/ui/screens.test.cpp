#include "support/catch.hpp"
#include "support/ui_probe.hpp"
#include "ui/sample_result_views.hpp"
#include "ui/sample_views.hpp"

using namespace ingat;
using namespace ingat::tests;

namespace {

struct Sample {
    std::string name;
    program::View view;
};

std::vector<Sample> samples() {
    return {{"home", home_view()},
            {"done", done_view()},
            {"settings", settings_view()},
            {"first run", first_run_view()},
            {"recall", recall_view(false)},
            {"recall answered", recall_view(true)},
            {"choice", choice_view(false)},
            {"several", choice_view(false, true)},
            {"choice answered", choice_view(true)},
            {"typed", typed_view(false)},
            {"typed answered", typed_view(true)},
            {"fill", fill_view(false)},
            {"fill answered", fill_view(true)},
            {"many gaps", fill_view(false, 64)},
            {"essay", essay_view(false)},
            {"essay answered", essay_view(true)},
            {"order", order_view(false)},
            {"order answered", order_view(true)},
            {"match", match_view(false)},
            {"match answered", match_view(true)},
            {"summary", summary_view()},
            {"source", with_source(choice_view(true))},
            {"keys", with_keys(home_view())},
            {"open bank", with_open_bank(home_view())},
            {"exams", exams_view()},
            {"no exams", no_exams_view()},
            {"result", result_view()},
            {"all right", all_right_view()},
            {"question of a result", result_question_view()},
            {"essay of a result", result_essay_view()},
            {"list", with_list(exams_view())},
            {"toast", with_toast(settings_view())}};
}

std::string repeated(const std::string& text, std::size_t bytes) {
    std::string long_text;
    while (long_text.size() < bytes) {
        long_text += text;
    }
    return long_text;
}

struct Setting {
    ProbeWindow window;
    int text_size = 100;
    bool dark = false;
};

void check_all(const Setting& setting, const std::string& text) {
    for (const Sample& sample : samples()) {
        UiProbe probe{setting.window};
        probe.view = text.empty() ? sample.view : filled_with(sample.view, text);
        probe.view.text_size = setting.text_size;
        probe.view.dark = setting.dark;
        probe.frames(3);
        INFO(sample.name << " at " << setting.window.width << " × " << setting.window.height << ", text "
                         << setting.text_size);
        if (!sample.view.toast) { // that lies above the page on purpose
            CHECK(joined(probe.problems()).empty());
        }
        CHECK_FALSE(probe.state().marks.empty());
        CHECK(probe.actions.empty());
    }
}

} // namespace

TEST_CASE("every screen keeps its things apart and inside the window, at every size", "[ui][screens]") {
    check_all({.window = {1280, 800, 1}}, "");
    check_all({.window = {900, 600, 1}, .dark = true}, "");
    check_all({.window = {900, 600, 1}, .text_size = 200}, "");
    check_all({.window = {2560, 1600, 2}, .text_size = 80, .dark = true}, "");
    check_all({.window = {2560, 1600, 2}, .text_size = 200}, "");
}

TEST_CASE("no text is too long for a screen", "[ui][screens]") {
    check_all({.window = {1280, 800, 1}}, repeated("a rather long text ", 4000));
    check_all({.window = {900, 600, 1}, .text_size = 200}, repeated("unbrokenunbroken", 3000));
}

TEST_CASE("every script, marks of formats and nothing at all are harmless", "[ui][screens]") {
    check_all({.window = {1280, 800, 1}},
              "العربية עברית हिन्दी ไทย 日本語 한국어 தமிழ் ქართული "
              "🇮🇩👩‍🔬");
    check_all({.window = {1280, 800, 1}}, "100 %s %n ##same ###same %");
}

TEST_CASE("an empty view is drawn", "[ui][screens]") {
    for (const program::View& view : {program::View{.screen = program::FirstRunView{}},
                                      program::View{.screen = program::HomeView{}},
                                      program::View{.screen = program::StudyView{}},
                                      program::View{.screen = program::SettingsView{}}}) {
        UiProbe probe;
        probe.view = view;

        probe.frames(2);

        CHECK(joined(probe.problems()).empty());
    }
}

// Of buttons of which one is chosen Tab reaches that one, arrows the others (written_forms.test.cpp).
bool is_reached_by_arrows(const std::string& name) {
    return name == "study/blank/2/left" || name == "study/marks/1/0" || name == "study/marks/1/2" ||
           name == "study/marks/2/1" || name == "result/marks/1/0" || name == "result/marks/1/2" ||
           name == "result/marks/2/0" || name == "result/marks/2/2" || name.starts_with("list/row/");
}

TEST_CASE("every thing on every screen is reached by Tab and by the mouse", "[ui][screens]") {
    for (const Sample& sample : samples()) {
        UiProbe probe;
        probe.view = sample.view;
        probe.frames(2);
        const std::vector<ui::Mark> marks = probe.state().marks;
        for (const ui::Mark& mark : marks) {
            if (!mark.enabled || is_reached_by_arrows(mark.name) ||
                (!mark.visible && (sample.view.keys || sample.view.open_bank || sample.view.list))) {
                continue;
            }
            INFO(sample.name << ": " << mark.name);
            CHECK(probe.tab_to(mark.name));
        }
    }
}

TEST_CASE("a window in which nothing happens wants no frame", "[ui][screens]") {
    for (const Sample& sample : samples()) {
        UiProbe probe;
        probe.view = sample.view;
        probe.view.toast.reset();
        probe.frames(3);
        probe.seconds += 10;
        probe.frames(2);
        INFO(sample.name);
        CHECK(probe.state().next_frame_in > 1e9);
    }
}

TEST_CASE("two windows' states know nothing of each other", "[ui][screens]") {
    UiProbe one;
    UiProbe other;
    one.view = typed_view(false);
    other.view = typed_view(false);
    one.frames(2);
    one.type("Pyongyang");
    other.frames(3);

    CHECK(one.says("Pyongyang"));
    CHECK_FALSE(other.says("Pyongyang"));
}
