#include "program/state.hpp"

#include <algorithm>
#include <tuple>

namespace ingat::program {
namespace {

constexpr const char* several_languages = "mul"; // as ISO 639-2 and BCP 47 have it

// Whether the bank is in the learner's language, of whatever region ("en-GB"), or in several.
bool is_for(const State& state, const bank::Bank& bank) {
    const std::string language = language_of(state);
    return bank.language == several_languages || bank.language == language ||
           bank.language.starts_with(language + "-");
}

} // namespace

std::string language_of(const State& state) {
    const std::string& wanted =
        state.settings.language == "system" ? state.system_language : state.settings.language;
    return base::find_catalogue(state.catalogues, wanted) == nullptr ? "en" : wanted;
}

const base::Catalogue& words_of(const State& state) {
    return base::catalogue_of(state.catalogues, language_of(state));
}

bool is_dark(const State& state) {
    return state.settings.theme == study::Theme::System ? state.system_dark
                                                        : state.settings.theme == study::Theme::Dark;
}

void sort_by_title(study::Banks& banks) {
    std::sort(banks.begin(), banks.end(), [](const auto& a, const auto& b) {
        return std::tie(a->title, a->id) < std::tie(b->title, b->id);
    });
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
    const auto rank = [&](const bank::Bank& bank) {
        const bool in_several = bank.language == several_languages;
        return std::tuple{is_for(state, bank) && !in_several, !in_several, bank.questions.size()};
    };
    const bank::Bank* sample = nullptr;
    for (const auto& bank : state.banks) {
        const bool is_shipped =
            std::find(state.shipped.begin(), state.shipped.end(), bank->id) != state.shipped.end();
        if (is_shipped && (sample == nullptr || rank(*bank) > rank(*sample))) {
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
        today = those([&](const BankFigures& figures) { return is_for(state, *state.banks[figures.bank]); });
    }
    return today.empty() ? those([](const BankFigures&) { return true; }) : today;
}

} // namespace ingat::program
