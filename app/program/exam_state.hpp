#pragma once

#include "base/ids.hpp"
#include "base/message.hpp"
#include "base/result.hpp"
#include "base/time.hpp"
#include "exam/attempt.hpp"
#include "exam/blueprint.hpp"
#include "exam/clock.hpp"
#include "exam/paper.hpp"
#include "exam/result.hpp"
#include "program/exam_sitting.hpp"
#include "program/exam_views.hpp"
#include "program/source.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ingat::program {

// What the program knows of quizzes and exams. A plain value, part of State.

// What is to be asked, while the learner chooses it.
struct ExamPlan {
    exam::Blueprint blueprint; // where titles are empty, they are made when it is begun
    bool rules_open = false;
    bool operator==(const ExamPlan&) const = default;
};

// What the plan comes to with the questions there are; computed when something changed, not for every frame.
struct PlanFigures {
    std::vector<std::size_t> fitting;  // questions that fit each part
    std::vector<std::size_t> left_out; // that would fit it, but cannot be graded
    std::size_t asked = 0;
    std::size_t had = 0;
    std::vector<exam::Shortfall> shortfalls;
    bool operator==(const PlanFigures&) const = default;
};

// What can be taken from a list.
struct Listed {
    std::string id; // empty: all, or any
    ListRow row;
    bool lost = false; // chosen, but nothing in the library has it now
    bool operator==(const Listed&) const = default;
};

// A long list over the screen, from which a part of the plan takes something.
struct ListOpen {
    PlanField field{};
    std::size_t section = 0;
    std::vector<Listed> things = {};
    bool operator==(const ListOpen&) const = default;
};

// One attempt that was handed in, as the history shows it.
struct ResultSummary {
    base::EventId attempt;
    std::string title;
    base::Moment ended{};
    std::chrono::milliseconds elapsed{};
    std::size_t questions = 0;
    exam::Score score;
    std::optional<base::Error> trouble; // its file cannot be read
    bool operator==(const ResultSummary&) const = default;
};

// The result on the screen.
struct ResultOpen {
    exam::Result result;
    std::optional<exam::Attempt> attempt; // nothing: its answers cannot be read, so that nothing can be added
    std::optional<exam::Result> by_keys_now;          // where the keys of now give other marks
    int filter = 3;                                   // wrong, partial, right, all
    bool only_certain = false;                        // of those wrong the ones that were certain
    std::optional<std::size_t> opened;                // a question
    bool source_open = false;                         // beside that question
    std::size_t anchor = 0;                           // which one it shows
    Source source;                                    // of that question
    std::map<std::size_t, std::vector<double>> marks; // half given to an essay
    bool operator==(const ResultOpen&) const = default;
};

struct Exams {
    ExamPlan plan;
    bool plan_changed = false;             // since it was kept last
    std::optional<base::Instant> named_at; // when a name in it was typed at last, since then
    PlanFigures figures;
    std::set<exam::QuestionRef> faulty; // questions with an error, which are not asked
    bool faulty_known = false;          // they were looked for
    std::optional<ListOpen> list;
    std::vector<exam::Attempt> open;            // begun and not handed in, without the one that is sat
    std::optional<base::EventId> discard_asked; // whether to discard that one
    bool is_read = false;                       // the history is
    std::vector<ResultSummary> history;         // newest first
    std::map<exam::QuestionRef, int> times_asked;
    std::optional<ExamSitting> sitting;
    std::optional<base::Message> copy; // what came of saving the answers elsewhere, while they cannot be kept
    bool closing = false;              // the window is: what cannot be kept now is saved elsewhere
    bool time_hidden = false;
    bool warned = false; // that it will soon be over
    std::optional<ResultOpen> result;
    bool operator==(const Exams&) const = default;
};

[[nodiscard]] ResultSummary summary_of(const exam::Result& result);

} // namespace ingat::program
