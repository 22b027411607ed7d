#include "support/catch.hpp"
#include "support/ui_probe.hpp"
#include "ui/sample_result_views.hpp"

#include <algorithm>

using namespace ingat;
using namespace ingat::tests;
using base::Key;
using Actions = std::vector<program::Action>;

TEST_CASE("a result is filtered, kept, retried and left, by mouse and by key", "[ui][result_screen]") {
    UiProbe probe;
    probe.view = result_view();

    CHECK(after_click(probe, "result/filter/1") == Actions{program::FilterResult{1}});
    CHECK(after_key(probe, {.key = Key::Digit4}) == Actions{program::FilterResult{3}});
    CHECK(after_click(probe, "result/export") == Actions{program::ExportResult{}});
    CHECK(after_key(probe, {.key = Key::X}) == Actions{program::ExportResult{}});
    CHECK(after_click(probe, "result/retry") == Actions{program::RetryWrong{}});
    CHECK(after_key(probe, {.key = Key::R}) == Actions{program::RetryWrong{}});
    CHECK(after_click(probe, "result/read_first") == Actions{program::ReadFirst{}});
    CHECK(after_click(probe, "result/back") == Actions{program::GoTo{program::Screen::Exams}});
    CHECK(after_key(probe, {.key = Key::Escape}) == Actions{program::GoTo{program::Screen::Exams}});
    CHECK(after_click(probe, "result/item/11") == Actions{program::OpenResultQuestion{11}});
}

TEST_CASE("a key that was changed since is offered for a regrading, and other notices close as elsewhere",
          "[ui][result_screen]") {
    UiProbe probe;
    probe.view = result_view();
    auto& result = std::get<program::ResultView>(probe.view.screen);
    result.regrade = program::NoticeView{.text = "Keys changed.", .action = "Regrade", .can_close = false};
    result.notices = {program::NoticeView{.text = "A calm sentence."}};
    CHECK(after_click(probe, "result/regrade/action") == Actions{program::Regrade{}});
    CHECK(after_click(probe, "result/notice/0/close") == Actions{program::CloseNotice{.which = 0}});
}

TEST_CASE("the arrows walk over the questions and Enter opens one", "[ui][result_screen]") {
    UiProbe probe;
    probe.view = result_view();
    probe.frames(2);

    CHECK(after_key(probe, {.key = Key::Enter}).empty());
    probe.press(Key::Down);
    probe.press(Key::Down);
    CHECK(after_key(probe, {.key = Key::Enter}) == Actions{program::OpenResultQuestion{11}});
}

TEST_CASE("with nothing to retry the way back is the main button", "[ui][result_screen]") {
    UiProbe probe;
    probe.view = all_right_view();

    CHECK(after_click(probe, "result/back") == Actions{program::GoTo{program::Screen::Exams}});
    CHECK(after_key(probe, {.key = Key::Enter}) == Actions{program::GoTo{program::Screen::Exams}});
    CHECK(after_key(probe, {.key = Key::R}).empty());
    CHECK_FALSE(probe.shows("result/retry"));
    CHECK(probe.says("None is wrong."));
    CHECK_FALSE(probe.says("Certain and right?"));
    CHECK(probe.says("fewer than 10 questions"));
}

TEST_CASE("of two groups of topics one shows", "[ui][result_screen]") {
    UiProbe probe;
    probe.view = all_right_view();
    probe.frames(2);
    CHECK(probe.says("Japan"));

    CHECK(after_click(probe, "result/topics/1").empty());

    CHECK_FALSE(probe.says("Japan"));
    CHECK(probe.says("Part 1"));
}

TEST_CASE("what is still to be graded is said before the score", "[ui][result_screen]") {
    UiProbe probe;
    probe.view = result_essay_view();
    result_of(probe.view).opened.reset();
    probe.frames(2);

    CHECK(probe.says("at least"));
    CHECK(probe.says("2 to grade"));
    result_of(probe.view).grade = "Grade 2 essays";
    result_of(probe.view).to_grade_first = 7;
    CHECK(after_click(probe, "result/grade") == Actions{program::OpenResultQuestion{7}});
    CHECK(after_key(probe, {.key = Key::G}) == Actions{program::OpenResultQuestion{7}});
}

TEST_CASE("in a wide window the cards stay while the questions scroll", "[ui][result_screen]") {
    UiProbe probe;
    probe.view = result_view(80);
    probe.frames(3);
    const ui::Rect link = probe.at("result/read_first").rect;
    const double first = probe.at("result/item/6").rect.y;

    probe.wheel("result/item/11", -5);

    CHECK(probe.at("result/read_first").rect.y == link.y);
    CHECK_FALSE(probe.shows("result/item/6"));
    CHECK(probe.state().scrolls.at("result/rows").offset > 0);
    CHECK(first > ui::bottom_of(link));
}

TEST_CASE("hundreds of questions cost no more than those that are seen", "[ui][result_screen]") {
    UiProbe probe;
    probe.view = result_view(600);
    for (program::ResultRow& row : result_of(probe.view).rows) {
        row.question += " " + row.number;
    }
    probe.frames(3);

    CHECK(probe.state().drawn_texts.size() < 160);
    CHECK(probe.state().texts.size() < 250);
}

TEST_CASE("one question shows what was answered, what is right and why", "[ui][result_question]") {
    UiProbe probe;
    probe.view = result_question_view();
    probe.frames(2);

    for (const char* text : {"Question 12",
                             "Wrong",
                             "Your answer",
                             "2003",
                             "2009",
                             "launch of a satellite",
                             "paragraph 4",
                             "setelah peluncuran satelit",
                             "by the key of now"}) {
        INFO(text);
        CHECK(probe.says(text));
    }
    CHECK(after_click(probe, "result/question/previous") == Actions{program::StepResultQuestion{-1}});
    CHECK(after_click(probe, "result/question/next") == Actions{program::StepResultQuestion{1}});
    CHECK(after_key(probe, {.key = Key::Left}) == Actions{program::StepResultQuestion{-1}});
    CHECK(after_key(probe, {.key = Key::Right}) == Actions{program::StepResultQuestion{1}});
    CHECK(after_click(probe, "result/question/close") == Actions{program::CloseResultQuestion{}});
    CHECK(after_key(probe, {.key = Key::Escape}) == Actions{program::CloseResultQuestion{}});
    CHECK(after_key(probe, {.key = Key::R}).empty());
    result_of(probe.view).opened->can_next = false;
    CHECK(after_key(probe, {.key = Key::Right}).empty());
}

TEST_CASE("the source of a question is one key away, also from its row", "[ui][result_question]") {
    UiProbe probe;
    probe.view = result_view();
    probe.frames(2);
    probe.press(Key::Down);
    CHECK(after_key(probe, {.key = Key::S}) ==
          Actions{program::OpenResultQuestion{6}, program::ToggleSource{}});

    probe.view = result_question_view();
    CHECK(after_click(probe, "result/source") == Actions{program::ToggleSource{}});
    CHECK(after_key(probe, {.key = Key::S}) == Actions{program::ToggleSource{}});
    CHECK(after_key(probe, {.key = Key::N}).empty());
    result_of(probe.view).opened->open_source = program::SourceView{.heading = "Source",
                                                                    .place = "Document, paragraph 1",
                                                                    .text = "A passage of it.",
                                                                    .next_anchor = "Next source (1 of 2)",
                                                                    .close = "Close source",
                                                                    .back = "Back"};
    probe.frames(2);
    CHECK(probe.says("A passage of it."));
    CHECK(probe.says("2009")); // the question stays beside it
    CHECK(after_key(probe, {.key = Key::N}) == Actions{program::NextAnchor{}});
    CHECK(after_key(probe, {.key = Key::Escape}) == Actions{program::ToggleSource{}});
    result_of(probe.view).opened->open_document.clear();
    result_of(probe.view).opened->open_source.reset();
    CHECK(after_key(probe, {.key = Key::S}).empty());
    CHECK_FALSE(probe.shows("result/source"));
}

TEST_CASE("once a question is closed the arrows go on from its row", "[ui][result_question]") {
    UiProbe probe;
    probe.view = result_view(80);
    const program::View list = probe.view;
    probe.view = result_question_view();
    result_of(probe.view).opened->item = 6 + 60 * 5;
    probe.frames(2);
    probe.press(Key::Escape);
    probe.view = list;
    probe.frames(3);

    CHECK(probe.shows("result/item/306"));
    CHECK(after_key(probe, {.key = Key::Enter}) == Actions{program::OpenResultQuestion{306}});
    probe.press(Key::Down);
    CHECK(after_key(probe, {.key = Key::Enter}) == Actions{program::OpenResultQuestion{311}});
}

TEST_CASE("an essay is given its marks by press and by digit", "[ui][result_question]") {
    UiProbe probe;
    probe.view = result_essay_view();

    CHECK(after_click(probe, "result/marks/2/2") == Actions{program::GiveMarks{.criterion = 1, .marks = 2}});
    probe.press(Key::Up);
    CHECK(after_key(probe, {.key = Key::Digit0}) == Actions{program::GiveMarks{.criterion = 0, .marks = 0}});
    CHECK(after_key(probe, {.key = Key::Escape}) == Actions{program::CloseResultQuestion{}});
}

TEST_CASE("in every window a result keeps its things apart and its words whole", "[ui][result_screen]") {
    for (const ProbeWindow& window : {ProbeWindow{1280, 800, 1},
                                      ProbeWindow{1000, 700, 1},
                                      ProbeWindow{900, 600, 1},
                                      ProbeWindow{720, 480, 1}}) {
        for (const int text : {80, 100, 150, 200}) {
            for (const program::View& view : {result_view(),
                                              result_view(200),
                                              all_right_view(),
                                              result_question_view(),
                                              result_essay_view()}) {
                UiProbe probe{window};
                probe.view = view;
                probe.view.text_size = text;
                probe.frames(3);
                INFO(window.width << ", text " << text << ", opened "
                                  << result_of(probe.view).opened.has_value());
                INFO(joined(probe.problems()));
                CHECK(probe.problems().empty());
                for (const std::string& drawn : probe.state().drawn_texts) {
                    const auto& rows = result_of(probe.view).rows;
                    const auto& bars = result_of(probe.view).topics.front().bars;
                    const bool is_own =
                        drawn.starts_with("Nuklir") || drawn.starts_with("Cold War") ||
                        drawn.starts_with("Istilah") || drawn.starts_with("Historical") ||
                        drawn.starts_with("Six Party") || drawn.starts_with("Mock") ||
                        std::ranges::any_of(rows,
                                            [&](const auto& row) { return drawn == row.question + "…"; }) ||
                        std::ranges::any_of(bars, [&](const auto& bar) { return drawn == bar.name + "…"; });
                    INFO(drawn);
                    CHECK((!drawn.ends_with("…") || is_own));
                }
            }
        }
    }
}

TEST_CASE("no text is too long for the exams, a result or a list", "[ui][exams_screen][result_screen]") {
    std::string text;
    while (text.size() < 3000) {
        text += "a rather long text ";
    }
    for (const ProbeWindow& window : {ProbeWindow{1280, 800, 1}, ProbeWindow{900, 600, 1}}) {
        for (const program::View& view : {exams_view(),
                                          result_view(),
                                          result_question_view(),
                                          result_essay_view(),
                                          with_list(exams_view())}) {
            UiProbe probe{window};
            probe.view = result_filled_with(view, text);
            probe.view.text_size = window.width < 1000 ? 200 : 100;
            probe.frames(3);
            INFO(joined(probe.problems()));
            CHECK(probe.problems().empty());
            CHECK(probe.actions.empty());
        }
    }
}

TEST_CASE("empty views of exams, a result and a list are drawn", "[ui][exams_screen][result_screen]") {
    program::View opened{.screen = program::ResultView{}};
    result_of(opened).opened = program::ResultQuestionView{};
    program::View list{.screen = program::ExamsView{}};
    list.list = program::ListView{};
    for (const program::View& view : {program::View{.screen = program::ExamsView{}},
                                      program::View{.screen = program::ResultView{}},
                                      opened,
                                      list}) {
        UiProbe probe;
        probe.view = view;
        probe.frames(2);
        INFO(joined(probe.problems()));
        CHECK(probe.problems().empty());
    }
}
