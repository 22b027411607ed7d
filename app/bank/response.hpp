#pragma once

#include "bank/kinds.hpp"

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace ingat::bank {

// What a learner answered. Ids that the question does not have count for nothing. For a kind of question that
// it does not fit, a response is no answer: wrong.

struct ChosenOptions { // ids of options; none chosen: empty
    std::vector<std::string> ids;
    bool operator==(const ChosenOptions&) const = default;
};

struct ChosenTruth {
    bool is_true = false;
    bool operator==(const ChosenTruth&) const = default;
};

struct TypedText {
    std::string text;
    bool operator==(const TypedText&) const = default;
};

struct TypedTexts { // fill-in: what is in each blank, in the order of the blanks; a drop-down: text or id of
                    // an option
    std::vector<std::string> texts; // cloze: likewise, in the order of the prompt
    bool operator==(const TypedTexts&) const = default;
};

struct ChosenPoint {
    Point at;
    bool operator==(const ChosenPoint&) const = default;
};

struct GivenMarks { // essay: what each criterion of the rubric earned, in its order
    std::vector<double> marks;
    bool operator==(const GivenMarks&) const = default;
};

struct OrderedItems { // ids of items, first to last
    std::vector<std::string> ids;
    bool operator==(const OrderedItems&) const = default;
};

struct MatchedPairs { // id of a left item → id of the partner chosen for it
    std::map<std::string, std::string> partner_of;
    bool operator==(const MatchedPairs&) const = default;
};

using Response = std::variant<ChosenOptions,
                              ChosenTruth,
                              TypedText,
                              TypedTexts,
                              OrderedItems,
                              MatchedPairs,
                              ChosenPoint,
                              GivenMarks>;

} // namespace ingat::bank
