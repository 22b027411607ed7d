#include "program/state.hpp"

#include <algorithm>

namespace ingat::program {

std::string language_of(const State& state) {
    const std::string& wanted =
        state.settings.language == "system" ? state.system_language : state.settings.language;
    return wanted == "en" || state.catalogues.contains(wanted) ? wanted : "en";
}

const base::Catalogue& words_of(const State& state) {
    static const base::Catalogue english;
    const auto found = state.catalogues.find(language_of(state));
    return found == state.catalogues.end() ? english : found->second;
}

bool is_dark(const State& state) {
    return state.settings.theme == study::Theme::System ? state.system_dark
                                                        : state.settings.theme == study::Theme::Dark;
}

const bank::Bank* find_bank(const State& state, const base::BankId& id) {
    const auto found = std::find_if(
        state.banks.begin(), state.banks.end(), [&](const auto& each) { return each->id == id; });
    return found == state.banks.end() ? nullptr : found->get();
}

const bank::Question* current_question(const State& state) {
    if (!state.study || !state.study->session.current) {
        return nullptr;
    }
    const base::CardId& card = *state.study->session.current;
    const bank::Bank* bank = find_bank(state, card.bank);
    return bank == nullptr ? nullptr : bank::find_question(*bank, card.question);
}

std::vector<const BankFigures*> banks_of_today(const State& state) {
    const auto those = [&](auto&& wanted) {
        std::vector<const BankFigures*> found;
        for (const BankFigures& figures : state.figures) {
            if (wanted(figures)) {
                found.push_back(&figures);
            }
        }
        return found;
    };
    std::vector<const BankFigures*> today = those([](const BankFigures& figures) { return figures.started; });
    if (today.empty()) {
        today = those([&](const BankFigures& figures) {
            return state.banks[figures.bank]->language == language_of(state);
        });
    }
    return today.empty() ? those([](const BankFigures&) { return true; }) : today;
}

} // namespace ingat::program
