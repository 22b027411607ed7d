#pragma once

#include "learner.hpp"
#include "program/view_of.hpp"

#include <algorithm>
#include <string>

namespace ingat::effects {

// A bank with a choice, a short answer, a true/false, and an essay with a rubric; which option is right and
// what is accepted is the caller's.
inline std::filesystem::path put_quiz_bank(const tests::TemporaryFolder& folder,
                                           const std::string& right_option = "a",
                                           const std::string& accepted = "Hanoi") {
    const auto option = [&](const std::string& id) {
        return R"({"id": ")" + id + R"(", "text": "Option )" + id + R"(")" +
               (id == right_option ? R"(, "right": true})" : "}");
    };
    std::filesystem::path file = folder / "quiz.bank.json";
    tests::put_file(file,
                    R"({"format": 2, "id": "quiz", "title": "My quiz", "language": "en", "questions": [
        {"id": "choice", "kind": "choice", "prompt": "Which?", "tags": ["one"], "options": [)" +
                        option("a") + "," + option("b") + "," + option("c") + "," + option("d") + R"(]},
        {"id": "typed", "kind": "short_answer", "prompt": "Where?", "tags": ["two"],
         "accepted": [")" +
                        accepted + R"("]},
        {"id": "truth", "kind": "true_false", "prompt": "So it is.", "is_true": true},
        {"id": "essay", "kind": "essay", "prompt": "Why?", "answer": "Because.",
         "rubric": [{"id": "r", "text": "Says why", "marks": 2}]}]})");
    return file;
}

// Someone with only that bank to ask from.
struct ExamLearner : Learner {
    explicit ExamLearner(const std::filesystem::path& home, const std::filesystem::path& bank)
        : Learner{home} {
        act(program::OpenBank{.path = bank.string()});
        act(program::GoTo{.screen = program::Screen::Exams});
        pick(program::PlanField::Bank, "");
        pick(program::PlanField::Bank, "quiz");
    }

    void pick(program::PlanField field, const std::string& id) {
        act(program::OpenList{.field = field, .section = 0});
        REQUIRE(state.exams.list);
        const auto& things = state.exams.list->things;
        const auto thing =
            std::find_if(things.begin(), things.end(), [&](const auto& each) { return each.id == id; });
        REQUIRE(thing != things.end());
        act(program::PickFromList{.row = static_cast<std::size_t>(thing - things.begin())});
        act(program::CloseList{});
    }

    void begin_exam() {
        act(program::ChangePlan{.field = program::PlanField::Preset, .section = 0, .choice = 1});
        act(program::StartExam{});
        REQUIRE(state.screen == program::Screen::Exam);
    }

    void begin_quiz() {
        act(program::ChangePlan{.field = program::PlanField::Preset, .section = 0, .choice = 0});
        act(program::StartExam{});
        REQUIRE(state.screen == program::Screen::Exam);
    }

    [[nodiscard]] const exam::Attempt& attempt() const { return state.exams.sitting->attempt; }
    [[nodiscard]] std::string at_question() const {
        return attempt().paper.items[attempt().current].question.question.text;
    }

    void go_to(const std::string& question) {
        const auto& items = attempt().paper.items;
        const auto item = std::find_if(items.begin(), items.end(), [&](const auto& each) {
            return each.question.question.text == question;
        });
        REQUIRE(item != items.end());
        act(program::MoveTo{.item = static_cast<std::size_t>(item - items.begin())});
    }

    void submit() {
        act(program::AskSubmit{.shown = true});
        act(program::Submit{});
    }

    // Of the result on the screen.
    [[nodiscard]] const exam::ResultItem& result_of(const std::string& question) const {
        const auto& items = state.exams.result->result.items;
        const auto item = std::find_if(items.begin(), items.end(), [&](const auto& each) {
            return each.question.question.text == question;
        });
        REQUIRE(item != items.end());
        return *item;
    }

    [[nodiscard]] static base::CardId card(const std::string& question) {
        return {.bank = {"quiz"}, .question = {question}};
    }

    [[nodiscard]] std::vector<store::Review> reviews_in_log() {
        std::vector<store::Review> reviews;
        store::LogReader log = desk->progress()->log();
        for (auto next = log.next(); next && *next; next = log.next()) {
            reviews.push_back((*next)->review);
        }
        return reviews;
    }

    [[nodiscard]] std::vector<std::string> modes_in_log() {
        std::vector<std::string> modes;
        for (const store::Review& each : reviews_in_log()) {
            modes.push_back(each.mode);
        }
        return modes;
    }
};

} // namespace ingat::effects
