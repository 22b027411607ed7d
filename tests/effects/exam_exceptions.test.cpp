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
    REQUIRE(learner.modes_in_log().size() == 1);
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
    learner.act(program::GoTo{.screen = Screen::Exams});
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
    CHECK(available() == "2 questions fit  ·  1 with an error is left out");
    learner.act(program::OpenBank{.path = put_quiz_bank(folder).string()}); // it was mended
    learner.act(program::GoTo{.screen = Screen::Exams});
    CHECK(available() == "3 questions fit");
}

TEST_CASE("a key that is spoilt while an exam waits counts for nobody", "[effects][exams]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.begin_exam();
    learner.go_to("choice");
    learner.act(program::ChooseOption{.id = "a"});
    learner.go_to("truth");
    learner.act(program::ChooseOption{.id = "true"});
    learner.act(program::OpenBank{.path = put_quiz_bank(folder, "none").string()}); // no option is right now
    learner.go_to("choice");
    CHECK_FALSE(std::get<program::ExamView>(program::view_of(learner.state).screen).gone.empty());
    learner.submit();
    CHECK(outcome_of(learner.result_of("choice")) == exam::Outcome::Gone);
    CHECK(exam::score_of(learner.state.exams.result->result).possible == 2);
    CHECK_FALSE(learner.state.memories.contains(learner.card("choice")));
    CHECK(learner.state.memories.contains(learner.card("truth")));

    // Once it is mended it is graded, and is a review of the time when it was answered.
    const base::EventId id = learner.state.exams.history.front().attempt;
    const base::Instant then = learner.state.exams.result->result.ended.at;
    learner.act(program::OpenBank{.path = put_quiz_bank(folder).string()});
    learner.now.at += std::chrono::hours{3};
    learner.act(program::OpenResult{.attempt = id});
    CHECK(learner.result_of("choice").mark == 1);
    REQUIRE(learner.state.memories.contains(learner.card("choice")));
    CHECK(learner.state.memories.at(learner.card("choice")).last_review == then);
    const std::size_t reviews = learner.modes_in_log().size();
    learner.start();
    learner.act(program::OpenResult{.attempt = id});
    CHECK(learner.modes_in_log().size() == reviews); // once
    CHECK(learner.state.memories.at(learner.card("choice")).last_review == then);
}

TEST_CASE("a key that is spoilt after an exam is no reason to grade it anew", "[effects][results]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.begin_exam();
    learner.go_to("choice");
    learner.act(program::ChooseOption{.id = "a"});
    learner.submit();
    const base::EventId id = learner.state.exams.history.front().attempt;
    learner.act(program::OpenBank{.path = put_quiz_bank(folder, "none").string()});
    learner.act(program::OpenResult{.attempt = id});
    CHECK_FALSE(learner.state.exams.result->by_keys_now);
}

TEST_CASE("a number that cannot be read is said at once in an exam, costs nothing and is no forgetting",
          "[effects][exams]") {
    const tests::TemporaryFolder folder;
    const std::filesystem::path bank = folder / "quiz.bank.json";
    tests::put_file(bank, R"({"format": 2, "id": "quiz", "title": "My quiz", "language": "en", "questions": [
        {"id": "number", "kind": "numerical", "prompt": "How many?", "accepted": [{"value": 5}]}]})");
    ExamLearner learner{folder / "home", bank};
    learner.act(program::ChangePlan{.field = program::PlanField::Preset, .section = 0, .choice = 1});
    learner.act(program::ChangePlan{.field = program::PlanField::Certainty, .section = 0, .choice = 1});
    learner.act(program::StartExam{});
    const auto trouble = [&] {
        const auto view = std::get<program::ExamView>(program::view_of(learner.state).screen);
        return std::get<program::TypedForm>(view.card.form).trouble;
    };
    learner.act(program::TypeAnswer{.text = "five"});
    CHECK(trouble().empty()); // while it is typed
    learner.now.at += std::chrono::seconds{2};
    learner.apply(program::Event{program::TimePassed{}});
    CHECK_FALSE(trouble().empty());
    learner.act(program::SayCertainty{.level = 3});
    learner.submit();
    CHECK(outcome_of(learner.result_of("number")) == exam::Outcome::Open);
    CHECK(learner.result_of("number").mark == 0);
    CHECK(learner.result_of("number").given == "five");
    CHECK(learner.modes_in_log().empty());
}

TEST_CASE("what cannot be saved is said wherever one goes, and saved elsewhere when the window closes",
          "[effects][exams]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.begin_exam();
    const base::EventId id = learner.attempt().id;
    const base::Error full{.kind = base::ErrorKind::DiskFull, .message = base::say("Full.")};
    const auto fails = [&](const auto& happened) { // as if the disk were full
        learner.state.clock = learner.clock();
        program::Step step = program::update(std::move(learner.state), happened, learner.now);
        learner.state = std::move(step.state);
        bool asked = false;
        for (const program::Effect& effect : step.effects) {
            asked = asked || std::holds_alternative<program::KeepAttemptEvent>(effect);
        }
        if (asked) {
            learner.apply(program::Event{program::AttemptEventNotKept{.attempt = id, .error = full}});
        }
        return asked;
    };
    learner.go_to("choice");
    CHECK(fails(program::Action{program::ChooseOption{.id = "b"}}));
    auto exam = std::get<program::ExamView>(program::view_of(learner.state).screen);
    CHECK(exam.palette.is_unsaved);
    CHECK(exam.palette.saved == "The last answer is not saved yet");
    CHECK(fails(program::Action{program::GoTo{.screen = Screen::Exams}})); // it is tried once more
    const auto exams = std::get<program::ExamsView>(program::view_of(learner.state).screen);
    CHECK(exams.open.front().detail.starts_with("The last answer is not saved yet."));
    CHECK_FALSE(exams.notices.empty());
    learner.act(program::CloseNotice{.which = 0});
    learner.act(program::StartExam{}); // says why not
    CHECK(learner.state.notices.size() == 1);
    CHECK(fails(program::Event{program::WindowCloses{}}));
    bool found = false;
    for (const auto& each : std::filesystem::directory_iterator{folder.path()}) {
        found = found || (each.path().extension() == ".csv" &&
                          tests::file_bytes(each.path()).find("Option b") != std::string::npos);
    }
    CHECK(found);
}

TEST_CASE("what is not wrong is not counted among the wrong", "[effects][results]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.pick(program::PlanField::Fixed, "quiz/essay");
    learner.begin_exam();
    learner.go_to("essay");
    learner.act(program::WriteEssay{.text = "Because."});
    learner.submit();
    const auto view = std::get<program::ResultView>(program::view_of(learner.state).screen);
    CHECK(view.filters.at(0).label == "Wrong or open 3");
    CHECK(view.grade == "Grade 1 essay");
    CHECK_FALSE(view.back_is_main);
    CHECK(learner.state.exams.result->result.items.at(view.to_grade_first).question.question.text == "essay");
}

TEST_CASE("a retry of a retry has one name", "[effects][results]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.begin_exam();
    learner.submit();
    learner.act(program::RetryWrong{});
    learner.submit();
    learner.act(program::RetryWrong{});
    CHECK(learner.attempt().paper.title == "Again: Exam: My quiz");
}
