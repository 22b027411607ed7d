#include "support/catch.hpp"
#include "support/ui_probe.hpp"
#include "ui/sample_views.hpp"

#include <algorithm>

using namespace ingat;
using namespace ingat::tests;
using base::Key;
using base::KeyPress;
using Actions = std::vector<program::Action>;

namespace {

// Keeps the view up to what was filled in, as the program would.
struct Gaps {
    UiProbe probe;

    explicit Gaps(std::size_t rows = 3) {
        probe.view = fill_view(false, rows);
        probe.frames(3);
    }

    [[nodiscard]] program::FillForm& form() {
        return std::get<program::FillForm>(study_of(probe.view).card->form);
    }

    Actions taken() {
        Actions actions = probe.take_actions();
        for (const program::Action& action : actions) {
            if (const auto* fill = std::get_if<program::FillBlank>(&action)) {
                program::FillRow& row = form().rows.at(fill->blank);
                row.text = fill->text;
                for (program::FillOption& option : row.options) {
                    option.chosen = option.id == fill->text;
                }
                study_of(probe.view).can_check = true;
            }
        }
        probe.frames(2);
        return actions;
    }

    Actions type(const std::string& text) {
        probe.actions.clear();
        probe.type(text);
        return taken();
    }

    Actions press(KeyPress press) {
        probe.actions.clear();
        probe.press(press);
        return taken();
    }
    Actions press(Key key) { return press(KeyPress{.key = key}); }

    [[nodiscard]] std::string focused() {
        const auto& marks = probe.state().marks;
        const auto found =
            std::find_if(marks.begin(), marks.end(), [](const auto& mark) { return mark.focused; });
        return found == marks.end() ? "" : found->name;
    }
};

bool contains(const Actions& actions, const program::Action& action) {
    return std::find(actions.begin(), actions.end(), action) != actions.end();
}

} // namespace

TEST_CASE("what is typed goes into the gap that has the focus", "[ui][written]") {
    Gaps gaps;
    CHECK(gaps.focused() == "study/blank/1");
    CHECK(contains(gaps.type("2003"), program::FillBlank{.blank = 0, .text = "2003"}));
    CHECK(gaps.press(Key::Digit1).empty()); // a digit is typed
}

TEST_CASE("Enter goes on to the next empty gap, and checks at the last", "[ui][written]") {
    Gaps gaps;
    gaps.type("2003");
    CHECK(gaps.press(Key::Enter).empty());
    CHECK(gaps.focused() == "study/blank/2/joined");
    CHECK(gaps.press(Key::Digit2) == Actions{program::FillBlank{.blank = 1, .text = "left"}});
    CHECK(gaps.focused() == "study/blank/2/left");
    CHECK(gaps.press(Key::Left) == Actions{program::FillBlank{.blank = 1, .text = "joined"}});
    CHECK(gaps.press(Key::Enter).empty());
    CHECK(gaps.focused() == "study/blank/3");
    gaps.type("NPT");
    CHECK(contains(gaps.press(Key::Enter), program::CheckAnswer{}));
}

TEST_CASE("Tab goes from gap to gap, a drop-down is one stop", "[ui][written]") {
    Gaps gaps;
    gaps.press(Key::Tab);
    CHECK(gaps.focused() == "study/blank/2/joined");
    gaps.press(Key::Tab);
    CHECK(gaps.focused() == "study/blank/3");
    gaps.press(KeyPress{.key = Key::Tab, .shift = true});
    CHECK(gaps.focused() == "study/blank/2/joined");
}

TEST_CASE("a choice is made by click", "[ui][written]") {
    Gaps gaps;
    gaps.probe.actions.clear();
    gaps.probe.click("study/blank/2/left");
    CHECK(contains(gaps.taken(), program::FillBlank{.blank = 1, .text = "left"}));
}

TEST_CASE("of many gaps the one that is come to is seen", "[ui][written]") {
    Gaps gaps{64};
    for (int gap = 0; gap < 30; ++gap) {
        gaps.type("x");
        gaps.press(Key::Enter);
        if (gap == 1) {
            gaps.press(Key::Digit1);
        }
    }
    const std::string focused = gaps.focused();
    CHECK(focused.starts_with("study/blank/3"));
    CHECK(gaps.probe.shows(focused));
}

TEST_CASE("an essay has lines, and Ctrl+Enter is done", "[ui][written]") {
    UiProbe probe;
    probe.view = essay_view(false);
    probe.frames(3);
    probe.type("one");
    probe.press(Key::Enter);
    probe.type("two");
    const ui::TextEdit& edit = probe.state().study.answer.edit;
    CHECK(edit.text() == "one\ntwo");
    CHECK(contains(probe.take_actions(), program::WriteEssay{.text = "one\ntwo"}));
    probe.press(Key::Home);
    CHECK(edit.caret() == 4);
    probe.press(Key::Up);
    CHECK(edit.caret() == 0);
    probe.press(Key::End);
    CHECK(edit.caret() == 3);
    probe.actions.clear();
    probe.press(KeyPress{.key = Key::Enter, .ctrl = true});
    CHECK(contains(probe.take_actions(), program::ShowAnswer{}));
}

TEST_CASE("an essay is marked by click and by digits", "[ui][written]") {
    UiProbe probe;
    probe.view = essay_view(true);
    probe.frames(30);
    probe.actions.clear();
    probe.press(Key::Digit2);
    CHECK(probe.take_actions() == Actions{program::GiveMarks{.criterion = 0, .marks = 2}});
    probe.press(Key::Digit1); // all of what is less than 1
    CHECK(probe.take_actions() == Actions{program::GiveMarks{.criterion = 1, .marks = 0.5}});
    probe.click("study/marks/1/0");
    CHECK(probe.take_actions() == Actions{program::GiveMarks{.criterion = 0, .marks = 0}});
    probe.press(Key::Enter);
    CHECK(std::holds_alternative<program::CheckAnswer>(probe.take_actions().at(0)));
    probe.click("study/check");
    CHECK(std::holds_alternative<program::CheckAnswer>(probe.take_actions().at(0)));
}

TEST_CASE("what was no number is said below its field until it is changed", "[ui][written]") {
    UiProbe probe;
    probe.view = typed_view(false);
    auto& form = std::get<program::TypedForm>(study_of(probe.view).card->form);
    form.typed = "high";
    form.trouble = "Write a number, such as 3.5.";
    probe.frames(3);
    CHECK(probe.says("Write a number"));
    probe.type("x");
    probe.frames(2);
    CHECK_FALSE(probe.says("Write a number"));
}
