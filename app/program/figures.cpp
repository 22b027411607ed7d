#include "program/figures.hpp"

#include "memory/scheduler.hpp"

#include <algorithm>
#include <utility>

namespace ingat::program {
namespace {

void count_memories(BankFigures& figures, const State& state, const bank::Bank& bank) {
    const memory::Schedule schedule = study::schedule_of(state.settings, bank.id);
    std::size_t answered = 0;
    double recall = 0;
    for (const base::CardId& card : bank::cards_of(bank)) {
        figures.cards += 1;
        const auto known = state.memories.find(card);
        if (known == state.memories.end() || known->second.phase == memory::Phase::New) {
            continue;
        }
        const memory::CardMemory& memory = known->second;
        answered += 1;
        recall += memory::recall_now(memory, schedule.parameters, state.now, schedule.rollover);
        (memory.phase == memory::Phase::Review ? figures.known : figures.learning) += 1;
        if (memory.phase == memory::Phase::Review && !memory::is_due(memory, state.now, schedule.rollover)) {
            if (!figures.next_due || memory.due_day < *figures.next_due) {
                figures.next_due = memory.due_day;
                figures.due_then = 0;
            }
            figures.due_then += memory.due_day == *figures.next_due ? 1U : 0U;
        }
    }
    figures.started = answered > 0;
    figures.recall = answered == 0 ? 0 : recall / static_cast<double>(answered);
}

int more_new_of(const State& state, const base::BankId& bank) {
    const auto found = state.more_new.find(bank);
    return found == state.more_new.end() ? 0 : found->second;
}

BankFigures figures_of(const State& state, std::size_t index) {
    const bank::Bank& bank = *state.banks[index];
    BankFigures figures{.bank = index};
    figures.queue = study::queue_of(
        bank, state.memories, state.settings, state.log.counts, state.now, more_new_of(state, bank.id));
    count_memories(figures, state, bank);
    return figures;
}

// What begins with the next day: due cards, and new ones within the day's limit.
study::QueueSizes tomorrows(const State& state, base::Day tomorrow) {
    const std::chrono::minutes rollover = study::rollover(state.settings);
    const base::Moment then{.at = base::start_of_day(tomorrow, state.now.offset, rollover),
                            .offset = state.now.offset};
    study::QueueSizes sizes;
    for (const BankFigures* figures : banks_of_today(state)) {
        sizes += study::sizes_of(study::queue_of(
            *state.banks[figures->bank], state.memories, state.settings, {.day = tomorrow}, then));
    }
    return sizes;
}

std::optional<NextWork> next_work_of(const State& state) {
    const std::vector<const BankFigures*> banks = banks_of_today(state);
    if (std::any_of(banks.begin(), banks.end(), [](const BankFigures* figures) {
            return study::all_of(study::sizes_of(figures->queue)) > 0;
        })) {
        return std::nullopt;
    }
    const base::Day tomorrow = today_of(state) + std::chrono::days{1};
    if (const study::QueueSizes cards = tomorrows(state, tomorrow); study::all_of(cards) > 0) {
        return NextWork{.day = tomorrow, .cards = cards};
    }
    std::optional<NextWork> next;
    for (const BankFigures* figures : banks) {
        if (!figures->next_due || (next && next->day < *figures->next_due)) {
            continue;
        }
        if (!next || *figures->next_due < next->day) {
            next = NextWork{.day = *figures->next_due, .cards = {}};
        }
        next->cards.due += figures->due_then;
    }
    return next;
}

// Yesterday's counts and wishes say nothing about today.
void roll_over(State& state) {
    const base::Day today = today_of(state);
    if (state.log.counts.day != today) {
        state.log.counts = {.day = today, .introduced = {}, .reviewed = {}};
    }
    if (state.more_new_day != today) {
        state.more_new.clear();
        state.more_new_day = today;
    }
}

} // namespace

State with_figures(State state) {
    roll_over(state);
    state.figures_at = state.now.at;
    state.figures.clear();
    for (std::size_t index = 0; index < state.banks.size(); ++index) {
        state.figures.push_back(figures_of(state, index));
    }
    state.next_work = next_work_of(state);
    return state;
}

State with_figures_of_today(State state) {
    const base::Moment then{.at = state.figures_at, .offset = state.now.offset};
    const bool is_that_day = base::learner_day(then, study::rollover(state.settings)) == today_of(state);
    const bool are_all_there = state.figures.size() == state.banks.size();
    if (!is_that_day || !are_all_there || state.figures_at > state.now.at) {
        return with_figures(std::move(state));
    }
    state.figures_at = state.now.at;
    return state;
}

State with_figures_of(State state, const base::BankId& bank) {
    roll_over(state);
    for (BankFigures& figures : state.figures) {
        if (state.banks[figures.bank]->id == bank) {
            figures = figures_of(state, figures.bank);
        }
    }
    state.next_work = next_work_of(state);
    return state;
}

} // namespace ingat::program
