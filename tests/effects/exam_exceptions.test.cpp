#include "exam_learner.hpp"
#include "support/catch.hpp"

using namespace ingat;
using namespace ingat::effects;
using program::Screen;

TEST_CASE("an exam that was begun by mistake is discarded, after a question", "[effects][exams]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    const auto rows = [&] {
        return std::get<program::ExamsView>(program::view_of(learner.state).screen).open;
    };
    learner.begin_exam();
    learner.go_to("choice");
    learner.act(program::ChooseOption{.id = "a"});
    learner.act(program::GoTo{.screen = Screen::Exams});
    REQUIRE(rows().size() == 1);
    const base::EventId id = rows().front().id;
    learner.act(program::DiscardAttempt{}); // not without the question
    learner.act(program::AskDiscard{.attempt = id});
    CHECK(rows().front().asks);
    CHECK(rows().front().detail.starts_with("Discard it?"));
    learner.act(program::AskDiscard{});
    CHECK_FALSE(rows().front().asks);
    learner.act(program::AskDiscard{.attempt = id});
    learner.act(program::DiscardAttempt{});
    CHECK(rows().empty());
    CHECK(learner.modes_in_log().empty());
    learner.start();
    CHECK(learner.state.screen == Screen::FirstRun); // it does not come back, and nothing was answered
    learner.act(program::GoTo{.screen = Screen::Exams});
    CHECK(rows().empty());
    CHECK(learner.state.exams.history.empty());
    CHECK(learner.desk->progress()->attempt(id)->attempt.items.size() == 3); // the log has it for ever
}

TEST_CASE("a quiz that waits is discarded beside the one that is sat", "[effects][exams]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.begin_quiz();
    const base::EventId quiz = learner.attempt().id;
    learner.go_to("truth");
    learner.act(program::ChooseOption{.id = "true"});
    learner.act(program::CheckAnswer{});
    learner.act(program::GoTo{.screen = Screen::Exams});
    learner.begin_exam();
    learner.act(program::GoTo{.screen = Screen::Exams});
    learner.act(program::AskDiscard{.attempt = quiz});
    learner.act(program::DiscardAttempt{});
    const auto rows = std::get<program::ExamsView>(program::view_of(learner.state).screen).open;
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().title == "Exam: My quiz");
    CHECK(learner.modes_in_log() == std::vector<std::string>{"quiz/50"}); // that answer was given
    CHECK(learner.state.memories.contains(learner.card("truth")));
}

TEST_CASE("the answers of an exam are not taken back one by one afterwards", "[effects][exams][undo]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.begin_exam();
    learner.go_to("choice");
    learner.act(program::ChooseOption{.id = "a"});
    learner.submit();
    REQUIRE(learner.modes_in_log().size() == 3);
    CHECK_FALSE(learner.state.log.undo);
    learner.act(program::GoTo{.screen = Screen::Study});
    learner.act(program::Undo{});
    CHECK(learner.state.memories.contains(learner.card("choice")));
    const program::Event event = learner.desk->run(program::UndoReview{}, learner.now);
    REQUIRE(std::holds_alternative<program::SaveFailed>(event));
    CHECK(std::get<program::SaveFailed>(event).error.message.id.starts_with("Your last answer was given in"));

    learner.start(); // and so it is after a start
    CHECK_FALSE(learner.state.log.undo);
    learner.act(program::StartStudy{});
    learner.answer();
    CHECK(learner.state.log.undo);
    learner.act(program::Undo{});
    CHECK_FALSE(learner.state.log.undo);
    CHECK(learner.state.log.redo);
}

TEST_CASE("a question with an error is not asked in an exam, and the plan says so", "[effects][exams]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    const auto available = [&] {
        return std::get<program::ExamsView>(program::view_of(learner.state).screen).sections.at(0).available;
    };
    CHECK(available() == "3 questions fit");
    learner.act(program::OpenBank{.path = put_quiz_bank(folder, "none").string()}); // no option is right
    CHECK(available() == "2 questions fit  ·  1 with an error is left out");
    learner.act(program::OpenList{.field = program::PlanField::Fixed, .section = 0});
    REQUIRE(learner.state.exams.list);
    CHECK(learner.state.exams.list->things.size() == 3); // with the essay
    learner.act(program::CloseList{});
    learner.begin_exam();
    for (const exam::PaperItem& item : learner.attempt().paper.items) {
        CHECK(item.question.question.text != "choice");
    }
    learner.submit();
    learner.start(); // also when the library was read with it
    learner.act(program::GoTo{.screen = Screen::Exams});
    learner.pick(program::PlanField::Bank, "quiz");
    CHECK(available() == "2 questions fit  ·  1 with an error is left out");
    learner.act(program::OpenBank{.path = put_quiz_bank(folder).string()}); // it was mended
    CHECK(available() == "3 questions fit");
}
