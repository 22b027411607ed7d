#include "program/exam_plan.hpp"

#include "bank/check.hpp"
#include "memory/scheduler.hpp"
#include "study/settings.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <utility>

namespace ingat::program {
namespace {

using std::chrono::seconds;

constexpr std::array<int, 14> minutes_ladder{0, 5, 10, 15, 20, 30, 45, 60, 75, 90, 120, 150, 180, 240};
constexpr std::array<int, 11> seconds_ladder{0, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300};
constexpr std::array<int, 29> count_ladder{1,  2,  3,  4,  5,  6,  7,  8,   9,   10,  12,  15,  20,  25,  30,
                                           35, 40, 45, 50, 60, 70, 80, 100, 150, 200, 300, 400, 500, 1000};
constexpr std::array<double, 7> penalty_ladder{0, 10, 20, 25, 100.0 / 3, 50, 100};

// The next value up or down from one that need not stand in the ladder.
template <class Value, std::size_t Steps>
Value next_on(const std::array<Value, Steps>& ladder, Value now, int step) {
    if (step > 0) {
        const auto* const up = std::upper_bound(ladder.begin(), ladder.end(), now);
        return up == ladder.end() ? now : *up;
    }
    const auto* const down = std::lower_bound(ladder.begin(), ladder.end(), now);
    return step == 0 || down == ladder.begin() ? now : *std::prev(down);
}

template <std::size_t Steps>
std::optional<seconds>
next_limit(const std::array<int, Steps>& ladder, std::optional<seconds> now, int unit, int step) {
    const int value = now ? static_cast<int>(now->count()) / unit : 0;
    const int next = next_on(ladder, value, step);
    return next == 0 ? std::nullopt : std::optional{seconds{static_cast<long long>(next) * unit}};
}

bool yes(int choice, bool now) {
    return choice < 0 ? now : choice == 1;
}

void set_preset(ExamPlan& plan, bool is_exam) {
    exam::Rules rules;
    if (is_exam) {
        std::size_t count = 0;
        for (const exam::Section& section : plan.blueprint.sections) {
            count += section.count + section.fixed.size();
        }
        rules.time_limit = next_limit(minutes_ladder, seconds{static_cast<long long>(count) * 90}, 60, 1)
                               .value_or(seconds{0});
    } else {
        rules.feedback = exam::Feedback::AtOnce;
        rules.hints = true;
    }
    plan.blueprint.rules = rules;
}

void step_rule(ExamPlan& plan, const ChangePlan& change) {
    exam::Rules& rules = plan.blueprint.rules;
    switch (change.field) {
    case PlanField::TimeLimit:
        rules.time_limit = next_limit(minutes_ladder, rules.time_limit, 60, change.step);
        break;
    case PlanField::QuestionLimit:
        rules.question_limit = next_limit(seconds_ladder, rules.question_limit, 1, change.step);
        break;
    case PlanField::Certainty: rules.certainty = yes(change.choice, rules.certainty); break;
    case PlanField::Tries: rules.tries = std::clamp(rules.tries + change.step, 1, exam::most_tries); break;
    case PlanField::Penalty: rules.penalty = next_on(penalty_ladder, rules.penalty, change.step); break;
    case PlanField::Hints: rules.hints = yes(change.choice, rules.hints); break;
    case PlanField::Navigation:
        rules.navigation = yes(change.choice, rules.navigation == exam::Navigation::ForwardOnly)
                               ? exam::Navigation::ForwardOnly
                               : exam::Navigation::Free;
        break;
    case PlanField::ShuffleQuestions:
        rules.shuffle_questions = yes(change.choice, rules.shuffle_questions);
        break;
    case PlanField::ShuffleOptions: rules.shuffle_options = yes(change.choice, rules.shuffle_options); break;
    case PlanField::AvoidRepeats: rules.avoid_repeats = yes(change.choice, rules.avoid_repeats); break;
    default: break;
    }
}

void step_section(exam::Section& section, const ChangePlan& change) {
    if (change.field == PlanField::Count) {
        const int least = section.fixed.empty() ? 1 : 0;
        const int now = static_cast<int>(section.count);
        const int next = next_on(count_ladder, now, change.step);
        section.count = static_cast<std::size_t>(change.step < 0 && now <= 1 ? least : next);
    } else if (change.field == PlanField::Memory && change.choice >= 0 &&
               static_cast<std::size_t>(change.choice) < memory_choices.size()) {
        section.filter.memory = memory_choices.at(static_cast<std::size_t>(change.choice));
    }
}

// The card remembered worst, and whether one is due.
void look_at_memory(exam::Candidate& candidate,
                    const State& state,
                    const memory::Schedule& schedule,
                    const bank::Question& question) {
    for (const std::string& part : bank::parts_of(question)) {
        const auto known =
            state.memories.find({.bank = candidate.bank, .question = question.id, .part = part});
        if (known == state.memories.end() || known->second.phase == memory::Phase::New) {
            continue;
        }
        const double recall =
            memory::recall_now(known->second, schedule.parameters, state.now, schedule.rollover);
        candidate.recall = std::min(recall, candidate.recall.value_or(1));
        candidate.is_due = candidate.is_due || memory::is_due(known->second, state.now, schedule.rollover);
    }
}

// Those that were begun; else those in the learner's own language. None: all of them are.
std::vector<base::BankId> banks_begun(const State& state) {
    std::set<base::BankId> begun;
    for (const auto& [card, memory] : state.memories) {
        begun.insert(card.bank);
    }
    std::vector<base::BankId> banks;
    for (const auto& bank : state.banks) {
        const bool is_own = begun.empty() ? bank->language == language_of(state) : begun.contains(bank->id);
        if (is_own) {
            banks.push_back(bank->id);
        }
    }
    return banks.size() == state.banks.size() ? std::vector<base::BankId>{} : banks;
}

// Those with an error, as if they could be asked.
std::vector<exam::Candidate> faulty_candidates(const State& state) {
    std::vector<exam::Candidate> candidates;
    for (const auto& bank : state.banks) {
        for (const bank::Question& question : bank->questions) {
            if (state.exams.faulty.contains({.bank = bank->id, .question = question.id})) {
                candidates.push_back({.bank = bank->id, .question = &question});
            }
        }
    }
    return candidates;
}

} // namespace

ExamPlan first_plan() {
    ExamPlan plan;
    plan.blueprint.sections.push_back({.title = {}, .fixed = {}, .filter = {}, .count = 20});
    set_preset(plan, false);
    return plan;
}

bool is_exam(const ExamPlan& plan) {
    return plan.blueprint.rules.feedback == exam::Feedback::AtEnd;
}

ExamPlan plan_again(const State& state, exam::Blueprint blueprint) {
    if (blueprint.sections.empty()) {
        ExamPlan plan = first_plan();
        plan.blueprint.sections.front().filter.banks = banks_begun(state);
        return plan;
    }
    for (exam::Section& section : blueprint.sections) {
        if (section.fixed.empty()) {
            section.count = std::max<std::size_t>(1, section.count);
        }
    }
    return {.blueprint = std::move(blueprint)};
}

ExamPlan stepped(ExamPlan plan, const ChangePlan& change) {
    if (change.field == PlanField::Preset) {
        if (yes(change.choice, is_exam(plan)) != is_exam(plan)) { // what is chosen already keeps its rules
            set_preset(plan, !is_exam(plan));
        }
        return plan;
    }
    if (change.field >= PlanField::Bank) {
        if (change.section < plan.blueprint.sections.size()) {
            step_section(plan.blueprint.sections[change.section], change);
        }
        return plan;
    }
    step_rule(plan, change);
    return plan;
}

bool is_asked(const State& state, const bank::Bank& bank, const bank::Question& question) {
    return exam::can_be_examined(question) &&
           !state.exams.faulty.contains({.bank = bank.id, .question = question.id});
}

State with_faults_of(State state, const bank::Bank& bank) {
    std::set<exam::QuestionRef>& faulty = state.exams.faulty;
    std::erase_if(faulty, [&](const exam::QuestionRef& each) { return each.bank == bank.id; });
    for (const bank::Question& question : bank.questions) {
        if (exam::can_be_examined(question) && !bank::can_be_graded(question)) {
            faulty.insert({.bank = bank.id, .question = question.id});
        }
    }
    return state;
}

State with_faults(State state) {
    if (!state.exams.faulty_known) {
        const study::Banks banks = state.banks;
        for (const auto& bank : banks) {
            state = with_faults_of(std::move(state), *bank);
        }
        state.exams.faulty_known = true;
    }
    return state;
}

std::vector<exam::Candidate> candidates_of(const State& state) {
    std::vector<exam::Candidate> candidates;
    for (const auto& bank : state.banks) {
        const memory::Schedule schedule = study::schedule_of(state.settings, bank->id);
        for (const bank::Question& question : bank->questions) {
            if (!is_asked(state, *bank, question)) {
                continue;
            }
            exam::Candidate candidate{.bank = bank->id, .question = &question};
            look_at_memory(candidate, state, schedule, question);
            const auto asked = state.exams.times_asked.find({.bank = bank->id, .question = question.id});
            candidate.times_asked = asked == state.exams.times_asked.end() ? 0 : asked->second;
            candidates.push_back(std::move(candidate));
        }
    }
    return candidates;
}

State with_plan_figures(State state) {
    state = with_faults(std::move(state));
    const std::vector<exam::Candidate> faulty =
        state.exams.faulty.empty() ? std::vector<exam::Candidate>{} : faulty_candidates(state);
    const std::vector<exam::Candidate> candidates = candidates_of(state);
    const exam::Blueprint& blueprint = state.exams.plan.blueprint;
    const exam::Drawn drawn = exam::draw(blueprint, candidates, 0);
    PlanFigures figures{.fitting = {},
                        .left_out = {},
                        .asked = 0,
                        .had = drawn.paper.items.size(),
                        .shortfalls = drawn.shortfalls};
    for (const exam::Section& section : blueprint.sections) {
        exam::Filter whatever_memory = section.filter;
        whatever_memory.memory = exam::MemoryNeed::Any;
        figures.fitting.push_back(exam::how_many_fit(section.filter, candidates));
        figures.left_out.push_back(exam::how_many_fit(whatever_memory, faulty));
        figures.asked += section.count + section.fixed.size();
    }
    state.exams.figures = std::move(figures);
    return state;
}

} // namespace ingat::program
