#include "program/exam_reviews.hpp"

#include "exam/reviews.hpp"
#include "program/answering.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <variant>

namespace ingat::program {
namespace {

const bank::Question* find(const State& state, const exam::QuestionRef& ref) {
    const bank::Bank* bank = find_bank(state, ref.bank);
    return bank == nullptr ? nullptr : exam::fair_question(*bank, ref.question);
}

// Of one question as it stands in `attempt`.
std::vector<SaveReview>
reviews_of_item(const State& state, const exam::Attempt& attempt, std::size_t item, base::Moment at) {
    const exam::PaperItem& of_paper = attempt.paper.items[item];
    const bank::Question* question = find(state, of_paper.question);
    if (question == nullptr) {
        return {};
    }
    const bool is_quiz = attempt.paper.rules.feedback == exam::Feedback::AtOnce;
    std::vector<SaveReview> reviews;
    const std::string& language = find_bank(state, of_paper.question.bank)->language;
    for (const exam::CardAnswer& answer :
         exam::answers_to_cards(of_paper, attempt.items[item], *question, language)) {
        SaveReview review = answer_to(
            state, answer.card, memory_of(state, answer.card), answer.evidence, at, answer.milliseconds);
        review.review.mode = is_quiz ? study::quiz_mode : study::exam_mode;
        reviews.push_back(std::move(review));
    }
    return reviews;
}

} // namespace

std::vector<SaveReview>
reviews_of(const State& state, const exam::Attempt& attempt, const exam::AttemptEvent& event) {
    const exam::Attempt then = exam::after(attempt, event);
    if (const auto* answer = std::get_if<exam::Answered>(&event.what)) {
        const bool closes = answer->checked && answer->item < then.items.size() &&
                            !attempt.items[answer->item].closed && then.items[answer->item].closed_by_try;
        return closes ? reviews_of_item(state, then, answer->item, event.at) : std::vector<SaveReview>{};
    }
    if (const auto* marked = std::get_if<exam::MarkedOwn>(&event.what)) {
        const bool first = marked->item < then.items.size() && then.items[marked->item].own_marks &&
                           !attempt.items[marked->item].own_marks;
        return first ? reviews_of_item(state, then, marked->item, event.at) : std::vector<SaveReview>{};
    }
    std::vector<SaveReview> reviews;
    if (std::holds_alternative<exam::HandedIn>(event.what) && !attempt.handed_in) {
        for (std::size_t item = 0; item < then.items.size(); ++item) {
            if (!then.items[item].closed_by_try) {
                std::vector<SaveReview> of_item = reviews_of_item(state, then, item, event.at);
                reviews.insert(reviews.end(),
                               std::make_move_iterator(of_item.begin()),
                               std::make_move_iterator(of_item.end()));
            }
        }
    }
    return reviews;
}

std::vector<SaveReview> late_reviews(const State& state,
                                     const exam::Attempt& attempt,
                                     const exam::Result& before,
                                     const exam::Result& after) {
    std::vector<SaveReview> reviews;
    const std::size_t items = std::min({attempt.items.size(), before.items.size(), after.items.size()});
    for (std::size_t item = 0; item < items; ++item) {
        const bool is_new = before.items[item].kind.empty() && !after.items[item].kind.empty();
        if (!is_new || attempt.items[item].closed_by_try) {
            continue;
        }
        for (SaveReview& review : reviews_of_item(state, attempt, item, attempt.ended)) {
            const memory::CardMemory memory = memory_of(state, review.review.card);
            if (memory.phase == memory::Phase::New || memory.last_review < attempt.ended.at) {
                reviews.push_back(std::move(review));
            }
        }
    }
    return reviews;
}

} // namespace ingat::program
