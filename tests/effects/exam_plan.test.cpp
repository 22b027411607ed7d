#include "program/exam_plan.hpp"

#include "exam_learner.hpp"
#include "store/plan_file.hpp"
#include "support/catch.hpp"

#include <set>

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
    CHECK(kept.size() <= exam::longest_title);
    CHECK(kept.ends_with("é"));
    learner.act(program::NamePlan{.section = 7, .name = "nowhere"}); // there is no such part
    CHECK(learner.state.exams.plan.blueprint.sections.size() == 1);
}

TEST_CASE("a bank that went away stays in the plan and is said, until it is put back", "[effects][plan]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.pick(PlanField::Topic, "one");
    learner.pick(PlanField::Kind, "choice");
    learner.pick(PlanField::Fixed, "quiz/truth");
    learner.act(program::GoTo{.screen = Screen::Home});
    const exam::Blueprint before = learner.state.exams.plan.blueprint;
    std::filesystem::rename(folder / "home" / "banks" / "quiz", folder / "away");
    learner.start();
    learner.act(program::GoTo{.screen = Screen::Exams});
    CHECK_FALSE(exams_view(learner).can_start);
    const std::vector<program::PlanRow> rows = exams_view(learner).sections.at(0).rows;
    CHECK(rows.at(0).value == "quiz");
    CHECK(rows.at(1).value == "one");
    CHECK(rows.at(2).value == "choice");
    learner.act(program::AddSection{}); // what is kept next has it all
    learner.act(program::RemoveSection{.section = 1});
    std::filesystem::rename(folder / "away", folder / "home" / "banks" / "quiz");
    learner.start();
    learner.act(program::GoTo{.screen = Screen::Exams});
    CHECK(learner.state.exams.plan.blueprint == before);
    CHECK(exams_view(learner).can_start);

    std::filesystem::remove_all(folder / "home" / "banks" / "quiz");
    learner.start();
    learner.act(program::GoTo{.screen = Screen::Exams});
    learner.pick(PlanField::Topic, "one");
    learner.pick(PlanField::Kind, "choice");
    learner.pick(PlanField::Fixed, "quiz/truth");
    learner.pick(PlanField::Bank, "quiz");
    const exam::Section& section = learner.state.exams.plan.blueprint.sections.front();
    CHECK(section.filter == exam::Filter{});
    CHECK(section.fixed.empty());
}

TEST_CASE("the first plan asks from the banks that were begun, else from those in one's own language",
          "[effects][plan]") {
    const tests::TemporaryFolder folder;
    Learner learner{folder / "home"};
    const auto languages = [&] {
        std::set<std::string> all;
        for (const base::BankId& id : learner.state.exams.plan.blueprint.sections.front().filter.banks) {
            all.insert(program::find_bank(learner.state, id)->language);
        }
        return all;
    };
    CHECK(languages() == std::set<std::string>{"en"});
    const auto other = std::find_if(learner.state.banks.begin(),
                                    learner.state.banks.end(),
                                    [](const auto& each) { return each->language == "id"; });
    REQUIRE(other != learner.state.banks.end());
    const base::BankId begun = (*other)->id;
    learner.act(program::StartStudy{.bank = begun});
    learner.answer();
    learner.start();
    CHECK(learner.state.exams.plan.blueprint.sections.front().filter.banks ==
          std::vector<base::BankId>{begun});
}

TEST_CASE("a preset that is chosen already changes no rule", "[effects][plan]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    plan_two_parts(learner);
    const exam::Rules before = learner.state.exams.plan.blueprint.rules;
    CHECK(before.certainty);
    learner.act(program::ChangePlan{.field = PlanField::Preset, .section = 0, .choice = 1});
    CHECK(learner.state.exams.plan.blueprint.rules == before);
}

TEST_CASE("a typed name is kept when the hand rests", "[effects][plan]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.act(program::NamePlan{.section = std::nullopt, .name = "Rests"});
    const auto next = program::next_change(learner.state);
    REQUIRE(next);
    CHECK(*next <= learner.now.at + std::chrono::seconds{1});
    learner.now.at = *next;
    learner.apply(program::Event{program::TimePassed{}});
    learner.start();
    CHECK(learner.state.exams.plan.blueprint.title == "Rests");
}

TEST_CASE("a part that is left alone loses its name with its field", "[effects][plan]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    plan_two_parts(learner);
    learner.act(program::RemoveSection{.section = 0});
    CHECK(learner.state.exams.plan.blueprint.sections.front().title.empty());
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
    CHECK(learner.state.exams.plan.blueprint.title.empty());
    CHECK(learner.state.exams.plan.blueprint.rules == program::first_plan().blueprint.rules);
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
