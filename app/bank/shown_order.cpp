#include "bank/shown_order.hpp"

#include "base/random.hpp"

#include <algorithm>

namespace ingat::bank {
namespace {

using Ids = std::vector<std::string>;

template <class Things>
Ids ids_of(const Things& things) {
    Ids ids;
    ids.reserve(things.size());
    for (const auto& thing : things) {
        ids.push_back(thing.id);
    }
    return ids;
}

Ids order_of(const std::vector<Option>& options, bool shuffled, std::uint64_t seed) {
    if (!shuffled) {
        return ids_of(options);
    }
    Ids loose;
    for (const Option& option : options) {
        if (!option.pinned) {
            loose.push_back(option.id);
        }
    }
    base::shuffle(loose, seed);
    Ids order;
    order.reserve(options.size());
    auto next = loose.begin();
    for (const Option& option : options) {
        order.push_back(option.pinned ? option.id : *next++);
    }
    return order;
}

Ids order_of(const Ordering& ordering, std::uint64_t seed) {
    const Ids right = ids_of(ordering.items);
    Ids ids = right;
    base::shuffle(ids, seed);
    if (ids == right) {
        std::rotate(ids.begin(), ids.begin() + (ids.empty() ? 0 : 1), ids.end());
    }
    return ids;
}

} // namespace

Ids shown_order(const Question& question, std::uint64_t seed) {
    if (const auto* choice = std::get_if<Choice>(&question.kind)) {
        return order_of(choice->options, choice->shuffle, seed);
    }
    if (const auto* ordering = std::get_if<Ordering>(&question.kind)) {
        return order_of(*ordering, seed);
    }
    if (const auto* matching = std::get_if<Matching>(&question.kind)) {
        Ids ids = ids_of(matching->right);
        base::shuffle(ids, seed);
        return ids;
    }
    return {};
}

Ids shown_order(const Blank& blank, std::uint64_t seed) {
    return order_of(blank.options, blank.shuffle, seed);
}

} // namespace ingat::bank
