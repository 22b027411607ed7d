#include "program/exam_sitting.hpp"

#include "bank/grading.hpp"
#include "program/exam_asking.hpp"

#include <utility>

namespace ingat::program {
namespace {

// Whether what is typed is taken: also while the disk is asked for something, it is kept after it.
bool takes_text(const ExamSitting& sitting) {
    return !sitting.attempt.handed_in && !sitting.attempt.items.empty() &&
           exam::can_answer(sitting.attempt, sitting.attempt.current);
}

void note_typed(ExamSitting& sitting, const ExamTime& now) {
    sitting.typed_at = now;
    sitting.typed_since = sitting.typed_since.value_or(now);
}

// Does `enter` with the current question, and keeps the answer if it changed something.
template <class Enter>
SittingStep
entered_by(ExamSitting sitting, const study::Banks& banks, const ExamTime& now, const Enter& enter) {
    if (!takes_answers(sitting)) {
        return {.sitting = std::move(sitting), .keep = {}};
    }
    const Asked asked = asked_in(sitting, banks, sitting.attempt.current);
    Entered& entered = sitting.entered[sitting.attempt.current];
    if (asked.question == nullptr || !enter(entered, *asked.question)) {
        return {.sitting = std::move(sitting), .keep = {}};
    }
    return answered(std::move(sitting), *asked.question, now);
}

} // namespace

const bank::Question* question_of(const ExamSitting& sitting, const study::Banks& banks, std::size_t item) {
    return item < sitting.attempt.paper.items.size() ? asked_in(sitting, banks, item).question : nullptr;
}

SittingStep
sat_option(ExamSitting sitting, const study::Banks& banks, const std::string& id, const ExamTime& now) {
    return entered_by(std::move(sitting), banks, now, [&](Entered& entered, const bank::Question& question) {
        return choose_option(entered, question, id);
    });
}

SittingStep sat_move_of_item(ExamSitting sitting,
                             const study::Banks& banks,
                             const std::string& id,
                             std::size_t to,
                             const ExamTime& now) {
    return entered_by(std::move(sitting), banks, now, [&](Entered& entered, const bank::Question& question) {
        return move_item(entered, question, id, to);
    });
}

SittingStep sat_pair(ExamSitting sitting,
                     const study::Banks& banks,
                     const std::string& left,
                     const std::string& partner,
                     const ExamTime& now) {
    return entered_by(std::move(sitting), banks, now, [&](Entered& entered, const bank::Question& question) {
        return match_pair(entered, question, left, partner);
    });
}

SittingStep
sat_point(ExamSitting sitting, const study::Banks& banks, bank::Point point, const ExamTime& now) {
    return entered_by(std::move(sitting), banks, now, [&](Entered& entered, const bank::Question& question) {
        if (!std::holds_alternative<bank::Hotspot>(question.kind)) {
            return false;
        }
        entered.point = point;
        return true;
    });
}

ExamSitting sat_text(ExamSitting sitting, const study::Banks& banks, std::string text, const ExamTime& now) {
    const Asked asked = takes_text(sitting) ? asked_in(sitting, banks, sitting.attempt.current) : Asked{};
    if (asked.question != nullptr && has_one_text(*asked.question)) {
        sitting.entered[sitting.attempt.current].typed = std::move(text);
        note_typed(sitting, now);
        sitting.unreadable = false;
    }
    return sitting;
}

ExamSitting sat_blank(ExamSitting sitting,
                      const study::Banks& banks,
                      std::size_t blank,
                      std::string text,
                      const ExamTime& now) {
    const Asked asked = takes_text(sitting) ? asked_in(sitting, banks, sitting.attempt.current) : Asked{};
    if (asked.question != nullptr) {
        Entered& entered = sitting.entered[sitting.attempt.current];
        if (fill_blank(entered, *asked.question, blank, std::move(text))) {
            note_typed(sitting, now);
        }
    }
    return sitting;
}

SittingStep sat_certainty(ExamSitting sitting,
                          const study::Banks& banks,
                          exam::Certainty certainty,
                          const ExamTime& now) {
    if (!takes_answers(sitting) || !sitting.attempt.paper.rules.certainty) {
        return {.sitting = std::move(sitting), .keep = {}};
    }
    const Asked asked = asked_in(sitting, banks, sitting.attempt.current);
    if (asked.question == nullptr) {
        return {.sitting = std::move(sitting), .keep = {}};
    }
    exam::Answered answer = answer_now(sitting, *asked.question);
    answer.is_answer = answer.is_answer && (sitting.typed_at || sitting.attempt.items[answer.item].answered);
    answer.certainty = certainty;
    forget_typed(sitting);
    return asked_to_keep(std::move(sitting), std::move(answer), now);
}

SittingStep sat_flag(ExamSitting sitting, const study::Banks& banks, const ExamTime& now) {
    if (!is_open(sitting)) {
        return {.sitting = std::move(sitting), .keep = {}};
    }
    const std::size_t item = sitting.attempt.current;
    const bool flagged = !sitting.attempt.items[item].flagged;
    return after_typed(std::move(sitting), banks, exam::Flagged{.item = item, .flagged = flagged}, now);
}

SittingStep sat_move(ExamSitting sitting, const study::Banks& banks, std::size_t item, const ExamTime& now) {
    if (!is_open(sitting) || item == sitting.attempt.current || !exam::can_move_to(sitting.attempt, item)) {
        return {.sitting = std::move(sitting), .keep = {}};
    }
    return after_typed(std::move(sitting), banks, exam::MovedTo{.item = item}, now);
}

SittingStep sat_hint(ExamSitting sitting, const study::Banks& banks, const ExamTime& now) {
    const exam::Rules& rules = sitting.attempt.paper.rules;
    const bool offered = rules.hints && rules.feedback == exam::Feedback::AtOnce && takes_answers(sitting);
    const std::size_t item = sitting.attempt.current;
    const bank::Question* question = offered ? question_of(sitting, banks, item) : nullptr;
    if (question == nullptr ||
        static_cast<std::size_t>(sitting.attempt.items[item].hints) >= question->hints.size()) {
        return {.sitting = std::move(sitting), .keep = {}};
    }
    return asked_to_keep(std::move(sitting), exam::TookHint{.item = item}, now);
}

SittingStep checked_answer(ExamSitting sitting, const study::Banks& banks, const ExamTime& now) {
    if (!takes_answers(sitting) || sitting.attempt.paper.rules.feedback != exam::Feedback::AtOnce) {
        return {.sitting = std::move(sitting), .keep = {}};
    }
    const std::size_t item = sitting.attempt.current;
    const Asked asked = asked_in(sitting, banks, item);
    if (asked.question == nullptr) {
        return {.sitting = std::move(sitting), .keep = {}};
    }
    exam::Answered answer = answer_now(sitting, *asked.question);
    const auto grade = bank::grade(*asked.question, answer.response, context_of(sitting, item, asked));
    sitting.unreadable = answer.is_answer && grade && grade->unreadable;
    if (!answer.is_answer || !grade || grade->unreadable) {
        return {.sitting = std::move(sitting), .keep = {}};
    }
    answer.checked = true;
    answer.closes = grade->right;
    forget_typed(sitting);
    sitting.grades[item] = grade;
    return asked_to_keep(std::move(sitting), std::move(answer), now);
}

SittingStep
hand_in(ExamSitting sitting, const study::Banks& banks, exam::HandInReason reason, const ExamTime& now) {
    if (!is_open(sitting)) {
        return {.sitting = std::move(sitting), .keep = {}};
    }
    sitting.submit_asked = false;
    return after_typed(std::move(sitting), banks, exam::HandedIn{.reason = reason}, now);
}

} // namespace ingat::program
