#include "program/study_card.hpp"

namespace ingat::program {
namespace {

// One function per kind. Adding a kind without one does not compile.

bool grades(const bank::Flashcard&) {
    return false;
}
bool grades(const bank::Cloze&) {
    return false;
}
bool grades(const bank::Choice&) {
    return true;
}
bool grades(const bank::TrueFalse&) {
    return true;
}
bool grades(const bank::ShortAnswer&) {
    return true;
}
bool grades(const bank::Numerical&) {
    return true;
}
bool grades(const bank::Matching&) {
    return true;
}
bool grades(const bank::Ordering&) {
    return true;
}
bool grades(const bank::FillIn&) {
    return true;
}
bool grades(const bank::Hotspot& hotspot) {
    return hotspot.ask == bank::HotspotAsk::Where;
}
bool grades(const bank::Essay&) {
    return false;
}
bool grades(const bank::Description&) {
    return false;
}

} // namespace

bool is_graded(const bank::Question& question) {
    return std::visit([](const auto& kind) { return grades(kind); }, question.kind);
}

bool is_typed(const bank::Question& question) {
    return std::holds_alternative<bank::ShortAnswer>(question.kind) ||
           std::holds_alternative<bank::Numerical>(question.kind);
}

CardState shown_card(const bank::Question& question, base::Instant now, std::uint64_t seed) {
    CardState card;
    card.shown_at = now;
    card.entered = nothing_entered(question, seed);
    return card;
}

bank::GradeContext context_of(const State& state, const base::CardId& card, const Entered& entered) {
    const bank::Bank* bank = find_bank(state, card.bank);
    return {.part = card.part, .language = bank == nullptr ? "" : bank->language, .seed = entered.seed};
}

} // namespace ingat::program
