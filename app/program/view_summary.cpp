#include "base/message.hpp"
#include "program/phrases.hpp"
#include "program/view_of.hpp"

#include <algorithm>
#include <string>

namespace ingat::program {
namespace {

using base::say;
using base::say_many;
using base::worded;

bool only_has_more_new(const State& state) {
    const std::vector<BankFigures>& all = state.figures;
    return std::any_of(all.begin(), all.end(), [&](const BankFigures& figures) {
        return state.banks[figures.bank]->id == state.study->only && figures.queue.held_back > 0;
    });
}

// Today's cards that this sitting does not wait for itself.
int open_elsewhere(const State& state, const HomeView& home) {
    return home.due_count + home.learning_count + home.new_count -
           static_cast<int>(state.study->session.learning.size());
}

} // namespace

StudySummary study_summary(const State& state) {
    const base::Catalogue& words = words_of(state);
    const study::Session& session = state.study->session;
    StudySummary summary{.heading = worded(words, say("Done for now."))};
    if (session.answers > 0) {
        const int minutes = whole_minutes(static_cast<double>(session.milliseconds) / 60000);
        summary.lines.push_back(
            worded(words,
                   say_many("{0} answer in {1} min, {2} remembered.",
                            "{0} answers in {1} min, {2} remembered.",
                            session.answers,
                            {std::to_string(minutes), std::to_string(session.remembered)})));
    }
    if (!session.learning.empty()) {
        summary.lines.push_back(worded(words,
                                       say_many("{0} card comes back later today.",
                                                "{0} cards come back later today.",
                                                static_cast<long long>(session.learning.size()))));
    }
    const HomeView home = home_view(state);
    const int open = open_elsewhere(state, home);
    if (!home.has_work && !home.done_next.empty()) {
        summary.lines.push_back(home.done_next);
    } else if (open > 0) {
        const std::string cards = worded(words, say_many("{0} card", "{0} cards", open));
        summary.lines.push_back(worded(words, say("Still open today: {0}.", {cards})));
    }
    summary.back_home = worded(words, say("Back home"));
    const bool has_more = state.study->only.text.empty() || only_has_more_new(state);
    summary.go_on = home.has_work || !has_more ? "" : home.learn_more;
    return summary;
}

} // namespace ingat::program
