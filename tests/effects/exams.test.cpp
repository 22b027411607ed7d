#include "exam_learner.hpp"

using namespace ingat;
using namespace ingat::effects;
using program::Screen;

TEST_CASE("an exam of a bank is sat, kept and handed in, and feeds the memory of its cards",
          "[effects][exams]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.begin_exam();
    CHECK(learner.attempt().items.size() == 3); // an essay only where it is asked for
    learner.go_to("choice");
    learner.act(program::ChooseOption{.id = "a"});
    learner.go_to("typed");
    learner.act(program::TypeAnswer{.text = "Saigon"});
    learner.act(program::ToggleFlag{});
    CHECK(learner.state.memories.empty()); // nothing is known before the end
    learner.submit();

    REQUIRE(learner.state.screen == Screen::Result);
    CHECK(learner.result_of("choice").right);
    CHECK(learner.result_of("typed").given == "Saigon");
    CHECK_FALSE(learner.result_of("typed").right);
    CHECK_FALSE(learner.result_of("truth").answered);
    CHECK(learner.state.memories.contains(learner.card("choice")));
    CHECK(learner.state.memories.contains(learner.card("typed")));
    CHECK_FALSE(learner.state.memories.contains(learner.card("truth")));
    std::vector<std::string> modes = learner.modes_in_log();
    std::sort(modes.begin(), modes.end());
    CHECK(modes == std::vector<std::string>{"exam", "exam/25"});
    CHECK(learner.state.exams.history.size() == 1);

    learner.start(); // everything again from the disk
    CHECK(learner.state.screen == Screen::Home);
    learner.act(program::GoTo{.screen = Screen::Exams});
    REQUIRE(learner.state.exams.history.size() == 1);
    CHECK(learner.state.exams.history.front().score.right == 1);
    learner.act(program::OpenResult{.attempt = learner.state.exams.history.front().attempt});
    CHECK(learner.state.screen == Screen::Result);
    CHECK(learner.result_of("typed").given == "Saigon");
}

TEST_CASE("an exam that was cut off goes on at the same question with the time that is left",
          "[effects][exams]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.begin_exam();
    const auto limit = std::chrono::milliseconds{*learner.attempt().paper.rules.time_limit};
    learner.now.at += std::chrono::seconds{30};
    learner.go_to("truth");
    learner.act(program::ChooseOption{.id = "true"});
    learner.act(program::ToggleFlag{});

    SECTION("the machine ran on: its boot clock decides, whatever the wall clock says") {
        learner.now.at += std::chrono::seconds{60};
        learner.start();
    }
    SECTION("the machine was started anew: the wall clock since the last answer counts") {
        learner.now.at += std::chrono::seconds{60};
        learner.boot_id = "two";
        learner.start();
    }
    REQUIRE(learner.state.screen == Screen::Exam);
    CHECK(learner.at_question() == "truth");
    CHECK(learner.attempt().items[learner.attempt().current].answered);
    CHECK(learner.attempt().items[learner.attempt().current].flagged);
    CHECK(exam::time_left(learner.attempt(), learner.clock()) == limit - std::chrono::seconds{90});
    const auto view = std::get<program::ExamView>(program::view_of(learner.state).screen);
    CHECK(std::get<program::OptionsForm>(view.card.form).rows.front().chosen);
}

TEST_CASE("after a restart with the clock set back no time is given back and none is taken",
          "[effects][exams]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.begin_exam();
    const auto limit = std::chrono::milliseconds{*learner.attempt().paper.rules.time_limit};
    learner.now.at += std::chrono::seconds{100};
    learner.act(program::ToggleFlag{});
    learner.now.at -= std::chrono::hours{5};
    learner.boot_id = "two";
    learner.start();
    REQUIRE(learner.state.screen == Screen::Exam);
    CHECK(exam::time_left(learner.attempt(), learner.clock()) == limit - std::chrono::seconds{100});
}

TEST_CASE("an exam whose time ran out while the program was closed is handed in by itself",
          "[effects][exams]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.begin_exam();
    learner.go_to("choice");
    learner.act(program::ChooseOption{.id = "a"});
    learner.now.at += std::chrono::hours{9};
    learner.start();
    CHECK(learner.state.screen == Screen::Home);
    REQUIRE(program::next_change(learner.state));
    CHECK(*program::next_change(learner.state) <= learner.now.at + std::chrono::seconds{1});
    learner.apply(program::Event{program::TimePassed{}});
    CHECK(learner.state.exams.open.empty());
    REQUIRE(learner.state.exams.history.size() == 1);
    CHECK(learner.state.exams.history.front().score.right == 1);
    REQUIRE(learner.state.toast);
    CHECK(learner.state.memories.contains(learner.card("choice")));
}

TEST_CASE("an exam hands itself in when its time is over, and says so", "[effects][exams]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.begin_exam();
    learner.go_to("typed");
    learner.act(program::TypeAnswer{.text = "Hanoi"}); // and not a word more
    learner.now.at += *learner.attempt().paper.rules.time_limit;
    learner.apply(program::Event{program::TimePassed{}});
    REQUIRE(learner.state.screen == Screen::Result);
    CHECK(learner.result_of("typed").right);
    CHECK(learner.state.toast);
    CHECK(learner.state.exams.result->result.reason == exam::HandInReason::TimeUp);
}

TEST_CASE("what is typed is on the disk a second later", "[effects][exams]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.begin_exam();
    learner.go_to("typed");
    learner.act(program::TypeAnswer{.text = "Ha"});
    REQUIRE(program::next_change(learner.state));
    CHECK(*program::next_change(learner.state) == learner.now.at + std::chrono::seconds{1});
    learner.now.at += std::chrono::seconds{1};
    learner.apply(program::Event{program::TimePassed{}});
    learner.start();
    const auto view = std::get<program::ExamView>(program::view_of(learner.state).screen);
    CHECK(std::get<program::TypedForm>(view.card.form).typed == "Ha");
}

TEST_CASE("a quiz says at once what was right, and each question is reviewed once", "[effects][exams]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.act(program::ChangePlan{.field = program::PlanField::Preset, .section = 0, .choice = 0});
    learner.act(program::ChangePlan{.field = program::PlanField::Tries, .section = 0, .step = 1});
    learner.act(program::StartExam{});
    learner.go_to("typed");
    learner.act(program::TypeAnswer{.text = "Saigon"});
    learner.act(program::CheckAnswer{.typed = "Saigon"});
    const auto after_first = std::get<program::ExamView>(program::view_of(learner.state).screen);
    CHECK(after_first.try_again == "Not this time. 1 try is left.");
    CHECK_FALSE(after_first.card.answered);
    CHECK(learner.state.memories.empty()); // it is not over yet
    learner.act(program::CheckAnswer{.typed = "Hanoi"});
    const auto after_second = std::get<program::ExamView>(program::view_of(learner.state).screen);
    CHECK(after_second.card.answered);
    CHECK(after_second.card.verdict.text == "Right");
    REQUIRE(learner.modes_in_log() == std::vector<std::string>{"quiz"});
    CHECK(learner.reviews_in_log().front().rating == memory::Rating::Hard);
    learner.go_to("choice");
    learner.act(program::ChooseOption{.id = "b"}); // never checked
    learner.submit();
    CHECK(learner.modes_in_log() == std::vector<std::string>{"quiz", "quiz"});
    CHECK(learner.result_of("typed").fraction == Approx(2.0 / 3));
}

TEST_CASE("a plan that asks for more than there is says what is missing and offers what can be had",
          "[effects][exams]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    const auto view = std::get<program::ExamsView>(program::view_of(learner.state).screen);
    CHECK(view.sections.front().available == "3 questions fit");
    CHECK(view.sections.front().is_short);
    REQUIRE(view.missing.size() == 2);
    CHECK(view.missing.front() == "“My quiz”: 3 of the 20 questions asked for are there.");
    CHECK(view.start == "Start with the 3 there are");
    CHECK(view.can_start);

    learner.act(program::ChangePlan{
        .field = program::PlanField::Memory, .section = 0, .choice = 3}); // none was asked
    const auto none = std::get<program::ExamsView>(program::view_of(learner.state).screen);
    CHECK_FALSE(none.can_start);
    learner.act(program::StartExam{});
    CHECK(learner.state.screen == Screen::Exams);
}

TEST_CASE("two quizzes wait for each other, each as it was left", "[effects][exams]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.begin_quiz();
    const base::EventId first = learner.attempt().id;
    learner.go_to("typed");
    learner.act(program::TypeAnswer{.text = "Hue"});
    learner.act(program::GoTo{.screen = Screen::Exams});
    learner.begin_exam();
    CHECK(learner.attempt().id != first);
    learner.act(program::GoTo{.screen = Screen::Exams});
    const auto view = std::get<program::ExamsView>(program::view_of(learner.state).screen);
    CHECK(view.open.size() == 2);
    learner.act(program::ContinueAttempt{.attempt = first});
    CHECK(learner.at_question() == "typed");
    const auto exam = std::get<program::ExamView>(program::view_of(learner.state).screen);
    CHECK(std::get<program::TypedForm>(exam.card.form).typed == "Hue");
}

TEST_CASE("nothing of an exam is undone from its screen", "[effects][exams]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.begin_quiz();
    learner.go_to("truth");
    learner.act(program::ChooseOption{.id = "true"});
    learner.act(program::CheckAnswer{});
    REQUIRE(learner.modes_in_log().size() == 1);
    learner.act(program::Undo{});
    CHECK(learner.state.screen == Screen::Exam);
    CHECK(learner.state.memories.contains(learner.card("truth")));
}

TEST_CASE("whoever types on without a pause has it on the disk all the same", "[effects][exams]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.begin_exam();
    learner.go_to("typed");
    std::string text;
    for (int key = 0; key < 25; ++key) {
        text += 'a';
        learner.act(program::TypeAnswer{.text = text});
        learner.now.at += std::chrono::milliseconds{120};
        learner.apply(program::Event{program::TimePassed{}});
    }
    learner.start();
    const auto view = std::get<program::ExamView>(program::view_of(learner.state).screen);
    CHECK(std::get<program::TypedForm>(view.card.form).typed.size() >= 8);
}

TEST_CASE("closing the window keeps what was typed last", "[effects][exams]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.begin_exam();
    learner.go_to("typed");
    learner.act(program::TypeAnswer{.text = "half"});
    learner.apply(program::Event{program::WindowCloses{}});
    learner.start();
    const auto view = std::get<program::ExamView>(program::view_of(learner.state).screen);
    CHECK(std::get<program::TypedForm>(view.card.form).typed == "half");
}

TEST_CASE("a key that changes between the answer and the end makes no second review", "[effects][exams]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.act(program::ChangePlan{.field = program::PlanField::Preset, .section = 0, .choice = 0});
    learner.act(program::ChangePlan{.field = program::PlanField::Tries, .section = 0, .step = 1});
    learner.act(program::StartExam{});
    learner.go_to("choice");
    learner.act(program::ChooseOption{.id = "a"});
    learner.act(program::CheckAnswer{});
    REQUIRE(learner.modes_in_log().size() == 1);
    learner.act(program::OpenBank{.path = put_quiz_bank(folder, "b").string()});
    learner.submit();
    CHECK(learner.state.screen == Screen::Result);
    CHECK(learner.modes_in_log().size() == 1);
}

TEST_CASE("an exam that was over long ago is handed in as of then", "[effects][exams]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.begin_exam();
    const auto over = learner.now.at + *learner.attempt().paper.rules.time_limit;
    learner.go_to("choice");
    learner.act(program::ChooseOption{.id = "a"});
    learner.now.at += std::chrono::hours{72};
    learner.start();
    learner.apply(program::Event{program::TimePassed{}});
    REQUIRE(learner.state.exams.history.size() == 1);
    CHECK(learner.state.exams.history.front().ended.at == over);
    CHECK(learner.reviews_in_log().front().when.at.at == over);
}

TEST_CASE("how long a question was looked at is known though the exam was left", "[effects][exams]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.begin_exam();
    learner.go_to("choice");
    const base::EventId id = learner.attempt().id;
    learner.now.at += std::chrono::seconds{6};
    learner.act(program::GoTo{.screen = Screen::Exams});
    learner.now.at += std::chrono::seconds{100};
    learner.act(program::ContinueAttempt{.attempt = id});
    learner.now.at += std::chrono::seconds{2};
    learner.act(program::ChooseOption{.id = "a"});
    learner.submit();
    CHECK(learner.result_of("choice").time == std::chrono::seconds{8});
}

TEST_CASE("what is typed while the disk fails is kept once it does not", "[effects][exams]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.begin_exam();
    learner.go_to("typed");
    learner.act(program::TypeAnswer{.text = "first"});
    learner.now.at += std::chrono::seconds{1};
    learner.state.clock = learner.clock();
    program::Step step =
        program::update(std::move(learner.state), program::Event{program::TimePassed{}}, learner.now);
    REQUIRE(step.effects.size() == 1);
    learner.state = std::move(step.state);
    learner.apply(program::Event{program::AttemptEventNotKept{
        .attempt = learner.attempt().id, .error = {base::ErrorKind::DiskFull, base::say("Full.")}}});
    learner.act(program::TypeAnswer{.text = "first second"});
    const auto notice = [&] {
        return *std::get<program::ExamView>(program::view_of(learner.state).screen).notice;
    };
    CHECK(notice().other_action == "Save a copy elsewhere");
    learner.act(program::SaveAnswersElsewhere{});
    const std::string said = notice().text;
    const std::size_t name = said.rfind(folder.path().string());
    REQUIRE(name != std::string::npos);
    const std::string copy = tests::file_bytes(said.substr(name, said.rfind('.') - name));
    CHECK(copy.find("Where?,first second") != std::string::npos); // also what was not asked to be kept yet
    CHECK(copy.find("Hanoi") == std::string::npos);               // and not what is right
    learner.act(program::TryAgain{});
    CHECK_FALSE(learner.state.exams.copy);
    learner.submit();
    CHECK(learner.result_of("typed").given == "first second");
}
