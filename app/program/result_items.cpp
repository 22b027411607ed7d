#include "program/result_items.hpp"

#include <algorithm>

namespace ingat::program {

using exam::Outcome;

bool is_in(ResultFilter filter, const exam::ResultItem& item) {
    const Outcome outcome = exam::outcome_of(item);
    switch (filter) {
    case ResultFilter::Wrong: return outcome == Outcome::Wrong || outcome == Outcome::Open;
    case ResultFilter::Partial: return outcome == Outcome::Partial;
    case ResultFilter::Right: return outcome == Outcome::Right;
    case ResultFilter::All: return true;
    }
    return true;
}

std::size_t how_many(const exam::Result& result, ResultFilter filter) {
    return static_cast<std::size_t>(
        std::count_if(result.items.begin(), result.items.end(), [&](const exam::ResultItem& item) {
            return is_in(filter, item);
        }));
}

bool is_too_sure(const exam::ResultItem& item) {
    return item.certainty == exam::Certainty::C3 && exam::outcome_of(item) == Outcome::Wrong;
}

std::vector<std::size_t> shown_items(const ResultOpen& open) {
    const ResultFilter filter = result_filters.at(static_cast<std::size_t>(std::clamp(open.filter, 0, 3)));
    std::vector<std::size_t> shown;
    for (std::size_t item = 0; item < open.result.items.size(); ++item) {
        const exam::ResultItem& each = open.result.items[item];
        if (is_in(filter, each) && (!open.only_certain || is_too_sure(each))) {
            shown.push_back(item);
        }
    }
    return shown;
}

std::vector<exam::QuestionRef> to_retry(const exam::Result& result) {
    std::vector<exam::QuestionRef> refs;
    for (const exam::ResultItem& item : result.items) {
        const Outcome outcome = exam::outcome_of(item);
        const bool again =
            outcome == Outcome::Wrong || outcome == Outcome::Partial || outcome == Outcome::Open;
        if (again && std::find(refs.begin(), refs.end(), item.question) == refs.end()) {
            refs.push_back(item.question);
        }
    }
    return refs;
}

double possible_marks(const exam::Result& result, const exam::ResultItem& item) {
    return result.rules.certainty ? exam::mark_with(exam::Certainty::C3, 1) * item.marks : item.marks;
}

bool is_topic(std::string_view tag) {
    return tag.find(':') == std::string_view::npos || tag.starts_with("objective:") ||
           tag.starts_with("section:");
}

} // namespace ingat::program
