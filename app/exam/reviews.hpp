#pragma once

#include "bank/bank.hpp"
#include "base/ids.hpp"
#include "exam/attempt.hpp"
#include "study/evidence.hpp"

#include <string>
#include <vector>

namespace ingat::exam {

// What an answer of a quiz or an exam says about the memory of one card.
struct CardAnswer {
    base::CardId card;
    study::MemoryEvidence evidence;
    int milliseconds = 0;

    bool operator==(const CardAnswer&) const = default;
};

// The answers to cards that one answered question is, each of which becomes a review. A cloze is asked as a
// whole and speaks for each of its cards by the blanks that are that card's; other questions have one card.
// None where nothing was answered (not to have come so far says nothing), of an essay without its marks, and
// of a question that cannot be graded. The author's fraction counts, not the marking rule: what a quiz pays
// is its own matter. `language`: of the bank.
[[nodiscard]] std::vector<CardAnswer> answers_to_cards(const PaperItem& item,
                                                       const ItemState& state,
                                                       const bank::Question& question,
                                                       const std::string& language);

} // namespace ingat::exam
