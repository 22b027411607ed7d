#include "sample_screens.hpp"

#include "base/message.hpp"
#include "memory/fuzz.hpp"
#include "memory/scheduler.hpp"
#include "program/handlers.hpp"
#include "program/study_card.hpp"
#include "program/update.hpp"

#include <algorithm>
#include <functional>
#include <utility>
#include <variant>

namespace ingat::main_room {
namespace {

using namespace std::chrono_literals;
using program::State;

// Sunday, 22 November 2026, 08:15 in Jakarta.
const base::Moment sample_now{.at = base::Instant{std::chrono::sys_days{2026y / 11 / 22}} + 75min,
                              .offset = 420min};

constexpr int milliseconds_a_card = 9500;

// The made-up learner answers each card on the day it comes due; about one answer in nine is forgotten,
// decided by the card itself, so that the pictures are the same every time.
memory::CardMemory studied(const base::CardId& card, const memory::Schedule& schedule, base::Moment first) {
    memory::CardMemory memory;
    base::Moment when = first;
    const std::uint64_t seed = memory::seed_of(card);
    // Two days away from it, so that something waits.
    while (when.at < sample_now.at - std::chrono::days{2}) {
        const bool forgets = memory::mixed(seed, static_cast<std::uint64_t>(memory.reviews)) % 9 == 0;
        const auto rating = forgets ? memory::Rating::Again : memory::Rating::Good;
        memory = memory::after(memory, schedule, when, seed, rating);
        when.at = memory.due + 3h;
    }
    return memory;
}

// The first bank is nearly known, the next ones less, the last is untouched.
void study_for_weeks(State& state) {
    double share = 0.9;
    for (const auto& bank : state.banks) {
        const std::vector<base::CardId> cards = bank::cards_of(*bank);
        const auto known = static_cast<std::size_t>(share * static_cast<double>(cards.size()));
        const memory::Schedule schedule = study::schedule_of(state.settings, bank->id);
        for (std::size_t at = 0; at < known; ++at) {
            const base::Moment first{.at = sample_now.at - std::chrono::days{30} +
                                           std::chrono::hours{static_cast<long>(at) * 8},
                                     .offset = sample_now.offset};
            const memory::CardMemory memory = studied(cards[at], schedule, first);
            if (memory.reviews > 0) {
                state.memories[cards[at]] = memory;
            }
        }
        share -= 0.25;
    }
    state.log.latest_milliseconds.assign(40, milliseconds_a_card);
}

// The disk of the made-up learner: it keeps everything and says so.
program::Event answered(const State& state, const program::SaveReview& effect) {
    program::LogState log = state.log;
    log.undo = program::Undoable{.card = effect.review.card, .rating = effect.review.rating};
    return program::ReviewSaved{.review = effect.review, .after = effect.after, .log = log};
}

State acted(State state, const program::Action& action) {
    program::Step step = program::update(std::move(state), action, sample_now);
    for (const program::Effect& effect : step.effects) {
        if (const auto* save = std::get_if<program::SaveReview>(&effect)) {
            const program::Event event = answered(step.state, *save);
            step.state = program::update(std::move(step.state), event, sample_now).state;
        }
    }
    return std::move(step.state);
}

using Wanted = std::function<bool(const bank::Question&)>;

template <class Kind>
bool is_kind(const bank::Question& question) {
    return std::holds_alternative<Kind>(question.kind);
}

bool is_choice(const bank::Question& question, bool several) {
    const auto* choice = std::get_if<bank::Choice>(&question.kind);
    return choice != nullptr && choice->several == several;
}

// The biggest bank in the learner's language, as the pictures are about it.
const bank::Bank* main_bank(const State& state) {
    const bank::Bank* best = nullptr;
    for (const auto& bank : state.banks) {
        const bool fits = bank->language == program::language_of(state);
        if (fits && (best == nullptr || bank->questions.size() > best->questions.size())) {
            best = bank.get();
        }
    }
    return best != nullptr || state.banks.empty() ? best : state.banks.front().get();
}

// A sitting in the middle, with the wanted kind of question on the screen.
std::optional<State> with_card(State state, const Wanted& wanted) {
    const bank::Bank* bank = main_bank(state);
    if (bank == nullptr) {
        return std::nullopt;
    }
    const auto found = std::find_if(bank->questions.begin(), bank->questions.end(), wanted);
    if (found == bank->questions.end()) {
        return std::nullopt;
    }
    const base::CardId card{.bank = bank->id, .question = found->id, .part = bank::parts_of(*found).front()};
    state = acted(std::move(state), program::StartStudy{});
    study::Session& session = state.study->session;
    const int all = study::remaining(session); // as Home counts them
    std::erase(session.to_come, card);
    std::erase_if(session.learning, [&](const auto& each) { return each.card == card; });
    session.current = card;
    session.finished = 11;
    while (session.finished + study::remaining(session) > all && !session.to_come.empty()) {
        session.to_come.erase(session.to_come.begin());
    }
    session.answers = 14;
    session.remembered = 12;
    session.milliseconds = 14LL * milliseconds_a_card;
    state.log.undo = program::Undoable{.card = card, .rating = memory::Rating::Good};
    state.study->only = bank->id;
    program::show_current_card(state);
    state.study->card.shown_at = sample_now.at - std::chrono::milliseconds{milliseconds_a_card};
    return state;
}

const bank::Question& question_of(const State& state) {
    return *program::current_question(state);
}

State choose(State state, bool rightly) {
    const auto* choice = std::get_if<bank::Choice>(&question_of(state).kind);
    if (choice == nullptr) {
        return acted(std::move(state), program::ChooseOption{.id = program::false_option});
    }
    const auto option = std::find_if(choice->options.begin(),
                                     choice->options.end(),
                                     [&](const bank::Option& each) { return each.right == rightly; });
    const std::string id = option == choice->options.end() ? "" : option->id;
    return acted(std::move(state), program::ChooseOption{.id = id});
}

State match_all(State state) {
    const auto& matching = std::get<bank::Matching>(question_of(state).kind);
    std::vector<program::MatchPair> pairs;
    for (const auto& left : matching.left) {
        const std::string& partner = pairs.empty() ? matching.right.back().id : left.partner;
        pairs.push_back({.left = left.id, .partner = partner});
    }
    for (const program::MatchPair& pair : pairs) {
        state = acted(std::move(state), pair);
    }
    return state;
}

std::optional<State> recall(State state) {
    // The card of the pictures where there is one: with a note that is not from the document.
    return with_card(std::move(state), [](const bank::Question& question) {
        return is_kind<bank::Flashcard>(question) && !question.note.empty();
    });
}

std::optional<State> then(std::optional<State> state, const std::function<State(State)>& next) {
    return state ? std::optional{next(*std::move(state))} : std::nullopt;
}

State check(State state, const std::string& typed = {}) {
    return acted(std::move(state), program::CheckAnswer{.typed = typed});
}

State source_opened(State state) {
    return acted(std::move(state), program::ToggleSource{});
}

State finished(State state) {
    state = acted(std::move(state), program::StartStudy{});
    state.study->session = {
        .learning = {}, .finished = 46, .answers = 52, .remembered = 47, .milliseconds = 19 * 60000LL};
    for (auto& entry : state.memories) {
        entry.second.phase = memory::Phase::Review;
        entry.second.due_day =
            std::max(entry.second.due_day, base::learner_day(sample_now, 240min) + std::chrono::days{1});
    }
    state.settings.new_a_day = 0;
    state = program::update(std::move(state), program::Event{program::TimePassed{}}, sample_now).state;
    return state;
}

struct Sample {
    std::string name;
    std::function<std::optional<State>(State)> make;
};

const std::vector<Sample>& samples() {
    static const std::vector<Sample> all{
        {"home",
         [](State state) {
             return std::optional{acted(std::move(state), program::GoTo{program::Screen::Home})};
         }},
        {"home_empty",
         [](State state) {
             state.memories.clear();
             state.banks.clear();
             return std::optional{acted(std::move(state), program::GoTo{program::Screen::Home})};
         }},
        {"first_run",
         [](State state) {
             state.memories.clear();
             return std::optional{program::started(std::move(state), sample_now)};
         }},
        {"study_recall_question", recall},
        {"study_recall",
         [](State state) {
             return then(recall(std::move(state)),
                         [](State on) { return acted(std::move(on), program::ShowAnswer{}); });
         }},
        {"study_recall_source",
         [](State state) {
             return then(recall(std::move(state)),
                         [](State on) { return source_opened(acted(std::move(on), program::ShowAnswer{})); });
         }},
        {"study_cloze",
         [](State state) {
             return then(with_card(std::move(state), is_kind<bank::Cloze>), [](State on) { return on; });
         }},
        {"study_cloze_answer",
         [](State state) {
             return then(with_card(std::move(state), is_kind<bank::Cloze>),
                         [](State on) { return acted(std::move(on), program::ShowAnswer{}); });
         }},
        {"study_choice_question",
         [](State state) {
             return with_card(std::move(state),
                              [](const auto& question) { return is_choice(question, false); });
         }},
        {"study_choice",
         [](State state) {
             return then(
                 with_card(std::move(state), [](const auto& question) { return is_choice(question, false); }),
                 [](State on) { return source_opened(choose(std::move(on), false)); });
         }},
        {"study_choice_answer",
         [](State state) {
             return then(
                 with_card(std::move(state), [](const auto& question) { return is_choice(question, false); }),
                 [](State on) { return choose(std::move(on), false); });
         }},
        {"study_several",
         [](State state) {
             return then(
                 with_card(std::move(state), [](const auto& question) { return is_choice(question, true); }),
                 [](State on) { return choose(choose(std::move(on), true), false); });
         }},
        {"study_several_answer",
         [](State state) {
             return then(
                 with_card(std::move(state), [](const auto& question) { return is_choice(question, true); }),
                 [](State on) { return check(choose(choose(std::move(on), true), false)); });
         }},
        {"study_true_false_question",
         [](State state) { return with_card(std::move(state), is_kind<bank::TrueFalse>); }},
        {"study_true_false",
         [](State state) {
             return then(with_card(std::move(state), is_kind<bank::TrueFalse>),
                         [](State on) { return choose(std::move(on), false); });
         }},
        {"study_short_answer",
         [](State state) { return with_card(std::move(state), is_kind<bank::ShortAnswer>); }},
        {"study_short_answer_wrong",
         [](State state) {
             return then(with_card(std::move(state), is_kind<bank::ShortAnswer>), [](State on) {
                 std::string typed = std::get<bank::ShortAnswer>(question_of(on).kind).accepted.front();
                 typed.insert(typed.size() / 2, "x");
                 return check(std::move(on), typed);
             });
         }},
        {"study_ordering", [](State state) { return with_card(std::move(state), is_kind<bank::Ordering>); }},
        {"study_ordering_answer",
         [](State state) {
             return then(with_card(std::move(state), is_kind<bank::Ordering>),
                         [](State on) { return check(std::move(on)); });
         }},
        {"study_matching", [](State state) { return with_card(std::move(state), is_kind<bank::Matching>); }},
        {"study_matching_answer",
         [](State state) {
             return then(with_card(std::move(state), is_kind<bank::Matching>),
                         [](State on) { return check(match_all(std::move(on))); });
         }},
        {"study_date",
         [](State state) {
             return then(recall(std::move(state)), [](State on) {
                 on.log.newest = on.now.at - std::chrono::days{365};
                 return acted(acted(std::move(on), program::ShowAnswer{}),
                              program::GiveRating{.rating = memory::Rating::Good});
             });
         }},
        {"study_done", [](State state) { return std::optional{finished(std::move(state))}; }},
        {"settings",
         [](State state) {
             return std::optional{acted(std::move(state), program::GoTo{program::Screen::Settings})};
         }},
        {"keys",
         [](State state) {
             return then(recall(std::move(state)),
                         [](State on) { return acted(std::move(on), program::ToggleKeys{}); });
         }},
        {"open_bank",
         [](State state) {
             state = acted(acted(std::move(state), program::GoTo{program::Screen::Home}),
                           program::ShowOpenBank{.shown = true});
             state.open_bank_path = "~/bank.json";
             state.open_bank_error = base::Error{
                 .kind = base::ErrorKind::NotFound,
                 .message = base::say("There is no file “{0}”. Check the path.", {"~/bank.json"})};
             return std::optional{std::move(state)};
         }},
    };
    return all;
}

} // namespace

std::vector<std::string> screen_names() {
    std::vector<std::string> names;
    for (const Sample& sample : samples()) {
        names.push_back(sample.name);
    }
    return names;
}

std::optional<State> sample_screen(State state, const std::string& name) {
    const auto& all = samples();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Sample& sample) { return sample.name == name; });
    if (found == all.end()) {
        return std::nullopt;
    }
    study_for_weeks(state);
    return found->make(program::started(std::move(state), sample_now));
}

} // namespace ingat::main_room
