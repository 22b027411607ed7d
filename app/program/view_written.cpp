#include "program/view_written.hpp"

#include "bank/cloze.hpp"
#include "bank/fill_pieces.hpp"
#include "bank/marks.hpp"
#include "bank/right_answer.hpp"
#include "bank/shown_order.hpp"
#include "bank/typed_match.hpp"
#include "bank/variables.hpp"
#include "base/message.hpp"
#include "exam/given_answer.hpp"
#include "program/essay_marks.hpp"
#include "program/typed_pieces.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <utility>

namespace ingat::program {
namespace {

using base::say;
using base::worded;

Mark mark_of(double fraction, bool right) {
    return right ? Mark::Right : fraction > 0 ? Mark::Partly : Mark::Wrong;
}

// What was typed beside what was meant. No pieces: every letter is as it should be.
struct Compared {
    std::vector<TypedPiece> pieces;
    std::string meant; // a slip led away from it; empty: there was none
};

Compared compared(const std::string& typed,
                  const std::vector<bank::AcceptedText>& accepted,
                  const bank::TypingRules& rules) {
    const auto match = bank::typed_match(typed, accepted, rules);
    if (match && accepted[match->index].percent > 0) {
        if (match->slips == 0) {
            return {};
        }
        const std::string meant = bank::shown_accepted(accepted[match->index].text);
        return {.pieces = typed_pieces(typed, {meant}, Tone::Amber), .meant = meant};
    }
    std::vector<std::string> worth_something;
    for (const bank::AcceptedText& each : accepted) {
        if (each.percent > 0) {
            worth_something.push_back(bank::shown_accepted(each.text));
        }
    }
    if (typed.empty() || worth_something.empty()) {
        return {};
    }
    return {.pieces = typed_pieces(typed, worth_something), .meant = {}};
}

TypedForm typed_form(const Written& written, const base::Message& placeholder) {
    const CardState& card = written.card;
    TypedForm form{.placeholder = worded(written.words, placeholder), .typed = card.entered.typed};
    if (card.answered && card.grade) {
        const bool right = card.grade->right || card.given == memory::Rating::Good;
        form.mark = mark_of(card.grade->fraction, right);
        form.feedback = shown_text(written.question, card.grade->feedback, written.context);
    }
    return form;
}

std::string first_units(const bank::Numerical& numerical) {
    constexpr std::size_t most = 3;
    std::string names;
    for (std::size_t at = 0; at < std::min(most, numerical.units.size()); ++at) {
        names += (names.empty() ? "" : ", ") + numerical.units[at].name;
    }
    return names;
}

base::Message placeholder_of(const bank::Numerical& numerical) {
    if (numerical.units.empty()) {
        return say("Type a number");
    }
    return numerical.unit_rule == bank::UnitRule::Required
               ? say("A number with its unit: {0}", {first_units(numerical)})
               : say("A number, in {0}", {numerical.units.front().name});
}

std::string how_to_write(const bank::Numerical& numerical, const Written& written) {
    const std::string number = bank::number_text(3.5, bank::style_of_language(written.context.language));
    return worded(written.words,
                  numerical.units.empty() ? say("Write a number, such as {0}.", {number})
                                          : say("Write a number with its unit, such as {0}.",
                                                {number + " " + numerical.units.front().name}));
}

std::vector<FillOption> options_of(const bank::Blank& blank, const std::string& chosen, std::uint64_t seed) {
    std::vector<FillOption> options;
    for (const std::string& id : bank::shown_order(blank, seed)) {
        const auto option = std::find_if(
            blank.options.begin(), blank.options.end(), [&](const auto& each) { return each.id == id; });
        if (option != blank.options.end()) {
            options.push_back({.id = id, .text = option->text, .chosen = id == chosen});
        }
    }
    return options;
}

std::string text_of_option(const bank::Blank& blank, const std::string& id) {
    const auto option = std::find_if(
        blank.options.begin(), blank.options.end(), [&](const auto& each) { return each.id == id; });
    return option == blank.options.end() ? "" : option->text;
}

void judge(FillRow& row, const bank::Blank& blank, const bank::PartGrade& part) {
    const std::string chosen = row.text;
    row.mark = mark_of(part.fraction, part.right);
    row.feedback = part.feedback;
    if (blank.options.empty()) {
        Compared found = compared(chosen, blank.accepted, blank.rules);
        row.pieces = std::move(found.pieces);
        row.answer = part.right ? found.meant : part.expected;
    } else {
        row.answer = part.right ? "" : text_of_option(blank, part.expected);
        row.text = text_of_option(blank, chosen);
    }
}

FillRow fill_row(const bank::FillIn& fill_in, std::size_t blank_index, const Written& written) {
    const bank::Blank& blank = fill_in.blanks[blank_index];
    const CardState& card = written.card;
    FillRow row{.blank = blank_index,
                .text = blank_index < card.entered.texts.size() ? card.entered.texts[blank_index] : ""};
    row.options = options_of(blank, row.text, card.entered.seed);
    if (card.answered && card.grade && blank_index < card.grade->parts.size()) {
        judge(row, blank, card.grade->parts[blank_index]);
        row.not_filled = row.text.empty() ? worded(written.words, say("Not filled in")) : "";
    }
    return row;
}

// In the order of the prompt; one that does not stand in it comes last.
std::vector<std::size_t> order_of_blanks(const bank::Question& question, const bank::FillIn& fill_in) {
    std::vector<std::size_t> order;
    for (const bank::FillPiece& piece : bank::fill_pieces(question.prompt, fill_in)) {
        if (piece.blank != nullptr) {
            order.push_back(static_cast<std::size_t>(piece.blank - fill_in.blanks.data()));
        }
    }
    for (std::size_t blank = 0; blank < fill_in.blanks.size(); ++blank) {
        if (std::find(order.begin(), order.end(), blank) == order.end()) {
            order.push_back(blank);
        }
    }
    return order;
}

Chip word_count(const bank::Essay& essay, const Written& written) {
    const auto count = static_cast<int>(text::folded_words(written.card.entered.typed).size());
    const std::string number = std::to_string(count);
    const std::string least = std::to_string(essay.least_words);
    const std::string most = std::to_string(essay.most_words);
    const bool has_most = essay.most_words > 0;
    const bool has_least = essay.least_words > 0;
    const bool is_outside =
        count > 0 && ((has_most && count > essay.most_words) || count < essay.least_words);
    const base::Message said = has_least && has_most ? say("{0} of {1} to {2} words", {number, least, most})
                               : has_most            ? say("{0} of at most {1} words", {number, most})
                               : has_least           ? say("{0} of at least {1} words", {number, least})
                                                     : base::say_many("{0} word", "{0} words", count);
    return {worded(written.words, said), is_outside ? Tone::Amber : Tone::Neutral};
}

CriterionRow criterion_row(const bank::Criterion& criterion, double given, const base::Catalogue& words) {
    CriterionRow row{.text = criterion.text};
    for (const double marks : mark_steps(criterion.marks)) {
        row.steps.push_back({.marks = marks, .label = marks_in(words, marks), .chosen = marks == given});
    }
    return row;
}

} // namespace

std::string
shown_text(const bank::Question& question, std::string_view text, const bank::GradeContext& context) {
    const auto* numerical = std::get_if<bank::Numerical>(&question.kind);
    return numerical == nullptr || numerical->variables.empty()
               ? std::string{text}
               : bank::filled_in(text, *numerical, context.seed, bank::style_of_language(context.language));
}

std::string prompt_with_gaps(const bank::Question& question, const bank::FillIn& fill_in) {
    std::string prompt;
    std::size_t number = 0;
    for (const bank::FillPiece& piece : bank::fill_pieces(question.prompt, fill_in)) {
        prompt += piece.text;
        if (piece.blank != nullptr) {
            ++number;
            prompt += std::string{bank::blank_mark} + std::string{bank::hint_begin_mark} +
                      std::to_string(number) + std::string{bank::hint_end_mark};
        }
    }
    return prompt;
}

TypedForm written_form(const bank::ShortAnswer& answer, const Written& written) {
    TypedForm form = typed_form(written, say("Type your answer"));
    if (form.mark != Mark::None && (form.mark != Mark::Right || written.card.grade->right)) {
        Compared found = compared(form.typed, answer.accepted, answer.rules);
        form.pieces = std::move(found.pieces);
        form.meant = form.mark == Mark::Right ? std::move(found.meant) : "";
    }
    form.shows_answer = form.mark != Mark::Right || !form.pieces.empty();
    return form;
}

TypedForm written_form(const bank::Numerical& numerical, const Written& written) {
    TypedForm form = typed_form(written, placeholder_of(numerical));
    form.shows_answer = true; // with what counts as it
    if (written.card.unreadable) {
        form.trouble = how_to_write(numerical, written);
    }
    if (form.mark != Mark::None && written.card.grade->unit_wrong) {
        form.remark = worded(written.words,
                             say("Unit missing or wrong: −{0} %",
                                 {base::number_in(written.words, numerical.unit_penalty, 0)}));
    }
    return form;
}

FillForm written_form(const bank::FillIn& fill_in, const Written& written) {
    FillForm form{.placeholder = worded(written.words, say("Type what belongs here"))};
    for (const std::size_t blank : order_of_blanks(written.question, fill_in)) {
        form.rows.push_back(fill_row(fill_in, blank, written));
        form.rows.back().number = std::to_string(form.rows.size());
    }
    return form;
}

TypedForm covered_form(const Written& written) {
    TypedForm form = typed_form(written, say("Type what is there"));
    form.shows_answer = form.mark != Mark::Right;
    return form;
}

FillForm whole_cloze_form(const Written& written) {
    FillForm form{.placeholder = worded(written.words, say("Type what belongs here"))};
    const CardState& card = written.card;
    const std::size_t gaps = bank::cloze_blanks(written.question.prompt).size();
    for (std::size_t gap = 0; gap < gaps; ++gap) {
        FillRow row{.blank = gap,
                    .number = std::to_string(gap + 1),
                    .text = gap < card.entered.texts.size() ? card.entered.texts[gap] : ""};
        if (card.answered && card.grade && gap < card.grade->parts.size()) {
            const bank::PartGrade& part = card.grade->parts[gap];
            row.mark = mark_of(part.fraction, part.right);
            row.answer = part.right ? "" : part.expected;
            row.not_filled = row.text.empty() ? worded(written.words, say("Not filled in")) : "";
        }
        form.rows.push_back(std::move(row));
    }
    return form;
}

std::string prompt_of_whole_cloze(const bank::Question& question) {
    return exam::asked_prompt(question, {});
}

EssayForm written_form(const bank::Essay& essay, const Written& written) {
    const base::Catalogue& words = written.words;
    EssayForm form{.placeholder = worded(words, say("Write your answer")),
                   .text = written.card.entered.typed,
                   .word_count = word_count(essay, written),
                   .show_key = "Ctrl Enter"};
    if (!written.card.answered) {
        return form;
    }
    form.your_answer = worded(words, say("Your answer"));
    form.model_answer = essay.answer.empty() ? "" : worded(words, say("Model answer"));
    const std::vector<double>& given = written.card.entered.marks;
    for (std::size_t at = 0; at < essay.rubric.size(); ++at) {
        const double marks = at < given.size() ? given[at] : not_marked;
        form.rubric.push_back(criterion_row(essay.rubric[at], marks, words));
    }
    if (!form.rubric.empty()) {
        form.rubric_label = worded(words, say("How much of it is in your answer?"));
        form.sum = sum_of_marks(essay, given, words);
    }
    return form;
}

} // namespace ingat::program
