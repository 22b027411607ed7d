#include "base/message.hpp"
#include "memory/fuzz.hpp"
#include "memory/scheduler.hpp"
#include "program/answering.hpp"
#include "program/phrases.hpp"
#include "program/study_card.hpp"
#include "program/view_card.hpp"
#include "program/view_of.hpp"

#include <algorithm>
#include <string>

namespace ingat::program {
namespace {

using base::say;
using base::say_many;
using base::worded;
using memory::Rating;

Tone tone_of(Rating rating) {
    switch (rating) {
    case Rating::Again: return Tone::Red;
    case Rating::Hard: return Tone::Amber;
    case Rating::Good: return Tone::Accent;
    case Rating::Easy: return Tone::Blue;
    }
    return Tone::Neutral;
}

std::vector<AnswerButton> answer_buttons(const State& state) {
    const base::Catalogue& words = words_of(state);
    const base::CardId& card = *state.study->session.current;
    const memory::Outcomes outcomes = memory::outcomes(memory_of(state, card),
                                                       study::schedule_of(state.settings, card.bank),
                                                       state.now,
                                                       memory::seed_of(card));
    const bool four = state.settings.four_buttons;
    const std::vector<Rating> ratings =
        four ? std::vector<Rating>{memory::all_ratings.begin(), memory::all_ratings.end()}
             : std::vector<Rating>{Rating::Again, Rating::Good};
    std::vector<AnswerButton> buttons;
    buttons.reserve(ratings.size());
    for (const Rating rating : ratings) {
        buttons.push_back({
            .rating = rating,
            .label = rating_name(words, rating, four),
            .interval = comes_back(words, outcomes.at(memory::index_of(rating)), state.now),
            .key = std::to_string(buttons.size() + 1),
            .space_too = rating == Rating::Good,
            .likely = rating == Rating::Good,
            .ringed = state.study->card.earlier == rating,
            .tone = tone_of(rating),
        });
    }
    return buttons;
}

// What an answer was called when it was given: the button, or the verdict of a graded card.
std::string answer_name(const State& state, const Undoable& answer) {
    const base::Catalogue& words = words_of(state);
    const bank::Bank* bank = find_bank(state, answer.card.bank);
    const bank::Question* question =
        bank == nullptr ? nullptr : bank::find_question(*bank, answer.card.question);
    if (question == nullptr || !is_graded(*question)) {
        return rating_name(words, answer.rating, state.settings.four_buttons);
    }
    switch (answer.rating) {
    case Rating::Again: return worded(words, say("Not this time"));
    case Rating::Hard: return worded(words, say("Partly right"));
    case Rating::Good:
    case Rating::Easy: return worded(words, say("Right"));
    }
    return {};
}

std::string undo_label(const State& state, const std::optional<Undoable>& undoable, bool redo) {
    if (!undoable || state.read_only) {
        return "";
    }
    const base::Catalogue& words = words_of(state);
    const std::string name = answer_name(state, *undoable);
    return worded(words, redo ? say("Redo “{0}”", {name}) : say("Undo “{0}”", {name}));
}

Chip source_chip(const base::Catalogue& words, bank::AnchorState state) {
    switch (state) {
    case bank::AnchorState::Unchanged:
        return {worded(words, say("Unchanged since it was made")), Tone::Accent};
    case bank::AnchorState::Changed: return {worded(words, say("The sentence changed")), Tone::Amber};
    case bank::AnchorState::Gone: return {worded(words, say("No longer in the document")), Tone::Amber};
    }
    return {};
}

SourceView source_view(const State& state, const bank::Question& question) {
    const base::Catalogue& words = words_of(state);
    const Source& source = state.study->source;
    SourceView view{.heading = worded(words, say("Source"))};
    if (!source.has_anchor) {
        view.place = worded(words, say("Added by hand, no source"));
        return view;
    }
    view.place = worded(words, say("{0}, paragraph {1}", {source.title, std::to_string(source.paragraph)}));
    view.language = source.language;
    view.text = source.text;
    view.quote_begin = source.quote_begin;
    view.quote_end = source.quote_end;
    view.words_begin = source.words_begin;
    view.words_end = source.words_end;
    view.headings = source.headings;
    view.state = source_chip(words, source.state);
    view.old_quote = source.state == bank::AnchorState::Unchanged ? "" : source.old_quote;
    if (question.anchors.size() > 1) {
        view.next_anchor =
            worded(words,
                   say("Next source ({0} of {1})",
                       {std::to_string(state.study->anchor + 1), std::to_string(question.anchors.size())}));
    }
    return view;
}

NoticeView save_notice(const State& state) {
    const base::Catalogue& words = words_of(state);
    const int safe = state.study->session.answers;
    return {
        .text = worded(words, state.study->save_error->message) + " " +
                worded(words,
                       safe == 0 ? say("This answer is not kept yet.")
                                 : say_many("Your {0} answer of this sitting is safe; this one is not yet.",
                                            "Your {0} answers of this sitting are safe; this one is not yet.",
                                            safe)),
        .blocking = true,
        .action = worded(words, say("Try again")),
        .can_close = false,
    };
}

// Before an answer is kept with a date that may be wrong.
NoticeView date_notice(const State& state) {
    const base::Catalogue& words = words_of(state);
    const base::Moment last{.at = *state.log.newest, .offset = state.now.offset};
    const auto date_of = [&](base::Moment moment) {
        const base::Day day = base::learner_day(moment, std::chrono::minutes{0});
        return worded(words,
                      say("{0} {1}",
                          {long_date(words, day),
                           std::to_string(static_cast<int>(std::chrono::year_month_day{day}.year()))}));
    };
    const std::vector<std::string> dates{date_of(state.now), date_of(last)};
    const bool is_late = state.study->saving->doubt == study::DateDoubt::TooLate;
    return {
        .text =
            worded(words,
                   is_late ? say("The clock of this computer says {0}. Your last answer was on {1}.", dates)
                           : say("The clock of this computer says {0}, before your last answer: that was "
                                 "on {1}.",
                                 dates)) +
            " " +
            worded(words,
                   say("Is the date right? If not, set the clock first. This answer is kept when you say "
                       "so.")),
        .blocking = true,
        .action = worded(words, say("The date is right")),
        .by_space = false, // which is pressed from card to card without reading
        .can_close = false,
    };
}

// With the reason, which stands among the notices of Home.
NoticeView read_only_notice(const State& state) {
    const base::Catalogue& words = words_of(state);
    const auto why = std::find_if(
        state.notices.begin(), state.notices.end(), [](const Notice& notice) { return notice.blocking; });
    return {
        .text = worded(words, say("You can look around here, but answers cannot be kept now.")) +
                (why == state.notices.end() ? "" : " " + worded(words, why->text)),
        .blocking = true,
        .action = {},
        .can_close = false,
    };
}

// What happened elsewhere while a card is on the screen. Blocking ones stand on Home.
std::optional<NoticeView> first_notice(const State& state) {
    if (state.notices.empty() || state.notices.front().blocking) {
        return std::nullopt;
    }
    return notice_view(words_of(state), state.notices.front());
}

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

StudySummary summary_of(const State& state) {
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

void fill_progress(StudyView& view, const State& state) {
    const base::Catalogue& words = words_of(state);
    const study::Session& session = state.study->session;
    const int left = study::remaining(session);
    if (left == 0) {
        view.progress = 1;
        return;
    }
    view.position =
        worded(words,
               say("{0} of {1}",
                   {std::to_string(study::position(session)), std::to_string(session.finished + left)}));
    view.progress = study::share_done(session);
    const double minutes =
        study::minutes_left(session, state.memories, study::pace_of(state.log.latest_milliseconds));
    view.time_left = worded(words, say("about {0} min left", {std::to_string(whole_minutes(minutes))}));
}

std::string check_label(const base::Catalogue& words, const bank::Question& question, const CardState& card) {
    const auto* choice = std::get_if<bank::Choice>(&question.kind);
    const bool at_once =
        std::holds_alternative<bank::TrueFalse>(question.kind) || (choice != nullptr && !choice->several);
    return !is_graded(question) || card.answered || at_once ? "" : worded(words, say("Check"));
}

std::string move_hint(const base::Catalogue& words, const bank::Question& question) {
    if (std::holds_alternative<bank::Ordering>(question.kind)) {
        return worded(words,
                      say("Drag, or lift a row with Space, move it with ↑ ↓ and put it down with Space."));
    }
    if (std::holds_alternative<bank::Matching>(question.kind)) {
        return worded(
            words,
            say("Go to a row with ↑ ↓, then press the letter of its partner; Backspace takes it back."));
    }
    const auto* choice = std::get_if<bank::Choice>(&question.kind);
    if (choice != nullptr && choice->several) {
        return worded(words, say("Choose all that are right."));
    }
    return "";
}

void fill_card(StudyView& view, const State& state, const bank::Question& question) {
    const base::Catalogue& words = words_of(state);
    const CardState& card = state.study->card;
    const bool waits = !state.study->saving;
    view.card = card_view(state, question);
    view.check = check_label(words, question, card);
    view.can_check = can_check(question, card) && waits;
    view.close_source = state.study->source_open ? worded(words, say("Close source")) : "";
    view.back = state.study->source_open ? worded(words, say("Back")) : "";
    view.show_answer = !is_graded(question) && !card.answered ? worded(words, say("Show answer")) : "";
    if (!is_graded(question) && card.answered && waits && !state.read_only) {
        view.ratings = answer_buttons(state);
    }
    const bool only_looks = state.read_only && card.answered;
    view.go_on = (card.given || only_looks) && waits ? worded(words, say("Continue")) : "";
    const bool typed_wrong = std::holds_alternative<bank::ShortAnswer>(question.kind) && card.given &&
                             card.grade && !card.grade->right && card.given != Rating::Good;
    view.was_right = typed_wrong && waits ? worded(words, say("I was right")) : "";
    view.source = state.study->source.has_anchor ? worded(words, say("Source")) : "";
    view.no_source = state.study->source.has_anchor ? "" : worded(words, say("Added by hand, no source"));
    view.move_hint = card.answered ? "" : move_hint(words, question);
    if (state.study->source_open) {
        view.open_source = source_view(state, question);
    }
}

} // namespace

StudyView study_view(const State& state) {
    const base::Catalogue& words = words_of(state);
    StudyView view{
        .undo = undo_label(state, state.log.undo, false),
        .redo = undo_label(state, state.log.redo, true),
        .all_keys = worded(words, say("All keys")),
        .or_word = worded(words, say("or")),
        .space_key = worded(words, say("Space")),
    };
    if (!state.study) {
        return view;
    }
    fill_progress(view, state);
    if (const bank::Question* question = current_question(state)) {
        view.bank = find_bank(state, state.study->session.current->bank)->title;
        view.section = state.study->source.section;
        view.pause = worded(words, say("Pause"));
        fill_card(view, state, *question);
    } else {
        view.summary = summary_of(state);
    }
    if (state.study->save_error) {
        view.notice = save_notice(state);
    } else if (state.study->saving && state.study->saving->doubt != study::DateDoubt::None) {
        view.notice = date_notice(state);
    } else if (state.read_only) {
        view.notice = read_only_notice(state);
    } else {
        view.notice = first_notice(state);
    }
    return view;
}

} // namespace ingat::program
