#include "bank/grade_kinds.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace ingat::bank {
namespace {

using Ids = std::set<std::string>;

bool says_percents(const Choice& choice) {
    return std::any_of(choice.options.begin(), choice.options.end(), [](const Option& option) {
        return option.percent.has_value();
    });
}

std::size_t right_ones(const Choice& choice) {
    return static_cast<std::size_t>(std::count_if(
        choice.options.begin(), choice.options.end(), [](const Option& option) { return option.right; }));
}

// The ids of `ids` that `place_of` has, each where it stands first.
std::vector<std::string> known_once(const std::vector<std::string>& ids,
                                    const std::map<std::string, std::size_t>& place_of) {
    std::vector<std::string> known;
    Ids seen;
    for (const std::string& id : ids) {
        if (place_of.contains(id) && seen.insert(id).second) {
            known.push_back(id);
        }
    }
    return known;
}

std::size_t followers(const std::vector<std::size_t>& places) {
    std::size_t count = 0;
    for (std::size_t at = 1; at < places.size(); ++at) {
        count += places[at] == places[at - 1] + 1 ? 1U : 0U;
    }
    return count;
}

std::size_t in_their_place(const std::vector<std::size_t>& places) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < places.size(); ++at) {
        count += places[at] == at ? 1U : 0U;
    }
    return count;
}

// How many stand in a row that only grows, others left out; by patience sorting.
std::size_t longest_subset(const std::vector<std::size_t>& places) {
    std::vector<std::size_t> tails;
    for (const std::size_t place : places) {
        const auto at = std::lower_bound(tails.begin(), tails.end(), place);
        if (at == tails.end()) {
            tails.push_back(place);
        } else {
            *at = place;
        }
    }
    return tails.size() < 2 ? 0 : tails.size();
}

double order_fraction(OrderScoring scoring, const std::vector<std::size_t>& places, std::size_t items) {
    switch (scoring) {
    case OrderScoring::Neighbours: return share(followers(places), items - 1);
    case OrderScoring::AllOrNothing: return 0;
    case OrderScoring::Places: return share(in_their_place(places), items);
    case OrderScoring::LongestSubset: return share(longest_subset(places), items);
    }
    return 0;
}

} // namespace

double share_of(const Choice& choice, const Option& option) {
    if (says_percents(choice)) {
        return option.percent.value_or(option.right && !choice.several ? 100 : 0) / 100;
    }
    if (!choice.several) {
        return option.right ? 1 : 0;
    }
    const double share_of_right = share(1, right_ones(choice));
    return option.right ? share_of_right : -share_of_right;
}

bool is_right(const Choice& choice, const Option& option) {
    return option.right || share_of(choice, option) >= (choice.several ? 1e-9 : nearly_one);
}

MaybeGrade grade_as(const Choice& choice, const Question&, const Response& response, const GradeContext&) {
    const std::vector<std::string> ids = answer_in<ChosenOptions>(response).ids;
    const Ids chosen{ids.begin(), ids.end()};
    Grade grade;
    double sum = 0;
    std::size_t count = 0;
    bool all_as_expected = true;
    for (const Option& option : choice.options) {
        const bool is_chosen = chosen.contains(option.id);
        const bool expected = is_right(choice, option);
        count += is_chosen ? 1 : 0;
        sum += is_chosen ? share_of(choice, option) : 0;
        all_as_expected = all_as_expected && is_chosen == expected;
        grade.parts.push_back({
            .id = option.id,
            .right = expected == is_chosen,
            .chosen = is_chosen ? option.id : "",
            .expected = expected ? option.id : "",
            .fraction = is_chosen ? share_of(choice, option) : 0,
            .feedback = {},
        });
        if (is_chosen && !option.feedback.empty()) {
            grade.feedback += (grade.feedback.empty() ? "" : "\n\n") + option.feedback;
        }
    }
    if (choice.several) {
        grade.right = count > 0 && all_as_expected;
        grade.fraction = std::clamp(rounded_up(sum), 0.0, grade.right ? 1.0 : nearly_one);
    } else {
        grade.fraction = count == 1 ? std::clamp(rounded_up(sum), -1.0, 1.0) : 0;
        grade.right = count == 1 && grade.fraction == 1.0;
    }
    return grade;
}

MaybeGrade
grade_as(const TrueFalse& statement, const Question&, const Response& response, const GradeContext&) {
    const auto* answer = std::get_if<ChosenTruth>(&response);
    if (!answer) {
        return Grade{};
    }
    const bool right = answer->is_true == statement.is_true;
    return Grade{
        .fraction = right ? 1.0 : 0.0,
        .right = right,
        .parts = {},
        .feedback = answer->is_true ? statement.feedback_true : statement.feedback_false,
    };
}

MaybeGrade
grade_as(const Ordering& ordering, const Question&, const Response& response, const GradeContext&) {
    std::map<std::string, std::size_t> place_of;
    for (const Ordering::Item& item : ordering.items) {
        place_of.emplace(item.id, place_of.size());
    }
    const std::vector<std::string> placed = known_once(answer_in<OrderedItems>(response).ids, place_of);
    Grade grade;
    grade.right = !placed.empty() && placed.size() == ordering.items.size();
    for (std::size_t place = 0; place < ordering.items.size(); ++place) {
        const std::string& expected = ordering.items[place].id;
        const std::string chosen = place < placed.size() ? placed[place] : "";
        const bool right = chosen == expected;
        grade.parts.push_back({.id = expected,
                               .right = right,
                               .chosen = chosen,
                               .expected = expected,
                               .fraction = right ? 1.0 : 0.0,
                               .feedback = {}});
        grade.right = grade.right && right;
    }
    std::vector<std::size_t> places;
    places.reserve(placed.size());
    for (const std::string& id : placed) {
        places.push_back(place_of.at(id));
    }
    grade.fraction = grade.right ? 1 : order_fraction(ordering.scoring, places, ordering.items.size());
    return grade;
}

MaybeGrade
grade_as(const Matching& matching, const Question&, const Response& response, const GradeContext&) {
    const std::map<std::string, std::string> partner_of = answer_in<MatchedPairs>(response).partner_of;
    Grade grade;
    std::size_t right = 0;
    for (const Matching::Left& left : matching.left) {
        const auto found = partner_of.find(left.id);
        const std::string chosen = found == partner_of.end() ? "" : found->second;
        const bool is_right = !chosen.empty() && chosen == left.partner;
        right += is_right ? 1 : 0;
        grade.parts.push_back({.id = left.id,
                               .right = is_right,
                               .chosen = chosen,
                               .expected = left.partner,
                               .fraction = is_right ? 1.0 : 0.0,
                               .feedback = {}});
    }
    grade.right = right > 0 && right == matching.left.size();
    grade.fraction = share(right, matching.left.size());
    return grade;
}

} // namespace ingat::bank
