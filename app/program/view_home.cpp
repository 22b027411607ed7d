#include "base/message.hpp"
#include "program/phrases.hpp"
#include "program/view_of.hpp"

#include <algorithm>
#include <cmath>

namespace ingat::program {
namespace {

using base::say;
using base::say_many;
using base::worded;

struct Today {
    study::QueueSizes cards;
    std::size_t held_back = 0;
    double minutes = 0;
};

Today waiting(const State& state) {
    Today today;
    for (const BankFigures* figures : banks_of_today(state)) {
        today.cards += study::sizes_of(figures->queue);
        today.held_back += figures->queue.held_back;
    }
    today.minutes = study::minutes_for(today.cards, study::pace_of(state.log.latest_milliseconds));
    return today;
}

template <class Cards>
Cards first_of(const Cards& cards) {
    return cards.empty() ? Cards{} : Cards{cards.front()};
}

// The card that a sitting of today would begin with: it is among the first of each bank.
std::optional<base::CardId> first_card(const State& state) {
    std::vector<study::Queue> queues;
    for (const BankFigures* figures : banks_of_today(state)) {
        queues.push_back({.learning = first_of(figures->queue.learning),
                          .due = first_of(figures->queue.due),
                          .fresh = first_of(figures->queue.fresh)});
    }
    const study::Queue firsts = study::joined(queues, state.memories, state.settings, state.now);
    return study::begun(firsts, state.now.at).current;
}

std::string percent(const base::Catalogue& words, double share) {
    return worded(words, say("{0}%", {base::number_in(words, std::round(share * 100))}));
}

// The file is Ingat's own copy of the bank, which nobody should have to mend by hand.
std::string trouble_details(const base::Catalogue& words, const base::Error& error) {
    const std::string what = worded(words, error.message);
    return error.kind == base::ErrorKind::Malformed
               ? worded(
                     words,
                     say("Ingat's copy of this bank is damaged; your answers are safe. Open the bank's file "
                         "again, and it is replaced.")) +
                     " " + what
               : what;
}

// Of fewer cards a mean says nothing about the bank.
bool tells_recall(const BankFigures& figures) {
    constexpr std::size_t cards_for_recall = 10;
    const std::size_t answered = figures.known + figures.learning;
    return answered > 0 && answered >= std::min(cards_for_recall, figures.cards);
}

HomeBank home_bank(const State& state, const BankFigures& figures) {
    const base::Catalogue& words = words_of(state);
    const bank::Bank& bank = *state.banks[figures.bank];
    const auto cards = static_cast<double>(std::max<std::size_t>(1, figures.cards));
    const std::size_t due = figures.queue.due.size() + figures.queue.learning.size();
    const std::size_t fresh = figures.queue.fresh.size();
    HomeBank row{
        .id = bank.id,
        .title = bank.title,
        .subtitle = bank.documents.empty() ? ""
                                           : worded(words,
                                                    say_many("{0} document",
                                                             "{0} documents",
                                                             static_cast<long long>(bank.documents.size()))),
        .known = static_cast<double>(figures.known) / cards,
        .learning = static_cast<double>(figures.learning) / cards,
        .questions = base::number_in(words, static_cast<double>(bank.questions.size())),
        .recall = tells_recall(figures) ? percent(words, figures.recall) : "",
        .has_due = due > 0,
        .has_new = due == 0 && fresh > 0,
    };
    if (due > 0) {
        row.due = base::number_in(words, static_cast<double>(due));
    } else if (fresh > 0) {
        row.due = worded(words, say("+{0}", {base::number_in(words, static_cast<double>(fresh))}));
    } else if (figures.next_due) {
        row.due = short_date(words, *figures.next_due, today_of(state));
    }
    return row;
}

// When and what comes after today's cards.
std::string next_work(const State& state) {
    if (!state.next_work) {
        return "";
    }
    const NextWork& next = *state.next_work;
    const base::Catalogue& words = words_of(state);
    const double minutes = study::minutes_for(next.cards, study::pace_of(state.log.latest_milliseconds));
    return worded(
        words,
        say_many("Next: {1}, {0} card, {2} min",
                 "Next: {1}, {0} cards, {2} min",
                 static_cast<long long>(study::all_of(next.cards)),
                 {near_date(words, next.day, today_of(state)), std::to_string(whole_minutes(minutes))}));
}

// The title of the bank that the next card comes from.
std::string next_bank(const State& state) {
    const bool resumes = can_resume(state) && state.study->session.current;
    const std::optional<base::CardId> first = resumes ? state.study->session.current : first_card(state);
    const bank::Bank* bank = !first ? nullptr : find_bank(state, first->bank);
    return bank == nullptr ? "" : bank->title;
}

void fill_work(HomeView& home, const State& state, const Today& today) {
    const base::Catalogue& words = words_of(state);
    const auto due = static_cast<int>(today.cards.due);
    const auto learning = static_cast<int>(today.cards.learning);
    const auto fresh = static_cast<int>(today.cards.fresh);
    const int minutes = whole_minutes(today.minutes);
    home.has_work = due + learning + fresh > 0;
    home.minutes_figure = base::number_in(words, minutes);
    home.minutes_word = worded(words, minutes == 1 ? say("minute") : say("minutes"));
    home.cards = worded(words, say_many("{0} card", "{0} cards", due + learning + fresh));
    home.due_count = due;
    home.learning_count = learning;
    home.new_count = fresh;
    home.due_label = worded(words, say_many("{0} due", "{0} due", due));
    home.learning_label = worded(words, say_many("{0} learning", "{0} learning", learning));
    home.new_label = worded(words, say_many("{0} new", "{0} new", fresh));
    home.start = worded(words, can_resume(state) ? say("Continue") : say("Start"));
    const std::string bank = next_bank(state);
    home.next = bank.empty() ? "" : worded(words, say("Next: {0}", {bank}));
    home.five_minutes = today.minutes > 6 ? worded(words, say("Only 5 minutes")) : "";
    home.done = state.figures.empty() ? "" : worded(words, say("Done for today."));
    home.done_next = home.has_work ? "" : next_work(state);
    home.learn_more = today.held_back > 0 ? worded(words, say("Learn more new cards")) : "";
}

} // namespace

HomeView home_view(const State& state) {
    const base::Catalogue& words = words_of(state);
    HomeView home{
        .date = long_date(words, today_of(state)),
        .today = worded(words, say("Today")),
        .banks = worded(words, say("Banks")),
        .known = worded(words, say("known")),
        .learning = worded(words, say("learning")),
        .fresh = worded(words, say("new")),
        .questions = worded(words, say("Questions")),
        .recall = worded(words, say("Recall")),
        .due = worded(words, say("Due")),
        .open_bank = worded(words, say("Open a bank")),
        .empty = worded(words, say("There is no bank yet. Open one to begin.")),
    };
    for (const Notice& notice : state.notices) {
        home.notices.push_back(notice_view(words, notice));
    }
    fill_work(home, state, waiting(state));
    for (const BankFigures& figures : state.figures) {
        home.rows.push_back(home_bank(state, figures));
    }
    for (const BankTrouble& trouble : state.troubles) {
        home.rows.push_back({
            .id = {trouble.name},
            .title = trouble.name,
            .trouble = worded(words, say("Cannot open")),
            .trouble_details = trouble_details(words, trouble.error),
        });
    }
    return home;
}

} // namespace ingat::program
