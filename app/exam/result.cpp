#include "exam/result.hpp"

#include "bank/check.hpp"
#include "bank/grading.hpp"
#include "bank/right_answer.hpp"
#include "exam/given_answer.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace ingat::exam {
namespace {

struct Found {
    const bank::Question* question = nullptr; // nothing: it is not there
    std::string language;                     // of its bank
};

// The questions of the banks that can be graded, found without looking through a bank for each.
class Questions {
public:
    explicit Questions(const study::Banks& banks) {
        for (const auto& bank : banks) {
            const auto [known, is_first] = banks_.try_emplace(bank->id.text);
            if (is_first) {
                known->second.bank = bank.get();
            }
        }
    }

    [[nodiscard]] Found find(const QuestionRef& ref) {
        const auto found = banks_.find(ref.bank.text);
        if (found == banks_.end()) {
            return {};
        }
        Known& known = found->second;
        if (known.questions.empty()) { // only the banks of the paper are looked through
            for (const bank::Question& question : known.bank->questions) {
                known.questions.emplace(question.id.text, &question);
            }
        }
        const auto question = known.questions.find(ref.question.text);
        const bool is_fair = question != known.questions.end() && bank::can_be_graded(*question->second);
        return is_fair ? Found{question->second, known.bank->language} : Found{};
    }

private:
    struct Known {
        const bank::Bank* bank = nullptr;
        std::unordered_map<std::string_view, const bank::Question*> questions;
    };
    std::unordered_map<std::string_view, Known> banks_;
};

struct Marked {
    double fraction = 0;
    double mark = 0;
    bool right = false;
};

double mark_of(const ResultItem& item, const Rules& rules, double fraction) {
    return item.marks *
           (rules.certainty ? mark_with(item.certainty.value_or(Certainty::C1), fraction) : fraction);
}

// What the answer earns; nothing: it is an essay that waits for its marks, or cannot be graded.
std::optional<Marked> marked(const ResultItem& item, const Rules& rules, const Found& found) {
    if (!item.answered) {
        return Marked{};
    }
    const bank::Question& question = *found.question;
    const bool is_essay = std::holds_alternative<bank::Essay>(question.kind);
    if (is_essay && !item.own_marks) {
        return std::nullopt;
    }
    const bank::Response response = is_essay ? bank::Response{*item.own_marks} : item.response;
    const auto grade =
        bank::grade(question, response, {.part = item.part, .language = found.language, .seed = item.seed});
    if (!grade) {
        return std::nullopt;
    }
    const double fraction = fraction_after_tries(fraction_under(rules.marking, question, response, *grade),
                                                 item.tries,
                                                 question.penalty.value_or(rules.penalty));
    return Marked{.fraction = fraction, .mark = mark_of(item, rules, fraction), .right = grade->right};
}

// What the attempt alone says.
ResultItem item_of(const PaperItem& asked, const ItemState& state) {
    return {.question = asked.question,
            .section = asked.section,
            .tags = {},
            .kind = {},
            .prompt = {},
            .given = {},
            .right_answer = {},
            .source = {},
            .response = state.response,
            .own_marks = state.own_marks,
            .part = asked.part,
            .seed = asked.seed,
            .marks = asked.marks,
            .answered = state.answered,
            .certainty = state.certainty,
            .tries = state.tries + (state.answered && !state.checked ? 1 : 0),
            .hints = state.hints,
            .time = state.time,
            .graded = false,
            .new_mark = {},
            .new_fraction = {},
            .new_right = {}};
}

void describe(ResultItem& item, const Found& found) {
    const bank::Question& question = *found.question;
    item.answered = item.answered && gives_answer(question, item.response);
    item.tries = item.answered ? item.tries : 0;
    item.tags = question.tags;
    item.kind = bank::kind_name(question.kind);
    const bank::GradeContext context{.part = item.part, .language = found.language, .seed = item.seed};
    item.prompt = asked_prompt(question, context);
    item.given = item.answered ? given_answer_text(question, item.response) : "";
    item.right_answer = right_answer_said(question, context);
    item.source = question.anchors.empty() ? "" : question.anchors.front().quote;
    const auto grade = item.answered ? bank::grade(question, item.response, context) : std::nullopt;
    if (grade && grade->unreadable) { // no answer: it is shown, and costs nothing
        item.answered = false;
        item.tries = 0;
    }
}

// What the question says of an item of which only the attempt is known.
void learn(ResultItem& item, const Rules& rules, const Found& found) {
    describe(item, found);
    if (const auto what = marked(item, rules, found)) {
        item.graded = true;
        item.fraction = what->fraction;
        item.mark = what->mark;
        item.right = what->right;
    }
}

bool was_gone(const ResultItem& item) {
    return item.kind.empty();
}

void regrade(ResultItem& item, const Rules& rules, const Found& found) {
    const auto anew = marked(item, rules, found);
    if (!anew) {
        return;
    }
    const bool differs = !item.graded || anew->fraction != item.fraction || anew->mark != item.mark ||
                         anew->right != item.right;
    item.new_mark = differs ? std::optional{anew->mark} : std::nullopt;
    item.new_fraction = differs ? std::optional{anew->fraction} : std::nullopt;
    item.new_right = differs ? std::optional{anew->right} : std::nullopt;
}

} // namespace

std::string right_answer_said(const bank::Question& question, const bank::GradeContext& context) {
    const auto* statement = std::get_if<bank::TrueFalse>(&question.kind);
    if (statement != nullptr) {
        return statement->is_true ? "true" : "false";
    }
    return bank::right_answer_text(question, context);
}

Result result_of(const Attempt& attempt, const study::Banks& banks) {
    const Rules& rules = attempt.paper.rules;
    Result result{.attempt = attempt.id,
                  .title = attempt.paper.title,
                  .sections = attempt.paper.sections,
                  .rules = rules,
                  .started = attempt.started,
                  .ended = attempt.ended,
                  .elapsed = attempt.elapsed,
                  .reason = attempt.handed_in.value_or(HandInReason::Learner),
                  .items = {}};
    if (rules.time_limit) {
        result.elapsed = std::min<milliseconds>(result.elapsed, *rules.time_limit);
    }
    Questions questions{banks};
    for (std::size_t at = 0; at < attempt.items.size(); ++at) {
        ResultItem& item = result.items.emplace_back(item_of(attempt.paper.items[at], attempt.items[at]));
        const Found found = questions.find(item.question);
        if (found.question != nullptr) {
            learn(item, rules, found);
        }
    }
    return result;
}

Result completed(Result result, const study::Banks& banks) {
    Questions questions{banks};
    for (ResultItem& item : result.items) {
        const Found found = was_gone(item) ? questions.find(item.question) : Found{};
        if (found.question != nullptr) {
            learn(item, result.rules, found);
        }
    }
    return result;
}

Result regraded(Result result, const study::Banks& banks) {
    Questions questions{banks};
    for (ResultItem& item : result.items) {
        const Found found = was_gone(item) ? Found{} : questions.find(item.question);
        if (found.question != nullptr) {
            regrade(item, result.rules, found);
        }
    }
    return result;
}

} // namespace ingat::exam
