#include "base/message.hpp"
#include "program/view_exam_parts.hpp"

#include <algorithm>

namespace ingat::program {
namespace {

using base::say;
using base::worded;

std::string tip_of(const base::Catalogue& words, const exam::ItemState& item, const std::string& number) {
    std::string tip = item.answered ? worded(words, say("Question {0}: answered", {number}))
                                    : worded(words, say("Question {0}: open", {number}));
    if (item.flagged) {
        tip += ", " + worded(words, say("flagged"));
    }
    return tip;
}

Mark mark_of(const ExamSitting& sitting, std::size_t item) {
    const exam::ItemState& of_item = sitting.attempt.items[item];
    if (!of_item.checked || !of_item.closed || !sitting.grades[item]) {
        return Mark::None;
    }
    const bank::Grade& grade = *sitting.grades[item];
    return grade.right ? Mark::Right : grade.fraction > 0 ? Mark::Partly : Mark::Wrong;
}

} // namespace

bool is_graded_in_exam(const bank::Question& question) {
    return !std::holds_alternative<bank::Essay>(question.kind);
}

PaletteView palette_view(const base::Catalogue& words, const ExamSitting& sitting) {
    const exam::Attempt& attempt = sitting.attempt;
    const exam::AttemptCounts counts = exam::counts_of(attempt);
    const bool has_parts = attempt.paper.sections.size() > 1;
    PaletteView view{
        .heading = worded(words, say("Questions")),
        .counts = worded(words,
                         say("{0} of {1} answered",
                             {std::to_string(counts.answered), std::to_string(attempt.items.size())})),
        .counts_brief = std::to_string(counts.answered) + "/" + std::to_string(attempt.items.size()),
        .answered = worded(words, say("Answered")),
        .open = worded(words, say("Unanswered")),
        .current = worded(words, say("This one")),
        .flagged = worded(words, say("Flagged, {0}", {std::to_string(counts.flagged)})),
        .through_flagged = counts.flagged > 0 ? worded(words, say("Go through the flagged ones")) : "",
        .saved = worded(words,
                        sitting.save_error ? say("The last answer is not saved yet")
                                           : say("Every answer is saved as you give it")),
        .is_unsaved = sitting.save_error.has_value(),
        .show = worded(words, say("All questions")),
    };
    for (std::size_t item = 0; item < attempt.items.size(); ++item) {
        const std::size_t section = attempt.paper.items[item].section;
        const bool begins = item == 0 || attempt.paper.items[item - 1].section != section;
        if (begins && (has_parts || item == 0)) {
            const bool is_named = has_parts && section < attempt.paper.sections.size();
            view.groups.push_back({.title = is_named ? attempt.paper.sections[section] : "", .cells = {}});
        }
        const std::string number = std::to_string(item + 1);
        view.groups.back().cells.push_back(
            {.item = item,
             .number = number,
             .answered = attempt.items[item].answered,
             .current = item == attempt.current,
             .flagged = attempt.items[item].flagged,
             .enabled = item == attempt.current || exam::can_move_to(attempt, item),
             .mark = mark_of(sitting, item),
             .tip = tip_of(words, attempt.items[item], number)});
    }
    return view;
}

} // namespace ingat::program
