#include "program/answering.hpp"

#include "memory/fuzz.hpp"
#include "memory/scheduler.hpp"
#include "study/queue.hpp"

namespace ingat::program {

SaveReview answer_to(
    const State& state, const base::CardId& card, memory::Rating rating, base::Moment now, int milliseconds) {
    const auto known = state.memories.find(card);
    const memory::CardMemory before = known == state.memories.end() ? memory::CardMemory{} : known->second;
    const memory::Schedule schedule = study::schedule_of(state.settings, card.bank);
    return {
        .review = {.card = card,
                   .at = now,
                   .day = base::learner_day(now, schedule.rollover),
                   .rating = rating,
                   .milliseconds = milliseconds},
        .after = memory::after(before, schedule, now, memory::seed_of(card), rating),
    };
}

} // namespace ingat::program
