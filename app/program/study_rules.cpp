#include "program/study_rules.hpp"

#include "program/essay_marks.hpp"
#include "program/study_card.hpp"

#include <algorithm>

namespace ingat::program {

using memory::Rating;

bool waits_for_answer(const Study& study) {
    return !study.card.answered && !study.saving;
}

bool has_hint_to_show(const Study& study, const bank::Question& question) {
    return waits_for_answer(study) && study.card.hints_shown < question.hints.size();
}

bool is_answered_by_choosing(const bank::Question& question) {
    const auto* choice = std::get_if<bank::Choice>(&question.kind);
    return std::holds_alternative<bank::TrueFalse>(question.kind) || (choice != nullptr && !choice->several);
}

bool is_marked(const bank::Question& question) {
    const auto* essay = std::get_if<bank::Essay>(&question.kind);
    return essay != nullptr && !essay->rubric.empty();
}

bool can_check(const Study& study, const bank::Question& question) {
    if (is_marked(question)) {
        return study.card.answered && !study.saving &&
               is_all_marked(std::get<bank::Essay>(question.kind), study.card.entered.marks);
    }
    if (!waits_for_answer(study) || !is_graded(question)) {
        return false;
    }
    if (is_typed(question) || std::holds_alternative<bank::Ordering>(question.kind)) {
        return true; // a typed answer is judged when it comes; every order is an answer
    }
    if (const auto* matching = std::get_if<bank::Matching>(&question.kind)) {
        return study.card.entered.matched.size() == matching->left.size();
    }
    if (std::holds_alternative<bank::Hotspot>(question.kind)) {
        return study.card.entered.point.has_value();
    }
    if (std::holds_alternative<bank::FillIn>(question.kind)) {
        const std::vector<std::string>& texts = study.card.entered.texts;
        return std::any_of(texts.begin(), texts.end(), [](const std::string& text) {
            return text.find_first_not_of(" \t\n") != std::string::npos;
        });
    }
    return !study.card.entered.chosen.empty();
}

bool can_rate(const State& state, const bank::Question& question) {
    return !is_graded(question) && !is_marked(question) && state.study->card.answered &&
           !state.study->saving && !state.read_only;
}

std::vector<Rating> offered_ratings(const study::Settings& settings) {
    if (settings.four_buttons) {
        return {memory::all_ratings.begin(), memory::all_ratings.end()};
    }
    return {Rating::Again, Rating::Good};
}

bool can_say_it_was_right(const Study& study, const bank::Question& question) {
    const CardState& card = study.card;
    return is_typed(question) && card.given && card.grade && !card.grade->right &&
           card.given != Rating::Good && !study.saving;
}

bool can_undo(const State& state) {
    return !state.read_only && !(state.study && state.study->saving);
}

bool can_go_on(const State& state) {
    const CardState& card = state.study->card;
    return (card.given || (state.read_only && card.answered)) && !state.study->saving;
}

} // namespace ingat::program
