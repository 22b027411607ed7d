#pragma once

#include "exam/paper.hpp"
#include "program/action.hpp"
#include "program/state.hpp"

#include <array>
#include <chrono>
#include <string>
#include <vector>

// Choosing what a quiz or an exam asks.
namespace ingat::program {

inline constexpr std::array memory_choices{
    exam::MemoryNeed::Any, exam::MemoryNeed::New, exam::MemoryNeed::Seen, exam::MemoryNeed::Forgetting};
inline constexpr std::array marking_choices{exam::MarkingRule::AsWritten,
                                            exam::MarkingRule::AllOrNothing,
                                            exam::MarkingRule::NoLuck,
                                            exam::MarkingRule::MayCost,
                                            exam::MarkingRule::EachOption,
                                            exam::MarkingRule::WrongCostsAll};

// A quiz of twenty questions from every bank: practice, without a limit.
[[nodiscard]] ExamPlan first_plan();

// Whether it is an exam: feedback comes at the end. Else it is a quiz.
[[nodiscard]] bool is_exam(const ExamPlan& plan);

// The plan as it was left. Banks that are not in the library now stay in it: they may come back, and without
// them it would ask something else. Without one: the first plan, of the banks that were begun.
[[nodiscard]] ExamPlan plan_again(const State& state, exam::Blueprint blueprint);

// The plan after one choice or one step; what makes no sense changes nothing. A preset sets all rules.
[[nodiscard]] ExamPlan stepped(ExamPlan plan, const ChangePlan& change);

// Whether a question of the bank is asked: it can be examined, and has no error (bank::can_be_graded).
[[nodiscard]] bool is_asked(const State& state, const bank::Bank& bank, const bank::Question& question);

// With the questions that have an error; those of one bank when it came or changed.
[[nodiscard]] State with_faults(State state);
[[nodiscard]] State with_faults_of(State state, const bank::Bank& bank);

// Every question that can be asked, and what is known of it now.
[[nodiscard]] std::vector<exam::Candidate> candidates_of(const State& state);

// With what the plan comes to now.
[[nodiscard]] State with_plan_figures(State state);

// What can be taken from the list for a field of the plan.
[[nodiscard]] std::vector<Listed> listed_for(const State& state, const ListOpen& list);

// The plan after the thing that is called so was taken from the list, or put back.
[[nodiscard]] ExamPlan picked(ExamPlan plan, const ListOpen& list, const std::string& id);

// Whether the list stays after one was picked.
[[nodiscard]] bool takes_several(PlanField field);

// What the learner called a part; else its usual name, what it takes its questions from: "Six Party Talks",
// "Six Party Talks, South Korea, About to forget", "All banks".
[[nodiscard]] std::string name_of_section(const State& state, const exam::Section& section);
[[nodiscard]] std::string usual_name_of_section(const State& state, const exam::Section& section);

// Likewise of the plan: "Quiz: Six Party Talks", "Exam: several parts".
[[nodiscard]] std::string name_of_plan(const State& state);
[[nodiscard]] std::string usual_name_of_plan(const State& state);

// A tag for people: "section:b" is "Section: b".
[[nodiscard]] std::string tag_name(const base::Catalogue& words, const std::string& tag);

[[nodiscard]] std::string marking_name(const base::Catalogue& words, exam::MarkingRule rule);
[[nodiscard]] std::string marking_help(const base::Catalogue& words, exam::MarkingRule rule);

} // namespace ingat::program
