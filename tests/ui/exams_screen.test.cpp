#include "support/catch.hpp"
#include "support/ui_probe.hpp"
#include "ui/sample_result_views.hpp"

#include <algorithm>

using namespace ingat;
using namespace ingat::tests;
using base::Key;
using program::PlanField;
using Actions = std::vector<program::Action>;

namespace {

// Brings it into view first.
Actions after_space_on(UiProbe& probe, std::string_view name) {
    REQUIRE(probe.tab_to(name));
    return after_key(probe, {.key = Key::Space});
}

} // namespace

TEST_CASE("what was begun is gone on with by its button, the first by C", "[ui][exams_screen]") {
    UiProbe probe;
    probe.view = exams_view();
    exams_of(probe.view).open.push_back({.id = attempt(102), .title = "Quiz", .go_on = "Continue"});

    CHECK(after_click(probe, "exams/open/1") == Actions{program::ContinueAttempt{attempt(102)}});
    CHECK(after_key(probe, {.key = Key::C}) == Actions{program::ContinueAttempt{attempt(101)}});
}

TEST_CASE("every row of the plan asks for its own change", "[ui][exams_screen]") {
    UiProbe probe{{1280, 1000, 1}};
    probe.view = exams_view();
    probe.frames(3);

    CHECK(after_click(probe, "exams/preset/0/0") ==
          Actions{program::ChangePlan{.field = PlanField::Preset, .section = 0, .choice = 0}});
    CHECK(after_click(probe, "exams/bank/0") == Actions{program::OpenList{PlanField::Bank, 0}});
    CHECK(after_click(probe, "exams/memory/0/2") ==
          Actions{program::ChangePlan{.field = PlanField::Memory, .section = 0, .choice = 2}});
    CHECK(after_click(probe, "exams/count/0/more") ==
          Actions{program::ChangePlan{.field = PlanField::Count, .section = 0, .step = 1}});
    CHECK(after_space_on(probe, "exams/count/1/less") ==
          Actions{program::ChangePlan{.field = PlanField::Count, .section = 1, .step = -1}});
    CHECK(after_space_on(probe, "exams/topic/1") == Actions{program::OpenList{PlanField::Topic, 1}});
    CHECK(after_space_on(probe, "exams/remove/1") == Actions{program::RemoveSection{1}});
    CHECK(after_space_on(probe, "exams/add_section") == Actions{program::AddSection{}});
    CHECK(after_space_on(probe, "exams/rules") == Actions{program::ToggleRules{}});
    CHECK_FALSE(probe.shows("exams/time_limit/0/more"));
    exams_of(probe.view).rules_open = true;
    CHECK(after_space_on(probe, "exams/time_limit/0/more") ==
          Actions{program::ChangePlan{.field = PlanField::TimeLimit, .section = 0, .step = 1}});
}

TEST_CASE("it is begun by its button and by Ctrl+Enter, as long as it can be", "[ui][exams_screen]") {
    UiProbe probe;
    probe.view = exams_view();
    const Actions starts{program::StartExam{}};

    CHECK(after_click(probe, "exams/start") == starts);
    CHECK(after_key(probe, {.key = Key::Enter, .ctrl = true}) == starts);
    CHECK(after_key(probe, {.key = Key::Enter}).empty());
    exams_of(probe.view).can_start = false;
    CHECK(after_click(probe, "exams/start").empty());
    CHECK(after_key(probe, {.key = Key::Enter, .ctrl = true}).empty());
}

TEST_CASE("what was begun is discarded only after a question", "[ui][exams_screen]") {
    UiProbe probe;
    probe.view = exams_view();
    program::OpenAttemptRow& row = exams_of(probe.view).open.front();
    row.discard = "Discard";
    CHECK(after_click(probe, "exams/discard/0") == Actions{program::AskDiscard{.attempt = row.id}});
    REQUIRE(probe.tab_to("exams/discard/0"));
    probe.press(Key::Enter);
    row.asks = true;
    row.go_on = "Keep it";
    probe.frames(2);
    CHECK(probe.at("exams/open/0").focused); // who presses Enter twice keeps it
    CHECK(after_key(probe, {.key = Key::Enter}) == Actions{program::AskDiscard{}});
    CHECK(after_click(probe, "exams/discard/0") == Actions{program::DiscardAttempt{}});
    CHECK(after_click(probe, "exams/open/0") == Actions{program::AskDiscard{}});
    CHECK(after_key(probe, {.key = Key::Escape}) == Actions{program::AskDiscard{}});
    CHECK(after_key(probe, {.key = Key::C}).empty());
}

TEST_CASE("the plan and its parts are named where they are planned", "[ui][exams_screen]") {
    UiProbe probe;
    probe.view = exams_view();
    probe.frames(2);
    CHECK(probe.says("Exam: several parts")); // until it has a name
    probe.click("exams/name/0");
    const auto after_typing = [&](const std::string& text) {
        probe.actions.clear();
        probe.type(text);
        return probe.take_actions();
    };
    const Actions typed = after_typing("U");
    REQUIRE_FALSE(typed.empty());
    CHECK(typed.back() == program::Action{program::NamePlan{.section = std::nullopt, .name = "U"}});
    probe.click("exams/part_name/0");
    CHECK(after_typing("x").back() == program::Action{program::NamePlan{.section = 0, .name = "x"}});
    // What the program knows stands in a field that nobody types in.
    exams_of(probe.view).name.value = "UAS 2026";
    probe.frames(2);
    CHECK(probe.says("UAS 2026"));
}

TEST_CASE("a result is opened by a press or by the arrows and Enter, a lost one is made again",
          "[ui][exams_screen]") {
    UiProbe probe;
    probe.view = exams_view();

    CHECK(after_click(probe, "exams/result/1") == Actions{program::OpenResult{attempt(1)}});
    probe.press(Key::Down);
    probe.press(Key::Down);
    probe.press(Key::Down); // over the one that is lost
    CHECK(probe.at("exams/result/3").focused);
    CHECK(after_key(probe, {.key = Key::Enter}) == Actions{program::OpenResult{attempt(3)}});
    CHECK_FALSE(probe.shows("exams/result/2"));
    CHECK(probe.says("question 17"));
    CHECK(after_click(probe, "exams/repair/2") == Actions{program::RebuildResult{attempt(2)}});
}

TEST_CASE("the dots of the curve say what they are", "[ui][exams_screen]") {
    UiProbe probe;
    probe.view = exams_view();
    auto& curve = exams_of(probe.view).curve;
    curve.back().label = "22 November, 76%";
    probe.frames(2);
    CHECK_FALSE(probe.says("22 November"));
    const ui::Rect row = probe.at("exams/result/0").rect; // below the curve, whose last dot is at the right
    bool said = false;
    for (double above = 20; above < 140 && !said; above += 5) {
        probe.point_at(ui::right_of(row) - 16, row.y - above);
        probe.seconds += 0.5;
        probe.frames(1);
        said = probe.says("22 November");
    }
    CHECK(said);
}

TEST_CASE("hundreds of results cost no more than those that are seen", "[ui][exams_screen]") {
    UiProbe probe;
    probe.view = exams_view(700);
    probe.frames(3);

    CHECK(probe.state().drawn_texts.size() < 150);
    CHECK(probe.state().texts.size() < 300);
    CHECK_FALSE(probe.shows("exams/result/600"));
}

TEST_CASE("a curve of thousands of results is drawn, its last one with its dot", "[ui][exams_screen]") {
    UiProbe probe;
    probe.view = exams_view();
    auto& curve = exams_of(probe.view).curve;
    curve.clear();
    for (int number = 0; number < 20000; ++number) {
        curve.push_back(
            {.when = number / 19999.0, .share = 0.5, .label = "number " + std::to_string(number)});
    }
    probe.frames(2);
    const ui::Rect row = probe.at("exams/result/0").rect;
    bool said = false;
    for (double above = 20; above < 140 && !said; above += 5) {
        probe.point_at(ui::right_of(row) - 14, row.y - above);
        probe.seconds += 0.5;
        probe.frames(1);
        said = probe.says("number 19999");
    }
    CHECK(said);
}

TEST_CASE("Esc leaves the exams for home", "[ui][exams_screen]") {
    UiProbe probe;
    probe.view = exams_view();
    probe.frames(2);

    CHECK(after_key(probe, {.key = Key::Escape}) == Actions{program::GoTo{program::Screen::Home}});
}

TEST_CASE("with nothing sat the exams say so", "[ui][exams_screen]") {
    UiProbe probe;
    probe.view = no_exams_view();
    probe.frames(2);

    CHECK(probe.says("Nothing was handed in yet."));
    CHECK(probe.says("There is no question of this kind."));
}

TEST_CASE("in every window the exams keep their things apart, their words whole and Start in view",
          "[ui][exams_screen]") {
    for (const ProbeWindow& window :
         {ProbeWindow{1280, 800, 1}, ProbeWindow{900, 600, 1}, ProbeWindow{720, 480, 1}}) {
        for (const int text : {80, 100, 150, 200}) {
            for (const program::View& view : {exams_view(), no_exams_view(), exams_view(1)}) {
                UiProbe probe{window};
                probe.view = view;
                exams_of(probe.view).rules_open = true;
                probe.view.text_size = text;
                probe.frames(3);
                INFO(window.width << ", text " << text);
                INFO(joined(probe.problems()));
                CHECK(probe.problems().empty());
                CHECK(probe.at("exams/start").rect.height >= 0.3 * text);
                for (const std::string& drawn : probe.state().drawn_texts) {
                    const bool is_cut = drawn.ends_with("…");
                    const bool is_own = drawn.starts_with("Six Party") || drawn.starts_with("Nuklir") ||
                                        drawn.starts_with("Cold War") || drawn.starts_with("Mock") ||
                                        drawn.starts_with("Istilah") || drawn.starts_with("Historical");
                    INFO(drawn);
                    CHECK((!is_cut || is_own));
                }
            }
        }
    }
}
