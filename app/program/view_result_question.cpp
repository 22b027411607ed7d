#include "bank/grading.hpp"
#include "base/message.hpp"
#include "exam/given_answer.hpp"
#include "program/entered.hpp"
#include "program/essay_marks.hpp"
#include "program/exam_asking.hpp"
#include "program/phrases.hpp"
#include "program/picture_form.hpp"
#include "program/result_items.hpp"
#include "program/view_card.hpp"
#include "program/view_exam_parts.hpp"
#include "program/view_of.hpp"

#include <algorithm>
#include <array>

namespace ingat::program {
namespace {

using base::say;
using base::worded;
using exam::Outcome;

Chip verdict_of(const base::Catalogue& words, const exam::ResultItem& item) {
    switch (exam::outcome_of(item)) {
    case Outcome::Right: return {worded(words, say("Right")), Tone::Accent};
    case Outcome::Partial: return {worded(words, say("Partly right")), Tone::Amber};
    case Outcome::Wrong: return {worded(words, say("Wrong")), Tone::Red};
    case Outcome::Open: return {worded(words, say("Not answered")), Tone::Neutral};
    case Outcome::ToGrade: return {worded(words, say("To grade")), Tone::Amber};
    case Outcome::Gone: return {worded(words, say("Not in the library any more")), Tone::Neutral};
    }
    return {};
}

// "true" and "false" in the learner's language.
std::string
answer_said(const base::Catalogue& words, const exam::ResultItem& item, const std::string& answer) {
    if (item.kind != bank::kind_name(bank::TrueFalse{})) {
        return answer;
    }
    return answer == "true"    ? worded(words, say("True"))
           : answer == "false" ? worded(words, say("False"))
                               : answer;
}

std::string given_said(const base::Catalogue& words, const exam::ResultItem& item) {
    if (!item.given.empty()) {
        return answer_said(words, item, item.given);
    }
    return worded(words,
                  item.answered
                      ? say("Your answer is kept, but can only be shown together with its question.")
                      : say("Not answered"));
}

std::string about(const base::Catalogue& words,
                  const exam::Result& result,
                  const exam::ResultItem& item,
                  const bank::Question* question) {
    std::string text = question == nullptr ? "" : kind_label(words, *question);
    const auto add = [&](const std::string& more) { text += (text.empty() ? "" : "  ·  ") + more; };
    const std::string possible = marks_said(words, possible_marks(result, item));
    add(exam::outcome_of(item) == Outcome::ToGrade || exam::outcome_of(item) == Outcome::Gone
            ? worded(words, say("worth {0}", {possible}))
            : worded(words, say("{0} of {1}", {marks_said(words, item.mark), possible})));
    add(clock_time(item.time));
    if (result.rules.certainty && item.answered) {
        const std::array names{say("a guess"), say("fairly sure"), say("certain")};
        add(item.certainty ? worded(words, names.at(static_cast<std::size_t>(*item.certainty) - 1))
                           : worded(words, say("how sure: not said")));
    }
    if (item.tries > 1) {
        add(worded(words, base::say_many("{0} try", "{0} tries", item.tries)));
    }
    if (item.hints > 0) {
        add(worded(words, base::say_many("{0} hint", "{0} hints", item.hints)));
    }
    return text;
}

void fill_rubric(ResultQuestionView& view, const State& state, const bank::Essay& essay, std::size_t at) {
    const base::Catalogue& words = words_of(state);
    const ResultOpen& open = *state.exams.result;
    const exam::ResultItem& item = open.result.items[at];
    const auto half = open.marks.find(at);
    std::vector<double> given;
    if (half != open.marks.end()) {
        given = half->second;
    } else if (item.own_marks) {
        given = item.own_marks->marks;
    }
    if (!item.answered || !open.attempt || state.read_only) {
        return;
    }
    for (std::size_t criterion = 0; criterion < essay.rubric.size(); ++criterion) {
        const bank::Criterion& of_essay = essay.rubric[criterion];
        CriterionRow row{.text = of_essay.text};
        const double marks = criterion < given.size() ? given[criterion] : not_marked;
        for (const double step : mark_steps(of_essay.marks)) {
            row.steps.push_back({.marks = step, .label = marks_in(words, step), .chosen = step == marks});
        }
        view.rubric.push_back(std::move(row));
    }
    view.rubric_label = worded(words, say("How much of it is in your answer?"));
    view.sum = sum_of_marks(essay, given, words);
}

// The question as it was answered, with its reasons, if it still asks and accepts what it did then.
std::optional<CardView> answered_card(const State& state,
                                      const exam::Rules& rules,
                                      const exam::ResultItem& item,
                                      const bank::Bank& bank,
                                      const bank::Question& question) {
    const bank::GradeContext context{.part = item.part, .language = bank.language, .seed = item.seed};
    const bool is_essay = std::holds_alternative<bank::Essay>(question.kind);
    const bool is_same = exam::asked_prompt(question, context) == item.prompt && !item.new_mark &&
                         exam::right_answer_said(question, context) == item.right_answer;
    if (is_essay || !is_same) {
        return std::nullopt;
    }
    CardState card;
    card.entered = nothing_entered_by(rules, item.seed, question);
    card.answered = true;
    if (item.answered) {
        enter_again(card.entered, question, item.response);
        card.grade = bank::grade(question, item.response, context);
    }
    return card_view(
        ShownCard{.bank = &bank,
                  .question = question,
                  .id = {.bank = item.question.bank, .question = item.question.question, .part = item.part},
                  .card = card,
                  .words = words_of(state),
                  .is_examined = true});
}

void fill_source(ResultQuestionView& view,
                 const base::Catalogue& words,
                 const ResultOpen& open,
                 const bank::Question& question) {
    if (!open.source.has_anchor) {
        view.source_label = worded(words, say("Added by hand, no source"));
        return;
    }
    view.open_document =
        open.source_open ? worded(words, say("Close source")) : worded(words, say("Show in the document"));
    if (open.source_open) {
        view.open_source = source_view(words, open.source, open.anchor, question.anchors.size());
    }
}

} // namespace

ResultQuestionView result_question_view(const State& state, std::size_t at) {
    const base::Catalogue& words = words_of(state);
    const ResultOpen& open = *state.exams.result;
    const exam::ResultItem& item = open.result.items[at];
    const bank::Bank* bank = find_bank(state, item.question.bank);
    const bank::Question* question =
        bank == nullptr ? nullptr : bank::find_question(*bank, item.question.question);
    ResultQuestionView view{
        .item = at,
        .heading = worded(words, say("Question {0}", {std::to_string(at + 1)})),
        .about = about(words, open.result, item, question),
        .verdict = verdict_of(words, item),
        .language = bank == nullptr ? "" : bank->language,
        .prompt = item.prompt,
        .given_label = worded(words, say("Your answer")),
        .given = given_said(words, item),
        .right_label = item.right_answer.empty() ? "" : worded(words, say("Right answer")),
        .right = answer_said(words, item, item.right_answer),
        .explanation = question == nullptr ? "" : question->explanation,
        .source_label = item.source.empty() ? "" : worded(words, say("Source")),
        .source = item.source,
        .close = worded(words, say("Close")),
        .previous = worded(words, say("Previous")),
        .next = worded(words, say("Next")),
        .close_picture = worded(words, say("Close picture")),
    };
    if (item.new_mark) {
        view.regraded = worded(words,
                               say("Marked {0} at first, {1} by the key that was changed since.",
                                   {marks_said(words, item.mark), marks_said(words, *item.new_mark)}));
    }
    if (question != nullptr) {
        view.card = answered_card(state, open.result.rules, item, *bank, *question);
        const bank::Question* stem = question->stem ? bank::find_question(*bank, *question->stem) : nullptr;
        view.stem = stem == nullptr ? "" : stem->prompt;
        view.around.id = {.bank = item.question.bank, .question = item.question.question, .part = item.part};
        view.around.pictures = pictures_shown(bank, *question);
        fill_source(view, words, open, *question);
        if (const auto* essay = std::get_if<bank::Essay>(&question->kind)) {
            fill_rubric(view, state, *essay, at);
        }
    }
    const std::vector<std::size_t> shown = shown_items(open);
    view.can_previous = !shown.empty() && at > shown.front();
    view.can_next = !shown.empty() && at < shown.back();
    return view;
}

} // namespace ingat::program
