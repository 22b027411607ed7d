#include "exam_learner.hpp"
#include "store/plan_file.hpp"
#include "support/catch.hpp"

using namespace ingat;
using namespace ingat::effects;
using program::PlanField;
using program::Screen;

namespace {

program::ExamsView exams_view(const Learner& learner) {
    return std::get<program::ExamsView>(program::view_of(learner.state).screen);
}

void plan_two_parts(ExamLearner& learner) {
    learner.act(program::ChangePlan{.field = PlanField::Preset, .section = 0, .choice = 1});
    learner.act(program::ChangePlan{.field = PlanField::Certainty, .section = 0, .choice = 1});
    learner.act(program::AddSection{});
    learner.act(program::NamePlan{.section = std::nullopt, .name = "UAS 2026"});
    learner.act(program::NamePlan{.section = 1, .name = "Long answers"});
}

} // namespace

TEST_CASE("a plan is there again after a start, with its names", "[effects][plan]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    plan_two_parts(learner);
    learner.act(program::GoTo{.screen = Screen::Home});
    const exam::Blueprint before = learner.state.exams.plan.blueprint;
    learner.start();
    CHECK(learner.state.exams.plan.blueprint == before);
    learner.act(program::GoTo{.screen = Screen::Exams});
    CHECK(exams_view(learner).name.value == "UAS 2026");
    CHECK(exams_view(learner).sections.at(1).rows.front().value == "Long answers");
    CHECK(learner.state.exams.plan.blueprint.sections.front().filter.banks ==
          std::vector<base::BankId>{{"quiz"}});
}

TEST_CASE("a name that was typed last is kept when the window closes", "[effects][plan]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.act(program::NamePlan{.section = std::nullopt, .name = "Half"});
    learner.apply(program::Event{program::WindowCloses{}});
    learner.start();
    CHECK(learner.state.exams.plan.blueprint.title == "Half");
}

TEST_CASE("names of a plan are those of the exam, its parts and its result", "[effects][plan]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    plan_two_parts(learner);
    learner.act(program::StartExam{});
    REQUIRE(learner.state.screen == Screen::Exam);
    CHECK(learner.attempt().paper.title == "UAS 2026");
    CHECK(learner.attempt().paper.sections == std::vector<std::string>{"My quiz", "Long answers"});
    learner.submit();
    CHECK(learner.state.exams.history.front().title == "UAS 2026");
}

TEST_CASE("what has no name is called by what it asks", "[effects][plan]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    CHECK(exams_view(learner).name.value.empty());
    CHECK(exams_view(learner).name.usual == "Quiz: My quiz");
    learner.act(program::ChangePlan{.field = PlanField::Memory, .section = 0, .choice = 3});
    CHECK(exams_view(learner).name.usual == "Quiz: My quiz, About to forget");
    learner.act(program::ChangePlan{.field = PlanField::Memory, .section = 0, .choice = 0});
    learner.pick(PlanField::Kind, "true_false");
    CHECK(exams_view(learner).name.usual == "Quiz: My quiz, True or false");
    learner.pick(PlanField::Kind, "");
    learner.pick(PlanField::Fixed, "quiz/essay");
    learner.act(program::ChangePlan{.field = PlanField::Count, .section = 0, .step = -1});
    while (learner.state.exams.plan.blueprint.sections.front().count > 0) {
        learner.act(program::ChangePlan{.field = PlanField::Count, .section = 0, .step = -1});
    }
    CHECK(exams_view(learner).name.usual == "Quiz: Chosen questions");
    learner.act(program::NamePlan{.section = std::nullopt, .name = "   "});
    learner.act(program::StartExam{});
    CHECK(learner.attempt().paper.title == "Quiz: Chosen questions");
}

TEST_CASE("a name is one line and not endless", "[effects][plan]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    std::string name = "a\nb\tc";
    for (int times = 0; times < 200; ++times) {
        name += "é";
    }
    learner.act(program::NamePlan{.section = std::nullopt, .name = name});
    const std::string& kept = learner.state.exams.plan.blueprint.title;
    CHECK(kept.starts_with("a b cé"));
    CHECK(kept.size() <= program::longest_name);
    CHECK(kept.ends_with("é"));
    learner.act(program::NamePlan{.section = 7, .name = "nowhere"}); // there is no such part
    CHECK(learner.state.exams.plan.blueprint.sections.size() == 1);
}

TEST_CASE("a bank that went away leaves the plan", "[effects][plan]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.act(program::GoTo{.screen = Screen::Home});
    std::filesystem::remove_all(folder / "home" / "banks" / "quiz");
    learner.start();
    CHECK(learner.state.exams.plan.blueprint.sections.front().filter.banks.empty());
}

TEST_CASE("a damaged plan is put aside and said, and planning goes on", "[effects][plan]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    const std::filesystem::path file = plan_file(learner.places);
    tests::put_file(file, "{");
    learner.start();
    REQUIRE(learner.state.notices.size() == 1);
    CHECK(std::filesystem::exists(file.string() + ".damaged-1"));
    learner.act(program::GoTo{.screen = Screen::Exams});
    CHECK(learner.state.exams.plan.blueprint == program::first_plan().blueprint);
    plan_two_parts(learner);
    learner.act(program::GoTo{.screen = Screen::Home});
    CHECK(store::load_plan(file, store::Damaged::Leave).plan->title == "UAS 2026");
}

TEST_CASE("a plan of a newer version is left alone, and that is said once", "[effects][plan]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    const std::filesystem::path file = plan_file(learner.places);
    const std::string newer = R"({"format": 9})";
    tests::put_file(file, newer);
    learner.start();
    CHECK(learner.state.notices.size() == 1);
    learner.act(program::GoTo{.screen = Screen::Exams});
    learner.act(program::AddSection{});
    learner.act(program::AddSection{});
    CHECK(learner.state.notices.size() == 2); // and what is planned holds only until the window is closed
    CHECK(tests::file_bytes(file) == newer);
}
