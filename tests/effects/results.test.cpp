#include "exam_learner.hpp"
#include "store/result_files.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace ingat;
using namespace ingat::effects;
using program::Screen;

namespace {

void sit_exam(ExamLearner& learner) {
    learner.begin_exam();
    learner.go_to("choice");
    learner.act(program::ChooseOption{.id = "a"});
    learner.go_to("typed");
    learner.act(program::TypeAnswer{.text = "Hue"});
    learner.submit();
    REQUIRE(learner.state.screen == Screen::Result);
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder, const std::string& ending) {
    std::vector<std::filesystem::path> files;
    for (const auto& each : std::filesystem::directory_iterator{folder}) {
        if (each.path().string().ends_with(ending)) {
            files.push_back(each.path());
        }
    }
    return files;
}

} // namespace

TEST_CASE("a result that was edited by hand is refused by name, and can be made again",
          "[effects][results]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    sit_exam(learner);
    const base::EventId id = learner.state.exams.history.front().attempt;
    const std::filesystem::path file = store::result_path(folder / "home", id);
    std::string bytes = tests::file_bytes(file);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    tests::put_file(file, bytes);

    learner.start();
    learner.act(program::GoTo{.screen = Screen::Exams});
    const auto view = std::get<program::ExamsView>(program::view_of(learner.state).screen);
    REQUIRE(view.history.size() == 1);
    CHECK(view.history.front().trouble.find(file.filename().string()) != std::string::npos);
    CHECK_FALSE(view.history.front().repair.empty());
    learner.act(program::OpenResult{.attempt = id});
    CHECK(learner.state.screen == Screen::Exams);
    CHECK_FALSE(learner.state.notices.empty());

    learner.act(program::RebuildResult{.attempt = id});
    REQUIRE(learner.state.screen == Screen::Result);
    CHECK(learner.result_of("choice").right);
    CHECK(tests::file_bytes(file.string() + ".damaged-1") == bytes); // nothing is lost
    CHECK(store::load_result(folder / "home", id));
}

TEST_CASE("a result that is missing is made again from the answers", "[effects][results]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    sit_exam(learner);
    const exam::Result result = learner.state.exams.result->result;
    std::filesystem::remove_all(folder / "home" / "results");
    learner.start();
    learner.act(program::GoTo{.screen = Screen::Exams});
    const auto again = store::load_result(folder / "home", result.attempt);
    REQUIRE(again);
    CHECK(*again == result);
}

TEST_CASE("when the author mends a key both marks show, and the attempt stays as it was",
          "[effects][results]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    sit_exam(learner);
    CHECK_FALSE(learner.state.exams.result->by_keys_now);
    const base::EventId id = learner.state.exams.history.front().attempt;
    const std::string before = tests::file_bytes(folder / "home" / "progress.db");
    learner.act(program::OpenBank{.path = put_quiz_bank(folder, "b", "Hue").string()});
    learner.act(program::OpenResult{.attempt = id});
    REQUIRE(learner.state.exams.result->by_keys_now);
    learner.act(program::Regrade{});
    CHECK(learner.result_of("choice").mark == 1);
    CHECK(learner.result_of("choice").new_mark == 0);
    CHECK(learner.result_of("typed").new_mark == 1);
    const auto view = std::get<program::ResultView>(program::view_of(learner.state).screen);
    CHECK(view.marks == "1 of 3");
    learner.start();
    learner.act(program::OpenResult{.attempt = id}); // it was kept
    CHECK(learner.result_of("typed").new_mark == 1);
    CHECK(learner.desk->progress()->attempt(id)->attempt.items.size() == 3);
}

TEST_CASE("when a bank that was gone comes back, its questions are in the result again",
          "[effects][results]") {
    const tests::TemporaryFolder folder;
    const std::filesystem::path bank = put_quiz_bank(folder);
    ExamLearner learner{folder / "home", bank};
    learner.begin_exam();
    learner.go_to("choice");
    learner.act(program::ChooseOption{.id = "a"});
    std::filesystem::remove_all(folder / "home" / "banks" / "quiz");
    learner.start(); // the exam goes on without it
    learner.submit();
    const auto& items = learner.state.exams.result->result.items;
    REQUIRE(outcome_of(learner.result_of("choice")) == exam::Outcome::Gone);
    const auto item = std::find_if(
        items.begin(), items.end(), [](const auto& each) { return each.question.question.text == "choice"; });
    learner.act(program::OpenResultQuestion{.item = static_cast<std::size_t>(item - items.begin())});
    auto opened = std::get<program::ResultView>(program::view_of(learner.state).screen).opened;
    REQUIRE(opened);
    CHECK(opened->given == "Your answer is kept, but can only be shown together with its question.");

    const base::EventId id = learner.state.exams.history.front().attempt;
    learner.act(program::OpenBank{.path = bank.string()});
    learner.act(program::OpenResult{.attempt = id});
    CHECK(learner.result_of("choice").mark == 1);
    CHECK(learner.result_of("choice").prompt == "Which?");
    CHECK_FALSE(learner.state.exams.result->by_keys_now);
    CHECK(store::load_result(folder / "home", id)->items == learner.state.exams.result->result.items);
    CHECK(learner.state.exams.history.front().score.gone == 0);
}

TEST_CASE("a question of a result shows its passage in the document", "[effects][results]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.pick(program::PlanField::Bank, ""); // also those that came with the program
    learner.begin_exam();
    learner.submit();
    const auto& items = learner.state.exams.result->result.items;
    const auto item =
        std::find_if(items.begin(), items.end(), [](const auto& each) { return !each.source.empty(); });
    REQUIRE(item != items.end());
    const auto opened = [&] {
        return *std::get<program::ResultView>(program::view_of(learner.state).screen).opened;
    };
    learner.act(program::ToggleSource{}); // of no question yet
    learner.act(program::OpenResultQuestion{.item = static_cast<std::size_t>(item - items.begin())});
    CHECK_FALSE(opened().open_source);
    CHECK(opened().open_document == "Show in the document");
    learner.act(program::ToggleSource{});
    REQUIRE(opened().open_source);
    const program::SourceView source = *opened().open_source;
    const std::string marked = source.text.substr(source.quote_begin, source.quote_end - source.quote_begin);
    CHECK(marked == item->source);
    learner.act(program::StepResultQuestion{.by = 1});
    learner.act(program::StepResultQuestion{.by = -1});
    CHECK(opened().open_source); // it stays open from question to question
    learner.act(program::CloseResultQuestion{});
    learner.act(program::OpenResultQuestion{.item = static_cast<std::size_t>(item - items.begin())});
    CHECK_FALSE(opened().open_source);
}

TEST_CASE("a statement that was called false says that it was true", "[effects][results]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.begin_exam();
    learner.go_to("truth");
    learner.act(program::ChooseOption{.id = "false"});
    learner.submit();
    const auto& items = learner.state.exams.result->result.items;
    const auto item = std::find_if(
        items.begin(), items.end(), [](const auto& each) { return each.question.question.text == "truth"; });
    learner.act(program::OpenResultQuestion{.item = static_cast<std::size_t>(item - items.begin())});
    const auto opened = std::get<program::ResultView>(program::view_of(learner.state).screen).opened;
    REQUIRE(opened);
    CHECK(opened->given == "False");
    CHECK(opened->right == "True");
    CHECK(opened->right_label == "Right answer");
}

TEST_CASE("what was not right is retried, and nothing else", "[effects][results]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    sit_exam(learner);
    learner.act(program::RetryWrong{});
    REQUIRE(learner.state.screen == Screen::Exam);
    CHECK(learner.attempt().paper.title == "Again: Exam: My quiz");
    std::vector<std::string> asked;
    for (const exam::PaperItem& item : learner.attempt().paper.items) {
        asked.push_back(item.question.question.text);
    }
    std::sort(asked.begin(), asked.end());
    CHECK(asked == std::vector<std::string>{"truth", "typed"});
}

TEST_CASE("a result is saved as a table beside what is there already", "[effects][results]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    sit_exam(learner);
    learner.act(program::ExportResult{});
    learner.act(program::ExportResult{});
    const auto tables = files_in(folder / "home", ".csv");
    REQUIRE(tables.size() == 2);
    CHECK(tests::file_bytes(tables.front()).starts_with("number,bank,question,"));
    REQUIRE(learner.state.toast);
    CHECK(learner.state.toast->text.arguments.front().ends_with(" 2.csv"));
}

TEST_CASE("an essay is graded by its rubric after the end, once, and then counts", "[effects][results]") {
    const tests::TemporaryFolder folder;
    ExamLearner learner{folder / "home", put_quiz_bank(folder)};
    learner.pick(program::PlanField::Kind, "essay");
    learner.begin_exam();
    REQUIRE(learner.attempt().items.size() == 1);
    learner.act(program::WriteEssay{.text = "Because it is so."});
    learner.submit();
    const auto view = std::get<program::ResultView>(program::view_of(learner.state).screen);
    CHECK(view.to_grade.text == "1 to grade");
    CHECK(learner.result_of("essay").given == "Because it is so.");
    CHECK(view.at_least == "at least");
    CHECK(learner.modes_in_log().empty());

    learner.act(program::OpenResultQuestion{.item = 0});
    const auto opened = std::get<program::ResultView>(program::view_of(learner.state).screen).opened;
    REQUIRE(opened);
    REQUIRE(opened->rubric.size() == 1);
    learner.act(program::GiveMarks{.criterion = 0, .marks = 1});
    CHECK(learner.result_of("essay").fraction == 0.5);
    CHECK(learner.modes_in_log().size() == 1);
    learner.act(program::GiveMarks{.criterion = 0, .marks = 2});
    CHECK(learner.result_of("essay").right);
    CHECK(learner.modes_in_log().size() == 1);
    learner.start();
    learner.act(program::GoTo{.screen = Screen::Exams});
    CHECK(learner.state.exams.history.front().score.right == 1);
}
