#include "bank/bank.hpp"

#include "bank/cloze.hpp"

#include <algorithm>
#include <array>

namespace ingat::bank {
namespace {

// In the order of Kind.
constexpr std::array<std::string_view, std::variant_size_v<Kind>> kind_names{
    "flashcard",
    "cloze",
    "choice",
    "true_false",
    "short_answer",
    "ordering",
    "matching",
};

template <std::size_t Index>
std::optional<Kind> kind_called(std::string_view name) {
    if constexpr (Index == std::variant_size_v<Kind>) {
        return std::nullopt;
    } else {
        return kind_names.at(Index) == name ? Kind{std::in_place_index<Index>} : kind_called<Index + 1>(name);
    }
}

} // namespace

std::string kind_name(const Kind& kind) {
    return std::string{kind_names.at(kind.index())};
}

std::optional<Kind> kind_from_name(std::string_view name) {
    return kind_called<0>(name);
}

std::vector<std::string> parts_of(const Question& question) {
    if (const auto* flashcard = std::get_if<Flashcard>(&question.kind); flashcard && flashcard->both_ways) {
        return {"forward", "back"};
    }
    if (std::holds_alternative<Cloze>(question.kind)) {
        std::vector<std::string> parts;
        for (const int number : cloze_numbers(question.prompt)) {
            parts.push_back(std::to_string(number));
        }
        return parts;
    }
    return {"1"};
}

std::vector<base::CardId> cards_of(const Bank& bank) {
    std::vector<base::CardId> cards;
    for (const Question& question : bank.questions) {
        for (std::string& part : parts_of(question)) {
            cards.push_back({.bank = bank.id, .question = question.id, .part = std::move(part)});
        }
    }
    return cards;
}

const Question* find_question(const Bank& bank, const base::QuestionId& id) {
    const auto found = std::find_if(bank.questions.begin(),
                                    bank.questions.end(),
                                    [&](const Question& question) { return question.id == id; });
    return found == bank.questions.end() ? nullptr : &*found;
}

const Document* find_document(const Bank& bank, const base::DocumentId& id) {
    const auto found = std::find_if(bank.documents.begin(),
                                    bank.documents.end(),
                                    [&](const Document& document) { return document.id == id; });
    return found == bank.documents.end() ? nullptr : &*found;
}

} // namespace ingat::bank
