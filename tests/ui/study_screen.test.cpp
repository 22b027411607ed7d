#include "support/catch.hpp"
#include "support/ui_probe.hpp"
#include "ui/sample_views.hpp"

using namespace ingat;
using namespace ingat::tests;
using base::Key;
using base::KeyPress;
using program::Action;
using Actions = std::vector<program::Action>;

namespace {

struct Sent {
    UiProbe probe;

    explicit Sent(program::View view) {
        probe.view = std::move(view);
        probe.frames(30); // longer than a moment
    }

    Actions by_key(KeyPress press) {
        probe.actions.clear();
        probe.press(press);
        return probe.take_actions();
    }
    Actions by_key(Key key) { return by_key(KeyPress{.key = key}); }
    Actions by_click(std::string_view name) {
        probe.actions.clear();
        probe.click(name);
        return probe.take_actions();
    }
};

} // namespace

TEST_CASE("Space, Enter and a click show the answer", "[ui][study_screen]") {
    Sent sent{recall_view(false)};
    const Actions shown{program::ShowAnswer{}};

    CHECK(sent.by_key(Key::Space) == shown);
    CHECK(sent.by_key(Key::Enter) == shown);
    CHECK(sent.by_click("study/show_answer") == shown);
    CHECK(sent.by_key(Key::Digit1).empty());
}

TEST_CASE("a card is rated by key and by click", "[ui][study_screen]") {
    Sent sent{recall_view(true)};
    const Actions forgot{program::GiveRating{memory::Rating::Again}};
    const Actions remembered{program::GiveRating{memory::Rating::Good}};

    CHECK(sent.by_key(Key::Digit1) == forgot);
    CHECK(sent.by_key(Key::Digit2) == remembered);
    CHECK(sent.by_key(Key::Space) == remembered);
    CHECK(sent.by_click("study/forgot") == forgot);
    CHECK(sent.by_click("study/remembered") == remembered);
}

TEST_CASE("a rating in the first 250 ms, or of a key held down, is not meant", "[ui][study_screen]") {
    Sent sent{recall_view(false)};
    sent.probe.view = recall_view(true);
    sent.probe.frames(1);

    CHECK(sent.by_key(Key::Space).empty());
    CHECK(sent.by_key(Key::Digit1).empty());
    sent.probe.seconds += 0.25;
    CHECK(sent.by_key(KeyPress{.key = Key::Space, .repeat = true}).empty());
    CHECK(sent.by_key(Key::Digit1) == Actions{program::GiveRating{memory::Rating::Again}});
}

TEST_CASE("the question stays where it is when the answer appears", "[ui][study_screen]") {
    Sent sent{recall_view(false)};
    const double before = sent.probe.at("study/source").rect.y;
    sent.probe.view = recall_view(true);
    sent.probe.frames(3);

    CHECK(sent.probe.at("study/source").rect.y == before);
    CHECK(sent.probe.says("2003"));
}

TEST_CASE("a line stands between question and answer only where something follows it", "[ui][study_screen]") {
    Sent sent{recall_view(true)};
    CHECK(sent.probe.shows("study/answer_line"));

    program::CardView& card = *study_of(sent.probe.view).card;
    card.answer.clear(); // a gap that was filled in the question itself
    sent.probe.frames(3);
    CHECK(sent.probe.shows("study/answer_line")); // its note follows
    card.note.clear();
    card.explanation = "It gave notice in January.";
    sent.probe.frames(3);
    CHECK(sent.probe.shows("study/answer_line"));
    card.explanation.clear();
    sent.probe.frames(3);
    CHECK(sent.probe.shows("study/right_answer"));
    CHECK_FALSE(sent.probe.shows("study/answer_line"));
}

TEST_CASE("digits and clicks choose options; Enter checks several", "[ui][study_screen]") {
    Sent one{choice_view(false)};
    CHECK(one.by_key(Key::Digit2) == Actions{program::ChooseOption{"b"}});
    CHECK(one.by_click("study/option/c") == Actions{program::ChooseOption{"c"}});
    CHECK(one.by_key(Key::Digit9).empty());

    Sent several{choice_view(false, true)};
    CHECK(several.by_key(Key::Enter).empty());
    CHECK(several.by_click("study/check").empty());
    study_of(several.probe.view).can_check = true;
    CHECK(several.by_key(Key::Enter) == Actions{program::CheckAnswer{}});
    CHECK(several.by_click("study/check") == Actions{program::CheckAnswer{}});
    several.by_key(Key::Down);
    several.by_key(Key::Down);
    CHECK(several.by_key(Key::Space) == Actions{program::ChooseOption{"b"}});
    CHECK(several.by_key(Key::Enter) == Actions{program::CheckAnswer{}});
}

TEST_CASE("after the answer options rest and Enter goes on", "[ui][study_screen]") {
    Sent sent{choice_view(true)};

    CHECK(sent.by_key(Key::Digit1).empty());
    CHECK(sent.by_click("study/option/a").empty());
    CHECK(sent.by_key(Key::Enter) == Actions{program::Continue{}});
    CHECK(sent.by_click("study/continue") == Actions{program::Continue{}});
}

TEST_CASE("an item of an ordering is moved by arrows and by hand", "[ui][study_screen]") {
    Sent sent{order_view(false)};
    const Actions down{program::MoveItem{.id = "one", .to = 1}};

    REQUIRE(sent.probe.tab_to("study/item/one"));
    CHECK(sent.by_key(KeyPress{.key = Key::Down, .alt = true}) == down);
    CHECK(sent.by_key(Key::Down).empty());
    REQUIRE(sent.probe.tab_to("study/item/one"));
    CHECK(sent.by_key(Key::Space).empty());
    CHECK(sent.by_key(Key::Down) == down);
    CHECK(sent.by_key(Key::Escape).empty());
    CHECK(sent.by_key(Key::Down).empty());
    sent.probe.actions.clear();
    sent.probe.drag("study/item/one", "study/item/three");
    CHECK(sent.probe.actions == Actions{program::MoveItem{.id = "one", .to = 2}});
    CHECK(sent.by_key(Key::Enter) == Actions{program::CheckAnswer{}});
}

TEST_CASE("a partner is matched by letter, digit, click and by hand", "[ui][study_screen]") {
    Sent sent{match_view(false)};

    CHECK(sent.by_key(Key::B) == Actions{program::MatchPair{.left = "china", .partner = "host"}});
    CHECK(sent.by_key(Key::Digit3) == Actions{program::MatchPair{.left = "japan", .partner = "sanctions"}});
    sent.by_click("study/row/usa");
    CHECK(sent.by_click("study/partner/thaad") ==
          Actions{program::MatchPair{.left = "usa", .partner = "thaad"}});
    sent.by_click("study/row/usa");
    CHECK(sent.by_key(Key::Backspace) == Actions{program::MatchPair{.left = "usa", .partner = ""}});
    sent.probe.actions.clear();
    sent.probe.drag("study/partner/sanctions", "study/row/japan");
    CHECK(sent.probe.actions == Actions{program::MatchPair{.left = "japan", .partner = "sanctions"}});
    CHECK(sent.by_key(Key::S) == Actions{program::ToggleSource{}});
}

TEST_CASE("a typed answer is written at once and checked by Enter", "[ui][study_screen]") {
    Sent sent{typed_view(false)};

    CHECK(sent.by_key(Key::Enter).empty());
    sent.probe.type("Pyongyang s1?");
    CHECK(sent.by_key(Key::S).empty());
    CHECK(sent.by_key(Key::Question).empty());
    CHECK(sent.by_key(Key::Enter) == Actions{program::CheckAnswer{"Pyongyang s1?"}});
    CHECK(sent.by_click("study/check") == Actions{program::CheckAnswer{"Pyongyang s1?"}});
    CHECK(sent.by_key(KeyPress{.key = Key::S, .alt = true}).empty()); // the click left the field
    CHECK(sent.by_key(Key::S) == Actions{program::ToggleSource{}});
}

TEST_CASE("letters act in a field with Alt, and Esc leaves it first", "[ui][study_screen]") {
    Sent sent{typed_view(false)};

    CHECK(sent.by_key(KeyPress{.key = Key::H, .alt = true}) == Actions{program::ShowHint{}});
    CHECK(sent.by_key(Key::Escape).empty());
    CHECK(sent.by_key(Key::H) == Actions{program::ShowHint{}});
    CHECK(sent.by_key(Key::Escape) == Actions{program::GoTo{program::Screen::Home}});
}

TEST_CASE("I was right is one key after a wrong answer", "[ui][study_screen]") {
    Sent sent{typed_view(true)};

    CHECK(sent.by_key(Key::I) == Actions{program::WasRight{}});
    CHECK(sent.by_click("study/was_right") == Actions{program::WasRight{}});
    CHECK(sent.probe.says("Pyongjang"));
}

TEST_CASE("a new card begins with an empty field", "[ui][study_screen]") {
    Sent sent{typed_view(false)};
    sent.probe.type("first");
    study_of(sent.probe.view).card->id.question = {"other"};
    sent.probe.frames(3);

    CHECK_FALSE(sent.probe.says("first"));
    CHECK(sent.probe.at("study/answer").focused);
}

TEST_CASE("source, hint, undo, redo, keys and pause have a key and a button", "[ui][study_screen]") {
    Sent sent{recall_view(false)};
    struct Way {
        std::string mark;
        KeyPress press;
        Action action;
    };
    for (const Way& way : {Way{"study/source", {.key = Key::S}, program::ToggleSource{}},
                           Way{"study/hint", {.key = Key::H}, program::ShowHint{}},
                           Way{"study/undo", {.key = Key::Z, .ctrl = true}, program::Undo{}},
                           Way{"study/redo", {.key = Key::Z, .ctrl = true, .shift = true}, program::Redo{}},
                           Way{"study/all_keys", {.key = Key::Question}, program::ToggleKeys{}},
                           Way{"study/pause", {.key = Key::Escape}, program::GoTo{program::Screen::Home}}}) {
        INFO(way.mark);
        CHECK(sent.by_key(way.press) == Actions{way.action});
        CHECK(sent.by_click(way.mark) == Actions{way.action});
    }
}

TEST_CASE("the source opens beside the card, closes by key and button, and has further places",
          "[ui][study_screen]") {
    Sent sent{with_source(choice_view(true))};

    CHECK(sent.by_click("study/source/close") == Actions{program::ToggleSource{}});
    CHECK(sent.by_key(Key::S) == Actions{program::ToggleSource{}});
    CHECK(sent.by_key(Key::Escape) == Actions{program::ToggleSource{}});
    CHECK(sent.by_key(Key::N) == Actions{program::NextAnchor{}});
    CHECK(sent.by_click("study/source/next") == Actions{program::NextAnchor{}});
    CHECK(sent.probe.shows("study/continue"));
}

TEST_CASE("paragraphs of a source stand equally apart, however many lines are blank between them",
          "[ui][study_screen]") {
    const auto length_with = [](const std::string& blank) {
        UiProbe probe{{1280, 800, 1}};
        probe.view = with_source(choice_view(true));
        program::SourceView& source = *study_of(probe.view).open_source;
        source.text.clear();
        for (int paragraph = 0; paragraph < 60; ++paragraph) {
            source.text += (paragraph > 0 ? blank : "") + "One paragraph of the document.";
        }
        source.quote_begin = source.quote_end = source.words_begin = source.words_end = 0;
        probe.frames(4);
        return probe.state().scrolls.at("study/source/text").most;
    };
    const double usual = length_with("\n\n");

    CHECK(usual > 1000);
    CHECK(length_with("\n\n\n") == usual);
    CHECK(length_with("\n \t\n") == usual);
    CHECK(length_with("\r\n\r\n") == usual);
    CHECK(length_with("\n") < usual);
}

TEST_CASE("in a narrow window the source is a page with a way back", "[ui][study_screen]") {
    UiProbe probe{{900, 600, 1}};
    probe.view = with_source(choice_view(true));
    probe.view.text_size = 150;
    probe.frames(3);

    CHECK_FALSE(probe.shows("study/continue"));
    CHECK(probe.says("Back"));
    probe.click("study/source/close");
    CHECK(probe.actions == Actions{program::ToggleSource{}});
}

TEST_CASE("a long card scrolls inside itself and its buttons stay", "[ui][study_screen]") {
    Sent sent{recall_view(true)};
    const double before = sent.probe.at("study/forgot").rect.y;
    std::string text;
    for (int line = 0; line < 200; ++line) {
        text += "A line of a long answer.\n\n";
    }
    study_of(sent.probe.view).card->answer = text;
    sent.probe.frames(3);
    const ui::Scroll& scroll = sent.probe.state().scrolls.at("study/card");

    CHECK(sent.probe.at("study/forgot").rect.y == before);
    CHECK(scroll.most > 1000);
    sent.by_key(Key::PageDown);
    CHECK(scroll.offset > 100);
    const double paged = scroll.offset;
    sent.probe.point_at(760, 400);
    sent.probe.frames(2);
    sent.by_key(Key::PageUp);
    CHECK(scroll.offset < paged);
}

TEST_CASE("where there is no room for both, the answer comes into view", "[ui][study_screen]") {
    UiProbe probe{{900, 600, 1}};
    const auto recall_view = [](bool answered) {
        program::View view = tests::recall_view(answered);
        study_of(view).card->prompt += " " + study_of(view).card->prompt + " " + study_of(view).card->prompt;
        return view;
    };
    probe.view = recall_view(false);
    probe.view.text_size = 200;
    probe.frames(3);
    CHECK(probe.state().scrolls.at("study/card").offset == 0);
    probe.view = recall_view(true);
    probe.view.text_size = 200;
    probe.frames(4);

    const ui::Scroll& scroll = probe.state().scrolls.at("study/card");
    CHECK(scroll.offset > 30);
    CHECK(scroll.offset < scroll.most);
}

TEST_CASE("the summary leads home", "[ui][study_screen]") {
    Sent sent{summary_view()};

    CHECK(sent.by_key(Key::Enter) == Actions{program::GoTo{program::Screen::Home}});
    CHECK(sent.by_click("study/back_home") == Actions{program::GoTo{program::Screen::Home}});
    CHECK(sent.by_click("study/learn_more") == Actions{program::LearnMore{}});
    CHECK(sent.by_key(Key::M) == Actions{program::LearnMore{}});
}

TEST_CASE("what could not be written is said where the card is, with its repair", "[ui][study_screen]") {
    program::View view = recall_view(true);
    study_of(view).ratings.clear();
    study_of(view).notice = program::NoticeView{
        .text = "The disk is full.", .blocking = true, .action = "Try again", .can_close = false};
    Sent sent{view};

    CHECK(sent.by_click("study/notice/action") == Actions{program::TryAgain{}});
    CHECK(sent.by_key(Key::Enter) == Actions{program::TryAgain{}});
}
