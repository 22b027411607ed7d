#pragma once

#include "bank/bank.hpp"
#include "base/catalogue.hpp"
#include "program/state.hpp"
#include "program/view.hpp"

namespace ingat::program {

// A card as it is shown now; part "": the whole question, as a quiz or an exam asks it.
struct ShownCard {
    const bank::Bank* bank; // nothing: it is not there any more
    const bank::Question& question;
    base::CardId id;
    const CardState& card;
    const base::Catalogue& words;
    bool is_examined = false; // in a quiz or an exam: everything has an answer that can be graded
};

// Without a verdict, and without a label for a further hint.
[[nodiscard]] CardView card_view(const ShownCard& shown);

// The card on the screen, whose question is `question`. Only while a sitting has a current card.
[[nodiscard]] CardView card_view(const State& state, const bank::Question& question);

} // namespace ingat::program
