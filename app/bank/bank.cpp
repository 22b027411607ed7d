#include "bank/bank.hpp"

#include "bank/cloze.hpp"

#include <algorithm>
#include <set>

namespace ingat::bank {
namespace {

std::vector<std::string> texts_of(const std::set<int>& numbers) {
    std::vector<std::string> texts;
    texts.reserve(numbers.size());
    for (const int number : numbers) {
        texts.push_back(std::to_string(number));
    }
    return texts;
}

} // namespace

std::vector<std::string> parts_of(const Question& question) {
    if (const auto* flashcard = std::get_if<Flashcard>(&question.kind); flashcard && flashcard->both_ways) {
        return {"forward", "back"};
    }
    if (std::holds_alternative<Cloze>(question.kind)) {
        const std::vector<int> numbers = cloze_numbers(question.prompt);
        return texts_of({numbers.begin(), numbers.end()});
    }
    if (const auto* hotspot = std::get_if<Hotspot>(&question.kind)) {
        std::set<int> numbers;
        for (const Region& region : hotspot->regions) {
            numbers.insert(region.number);
        }
        return texts_of(numbers);
    }
    if (std::holds_alternative<Description>(question.kind)) {
        return {};
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

const Picture* find_picture(const Bank& bank, std::string_view file) {
    const auto found = std::find_if(bank.pictures.begin(), bank.pictures.end(), [&](const Picture& picture) {
        return picture.file == file;
    });
    return found == bank.pictures.end() ? nullptr : &*found;
}

const Document* find_document(const Bank& bank, const base::DocumentId& id) {
    const auto found = std::find_if(bank.documents.begin(),
                                    bank.documents.end(),
                                    [&](const Document& document) { return document.id == id; });
    return found == bank.documents.end() ? nullptr : &*found;
}

} // namespace ingat::bank
