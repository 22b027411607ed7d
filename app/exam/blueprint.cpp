#include "exam/blueprint.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ingat::exam {
namespace {

// The first of each; there are few.
template <class Thing>
void keep_once(std::vector<Thing>& things) {
    std::vector<Thing> once;
    for (Thing& each : things) {
        if (std::find(once.begin(), once.end(), each) == once.end()) {
            once.push_back(std::move(each));
        }
    }
    things = std::move(once);
}

void keep_if_more_than_nothing(std::optional<std::chrono::seconds>& limit) {
    if (limit && limit->count() <= 0) {
        limit.reset();
    }
}

void shorten(std::string& title) {
    if (title.size() > longest_title) {
        title.resize(base::character_begin(title, longest_title));
    }
}

} // namespace

Blueprint within_ranges(Blueprint blueprint) {
    if (blueprint.sections.size() > most_sections) {
        blueprint.sections.resize(most_sections);
    }
    shorten(blueprint.title);
    for (Section& section : blueprint.sections) {
        shorten(section.title);
        section.count = std::min(section.count, most_questions);
        keep_once(section.fixed);
        keep_once(section.filter.banks);
        keep_once(section.filter.tags);
        keep_once(section.filter.kinds);
    }
    Rules& rules = blueprint.rules;
    rules.tries = std::clamp(rules.tries, 1, most_tries);
    rules.penalty = std::isfinite(rules.penalty) ? std::clamp(rules.penalty, 0.0, 100.0) : 0;
    keep_if_more_than_nothing(rules.time_limit);
    keep_if_more_than_nothing(rules.question_limit);
    return blueprint;
}

} // namespace ingat::exam
