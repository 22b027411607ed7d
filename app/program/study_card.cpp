#include "program/study_card.hpp"

#include "memory/fuzz.hpp"

#include <algorithm>
#include <utility>

namespace ingat::program {
namespace {

void shuffle(std::vector<std::string>& ids, std::uint64_t seed) {
    for (std::size_t left = ids.size(); left > 1; --left) {
        std::swap(ids[left - 1], ids[memory::mixed(seed, ids.size() - left) % left]);
    }
}

template <class Things>
std::vector<std::string> ids_of(const Things& things) {
    std::vector<std::string> ids;
    ids.reserve(things.size());
    for (const auto& thing : things) {
        ids.push_back(thing.id);
    }
    return ids;
}

std::vector<std::string> order_of(const bank::Flashcard&, std::uint64_t) {
    return {};
}

std::vector<std::string> order_of(const bank::Cloze&, std::uint64_t) {
    return {};
}

std::vector<std::string> order_of(const bank::Choice& choice, std::uint64_t seed) {
    std::vector<std::string> ids = ids_of(choice.options);
    if (choice.shuffle) {
        shuffle(ids, seed);
    }
    return ids;
}

std::vector<std::string> order_of(const bank::TrueFalse&, std::uint64_t) {
    return {true_option, false_option};
}

std::vector<std::string> order_of(const bank::ShortAnswer&, std::uint64_t) {
    return {};
}

std::vector<std::string> order_of(const bank::Ordering& ordering, std::uint64_t seed) {
    const std::vector<std::string> right = ids_of(ordering.items);
    std::vector<std::string> ids = right;
    shuffle(ids, seed);
    if (ids == right) {
        std::rotate(ids.begin(), ids.begin() + (ids.empty() ? 0 : 1), ids.end());
    }
    return ids;
}

std::vector<std::string> order_of(const bank::Matching& matching, std::uint64_t seed) {
    std::vector<std::string> ids = ids_of(matching.right);
    shuffle(ids, seed);
    return ids;
}

} // namespace

bool is_graded(const bank::Question& question) {
    return !std::holds_alternative<bank::Flashcard>(question.kind) &&
           !std::holds_alternative<bank::Cloze>(question.kind);
}

CardState shown_card(const bank::Question& question, base::Instant now, std::uint64_t seed) {
    CardState card;
    card.shown_at = now;
    card.order = std::visit([&](const auto& kind) { return order_of(kind, seed); }, question.kind);
    return card;
}

bank::Response response_of(const bank::Question& question, const CardState& card) {
    if (std::holds_alternative<bank::TrueFalse>(question.kind)) {
        return bank::ChosenTruth{.is_true = !card.chosen.empty() && card.chosen.front() == true_option};
    }
    if (std::holds_alternative<bank::ShortAnswer>(question.kind)) {
        return bank::TypedText{.text = card.typed};
    }
    if (std::holds_alternative<bank::Ordering>(question.kind)) {
        return bank::OrderedItems{.ids = card.order};
    }
    if (std::holds_alternative<bank::Matching>(question.kind)) {
        return bank::MatchedPairs{.partner_of = card.matched};
    }
    return bank::ChosenOptions{.ids = card.chosen};
}

} // namespace ingat::program
