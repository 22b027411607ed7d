#include "exam/marking.hpp"

#include "bank/cloze.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace ingat::exam {
namespace {

using bank::Question;
using bank::Response;

bool has_text(std::string_view text) {
    return text.find_first_not_of(" \t\r\n\v\f") != std::string_view::npos;
}

bool says_text(const Response& response) {
    const auto* typed = std::get_if<bank::TypedText>(&response);
    return typed != nullptr && has_text(typed->text);
}

// Whether one of the first `count` gaps is filled.
bool fills_a_gap(const Response& response, std::size_t count) {
    const auto* typed = std::get_if<bank::TypedTexts>(&response);
    if (typed == nullptr) {
        return false;
    }
    const auto end = typed->texts.begin() + static_cast<std::ptrdiff_t>(std::min(count, typed->texts.size()));
    return std::any_of(typed->texts.begin(), end, has_text);
}

template <class Things>
bool has_id(const Things& things, const std::string& id) {
    return std::any_of(things.begin(), things.end(), [&](const auto& thing) { return thing.id == id; });
}

template <class Things>
bool names_one(const std::vector<std::string>& ids, const Things& things) {
    return std::any_of(ids.begin(), ids.end(), [&](const std::string& id) { return has_id(things, id); });
}

// One function per kind. Adding a kind without one does not compile.

bool answers(const bank::Flashcard&, const Question&, const Response&) {
    return false;
}

bool answers(const bank::Description&, const Question&, const Response&) {
    return false;
}

bool answers(const bank::Cloze&, const Question& question, const Response& response) {
    return fills_a_gap(response, bank::cloze_blanks(question.prompt).size());
}

bool answers(const bank::Choice& choice, const Question&, const Response& response) {
    const auto* chosen = std::get_if<bank::ChosenOptions>(&response);
    return chosen != nullptr && names_one(chosen->ids, choice.options);
}

bool answers(const bank::TrueFalse&, const Question&, const Response& response) {
    return std::holds_alternative<bank::ChosenTruth>(response);
}

bool answers(const bank::ShortAnswer&, const Question&, const Response& response) {
    return says_text(response);
}

bool answers(const bank::Numerical&, const Question&, const Response& response) {
    return says_text(response);
}

bool answers(const bank::Matching& matching, const Question&, const Response& response) {
    const auto* pairs = std::get_if<bank::MatchedPairs>(&response);
    return pairs != nullptr &&
           std::any_of(pairs->partner_of.begin(), pairs->partner_of.end(), [&](const auto& pair) {
               return has_id(matching.left, pair.first) && has_id(matching.right, pair.second);
           });
}

bool answers(const bank::Ordering& ordering, const Question&, const Response& response) {
    const auto* ordered = std::get_if<bank::OrderedItems>(&response);
    return ordered != nullptr && names_one(ordered->ids, ordering.items);
}

bool answers(const bank::FillIn& fill_in, const Question&, const Response& response) {
    return fills_a_gap(response, fill_in.blanks.size());
}

bool answers(const bank::Hotspot& hotspot, const Question&, const Response& response) {
    return hotspot.ask == bank::HotspotAsk::What ? says_text(response)
                                                 : std::holds_alternative<bank::ChosenPoint>(response);
}

bool answers(const bank::Essay&, const Question&, const Response& response) {
    return says_text(response) || std::holds_alternative<bank::GivenMarks>(response);
}

// Of several options bank::grade() never says less than nothing; where the author gave percents, their sum
// may be.
double with_what_it_costs(const Question& question, const bank::Grade& grade) {
    const auto* choice = std::get_if<bank::Choice>(&question.kind);
    if (choice == nullptr || !choice->several || grade.fraction > 0 ||
        std::none_of(choice->options.begin(), choice->options.end(), [](const bank::Option& option) {
            return option.percent.has_value();
        })) {
        return std::clamp(grade.fraction, -1.0, 1.0);
    }
    double sum = 0;
    for (const bank::PartGrade& part : grade.parts) {
        sum += part.fraction;
    }
    return std::clamp(sum, -1.0, 0.0);
}

// What a wrong answer costs, so that guessing earns nothing on average.
double cost_of_luck(const Question& question) {
    if (std::holds_alternative<bank::TrueFalse>(question.kind)) {
        return 1;
    }
    const auto* choice = std::get_if<bank::Choice>(&question.kind);
    if (choice == nullptr || choice->several || choice->options.size() < 2) {
        return 0;
    }
    return 1 / static_cast<double>(choice->options.size() - 1);
}

double by_each_option(const Question& question, const bank::Grade& grade, double as_written) {
    const auto* choice = std::get_if<bank::Choice>(&question.kind);
    if (choice == nullptr || !choice->several || grade.parts.empty()) {
        return as_written;
    }
    const auto right = std::count_if(
        grade.parts.begin(), grade.parts.end(), [](const bank::PartGrade& part) { return part.right; });
    return static_cast<double>(right) / static_cast<double>(grade.parts.size());
}

} // namespace

bool gives_answer(const Question& question, const Response& response) {
    return std::visit([&](const auto& kind) { return answers(kind, question, response); }, question.kind);
}

double fraction_under(MarkingRule rule,
                      const Question& question,
                      const Response& response,
                      const bank::Grade& grade) {
    if (!gives_answer(question, response)) {
        return 0;
    }
    const double as_written = std::clamp(grade.fraction, 0.0, 1.0);
    const bool is_wrong = as_written <= 0 && !std::holds_alternative<bank::Essay>(question.kind);
    switch (rule) {
    case MarkingRule::AsWritten: return as_written;
    case MarkingRule::AllOrNothing: return grade.right ? 1 : 0;
    case MarkingRule::MayCost: return with_what_it_costs(question, grade);
    case MarkingRule::NoLuck: return is_wrong ? 0 - cost_of_luck(question) : as_written;
    case MarkingRule::EachOption: return by_each_option(question, grade, as_written);
    case MarkingRule::WrongCostsAll: return is_wrong ? -1 : as_written;
    }
    return as_written;
}

double fraction_after_tries(double fraction, int tries, double penalty) {
    if (fraction <= 0 || tries <= 1) {
        return fraction;
    }
    const double cost = std::isfinite(penalty) ? std::clamp(penalty, 0.0, 100.0) / 100 : 0;
    return std::max(0.0, fraction - cost * (tries - 1));
}

} // namespace ingat::exam
