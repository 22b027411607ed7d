#include "sample_exams.hpp"

#include "base/message.hpp"
#include "base/random.hpp"
#include "program/exam_plan.hpp"
#include "program/handlers.hpp"
#include "program/update.hpp"
#include "sample_cards.hpp"
#include "sample_disk.hpp"
#include "sample_questions.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace ingat::main_room {
namespace {

using program::PlanField;
using program::State;
using namespace std::chrono_literals;

// Everything in the learner's own language, in one exam of 90 minutes with certainty.
State planned(State state, bool is_exam) {
    state = acted(std::move(state), program::GoTo{program::Screen::Exams});
    state =
        acted(std::move(state), program::ChangePlan{.field = PlanField::Preset, .choice = is_exam ? 1 : 0});
    exam::Blueprint& blueprint = state.exams.plan.blueprint;
    exam::Section& section = blueprint.sections.front();
    section.filter.banks.clear();
    for (const auto& bank : state.banks) {
        if (bank->language == program::language_of(state)) {
            section.filter.banks.push_back(bank->id);
        }
    }
    blueprint.rules.certainty = is_exam;
    if (is_exam) {
        blueprint.rules.time_limit = 90min;
    }
    section.count = program::with_plan_figures(state).exams.figures.fitting.front();
    section.count = std::min<std::size_t>(section.count, 40);
    return program::with_plan_figures(std::move(state));
}

const bank::Question& question_at(const State& state) {
    const program::ExamSitting& sitting = *state.exams.sitting;
    return *program::question_of(sitting, state.banks, sitting.attempt.current);
}

// One function for each kind that can be answered in a word.

std::vector<program::Action> answers_to(const bank::Choice& choice, bool rightly) {
    std::vector<program::Action> actions;
    for (const bank::Option& option : choice.options) {
        if (option.right == rightly && (choice.several || actions.empty())) {
            actions.emplace_back(program::ChooseOption{option.id});
        }
    }
    return actions;
}

std::vector<program::Action> answers_to(const bank::TrueFalse& statement, bool rightly) {
    return {
        program::ChooseOption{statement.is_true == rightly ? program::true_option : program::false_option}};
}

std::vector<program::Action> answers_to(const bank::ShortAnswer& answer, bool rightly) {
    return {program::TypeAnswer{rightly ? answer.accepted.front().text : "NATO"}};
}

std::vector<program::Action> answers_to(const bank::Numerical& numerical, bool rightly) {
    return {program::TypeAnswer{rightly && !numerical.accepted.empty() ? "6" : "7"}};
}

std::vector<program::Action> answers_to(const bank::Matching& matching, bool rightly) {
    std::vector<program::Action> actions;
    for (const auto& left : matching.left) {
        actions.emplace_back(program::MatchPair{
            .left = left.id, .partner = rightly ? left.partner : matching.right.front().id});
    }
    return actions;
}

std::vector<program::Action> answers_to(const bank::Ordering& ordering, bool rightly) {
    std::vector<program::Action> actions;
    for (std::size_t at = 0; at < ordering.items.size(); ++at) {
        actions.emplace_back(program::MoveItem{.id = ordering.items[at].id, .to = rightly ? at : 0});
    }
    return actions;
}

std::vector<program::Action> answers_to(const bank::FillIn& fill_in, bool rightly) {
    std::vector<program::Action> actions;
    for (std::size_t blank = 0; blank < fill_in.blanks.size(); ++blank) {
        const bank::Blank& each = fill_in.blanks[blank];
        const std::string right = each.options.empty() ? each.accepted.front().text : each.options.front().id;
        actions.emplace_back(program::FillBlank{.blank = blank, .text = rightly ? right : "2010"});
    }
    return actions;
}

template <class Kind>
std::vector<program::Action> answers_to(const Kind&, bool) {
    return {}; // left open
}

State answered(State state, bool rightly, std::chrono::milliseconds before) {
    const std::vector<program::Action> actions =
        std::visit([&](const auto& kind) { return answers_to(kind, rightly); }, question_at(state).kind);
    for (const program::Action& action : actions) {
        state = acted(std::move(state), action, before);
    }
    return state;
}

// Goes through the first questions, one in five of them wrong, one in seven flagged.
State sat(State state, std::size_t questions, std::chrono::milliseconds from, std::chrono::milliseconds to) {
    const std::size_t count = std::min(questions, state.exams.sitting->attempt.items.size());
    for (std::size_t item = 0; item < count; ++item) {
        const auto before = from - (from - to) * (item + 1) / (count + 1);
        const std::uint64_t chance = base::mixed(3, item);
        state = acted(std::move(state), program::MoveTo{item}, before + 20s);
        const bool rightly = chance % 5 != 0;
        if (item % 7 == 6) {
            state = acted(std::move(state), program::ToggleFlag{}, before + 15s);
        }
        if (item % 9 != 6) {
            state = answered(std::move(state), rightly, before);
            const int level =
                rightly ? static_cast<int>(chance / 5 % 3) + 1 : 3 - static_cast<int>(chance / 5 % 2);
            state = acted(std::move(state), program::SayCertainty{level}, before);
        }
    }
    return state;
}

State begun(State state, bool is_exam, std::chrono::milliseconds before) {
    state = planned(std::move(state), is_exam);
    return acted(std::move(state), program::StartExam{}, before);
}

// Goes to the first question that is like this.
State at_a(State state, Wanted wanted, std::chrono::milliseconds before = {}) {
    const program::ExamSitting& sitting = *state.exams.sitting;
    for (std::size_t item = 0; item < sitting.attempt.items.size(); ++item) {
        const bank::Question* question = program::question_of(sitting, state.banks, item);
        if (question != nullptr && wanted(*question)) {
            return acted(std::move(state), program::MoveTo{item}, before);
        }
    }
    return state;
}

bool is_of_several(const bank::Question& question) {
    return is_choice(question, true);
}

bool is_of_one(const bank::Question& question) {
    return is_choice(question, false);
}

State submitted(State state) {
    state = acted(std::move(state), program::AskSubmit{true});
    return acted(std::move(state), program::Submit{});
}

State exam_over(State state) {
    return submitted(sat(begun(std::move(state), true, 61min), 1000, 61min, 0min));
}

} // namespace

State exams_planned(State state) {
    return planned(std::move(state), true);
}

State exams_short(State state) {
    state = planned(std::move(state), true);
    state = acted(std::move(state), program::AddSection{});
    state.exams.plan.blueprint.sections.front().count = 60;
    return program::with_plan_figures(std::move(state));
}

State exams_rules(State state) {
    state = planned(std::move(state), false);
    state = acted(std::move(state), program::ChangePlan{.field = PlanField::Tries, .step = 1});
    return acted(std::move(state), program::ToggleRules{});
}

State exams_list(State state) {
    return acted(planned(std::move(state), true), program::OpenList{.field = PlanField::Topic});
}

State exams_damaged(State state) {
    state = planned(std::move(state), true);
    state.exams.history.at(1).trouble = base::Error{
        .kind = base::ErrorKind::Malformed,
        .message = base::say("{0} was changed since Ingat wrote it, or is damaged. It was not read.",
                             {"0606060606060606.result"})};
    return state;
}

State exams_waiting(State state) {
    state = acted(exam_sat(std::move(state)), program::GoTo{program::Screen::Exams});
    // Every attempt of the sample is begun under the same id.
    base::EventId other = state.exams.sitting->attempt.id;
    other.bytes.back() ^= 1U;
    state.exams.sitting->attempt.id = other;
    state = acted(planned(std::move(state), false), program::StartExam{});
    state = acted(std::move(state), program::GoTo{program::Screen::Exams});
    return acted(planned(std::move(state), false), program::AskDiscard{.attempt = other});
}

State exam_sat(State state) {
    const auto gone = 47min + 42s;
    state = at_a(sat(begun(std::move(state), true, gone), 21, gone, 1min), is_of_several);
    for (const bank::Option& option : std::get<bank::Choice>(question_at(state).kind).options) {
        const auto& chosen = state.exams.sitting->entered[state.exams.sitting->attempt.current].chosen;
        const bool is_chosen = std::find(chosen.begin(), chosen.end(), option.id) != chosen.end();
        if (option.right != is_chosen) {
            state = acted(std::move(state), program::ChooseOption{option.id});
        }
    }
    state = acted(std::move(state), program::SayCertainty{2});
    return acted(std::move(state), program::ToggleFlag{});
}

State exam_typed(State state) {
    state = at_a(begun(std::move(state), true, 30min), is_kind<bank::ShortAnswer>);
    return acted(std::move(state), program::TypeAnswer{"Terminal High"});
}

State exam_ending(State state) {
    const auto gone = 89min + 18s;
    state = sat(begun(std::move(state), true, gone), 1000, gone, 10s);
    state.exams.warned = true;
    return at_a(std::move(state), is_of_one);
}

State exam_submitting(State state) {
    return acted(exam_sat(std::move(state)), program::AskSubmit{true});
}

State exam_not_saved(State state) {
    state = exam_sat(std::move(state));
    program::ExamSitting& sitting = *state.exams.sitting;
    sitting.saving = exam::AttemptEvent{.what = exam::Flagged{},
                                        .at = sample_now,
                                        .clock = sample_clock(),
                                        .elapsed = exam::elapsed_now(sitting.attempt, sample_clock()),
                                        .looked_at = {}};
    sitting.save_error = base::Error{
        .kind = base::ErrorKind::Failed,
        .message = base::say("{0} was not saved: the disk is full. Free some space and try again.",
                             {"progress.db"})};
    return state;
}

State quiz_asked(State state) {
    return at_a(begun(std::move(state), false, 5min), is_of_one);
}

State quiz_answered(State state) {
    state = answered(quiz_asked(std::move(state)), false, 0s);
    return acted(std::move(state), program::CheckAnswer{});
}

State result_shown(State state) {
    return exam_over(std::move(state));
}

State result_opened(State state) {
    state = exam_over(std::move(state));
    const auto& items = state.exams.result->result.items;
    const auto wrong = std::find_if(items.begin(), items.end(), [](const exam::ResultItem& item) {
        return item.answered && !item.right && !item.source.empty();
    });
    return acted(std::move(state),
                 program::OpenResultQuestion{static_cast<std::size_t>(wrong - items.begin()) % items.size()});
}

State result_source(State state) {
    return acted(result_opened(std::move(state)), program::ToggleSource{});
}

State result_to_grade(State state) {
    for (auto& each : state.banks) {
        bank::Bank bank = *each;
        bank.questions.push_back(sample_essay());
        each = std::make_shared<const bank::Bank>(std::move(bank));
    }
    state = planned(std::move(state), true);
    exam::Section& section = state.exams.plan.blueprint.sections.front();
    section.filter.kinds = {"essay", "choice", "true_false"};
    section.count = 12;
    for (const auto& bank : state.banks) {
        if (!section.filter.banks.empty() && bank->id == section.filter.banks.front()) {
            section.fixed = {{.bank = bank->id, .question = sample_essay().id}};
        }
    }
    state = acted(std::move(state), program::StartExam{}, 20min);
    state = at_a(std::move(state), is_kind<bank::Essay>, 19min);
    state = acted(std::move(state),
                  program::WriteEssay{"South Korea works more closely with the United States, and Japan "
                                      "strengthens its missile defence."},
                  18min);
    state = sat(std::move(state), 1000, 17min, 0min);
    state = submitted(std::move(state));
    return acted(std::move(state), program::OpenResultQuestion{0});
}

State result_regraded(State state) {
    state = exam_over(std::move(state));
    exam::ResultItem& item = state.exams.result->result.items.front();
    item.new_fraction = item.fraction > 0 ? 0 : 1;
    item.new_mark = *item.new_fraction * item.marks;
    item.new_right = *item.new_fraction > 0;
    state.exams.result->by_keys_now = state.exams.result->result;
    state.exams.result->by_keys_now->items.at(1).new_mark = 0;
    return acted(std::move(state), program::FilterResult{3});
}

} // namespace ingat::main_room
