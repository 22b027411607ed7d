#include "cli/opened.hpp"
#include "cli/verbs.hpp"
#include "program/figures.hpp"
#include "program/phrases.hpp"
#include "study/pace.hpp"

#include <algorithm>
#include <array>

namespace ingat::cli {
namespace {

using base::say;
using base::say_many;

struct DueBank {
    const bank::Bank* bank = nullptr;
    const study::Queue* queue = nullptr;
    double minutes = 0;

    [[nodiscard]] std::size_t due() const { return queue->due.size() + queue->learning.size(); }
    [[nodiscard]] std::size_t fresh() const { return queue->fresh.size(); }
};

std::vector<DueBank> due_banks(const program::State& state) {
    const study::Pace pace = study::pace_of(state.log.latest_milliseconds);
    std::vector<DueBank> banks;
    for (const program::BankFigures& figures : state.figures) {
        banks.push_back({.bank = state.banks[figures.bank].get(),
                         .queue = &figures.queue,
                         .minutes = study::minutes_for(study::sizes_of(figures.queue), pace)});
    }
    return banks;
}

struct WaitingCard {
    base::CardId card;
    base::Message state;
};

// In the order in which a sitting asks them: what is ready in its steps first, what must still wait last.
std::vector<WaitingCard> cards_in_order(const study::Queue& queue, base::Instant now) {
    std::vector<WaitingCard> cards;
    const auto add_learning = [&](bool ready) {
        for (const study::Queue::Learning& each : queue.learning) {
            if ((each.due <= now) == ready) {
                cards.push_back({.card = each.card, .state = say("learning")});
            }
        }
    };
    add_learning(true);
    for (const base::CardId& card : queue.due) {
        cards.push_back({.card = card, .state = say("due")});
    }
    for (const base::CardId& card : queue.fresh) {
        cards.push_back({.card = card, .state = say("new")});
    }
    add_learning(false);
    return cards;
}

// Every answer given on the learner's present day; 0 if there is no progress yet.
base::Result<int> reviews_today(Opened& files) {
    if (files.desk.progress() == nullptr) {
        return 0;
    }
    const auto counts = files.desk.progress()->counts_on(files.state.log.counts.day);
    if (!counts) {
        return counts.error();
    }
    int answers = 0;
    for (const auto& entry : *counts) {
        answers += entry.second.answers;
    }
    return answers;
}

void print_json(const Due& due, const program::State& state, int answers, const Voice& voice) {
    JsonText json;
    json.begin_object().name("banks").begin_list();
    for (const DueBank& each : due_banks(state)) {
        json.begin_object();
        json.name("id").text(each.bank->id.text);
        json.name("title").text(each.bank->title);
        json.name("new").integer(static_cast<std::int64_t>(each.fresh()));
        json.name("due").integer(static_cast<std::int64_t>(each.due()));
        json.name("minutes").number(each.minutes);
        if (due.cards) {
            json.name("cards").begin_list();
            for (const WaitingCard& waiting : cards_in_order(*each.queue, state.now.at)) {
                json.text(base::card_text(waiting.card));
            }
            json.end_list();
        }
        json.end_object();
    }
    json.end_list().name("reviews_today").integer(answers).end_object();
    voice.print(json);
}

using Row = std::array<std::string, 3>; // due, new, time

Row row_of(const DueBank& each, const Voice& voice) {
    const base::Catalogue& words = voice.words();
    const bool waits = each.due() + each.fresh() > 0;
    return {base::number_in(words, static_cast<double>(each.due())),
            base::number_in(words, static_cast<double>(each.fresh())),
            waits
                ? voice.worded(say("{0} min", {base::number_in(words, program::whole_minutes(each.minutes))}))
                : "–"};
}

void print_cards(const DueBank& each, const program::State& state, const Voice& voice) {
    const std::vector<WaitingCard> cards = cards_in_order(*each.queue, state.now.at);
    std::size_t width = 0;
    for (const WaitingCard& waiting : cards) {
        width = std::max(width, width_of(voice.worded(waiting.state)));
    }
    for (const WaitingCard& waiting : cards) {
        voice.print("    " + to_the_left(voice.worded(waiting.state), width) + "  " +
                    base::card_text(waiting.card));
    }
}

void print_table(const Due& due, const program::State& state, const Voice& voice) {
    const Row heading{voice.worded(say("Due")), voice.worded(say("New")), voice.worded(say("Time"))};
    const std::vector<DueBank> banks = due_banks(state);
    std::vector<Row> rows{heading};
    for (const DueBank& each : banks) {
        rows.push_back(row_of(each, voice));
    }
    std::array<std::size_t, 3> widths{};
    for (const Row& row : rows) {
        for (std::size_t at = 0; at < row.size(); ++at) {
            widths.at(at) = std::max(widths.at(at), width_of(row.at(at)));
        }
    }
    for (std::size_t line = 0; line < rows.size(); ++line) {
        std::string text;
        for (std::size_t at = 0; at < widths.size(); ++at) {
            text += to_the_right(rows[line].at(at), widths.at(at)) + "  ";
        }
        voice.print(text + (line == 0
                                ? voice.worded(say("Bank"))
                                : banks[line - 1].bank->title + "  (" + banks[line - 1].bank->id.text + ")"));
        if (due.cards && line > 0) {
            print_cards(banks[line - 1], state, voice);
        }
    }
}

} // namespace

int run(const Due& due, const World& world, const Voice& voice) {
    std::optional<Opened> files = opened(world, voice, effects::Access::Look);
    if (!files) {
        return refused;
    }
    files->state.now = world.now;
    files->state = program::with_figures(std::move(files->state));
    const program::State& state = files->state;
    const base::Result<int> answers = reviews_today(*files);
    if (!answers) {
        voice.complain(answers.error().message);
        return refused;
    }
    for (const program::BankTrouble& trouble : state.troubles) {
        voice.complain(trouble.error.message);
    }
    if (due.json) {
        print_json(due, state, *answers, voice);
    } else {
        print_table(due, state, voice);
        voice.print(say_many("{0} answer today.", "{0} answers today.", *answers));
    }
    return state.troubles.empty() ? done : refused;
}

} // namespace ingat::cli
