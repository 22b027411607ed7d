#include "support/catch.hpp"
#include "ui/exam_probe.hpp"

#include <algorithm>

using namespace ingat;
using namespace ingat::tests;
using base::Key;
using base::KeyPress;

namespace {

constexpr ProbeWindow small_window{.width = 900, .height = 600, .scale = 1};

constexpr KeyPress ctrl_enter{.key = Key::Enter, .ctrl = true};

program::View typed_exam() {
    return exam_view_with(typed_view(false));
}

// All but the title, which is the learner's own.
std::vector<std::string> cut_texts(Sat& sat) {
    std::vector<std::string> cut = sat.probe.state().drawn_texts;
    std::erase_if(
        cut, [&](const std::string& text) { return !text.ends_with("…") || text == sat.exam().title + "…"; });
    return cut;
}

} // namespace

TEST_CASE("submitting is asked for, and what is likely depends on what is open", "[ui][exam_screen]") {
    Sat sat{exam_view()};
    CHECK(sat.by_key(ctrl_enter) == only(program::AskSubmit{true}));
    CHECK(sat.by_click("exam/submit") == only(program::AskSubmit{true}));

    sat.probe.view = with_submit_asked(exam_view(), false);
    sat.probe.frames(3);
    CHECK(sat.by_key(Key::Enter).empty());
    CHECK(sat.by_key(Key::Digit1).empty()); // the question below hears nothing
    CHECK(sat.by_key(Key::Right).empty());
    CHECK(sat.by_key({.key = Key::Enter, .ctrl = true, .repeat = true}).empty());
    CHECK(sat.by_key(ctrl_enter) == only(program::Submit{}));
    CHECK(sat.by_click("exam/submit_now") == only(program::Submit{}));
    CHECK(sat.by_key(Key::Escape) == only(program::AskSubmit{false}));
    CHECK(sat.by_click("exam/back") == only(program::AskSubmit{false}));

    sat.probe.view = with_submit_asked(exam_view(), true);
    sat.probe.frames(3);
    CHECK(sat.by_key(Key::Enter) == only(program::Submit{}));
    CHECK(sat.by_key(ctrl_enter) == only(program::Submit{}));
}

TEST_CASE("the safe button of the question to submit has the focus first", "[ui][exam_screen]") {
    Sat sat{exam_view()};
    sat.probe.view = with_submit_asked(exam_view(), false);
    sat.probe.frames(3);
    CHECK(sat.probe.at("exam/back").focused);
}

TEST_CASE("what lay under a dialog of an exam has the focus again", "[ui][exam_screen]") {
    Sat sat{typed_exam()};
    sat.probe.view = with_submit_asked(sat.probe.view, false);
    sat.probe.frames(3);
    sat.exam().submit_asked.reset();
    sat.probe.frames(3);
    CHECK(sat.by_typing("x") == only(program::TypeAnswer{"x"}));
}

TEST_CASE("G goes to a number", "[ui][exam_screen]") {
    Sat sat{exam_view()};
    sat.exam().palette.groups.front().cells[4].enabled = false;
    (void)sat.by_key(Key::G);
    REQUIRE(sat.probe.at("exam/go_to").focused);
    CHECK(sat.by_key(Key::Enter).empty());

    (void)sat.by_typing("41");
    CHECK(sat.by_key(Key::Enter).empty());
    CHECK(sat.probe.says("There is no such question"));
    (void)sat.by_typing("5"); // in place of it; may not be gone to
    CHECK_FALSE(sat.probe.says("There is no such question"));
    CHECK(sat.by_key(Key::Enter).empty());
    CHECK(sat.probe.says("There is no such question"));
    (void)sat.by_typing("07");
    CHECK(sat.by_key(Key::Enter) == only(program::MoveTo{6}));
    CHECK_FALSE(sat.probe.shows("exam/go_to"));

    (void)sat.by_key(Key::G);
    CHECK(sat.probe.shows("exam/go_to"));
    CHECK(sat.by_key(Key::Escape).empty());
    CHECK_FALSE(sat.probe.shows("exam/go_to"));
}

TEST_CASE("the palette goes where it is pressed", "[ui][exam_screen]") {
    Sat sat{exam_view()};
    CHECK(sat.by_click("exam/item/6") == only(program::MoveTo{6}));
    CHECK(sat.by_click("exam/flagged") == only(program::NextFlagged{}));
    CHECK_FALSE(sat.probe.shows("exam/palette"));

    sat.exam().palette.groups.front().cells[6].enabled = false;
    sat.probe.frames(2);
    CHECK_FALSE(sat.probe.at("exam/item/6").enabled);
    CHECK(sat.by_click("exam/item/6").empty());
}

TEST_CASE("Tab comes to the current number once, and arrows go on from there", "[ui][exam_screen]") {
    Sat sat{exam_view()};
    REQUIRE(sat.probe.tab_to("exam/item/13"));
    CHECK(sat.by_key(Key::Right).empty());
    CHECK(sat.probe.at("exam/item/14").focused);
    CHECK(sat.by_key(Key::Down).empty());
    CHECK(sat.by_key(Key::Enter) == only(program::MoveTo{20}));
    (void)sat.by_key(Key::Tab);
    CHECK(sat.probe.at("exam/flagged").focused);
}

TEST_CASE("of a palette of hundreds the current number is seen, and little else is drawn",
          "[ui][exam_screen]") {
    program::View view = exam_view(400);
    auto& cells = exam_of(view).palette.groups.front().cells;
    cells[13].current = false;
    cells[390].current = true;
    Sat sat{view};
    CHECK(sat.probe.shows("exam/item/390"));
    const auto drawn = std::ranges::count_if(
        sat.probe.state().marks, [](const ui::Mark& mark) { return mark.name.starts_with("exam/item/"); });
    CHECK(drawn < 100);
}

TEST_CASE("in a small window the palette is a drawer", "[ui][exam_screen]") {
    Sat sat{exam_view(), small_window};
    CHECK_FALSE(sat.probe.shows("exam/item/0"));
    CHECK(sat.by_key(Key::Q).empty());
    REQUIRE(sat.probe.shows("exam/item/0"));
    CHECK(sat.probe.at("exam/item/13").focused);
    CHECK(sat.by_key(Key::Escape).empty());
    CHECK_FALSE(sat.probe.shows("exam/item/0"));

    (void)sat.by_click("exam/palette");
    CHECK(sat.by_key(Key::Digit1).empty()); // not the question's
    CHECK(sat.by_click("exam/item/2") == only(program::MoveTo{2}));
    CHECK_FALSE(sat.probe.shows("exam/item/0"));

    (void)sat.by_click("exam/palette");
    (void)sat.by_click("exam/close_palette");
    CHECK_FALSE(sat.probe.shows("exam/item/0"));
    (void)sat.by_key(Key::Q);
    sat.probe.click_at(100, 300); // beside it
    CHECK_FALSE(sat.probe.shows("exam/item/0"));
    (void)sat.by_key(Key::Q);
    (void)sat.by_key(Key::Q);
    CHECK_FALSE(sat.probe.shows("exam/item/0"));
}

TEST_CASE("nothing of an exam overlaps, in any window and at any text size", "[ui][exam_screen]") {
    const auto kind = GENERATE(as<program::View>{},
                               exam_view(),
                               exam_view(230),
                               quiz_view(false),
                               quiz_view(true),
                               exam_view_with(typed_view(false)),
                               exam_view_with(fill_view(false)),
                               exam_view_with(match_view(false)),
                               exam_view_with(order_view(false)),
                               exam_view_with(essay_view(false)));
    const auto window = GENERATE(as<ProbeWindow>{},
                                 ProbeWindow{1280, 800, 1},
                                 ProbeWindow{900, 600, 1},
                                 ProbeWindow{720, 480, 1},
                                 ProbeWindow{2560, 1440, 1});
    const int text = GENERATE(80, 100, 150, 200);
    for (const bool is_long : {false, true}) {
        Sat sat{kind, window};
        sat.probe.view.text_size = text;
        if (is_long) {
            const std::string title(200, 'W');
            sat.exam().title = title;
            sat.exam().stem = title;
            sat.exam().card.prompt = title;
            sat.exam().question_time = "0:24 left for this question";
            sat.exam().flagged = true;
            sat.exam().notice = program::NoticeView{
                .text = "The disk is full. Your 11 answers are safe; this one is not yet.",
                .blocking = true,
                .action = "Try again",
                .can_close = false};
        }
        sat.probe.frames(4);
        INFO(window.width << "x" << window.height << " at " << text << " " << is_long);
        const std::vector<std::string> problems = sat.probe.problems();
        CAPTURE(problems);
        CHECK(problems.empty());
        if (!is_long) {
            const std::vector<std::string> cut = cut_texts(sat);
            CAPTURE(cut);
            CHECK(cut.empty());
        }
        CHECK(sat.probe.shows("exam/submit"));
        CHECK(sat.probe.shows("exam/previous"));
        CHECK((sat.probe.shows("exam/next") || sat.probe.shows("exam/check")));
        CHECK((sat.probe.shows("exam/item/13") || sat.probe.shows("exam/palette")));
        const bool has_room = !is_long || window.width >= 900; // beside a notice
        if (!sat.exam().certainty.empty() && has_room) {
            CHECK(sat.probe.shows("exam/certainty/3"));
        }
    }
}
