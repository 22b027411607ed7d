#include "program/exam_sitting.hpp"

#include "bank/grading.hpp"

#include <algorithm>
#include <utility>

namespace ingat::program {
namespace {

using exam::AttemptEvent;
using exam::Happening;
using exam::ItemState;

struct Asked {
    const bank::Question* question = nullptr;
    std::string language;
};

Asked asked_in(const ExamSitting& sitting, const study::Banks& banks, std::size_t item) {
    const exam::QuestionRef& ref = sitting.attempt.paper.items[item].question;
    const auto bank =
        std::find_if(banks.begin(), banks.end(), [&](const auto& each) { return each->id == ref.bank; });
    if (bank == banks.end()) {
        return {};
    }
    return {.question = bank::find_question(**bank, ref.question), .language = (*bank)->language};
}

bank::GradeContext context_of(const ExamSitting& sitting, std::size_t item, const Asked& asked) {
    const exam::PaperItem& of_paper = sitting.attempt.paper.items[item];
    return {.part = of_paper.part, .language = asked.language, .seed = of_paper.seed};
}

bool is_open(const ExamSitting& sitting) {
    return !sitting.saving && !sitting.attempt.handed_in && !sitting.attempt.items.empty();
}

// Whether what is typed is taken: also while the disk is asked for something, it is kept after it.
bool takes_text(const ExamSitting& sitting) {
    return !sitting.attempt.handed_in && !sitting.attempt.items.empty() &&
           exam::can_answer(sitting.attempt, sitting.attempt.current);
}

bool takes_answers(const ExamSitting& sitting) {
    return is_open(sitting) && exam::can_answer(sitting.attempt, sitting.attempt.current);
}

// Asks the disk to keep what happened. The clock of the question runs on from now.
SittingStep asked_to_keep(ExamSitting sitting, Happening what, const ExamTime& now) {
    AttemptEvent event{.what = std::move(what),
                       .at = now.at,
                       .clock = now.clock,
                       .elapsed = exam::elapsed_now(sitting.attempt, now.clock),
                       .looked_at = exam::passed(sitting.looked_since, now.clock)};
    sitting.looked_since = now.clock;
    sitting.saving = event;
    return {.sitting = std::move(sitting), .keep = std::move(event)};
}

void note_typed(ExamSitting& sitting, const ExamTime& now) {
    sitting.typed_at = now;
    sitting.typed_since = sitting.typed_since.value_or(now);
}

void forget_typed(ExamSitting& sitting) {
    sitting.typed_at.reset();
    sitting.typed_since.reset();
}

bool is_blank(const std::string& text) {
    return text.find_first_not_of(" \t\n") == std::string::npos;
}

// One function per kind of response: whether anything was entered.

bool says_something(const bank::ChosenOptions& response) {
    return !response.ids.empty();
}
bool says_something(const bank::ChosenTruth&) {
    return true;
}
bool says_something(const bank::TypedText& response) {
    return !is_blank(response.text);
}
bool says_something(const bank::TypedTexts& response) {
    return !std::all_of(response.texts.begin(), response.texts.end(), is_blank);
}
bool says_something(const bank::OrderedItems&) {
    return true; // it is only asked for after one was moved
}
bool says_something(const bank::MatchedPairs& response) {
    return !response.partner_of.empty();
}
bool says_something(const bank::ChosenPoint&) {
    return true;
}
bool says_something(const bank::GivenMarks&) {
    return true;
}

exam::Answered answer_now(const ExamSitting& sitting, const bank::Question& question) {
    const std::size_t item = sitting.attempt.current;
    bank::Response response = response_of(question, sitting.entered[item]);
    const bool is_answer = std::visit([](const auto& each) { return says_something(each); }, response);
    return {.item = item,
            .response = std::move(response),
            .is_answer = is_answer,
            .certainty = sitting.attempt.items[item].certainty};
}

SittingStep answered(ExamSitting sitting, const bank::Question& question, const ExamTime& now) {
    forget_typed(sitting);
    exam::Answered answer = answer_now(sitting, question);
    return asked_to_keep(std::move(sitting), std::move(answer), now);
}

// Keeps what was typed, as of the moment when it was, and what happens now after it.
SittingStep after_typed(ExamSitting sitting, const study::Banks& banks, Happening what, const ExamTime& now) {
    const Asked asked = sitting.typed_at && takes_answers(sitting)
                            ? asked_in(sitting, banks, sitting.attempt.current)
                            : Asked{};
    if (asked.question == nullptr) {
        return asked_to_keep(std::move(sitting), std::move(what), now);
    }
    sitting.next = std::move(what);
    const ExamTime then = *sitting.typed_at;
    return answered(std::move(sitting), *asked.question, then);
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

Entered entered_in(const exam::Attempt& attempt, std::size_t item, const bank::Question& question);

// An answer that came too late does not stay on the screen.
void show_what_counts(ExamSitting& sitting, const exam::Answered& answer, const study::Banks& banks) {
    const ItemState& state = sitting.attempt.items[answer.item];
    const bool counts =
        state.answered == answer.is_answer && (!answer.is_answer || state.response == answer.response);
    const Asked asked = counts ? Asked{} : asked_in(sitting, banks, answer.item);
    const bool is_typed_on = sitting.typed_at && answer.item == sitting.attempt.current;
    if (asked.question != nullptr && !is_typed_on) {
        sitting.entered[answer.item] = entered_in(sitting.attempt, answer.item, *asked.question);
    }
}

Entered nothing_entered_in(const exam::Paper& paper, std::size_t item, const bank::Question& question) {
    Entered entered = nothing_entered(question, paper.items[item].seed);
    const auto* choice = std::get_if<bank::Choice>(&question.kind);
    if (choice != nullptr && !paper.rules.shuffle_options) {
        entered.order.clear();
        for (const bank::Option& option : choice->options) {
            entered.order.push_back(option.id);
        }
    }
    return entered;
}

Entered entered_in(const exam::Attempt& attempt, std::size_t item, const bank::Question& question) {
    Entered entered = nothing_entered_in(attempt.paper, item, question);
    if (attempt.items[item].answered) {
        enter_again(entered, question, attempt.items[item].response);
    }
    return entered;
}

} // namespace

const bank::Question* question_of(const ExamSitting& sitting, const study::Banks& banks, std::size_t item) {
    return item < sitting.attempt.paper.items.size() ? asked_in(sitting, banks, item).question : nullptr;
}

ExamSitting sitting_of(exam::Attempt attempt, const study::Banks& banks, const exam::ClockReading& clock) {
    ExamSitting sitting{.attempt = std::move(attempt), .looked_since = clock};
    const std::size_t items = sitting.attempt.items.size();
    sitting.entered.resize(items);
    sitting.grades.resize(items);
    for (std::size_t item = 0; item < items; ++item) {
        const Asked asked = asked_in(sitting, banks, item);
        if (asked.question == nullptr) {
            continue;
        }
        const ItemState& state = sitting.attempt.items[item];
        sitting.entered[item] = entered_in(sitting.attempt, item, *asked.question);
        if (state.checked) {
            sitting.grades[item] =
                bank::grade(*asked.question, state.response, context_of(sitting, item, asked));
        }
    }
    return sitting;
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

SittingStep kept_typed(ExamSitting sitting, const study::Banks& banks, const ExamTime& now) {
    const bool waits = sitting.typed_at && takes_answers(sitting);
    const Asked asked = waits ? asked_in(sitting, banks, sitting.attempt.current) : Asked{};
    if (asked.question == nullptr) {
        return {.sitting = std::move(sitting), .keep = {}};
    }
    return answered(std::move(sitting), *asked.question, now);
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

SittingStep left_alone(ExamSitting sitting, const study::Banks& banks, const ExamTime& now) {
    sitting.submit_asked = false;
    if (!is_open(sitting)) {
        return {.sitting = std::move(sitting), .keep = {}};
    }
    if (sitting.typed_at && takes_answers(sitting)) {
        return kept_typed(std::move(sitting), banks, now);
    }
    // A flag that stays as it is: it tells the disk how long the question was looked at.
    const std::size_t item = sitting.attempt.current;
    const bool flagged = sitting.attempt.items[item].flagged;
    return asked_to_keep(std::move(sitting), exam::Flagged{.item = item, .flagged = flagged}, now);
}

SittingStep time_passed(ExamSitting sitting, const study::Banks& banks, const ExamTime& now) {
    if (!is_open(sitting)) {
        return {.sitting = std::move(sitting), .keep = {}};
    }
    const auto left = exam::time_left(sitting.attempt, now.clock);
    if (left && left->count() == 0) {
        // As of the moment when it was over, however long nobody looked.
        const auto late = exam::elapsed_now(sitting.attempt, now.clock) -
                          exam::milliseconds{*sitting.attempt.paper.rules.time_limit};
        ExamTime then = now;
        then.at.at -= std::max(exam::milliseconds{0}, late);
        return hand_in(std::move(sitting), banks, exam::HandInReason::TimeUp, then);
    }
    const std::size_t item = sitting.attempt.current;
    const auto own = exam::question_time_left(sitting.attempt, now.clock);
    if (own && own->count() == 0 && !sitting.attempt.items[item].closed) {
        return after_typed(std::move(sitting), banks, exam::ItemTimeUp{.item = item}, now);
    }
    return {.sitting = std::move(sitting), .keep = {}};
}

SittingStep event_kept(ExamSitting sitting, const study::Banks& banks, const ExamTime& now) {
    if (!sitting.saving) {
        return {.sitting = std::move(sitting), .keep = {}};
    }
    sitting.attempt = exam::after(std::move(sitting.attempt), *sitting.saving);
    if (const auto* answer = std::get_if<exam::Answered>(&sitting.saving->what)) {
        show_what_counts(sitting, *answer, banks);
    }
    sitting.saving.reset();
    sitting.save_error.reset();
    if (auto next = std::exchange(sitting.next, std::nullopt)) {
        return after_typed(std::move(sitting), banks, *std::move(next), now);
    }
    return {.sitting = std::move(sitting), .keep = {}};
}

ExamSitting event_not_kept(ExamSitting sitting, base::Error error) {
    sitting.save_error = std::move(error);
    return sitting;
}

SittingStep again(ExamSitting sitting, const ExamTime& now) {
    if (!sitting.saving || !sitting.save_error) {
        return {.sitting = std::move(sitting), .keep = {}};
    }
    // The clock stood since it was first asked for: the time that had passed then is what has passed now.
    AttemptEvent event = *sitting.saving;
    event.clock = now.clock;
    event.at = now.at;
    sitting.looked_since = now.clock;
    sitting.saving = event;
    return {.sitting = std::move(sitting), .keep = std::move(event)};
}

} // namespace ingat::program
