#include "program/answering.hpp"

#include "memory/fuzz.hpp"
#include "memory/scheduler.hpp"
#include "study/queue.hpp"

namespace ingat::program {

memory::CardMemory memory_of(const State& state, const base::CardId& card) {
    const auto known = state.memories.find(card);
    return known == state.memories.end() ? memory::CardMemory{} : known->second;
}

SaveReview answer_to(const State& state,
                     const base::CardId& card,
                     const memory::CardMemory& before,
                     const study::MemoryEvidence& evidence,
                     base::Moment now,
                     int milliseconds) {
    const memory::Schedule schedule = study::schedule_of(state.settings, card.bank);
    return {
        .review = {.card = card,
                   .at = now,
                   .day = base::learner_day(now, schedule.rollover),
                   .rating = evidence.rating,
                   .milliseconds = milliseconds,
                   .chance = evidence.chance},
        .after =
            memory::after(before, schedule, now, memory::seed_of(card), evidence.rating, evidence.chance),
    };
}

} // namespace ingat::program
