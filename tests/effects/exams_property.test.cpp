#include "exam_learner.hpp"
#include "program/exam_plan.hpp"

#include <random>
#include <set>

using namespace ingat;
using namespace ingat::effects;
using program::PlanField;
using program::Screen;

namespace {

using Dice = std::mt19937;

std::size_t below(Dice& dice, std::size_t end) {
    return std::uniform_int_distribution<std::size_t>{0, end - 1}(dice);
}

program::ChangePlan any_change(Dice& dice) {
    constexpr auto fields = static_cast<std::size_t>(PlanField::Fixed) + 1;
    return {.field = static_cast<PlanField>(below(dice, fields)),
            .section = below(dice, 3),
            .choice = static_cast<int>(below(dice, 5)) - 1,
            .step = static_cast<int>(below(dice, 3)) - 1};
}

program::OpenList any_list(Dice& dice) {
    constexpr std::array fields{
        PlanField::Bank, PlanField::Topic, PlanField::Kind, PlanField::Fixed, PlanField::Marking};
    return {.field = fields.at(below(dice, fields.size())), .section = below(dice, 3)};
}

std::string any_option(Dice& dice) {
    static const std::vector<std::string> ids{"a", "b", "c", "d", "true", "false", "no such"};
    return ids[below(dice, ids.size())];
}

std::string any_text(Dice& dice) {
    static const std::vector<std::string> texts{"Hanoi", "Hue", "", "  ", "Because it is so."};
    return texts[below(dice, texts.size())];
}

base::EventId any_attempt(Dice& dice, const program::State& state) {
    std::vector<base::EventId> ids{base::EventId{}};
    for (const exam::Attempt& each : state.exams.open) {
        ids.push_back(each.id);
    }
    for (const program::ResultSummary& each : state.exams.history) {
        ids.push_back(each.attempt);
    }
    return ids[below(dice, ids.size())];
}

std::vector<program::Action> of_exams(Dice& dice, const program::State& state) {
    return {any_change(dice),
            any_change(dice),
            program::AddSection{},
            program::RemoveSection{.section = below(dice, 3)},
            program::ToggleRules{},
            any_list(dice),
            program::PickFromList{.row = below(dice, 6)},
            program::PickFromList{.row = 0},
            program::CloseList{},
            program::StartExam{},
            program::StartExam{},
            program::ContinueAttempt{.attempt = any_attempt(dice, state)},
            program::OpenResult{.attempt = any_attempt(dice, state)},
            program::RebuildResult{.attempt = any_attempt(dice, state)},
            program::GoTo{.screen = Screen::Home}};
}

std::vector<program::Action> of_exam(Dice& dice) {
    return {program::ChooseOption{.id = any_option(dice)},
            program::ChooseOption{.id = any_option(dice)},
            program::ChooseOption{.id = any_option(dice)},
            program::TypeAnswer{.text = any_text(dice)},
            program::TypeAnswer{.text = any_text(dice)},
            program::WriteEssay{.text = any_text(dice)},
            program::CheckAnswer{},
            program::CheckAnswer{.typed = any_text(dice)},
            program::CheckAnswer{},
            program::SayCertainty{.level = static_cast<int>(below(dice, 5))},
            program::ToggleFlag{},
            program::MoveTo{.item = below(dice, 6)},
            program::MoveBy{.by = 1},
            program::MoveBy{.by = 1},
            program::MoveBy{.by = -1},
            program::NextFlagged{},
            program::AskSubmit{.shown = true},
            program::AskSubmit{.shown = below(dice, 2) == 0},
            program::Submit{},
            program::Submit{},
            program::ToggleTime{},
            program::ShowHint{},
            program::TryAgain{},
            program::Undo{},
            program::GoTo{.screen = Screen::Exams}};
}

std::vector<program::Action> of_result(Dice& dice) {
    return {program::FilterResult{.filter = static_cast<int>(below(dice, 6)) - 1},
            program::ReadFirst{},
            program::OpenResultQuestion{.item = below(dice, 6)},
            program::OpenResultQuestion{.item = below(dice, 6)},
            program::StepResultQuestion{.by = below(dice, 2) == 0 ? -1 : 1},
            program::CloseResultQuestion{},
            program::RetryWrong{},
            program::Regrade{},
            program::ExportResult{},
            program::GiveMarks{.criterion = below(dice, 2), .marks = static_cast<double>(below(dice, 4))},
            program::GiveMarks{.criterion = 0, .marks = 1},
            program::GoTo{.screen = Screen::Exams}};
}

// As a rule one that the screen has.
program::Action any_action(Dice& dice, const program::State& state) {
    const std::size_t other = below(dice, 8);
    std::vector<program::Action> actions = state.screen == Screen::Exam || other == 0 ? of_exam(dice)
                                           : state.screen == Screen::Result || other == 1
                                               ? of_result(dice)
                                               : of_exams(dice, state);
    if (state.screen == Screen::Home) {
        actions.insert(actions.end(), 10, program::GoTo{.screen = Screen::Exams});
    }
    return actions[below(dice, actions.size())];
}

// The cards as the log has them when it is replayed from its beginning.
study::Memories replayed(ExamLearner& learner) {
    study::Memories memories;
    const store::Schedules schedules = schedules_of(learner.state.settings);
    store::LogReader log = learner.desk->progress()->log();
    for (auto each = log.next(); each && *each; each = log.next()) {
        if (!(*each)->undone) {
            const store::Review& review = (*each)->review;
            memory::CardMemory& card = memories[review.card];
            card = store::memory_after(card, review, store::schedule_for(schedules, review.card.bank));
        }
    }
    return memories;
}

// What is on the screen of an exam is what is on the disk.
void check_sitting(ExamLearner& learner) {
    const auto& sitting = learner.state.exams.sitting;
    if (!sitting || sitting->saving) {
        return;
    }
    const auto kept = learner.desk->progress()->attempt(sitting->attempt.id);
    REQUIRE(kept);
    CHECK(kept->damaged.empty());
    CHECK(kept->attempt == sitting->attempt);
    CHECK(sitting->entered.size() == sitting->attempt.items.size());
}

std::set<base::EventId> open_ones(const program::State& state) {
    std::set<base::EventId> ids;
    for (const exam::Attempt& each : state.exams.open) {
        CHECK(ids.insert(each.id).second);
    }
    if (state.exams.sitting && !state.exams.sitting->attempt.handed_in) {
        CHECK(ids.insert(state.exams.sitting->attempt.id).second);
    }
    return ids;
}

} // namespace

TEST_CASE("whatever is done with quizzes and exams, the disk has it, also after a restart",
          "[effects][exams][property]") {
    const auto seed = GENERATE(range(1U, 7U));
    CAPTURE(seed);
    Dice dice{seed};
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    for (int turn = 0; turn < 400; ++turn) {
        CAPTURE(turn);
        learner.act(any_action(dice, learner.state));
        if (below(dice, 3) == 0) {
            learner.now.at += std::chrono::milliseconds{below(dice, 40) == 0 ? 400'000 : below(dice, 3'000)};
            learner.apply(program::Event{program::TimePassed{}});
        }
        if (below(dice, 40) == 0) {
            learner.act(program::OpenBank{
                .path = put_quiz_bank(folder, below(dice, 2) == 0 ? "a" : "b", "Hue").string()});
        }
        static_cast<void>(program::view_of(learner.state));
        check_sitting(learner);
        if (learner.state.exams.figures.had == 0 && below(dice, 5) == 0) {
            learner.state.exams.plan = program::first_plan();
        }
        if (below(dice, 50) == 0) {
            const std::set<base::EventId> open = open_ones(learner.state);
            learner.boot_id = below(dice, 2) == 0 ? "one" : "two";
            learner.start();
            CHECK(open_ones(learner.state) == open);
        }
    }
    CHECK(replayed(learner) == learner.state.memories);
    learner.start();
    learner.act(program::GoTo{.screen = Screen::Exams});
    CHECK(learner.state.exams.history.size() > 3); // else it showed little
    for (const program::ResultSummary& each : learner.state.exams.history) {
        CHECK_FALSE(each.trouble);
    }
}
