#pragma once

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

struct OrderedItems { // ids of items, first to last
    std::vector<std::string> ids;
    bool operator==(const OrderedItems&) const = default;
};

struct MatchedPairs { // id of a left item → id of the partner chosen for it
    std::map<std::string, std::string> partner_of;
    bool operator==(const MatchedPairs&) const = default;
};

using Response = std::variant<ChosenOptions, ChosenTruth, TypedText, OrderedItems, MatchedPairs>;

} // namespace ingat::bank
