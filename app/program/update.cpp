#include "program/update.hpp"

#include "program/exam_plan.hpp"
#include "program/figures.hpp"
#include "program/handlers.hpp"
#include "study/session.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>
#include <variant>

namespace ingat::program {
namespace {

bool day_rolled_over(const State& state) {
    return state.log.counts.day != today_of(state);
}

bool is_about(const Study& study, const base::BankId& bank) {
    const auto is_of_it = [&](const base::CardId& card) { return card.bank == bank; };
    const study::Session& session = study.session;
    return (session.current && is_of_it(*session.current)) ||
           std::any_of(session.to_come.begin(), session.to_come.end(), is_of_it) ||
           std::any_of(session.learning.begin(), session.learning.end(), [&](const auto& each) {
               return is_of_it(each.card);
           });
}

// When the figures change: a card in its steps becomes due, or the day rolls over.
base::Instant next_figures(const State& state) {
    const base::Day tomorrow = base::learner_day({.at = state.figures_at, .offset = state.now.offset},
                                                 study::rollover(state.settings)) +
                               std::chrono::days{1};
    base::Instant next = base::start_of_day(tomorrow, state.now.offset, study::rollover(state.settings));
    const auto consider = [&](base::Instant at) {
        if (at > state.figures_at && at < next) {
            next = at;
        }
    };
    for (const BankFigures& figures : state.figures) {
        for (const study::Queue::Learning& learning : figures.queue.learning) {
            consider(learning.due - study::learn_ahead);
            consider(learning.due);
        }
    }
    return next;
}

base::Message what_came_in(const bank::Bank& bank, bool same, bool replaces) {
    const auto count = static_cast<long long>(bank.questions.size());
    const std::vector<std::string> title{bank.title};
    if (same) {
        return base::say_many(
            "“{1}” is up to date: {0} question.", "“{1}” is up to date: {0} questions.", count, title);
    }
    if (replaces) {
        return base::say_many(
            "“{1}” was updated: {0} question.", "“{1}” was updated: {0} questions.", count, title);
    }
    return base::say_many("“{1}” was added: {0} question.", "“{1}” was added: {0} questions.", count, title);
}

void tell_findings(State& state, const BankAdded& event) {
    if (event.findings.empty()) {
        return;
    }
    const bank::Finding& first = event.findings.front();
    const std::string where = first.question ? first.question->text : event.bank->id.text;
    tell(state,
         base::say_many("“{1}” can be studied, but the check found {0} fault, in “{2}”:",
                        "“{1}” can be studied, but the check found {0} faults, the first in “{2}”:",
                        static_cast<long long>(event.findings.size()),
                        {event.bank->title, where}),
         first.message);
}

} // namespace

void tell(State& state, base::Message text, std::optional<base::Message> also) {
    Notice notice{.text = std::move(text), .blocking = false, .also = std::move(also)};
    if (std::find(state.notices.begin(), state.notices.end(), notice) == state.notices.end()) {
        state.notices.push_back(std::move(notice));
    }
}

Step handle(State state, const GoTo& action) {
    if (action.screen == Screen::FirstRun) {
        return {.state = std::move(state)};
    }
    if (action.screen == Screen::Study) {
        if (state.screen == Screen::Study && current_question(state) != nullptr) {
            return {.state = std::move(state)};
        }
        const StartStudy wanted =
            state.study && study::remaining(state.study->session) > 0
                ? StartStudy{.bank = state.study->only, .five_minutes = state.study->five_minutes}
                : StartStudy{};
        return handle(std::move(state), wanted);
    }
    if (action.screen == Screen::Exam || action.screen == Screen::Result) {
        return {.state = std::move(state)}; // these are come to by what they show
    }
    if (action.screen == Screen::Home) {
        state = with_figures_of_today(std::move(state));
    }
    state.screen = action.screen;
    if (action.screen != Screen::Exams) {
        return {.state = std::move(state)};
    }
    state = with_plan_figures(std::move(state));
    if (state.exams.is_read) {
        return {.state = std::move(state)};
    }
    study::Banks banks = state.banks;
    return {.state = std::move(state), .effects = {ReadExams{.banks = std::move(banks)}}};
}

Step handle(State state, const CloseNotice& action) {
    if (action.which < state.notices.size()) {
        state.notices.erase(state.notices.begin() + static_cast<std::ptrdiff_t>(action.which));
    }
    return {.state = std::move(state)};
}

Step handle(State state, const ToggleKeys&) {
    state.keys_shown = !state.keys_shown;
    return {.state = std::move(state)};
}

Step handle(State state, const ShowOpenBank& action) {
    state.open_bank_shown = action.shown;
    state.open_bank_path.clear();
    state.open_bank_error.reset();
    return {.state = std::move(state)};
}

Step handle(State state, const OpenBank& action) {
    if (action.path.find_first_not_of(" \t\r\n") == std::string::npos) {
        return {.state = std::move(state)};
    }
    state.open_bank_path = action.path;
    return {.state = std::move(state), .effects = {AddBank{.path = action.path}}};
}

Step handle(State state, const CloseToast&) {
    state.toast.reset();
    return {.state = std::move(state)};
}

Step handle(State state, const BankAdded& event) {
    const bool replaces =
        std::erase_if(state.banks, [&](const auto& bank) { return bank->id == event.bank->id; }) > 0;
    state.banks.push_back(event.bank);
    sort_by_title(state.banks);
    std::erase_if(state.troubles,
                  [&](const BankTrouble& trouble) { return trouble.name == event.bank->id.text; });
    state.open_bank_shown = false;
    state.open_bank_path.clear();
    state.open_bank_error.reset();
    if (state.exams.faulty_known) {
        state = with_faults_of(std::move(state), *event.bank);
    }
    state = with_plan_figures(with_figures(std::move(state)));
    state.toast = Toast{.text = what_came_in(*event.bank, event.was_there, replaces)};
    tell_findings(state, event);
    if (state.study && !event.was_there && !state.study->saving && is_about(*state.study, event.bank->id)) {
        // The question on the screen may have changed; the sitting begins anew from what is due.
        state.study.reset();
    }
    if (state.screen == Screen::Exam) { // nobody is taken away from an exam
        return {.state = std::move(state)};
    }
    return handle(std::move(state), GoTo{.screen = Screen::Home});
}

Step handle(State state, const BankRefused& event) {
    state.open_bank_error = event.error;
    if (state.screen != Screen::FirstRun) {
        state.open_bank_shown = true; // a dropped file: the sentence stands where the next one can be tried
    }
    return {.state = std::move(state)};
}

Step handle(State state, const SettingsNotKept& event) {
    tell(state, event.error.message, base::say("What you changed holds only until this window is closed."));
    return {.state = std::move(state)};
}

Step handle(State state, const BackupFailed& event) {
    tell(state, event.error.message, base::say("Your answers are kept; only a backup of them is missing."));
    return {.state = std::move(state)};
}

Step handle(State state, const SaveFailed& event) {
    if (state.study && state.study->saving) {
        state.study->save_error = event.error;
    } else { // an undo or redo that changed nothing
        tell(state, event.error.message);
    }
    return {.state = std::move(state)};
}

Step handle(State state, const NothingChanged&) {
    return {.state = std::move(state)};
}

Step handle(State state, const TimePassed&) {
    Step step = handle_exam_time(std::move(state));
    const auto plan = next_plan_change(step.state);
    if (plan && *plan <= step.state.now.at) {
        step = with_plan_kept(std::move(step));
    }
    state = std::move(step.state);
    if (state.screen == Screen::Exam || state.now.at < next_figures(state)) {
        return {.state = std::move(state), .effects = std::move(step.effects)};
    }
    if (state.study && !state.study->session.current) {
        state.study->session = study::with_next(std::move(state.study->session), state.now.at);
        show_current_card(state);
    }
    return {.state = with_figures(std::move(state)), .effects = std::move(step.effects)};
}

namespace {

// What a quiz or an exam on the screen does otherwise than the rest of the program.
template <class Chosen>
Step done(State state, const Chosen& chosen) {
    if constexpr (requires { sit(std::move(state), chosen); }) {
        if (state.screen == Screen::Exam) {
            return sit(std::move(state), chosen);
        }
    }
    if constexpr (std::is_same_v<Chosen, GiveMarks>) {
        if (state.screen == Screen::Result) {
            return mark_essay(std::move(state), chosen);
        }
    }
    return handle(std::move(state), chosen);
}

} // namespace

Step update(State state, const Action& action, base::Moment now) {
    state.now = now;
    if (day_rolled_over(state)) {
        state = with_figures(std::move(state));
    }
    Step step = std::visit([&](const auto& chosen) { return done(std::move(state), chosen); }, action);
    // A name is kept when the hand rests, or with what is done next; not with each letter.
    return std::holds_alternative<NamePlan>(action) ? step : with_plan_kept(std::move(step));
}

Step update(State state, const Event& event, base::Moment now) {
    state.now = now;
    return std::visit([&](const auto& happened) { return handle(std::move(state), happened); }, event);
}

State started(State state, base::Moment now) {
    state.now = now;
    sort_by_title(state.banks);
    state = with_figures(std::move(state));
    exam::Blueprint plan = std::move(state.exams.plan.blueprint);
    state.exams.plan = plan_again(state, std::move(plan));
    const bool never_answered = state.memories.empty() && !state.log.redo && state.exams.open.empty();
    const bool has_doors = never_answered && !state.read_only && sample_of(state) != nullptr;
    state.screen = has_doors ? Screen::FirstRun : Screen::Home;
    return with_exam_resumed(std::move(state));
}

std::optional<base::Instant> next_change(const State& state) {
    const base::Instant figures = next_figures(state);
    const auto exam = next_exam_change(state);
    if (state.screen == Screen::Exam) {
        return exam ? std::optional{state.now.at + *exam} : std::nullopt;
    }
    const base::Instant next = std::min(figures, next_plan_change(state).value_or(figures));
    return exam ? std::min(next, state.now.at + *exam) : next;
}

} // namespace ingat::program
