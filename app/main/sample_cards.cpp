#include "sample_cards.hpp"

#include "base/random.hpp"
#include "memory/fuzz.hpp"
#include "memory/scheduler.hpp"
#include "program/handlers.hpp"
#include "sample_disk.hpp"

#include <algorithm>
#include <utility>

namespace ingat::main_room {

using namespace std::chrono_literals;
using program::State;

namespace {

// The made-up learner answers each card on the day it comes due; about one answer in nine is forgotten,
// decided by the card itself, so that the pictures are the same every time.
memory::CardMemory studied(const base::CardId& card, const memory::Schedule& schedule, base::Moment first) {
    memory::CardMemory memory;
    base::Moment when = first;
    const std::uint64_t seed = memory::seed_of(card);
    // Two days away from it, so that something waits.
    while (when.at < sample_now.at - std::chrono::days{2}) {
        const bool forgets = base::mixed(seed, static_cast<std::uint64_t>(memory.reviews)) % 9 == 0;
        const auto rating = forgets ? memory::Rating::Again : memory::Rating::Good;
        memory = memory::after(memory, schedule, when, seed, rating);
        when.at = memory.due + 3h;
    }
    return memory;
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

} // namespace

bool is_choice(const bank::Question& question, bool several) {
    const auto* choice = std::get_if<bank::Choice>(&question.kind);
    return choice != nullptr && choice->several == several;
}

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

std::optional<State> with_card(State state, Wanted wanted) {
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

} // namespace ingat::main_room
