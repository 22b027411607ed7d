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

base::Day today_of(const State& state) {
    return base::learner_day(state.now, study::rollover(state.settings));
}

bool can_resume(const State& state) {
    if (!state.study) {
        return false;
    }
    const Study& study = *state.study;
    const bool begun = study.session.answers > 0 || study.card.given;
    return study.saving || (begun && study.day == today_of(state) && study::remaining(study.session) > 0);
}

const bank::Bank* sample_of(const State& state) {
    const bank::Bank* sample = nullptr;
    for (const auto& bank : state.banks) {
        const bool fits = bank->language == language_of(state);
        const bool beside = sample != nullptr && sample->language == language_of(state);
        const bool is_bigger = sample == nullptr || bank->questions.size() > sample->questions.size();
        if (fits == beside ? is_bigger : fits) {
            sample = bank.get();
        }
    }
    return sample;
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
