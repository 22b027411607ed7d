#include "base/message.hpp"
#include "memory/fuzz.hpp"
#include "memory/scheduler.hpp"
#include "program/answering.hpp"
#include "program/phrases.hpp"
#include "program/study_card.hpp"
#include "program/study_rules.hpp"
#include "program/view_card.hpp"
#include "program/view_exam_parts.hpp"
#include "program/view_of.hpp"

#include <algorithm>
#include <string>

namespace ingat::program {
namespace {

using base::say;
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
    std::vector<AnswerButton> buttons;
    for (const Rating rating : offered_ratings(state.settings)) {
        buttons.push_back({
            .rating = rating,
            .label = rating_name(words, rating, state.settings.four_buttons),
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
    if (!undoable || !can_undo(state)) {
        return "";
    }
    const base::Catalogue& words = words_of(state);
    const std::string name = answer_name(state, *undoable);
    return worded(words, redo ? say("Redo “{0}”", {name}) : say("Undo “{0}”", {name}));
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

void fill_card(StudyView& view, const State& state, const bank::Question& question) {
    const base::Catalogue& words = words_of(state);
    const bool waits = waits_for_answer(*state.study);
    view.card = card_view(state, question);
    view.check =
        waits && is_graded(question) && !is_answered_by_choosing(question) ? worded(words, say("Check")) : "";
    view.can_check = can_check(*state.study, question);
    view.close_picture = worded(words, say("Close picture"));
    const CardState& card = state.study->card;
    if (is_marked(question) && card.answered && !card.given && !state.study->saving && !state.read_only) {
        view.check = worded(words, say("Continue"));
    }
    view.show_answer = waits && !is_graded(question) ? worded(words, say("Show answer")) : "";
    if (can_rate(state, question)) {
        view.ratings = answer_buttons(state);
    }
    view.go_on = can_go_on(state) ? worded(words, say("Continue")) : "";
    view.was_right = can_say_it_was_right(*state.study, question) ? worded(words, say("I was right")) : "";
    view.source = state.study->source.has_anchor ? worded(words, say("Source")) : "";
    view.no_source = state.study->source.has_anchor ? "" : worded(words, say("Added by hand, no source"));
    view.move_hint = waits ? move_hint(words, question) : "";
    if (state.study->source_open) {
        view.open_source =
            source_view(words, state.study->source, state.study->anchor, question.anchors.size());
    }
}

} // namespace

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
    if (std::holds_alternative<bank::Hotspot>(question.kind) && is_graded(question)) {
        return worded(
            words,
            say("Click on it, or move the cross with the arrow keys (with Shift in large steps) and "
                "set it with Space."));
    }
    if (std::holds_alternative<bank::FillIn>(question.kind)) {
        return worded(words, say("Tab goes from gap to gap, Enter to the next empty one."));
    }
    const auto* choice = std::get_if<bank::Choice>(&question.kind);
    if (choice != nullptr && choice->several) {
        return worded(words, say("Choose all that are right."));
    }
    return "";
}

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
        view.summary = study_summary(state);
    }
    view.notice = study_notice(state);
    return view;
}

} // namespace ingat::program
