#include "program/exam_asking.hpp"

#include "program/phrases.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace ingat::program {
namespace {

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

} // namespace

Asked asked_in(const ExamSitting& sitting, const study::Banks& banks, std::size_t item) {
    const exam::QuestionRef& ref = sitting.attempt.paper.items[item].question;
    const auto bank =
        std::find_if(banks.begin(), banks.end(), [&](const auto& each) { return each->id == ref.bank; });
    if (bank == banks.end()) {
        return {};
    }
    return {.question = exam::fair_question(**bank, ref.question), .language = (*bank)->language};
}

bank::GradeContext context_of(const ExamSitting& sitting, std::size_t item, const Asked& asked) {
    const exam::PaperItem& of_paper = sitting.attempt.paper.items[item];
    return {.part = of_paper.part, .language = asked.language, .seed = of_paper.seed};
}

bool is_open(const ExamSitting& sitting) {
    return !sitting.saving && !sitting.attempt.handed_in && !sitting.attempt.items.empty();
}

bool takes_answers(const ExamSitting& sitting) {
    return is_open(sitting) && exam::can_answer(sitting.attempt, sitting.attempt.current);
}

Entered nothing_entered_by(const exam::Rules& rules, std::uint64_t seed, const bank::Question& question) {
    Entered entered = nothing_entered(question, seed);
    const auto* choice = std::get_if<bank::Choice>(&question.kind);
    if (choice != nullptr && !rules.shuffle_options) {
        entered.order.clear();
        for (const bank::Option& option : choice->options) {
            entered.order.push_back(option.id);
        }
    }
    return entered;
}

Entered entered_in(const exam::Attempt& attempt, std::size_t item, const bank::Question& question) {
    Entered entered = nothing_entered_by(attempt.paper.rules, attempt.paper.items[item].seed, question);
    if (attempt.items[item].answered) {
        enter_again(entered, question, attempt.items[item].response);
    }
    return entered;
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

void forget_typed(ExamSitting& sitting) {
    sitting.typed_at.reset();
    sitting.typed_since.reset();
}

SittingStep asked_to_keep(ExamSitting sitting, exam::Happening what, const ExamTime& now) {
    exam::AttemptEvent event{.what = std::move(what),
                             .at = now.at,
                             .clock = now.clock,
                             .elapsed = exam::elapsed_now(sitting.attempt, now.clock),
                             .looked_at = exam::passed(sitting.looked_since, now.clock)};
    sitting.looked_since = now.clock;
    sitting.saving = event;
    return {.sitting = std::move(sitting), .keep = std::move(event)};
}

SittingStep answered(ExamSitting sitting, const bank::Question& question, const ExamTime& now) {
    forget_typed(sitting);
    exam::Answered answer = answer_now(sitting, question);
    return asked_to_keep(std::move(sitting), std::move(answer), now);
}

SittingStep
after_typed(ExamSitting sitting, const study::Banks& banks, exam::Happening what, const ExamTime& now) {
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

} // namespace ingat::program
