#include "support/catch.hpp"
#include "ui/exam_probe.hpp"

using namespace ingat;
using namespace ingat::tests;
using base::Key;
using Actions = std::vector<program::Action>;

namespace {

constexpr ProbeWindow small{.width = 900, .height = 600, .scale = 1};

program::View typed_exam() {
    return exam_view_with(typed_view(false));
}

} // namespace

TEST_CASE("in an exam digits choose, and with Shift they say how sure", "[ui][exam_screen]") {
    Sat sat{exam_view()};

    CHECK(sat.by_key(Key::Digit2) == only(program::ChooseOption{"b"}));
    CHECK(sat.by_click("study/option/d") == only(program::ChooseOption{"d"}));
    CHECK(sat.by_key({.key = Key::Digit2, .shift = true}) == only(program::SayCertainty{2}));
    CHECK(sat.by_key({.key = Key::Digit3, .shift = true, .alt = true}) == only(program::SayCertainty{3}));
    CHECK(sat.by_click("exam/certainty/1") == only(program::SayCertainty{1}));
    CHECK(sat.by_key({.key = Key::Digit4, .shift = true}).empty());
}

TEST_CASE("in an exam a field takes Shift with a digit as text, and with Alt it says how sure",
          "[ui][exam_screen]") {
    Sat sat{typed_exam()};
    REQUIRE(sat.probe.at("study/answer").focused);

    CHECK(sat.by_key({.key = Key::Digit1, .shift = true}).empty());
    CHECK(sat.by_key({.key = Key::Digit1, .shift = true, .alt = true}) == only(program::SayCertainty{1}));
}

TEST_CASE("an exam is moved through by arrows, pages and buttons", "[ui][exam_screen]") {
    Sat sat{exam_view()};
    const Actions on = only(program::MoveBy{1});
    const Actions back = only(program::MoveBy{-1});

    CHECK(sat.by_key(Key::Right) == on);
    CHECK(sat.by_key(Key::PageDown) == on);
    CHECK(sat.by_key(Key::Enter) == on);
    CHECK(sat.by_click("exam/next") == on);
    CHECK(sat.by_key(Key::Left) == back);
    CHECK(sat.by_key(Key::PageUp) == back);
    CHECK(sat.by_click("exam/previous") == back);
    CHECK(sat.by_key({.key = Key::Right, .repeat = true}).empty()); // one press, one question

    sat.exam().can_next = false;
    sat.exam().can_previous = false;
    CHECK(sat.by_key(Key::Right).empty());
    CHECK(sat.by_key(Key::Enter).empty());
    CHECK(sat.by_key(Key::PageUp).empty());
    CHECK(sat.by_click("exam/previous").empty());
}

TEST_CASE("a long question of an exam is read on with Shift and a page", "[ui][exam_screen]") {
    Sat sat{exam_view(), small};
    const double before = sat.probe.at("study/option/a").rect.y;
    CHECK(sat.by_key({.key = Key::PageDown, .shift = true}).empty());
    CHECK(sat.probe.at("study/option/a").rect.y < before);
    CHECK(sat.by_key({.key = Key::PageUp, .shift = true}).empty());
    CHECK(sat.probe.at("study/option/a").rect.y == before);
}

TEST_CASE("in a field of an exam arrows move the caret, and pages the question", "[ui][exam_screen]") {
    Sat sat{typed_exam()};
    (void)sat.by_typing("ab");

    CHECK(sat.by_key(Key::Left).empty());
    CHECK(sat.by_key(Key::PageDown) == only(program::MoveBy{1}));
    CHECK(sat.by_key(Key::PageUp) == only(program::MoveBy{-1}));
    CHECK(sat.by_key({.key = Key::F, .alt = true}) == only(program::ToggleFlag{}));
}

TEST_CASE("the arrows of a picture and of a lifted row come before those of an exam", "[ui][exam_screen]") {
    Sat order{exam_view_with(order_view(false))};
    REQUIRE(order.probe.tab_to("study/item/two"));
    (void)order.by_key(Key::Space);
    CHECK(order.by_key(Key::Right).empty());
    CHECK(order.by_key(Key::Down) == only(program::MoveItem{.id = "two", .to = 2}));
    (void)order.by_key(Key::Space);
    CHECK(order.by_key(Key::Right) == only(program::MoveBy{1}));

    program::View view = exam_view();
    exam_of(view).card.form = program::PictureForm{.file = "map.png", .by_pointing = true};
    Sat picture{view};
    CHECK(picture.by_key(Key::Right).empty());
    CHECK(picture.by_key(Key::Enter) == only(program::PointAt{{.x = 0.52, .y = 0.5}}));
    CHECK(picture.by_key(Key::PageDown) == only(program::MoveBy{1}));
}

TEST_CASE("the letters of a matching row come before those of an exam", "[ui][exam_screen]") {
    Sat sat{exam_view_with(match_view(false))};
    auto& form = std::get<program::MatchForm>(sat.exam().card.form);
    for (const char* letter : {"E", "F"}) {
        form.partners.push_back({.id = letter, .letter = letter, .text = "Another"});
    }

    CHECK(sat.by_key(Key::F) == only(program::MatchPair{.left = "china", .partner = "F"}));
    CHECK(sat.by_key(Key::T) == only(program::ToggleTime{})); // no partner has this letter
}

TEST_CASE("an exam hears what is typed when it changes, and not otherwise", "[ui][exam_screen]") {
    Sat typed{typed_exam()};
    CHECK(typed.by_typing("Pyong") == only(program::TypeAnswer{"Pyong"}));
    typed.probe.frames(5);
    CHECK(typed.probe.take_actions().empty());
    CHECK(typed.by_key(Key::Left).empty());
    CHECK(typed.by_key(Key::Backspace) == only(program::TypeAnswer{"Pyog"}));

    Sat fill{exam_view_with(fill_view(false))};
    CHECK(fill.by_typing("2003") == only(program::FillBlank{.blank = 0, .text = "2003"}));
    fill.probe.frames(5); // the program may hold something else: it is not told again
    CHECK(fill.probe.take_actions().empty());

    Sat essay{exam_view_with(essay_view(false))};
    CHECK(essay.by_typing("Both") == only(program::WriteEssay{"Both"}));
    essay.probe.frames(5);
    CHECK(essay.probe.take_actions().empty());
}

TEST_CASE("a question that is come back to shows what was typed, and that is no change",
          "[ui][exam_screen]") {
    Sat sat{typed_exam()};
    (void)sat.by_typing("one");
    const program::View before = sat.probe.view;
    sat.exam().card.id.question = {"another"};
    sat.probe.frames(3);
    CHECK(sat.probe.take_actions().empty());

    sat.probe.view = before;
    std::get<program::TypedForm>(sat.exam().card.form).typed = "one";
    sat.probe.frames(3);
    CHECK(sat.probe.take_actions().empty());
    CHECK(sat.by_typing(" more") == only(program::TypeAnswer{"one more"}));
}

TEST_CASE("what was typed on a card while studying is not in its field in an exam", "[ui][exam_screen]") {
    Sat sat{typed_view(false)};
    (void)sat.by_typing("from studying");
    sat.probe.view = typed_exam();
    sat.probe.frames(3);

    CHECK(sat.by_typing("new") == only(program::TypeAnswer{"new"}));
}

TEST_CASE("Enter checks in a quiz, then goes on", "[ui][exam_screen]") {
    Sat sat{quiz_view(false)};
    CHECK(sat.by_key(Key::H) == only(program::ShowHint{}));
    CHECK(sat.by_click("exam/hint") == only(program::ShowHint{}));
    CHECK(sat.by_key(Key::Enter) == only(program::CheckAnswer{}));
    CHECK(sat.by_click("exam/check") == only(program::CheckAnswer{}));
    sat.exam().can_check = false;
    CHECK(sat.by_key(Key::Enter).empty());

    sat.probe.view = quiz_view(true);
    sat.probe.frames(3);
    CHECK(sat.probe.shows("exam/source"));
    CHECK(sat.probe.says("Not right"));
    CHECK_FALSE(sat.probe.shows("exam/hint"));
    CHECK(sat.by_key(Key::Digit1).empty());
    CHECK(sat.by_key(Key::Enter) == only(program::MoveBy{1}));

    sat.exam().submit_next = true;
    sat.exam().can_next = false;
    CHECK(sat.by_key(Key::Enter) == only(program::AskSubmit{true}));
    CHECK(sat.by_click("exam/next") == only(program::AskSubmit{true}));
}

TEST_CASE("what was typed in a quiz is checked with it", "[ui][exam_screen]") {
    program::View view = typed_exam();
    exam_of(view).check = "Check";
    Sat sat{view};
    CHECK(sat.by_key(Key::Enter).empty());
    (void)sat.by_typing("Pyongyang");
    CHECK(sat.by_key(Key::Enter) == only(program::CheckAnswer{"Pyongyang"}));
}

TEST_CASE("a question is flagged, the time hidden and an exam left", "[ui][exam_screen]") {
    Sat sat{exam_view()};
    CHECK(sat.by_key(Key::F) == only(program::ToggleFlag{}));
    CHECK(sat.by_click("exam/flag") == only(program::ToggleFlag{}));
    CHECK(sat.by_key(Key::T) == only(program::ToggleTime{}));
    CHECK(sat.by_click("exam/time") == only(program::ToggleTime{}));
    CHECK(sat.by_key(Key::Escape) == only(program::GoTo{program::Screen::Exams}));
    CHECK(sat.by_click("exam/leave") == only(program::GoTo{program::Screen::Exams}));

    sat.exam().time.hidden = true;
    sat.exam().time.toggle = "Show time";
    sat.probe.frames(2);
    CHECK_FALSE(sat.probe.says("42:18"));
    CHECK_FALSE(sat.probe.shows("exam/time_bar"));
    CHECK(sat.by_click("exam/time") == only(program::ToggleTime{}));

    sat.exam().time.hidden = false;
    sat.exam().time.toggle.clear();
    CHECK(sat.by_key(Key::T).empty());
    CHECK_FALSE(sat.probe.at("exam/time").enabled);
}

TEST_CASE("the clock of an exam is drawn every second, and without one nothing is", "[ui][exam_screen]") {
    Sat sat{exam_view()};
    CHECK(sat.probe.state().next_frame_in <= 1);
    sat.exam().time = {};
    sat.probe.frames(3);
    CHECK(sat.probe.state().next_frame_in > 100);
    sat.exam().question_time = "0:24 left for this question";
    sat.probe.frames(3);
    CHECK(sat.probe.state().next_frame_in <= 1);
}

TEST_CASE("the bar of an exam is as long as what is left of its time", "[ui][exam_screen]") {
    Sat sat{exam_view()};
    sat.exam().time.gone = 0.75;
    sat.probe.frames(2);
    CHECK(sat.probe.at("exam/time_bar").rect.width == Approx(1280 * 0.25));
}

TEST_CASE("no key leads out of an exam, or undoes in it", "[ui][exam_screen]") {
    Sat sat{exam_view()};
    for (const Key key : {Key::Digit1, Key::Digit2, Key::Digit3, Key::Digit4}) {
        CHECK(sat.by_key({.key = key, .alt = true}).empty());
    }
    CHECK(sat.by_key({.key = Key::Comma, .ctrl = true}).empty());
    CHECK(sat.by_key({.key = Key::O, .ctrl = true}).empty());
    CHECK(sat.by_key({.key = Key::Z, .ctrl = true}).empty());
    CHECK(sat.by_key({.key = Key::Z, .ctrl = true, .shift = true}).empty());
    CHECK(sat.by_key(Key::Question) == only(program::ToggleKeys{}));
    CHECK(sat.by_key({.key = Key::Plus, .ctrl = true}).size() == 1);
}

TEST_CASE("a question whose bank has gone says so", "[ui][exam_screen]") {
    Sat sat{exam_view()};
    sat.exam().gone = "Its bank is not here any more.";
    sat.probe.frames(3);
    CHECK(sat.probe.shows("exam/gone"));
    CHECK_FALSE(sat.probe.shows("study/option/a"));
    CHECK(sat.by_key(Key::Digit1).empty());
    CHECK(sat.by_key(Key::Right) == only(program::MoveBy{1}));
}

TEST_CASE("an exam that cannot be saved offers to try again", "[ui][exam_screen]") {
    Sat sat{exam_view()};
    sat.exam().notice = program::NoticeView{
        .text = "The disk is full.", .blocking = true, .action = "Try again", .can_close = false};
    sat.probe.frames(3);
    CHECK(sat.by_click("exam/notice/action") == only(program::TryAgain{}));
    CHECK(sat.by_key(Key::Space) == only(program::TryAgain{}));
}
