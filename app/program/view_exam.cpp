#include "bank/grading.hpp"
#include "base/message.hpp"
#include "program/exam_sitting.hpp"
#include "program/phrases.hpp"
#include "program/study_card.hpp"
#include "program/view_card.hpp"
#include "program/view_exam_parts.hpp"
#include "program/view_of.hpp"

#include <algorithm>

namespace ingat::program {
namespace {

using base::say;
using base::worded;
using std::chrono::milliseconds;

constexpr milliseconds red_before{60'000};

// What is left, as of now; while nothing can be kept the clock stands.
std::optional<milliseconds> left_now(const State& state, const ExamSitting& sitting) {
    return exam::time_left(sitting.attempt, state.clock, stood_still(state, sitting));
}

ExamTimeView time_view(const State& state, const ExamSitting& sitting) {
    const auto limit = sitting.attempt.paper.rules.time_limit;
    const auto left = left_now(state, sitting);
    if (!limit || !left) {
        return {};
    }
    const base::Catalogue& words = words_of(state);
    const double share =
        static_cast<double>(left->count()) / static_cast<double>(milliseconds{*limit}.count());
    const bool can_hide = !state.exams.warned;
    return {
        .left = clock_time(*left, true),
        .note = worded(words, say("left of {0} min", {std::to_string(limit->count() / 60)})),
        .gone = std::clamp(1 - share, 0.0, 1.0),
        .tone = *left < red_before ? Tone::Red
                : share < 0.1      ? Tone::Amber
                                   : Tone::Neutral,
        .hidden = state.exams.time_hidden,
        .toggle =
            !can_hide ? "" : worded(words, state.exams.time_hidden ? say("Show time") : say("Hide time")),
    };
}

std::string marks_word(const base::Catalogue& words, double marks) {
    return marks == 1 ? worded(words, say("1 mark"))
                      : worded(words, say("{0} marks", {marks_said(words, marks)}));
}

CardState card_of(const ExamSitting& sitting, std::size_t item) {
    const exam::ItemState& of_item = sitting.attempt.items[item];
    CardState card;
    card.entered = sitting.entered[item];
    card.unreadable = sitting.unreadable && item == sitting.attempt.current;
    card.hints_shown = static_cast<std::size_t>(std::max(0, of_item.hints));
    const bool at_once = sitting.attempt.paper.rules.feedback == exam::Feedback::AtOnce;
    if (at_once && of_item.checked && of_item.closed) {
        card.answered = true;
        card.grade = sitting.grades[item];
    }
    return card;
}

Chip verdict_of(const base::Catalogue& words, const bank::Grade& grade) {
    const bool partial = !grade.right && grade.fraction > 0;
    return {.text = worded(words,
                           grade.right && grade.slips > 0 ? say("Right, with a slip")
                           : grade.right                  ? say("Right")
                           : partial                      ? say("Partly right")
                                                          : say("Not this time")),
            .tone = grade.right ? Tone::Accent
                    : partial   ? Tone::Amber
                                : Tone::Red};
}

// After a try that was not right, while others are left.
std::string try_again(const base::Catalogue& words, const ExamSitting& sitting, std::size_t item) {
    const exam::ItemState& of_item = sitting.attempt.items[item];
    const int left = sitting.attempt.paper.rules.tries - of_item.tries;
    if (!of_item.checked || of_item.closed || left <= 0 || !sitting.grades[item]) {
        return "";
    }
    return worded(words,
                  base::say_many("{1}. {0} try is left.",
                                 "{1}. {0} tries are left.",
                                 left,
                                 {verdict_of(words, *sitting.grades[item]).text}));
}

std::string
exam_hint_label(const base::Catalogue& words, const ExamSitting& sitting, const bank::Question& question) {
    const exam::Rules& rules = sitting.attempt.paper.rules;
    const std::size_t item = sitting.attempt.current;
    const auto shown = static_cast<std::size_t>(std::max(0, sitting.attempt.items[item].hints));
    const bool offered = rules.hints && rules.feedback == exam::Feedback::AtOnce &&
                         exam::can_answer(sitting.attempt, item) && shown < question.hints.size();
    if (!offered) {
        return "";
    }
    const std::size_t count = question.hints.size();
    return worded(words,
                  count == 1 ? say("Hint")
                             : say("Hint {0} of {1}", {std::to_string(shown + 1), std::to_string(count)}));
}

std::string first_quote(const bank::Question& question) {
    return question.anchors.empty() ? "" : question.anchors.front().quote;
}

// The description that the question is asked together with.
std::string stem_of(const bank::Bank& bank, const exam::PaperItem& item) {
    const bank::Question* stem = item.stem ? bank::find_question(bank, *item.stem) : nullptr;
    return stem == nullptr ? "" : stem->prompt;
}

bool has_answer(const ExamSitting& sitting) {
    const std::size_t item = sitting.attempt.current;
    return sitting.attempt.items[item].answered || sitting.typed_at.has_value();
}

// Whether what was typed, and is no longer typed at, is no number: said before the end, it gives nothing
// away.
bool is_unreadable(const ExamSitting& sitting, const bank::Question& question, const std::string& language) {
    const std::size_t item = sitting.attempt.current;
    const exam::ItemState& of_item = sitting.attempt.items[item];
    if (!std::holds_alternative<bank::Numerical>(question.kind) || !of_item.answered || sitting.typed_at ||
        of_item.checked) {
        return false;
    }
    const exam::PaperItem& asked = sitting.attempt.paper.items[item];
    const auto grade = bank::grade(
        question, of_item.response, {.part = asked.part, .language = language, .seed = asked.seed});
    return grade && grade->unreadable;
}

void fill_question(ExamView& view, const State& state, const ExamSitting& sitting) {
    const base::Catalogue& words = words_of(state);
    const std::size_t item = sitting.attempt.current;
    const exam::PaperItem& of_paper = sitting.attempt.paper.items[item];
    const bank::Question* question = question_of(sitting, state.banks, item);
    view.question = worded(words, say("Question {0}", {std::to_string(item + 1)}));
    if (question == nullptr) {
        view.gone = worded(words,
                           say("This question is not in the library any more, or was changed and has an "
                               "error now. It will not "
                               "be counted."));
        return;
    }
    const bank::Bank* bank = find_bank(state, of_paper.question.bank);
    CardState card = card_of(sitting, item);
    card.unreadable = card.unreadable || is_unreadable(sitting, *question, bank->language);
    view.card = card_view(ShownCard{
        .bank = bank,
        .question = *question,
        .id = {.bank = of_paper.question.bank, .question = of_paper.question.question, .part = of_paper.part},
        .card = card,
        .words = words,
        .is_examined = true});
    view.about = view.card.kind_label + "  ·  " + marks_word(words, of_paper.marks);
    view.stem = stem_of(*bank, of_paper);
    view.card.hint_label = exam_hint_label(words, sitting, *question);
    view.try_again = try_again(words, sitting, item);
    if (card.answered && card.grade) {
        view.card.verdict = verdict_of(words, *card.grade);
        view.source = first_quote(*question);
        view.source_label = view.source.empty() ? "" : worded(words, say("Source"));
    }
    const bool is_open = exam::can_answer(sitting.attempt, item);
    const bool at_once = sitting.attempt.paper.rules.feedback == exam::Feedback::AtOnce;
    if (at_once && is_open && is_graded_in_exam(*question)) {
        view.check = worded(words, say("Check"));
        view.can_check = has_answer(sitting) && !sitting.attempt.items[item].checked;
    }
    if (!is_open && !card.answered) {
        view.closed = worded(words, say("This question is closed; what was answered counts."));
    }
    view.move_hint = is_open ? move_hint(words, *question) : "";
}

void fill_certainty(ExamView& view, const base::Catalogue& words, const ExamSitting& sitting) {
    const exam::Rules& rules = sitting.attempt.paper.rules;
    const std::size_t item = sitting.attempt.current;
    if (!rules.certainty || !view.gone.empty()) {
        return;
    }
    view.certainty_label = worded(words, say("How sure are you?"));
    view.certainty_note =
        worded(words, say("Right earns 1, 2 or 3 times the marks; wrong costs nothing, 2 or 6 times."));
    const auto said = sitting.attempt.items[item].certainty;
    const std::array names{say("A guess"), say("Fairly sure"), say("Certain")};
    for (int level = 1; level <= 3; ++level) {
        view.certainty.push_back({.level = level,
                                  .name = "C" + std::to_string(level),
                                  .label = worded(words, names.at(static_cast<std::size_t>(level - 1))),
                                  .chosen = said && static_cast<int>(*said) == level});
    }
}

void fill_movement(ExamView& view, const base::Catalogue& words, const exam::Attempt& attempt) {
    const std::size_t item = attempt.current;
    view.previous = worded(words, say("Previous"));
    view.can_previous = item > 0 && exam::can_move_to(attempt, item - 1);
    view.can_next = item + 1 < attempt.items.size() && exam::can_move_to(attempt, item + 1);
    view.submit_next = item + 1 == attempt.items.size();
    view.next = view.submit_next ? view.submit : worded(words, say("Next"));
    view.move_key = worded(words, say("Move"));
    view.go_to_key = worded(words, say("Go to a number"));
    view.go_to = worded(words, say("Go to question"));
    view.go_to_button = worded(words, say("Go"));
    view.go_to_none = worded(words, say("There is no such question, or it cannot be gone to."));
    view.close = worded(words, say("Close"));
    view.certainty_key = worded(words, say("Certainty"));
}

std::string submit_heading(const base::Catalogue& words, const exam::AttemptCounts& counts) {
    return counts.open == 0 ? worded(words, say("Submit now?"))
                            : worded(words,
                                     base::say_many("Submit with {0} question open?",
                                                    "Submit with {0} questions open?",
                                                    static_cast<long long>(counts.open)));
}

SubmitView submit_view(const State& state, const ExamSitting& sitting) {
    const base::Catalogue& words = words_of(state);
    const exam::AttemptCounts counts = exam::counts_of(sitting.attempt);
    std::string text;
    if (counts.flagged > 0) {
        text += worded(words,
                       base::say_many(
                           "{0} is flagged.", "{0} are flagged.", static_cast<long long>(counts.flagged))) +
                " ";
    }
    const exam::Rules& rules = sitting.attempt.paper.rules;
    const auto unsure = std::count_if(sitting.attempt.items.begin(),
                                      sitting.attempt.items.end(),
                                      [](const auto& item) { return item.answered && !item.certainty; });
    if (rules.certainty && unsure > 0) {
        text += worded(words,
                       base::say_many("{0} answer without how sure you are counts as a guess.",
                                      "{0} answers without how sure you are count as guesses.",
                                      unsure)) +
                " ";
    }
    if (const auto left = left_now(state, sitting)) {
        text +=
            worded(words,
                   base::say_many(
                       "{0} minute is left.", "{0} minutes are left.", (left->count() + 59'999) / 60'000)) +
            " ";
    }
    text += worded(words, say("You cannot change answers afterwards."));
    return {.heading = submit_heading(words, counts),
            .text = std::move(text),
            .submit = worded(words, say("Submit")),
            .back = worded(words, say("Go back")),
            .all_answered = counts.open == 0};
}

std::optional<NoticeView> notice_of(const State& state, const ExamSitting& sitting) {
    if (!sitting.save_error) {
        return std::nullopt;
    }
    const base::Catalogue& words = words_of(state);
    NoticeView notice{.text = worded(words, sitting.save_error->message) + " " +
                              worded(words,
                                     say("Your answer is on the screen and not yet saved; the time stands "
                                         "still until it is.")),
                      .blocking = true,
                      .action = worded(words, say("Try again")),
                      .other_action = worded(words, say("Save a copy elsewhere")),
                      .can_close = false};
    if (state.exams.copy) {
        notice.text += " " + worded(words, *state.exams.copy);
    }
    return notice;
}

} // namespace

ExamView exam_view(const State& state) {
    const base::Catalogue& words = words_of(state);
    const ExamSitting& sitting = *state.exams.sitting;
    const exam::Attempt& attempt = sitting.attempt;
    const bool is_quiz = attempt.paper.rules.feedback == exam::Feedback::AtOnce;
    ExamView view{
        .title = attempt.paper.title,
        .subtitle = worded(
            words,
            base::say_many("{0} question", "{0} questions", static_cast<long long>(attempt.items.size()))),
        .time = time_view(state, sitting),
        .submit = worded(words, is_quiz ? say("Finish") : say("Submit")),
        .leave = worded(words, say("Leave")),
        .flagged = attempt.items[attempt.current].flagged,
        .space_key = worded(words, say("Space")),
        .or_word = worded(words, say("or")),
        .close_picture = worded(words, say("Close picture")),
    };
    view.flag = worded(words, view.flagged ? say("Flagged") : say("Flag"));
    if (const auto own = exam::question_time_left(attempt, state.clock, stood_still(state, sitting));
        own && !attempt.items[attempt.current].closed) {
        view.question_time = worded(words, say("{0} left for this question", {clock_time(*own, true)}));
    }
    fill_question(view, state, sitting);
    fill_certainty(view, words, sitting);
    fill_movement(view, words, attempt);
    view.palette = palette_view(words, sitting);
    view.notice = notice_of(state, sitting);
    if (sitting.submit_asked) {
        view.submit_asked = submit_view(state, sitting);
    }
    return view;
}

} // namespace ingat::program
