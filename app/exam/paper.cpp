#include "exam/paper.hpp"

#include "bank/check.hpp"
#include "bank/cloze.hpp"
#include "base/random.hpp"
#include "exam/whole_groups.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace ingat::exam {
namespace {

using Name = std::pair<std::string_view, std::string_view>; // a bank, and what is in it

struct NameHash {
    std::size_t operator()(const Name& name) const { return base::seed_of_texts({name.first, name.second}); }
};

// A candidate, and the number by which chance decides about it.
struct Entry {
    const Candidate* candidate = nullptr;
    std::uint64_t chance = 0;
    bool taken = false;
};

struct Pool {
    std::vector<Entry> entries; // in the order of the candidates, each once
    std::unordered_map<Name, std::size_t, NameHash> place_of;
    double usual_recall = 0;
};

// What is drawn together.
struct Group {
    std::vector<std::size_t> members; // of the entries, ascending
    double recall = 1;                // the lowest
    int times_asked = 0;              // the highest
    std::uint64_t chance = 0;
};

using Groups = std::vector<Group>;

Name name_of(const Candidate& candidate) {
    return {candidate.bank.text, candidate.question->id.text};
}

Name stem_name(const Candidate& candidate) {
    return {candidate.bank.text, candidate.question->stem->text};
}

double recall_of(const Candidate& candidate) {
    const double recall = candidate.recall.value_or(1);
    return std::isfinite(recall) ? recall : 0;
}

double median_recall(const std::vector<Entry>& entries) {
    std::vector<double> recalls;
    for (const Entry& entry : entries) {
        if (entry.candidate->recall) {
            recalls.push_back(recall_of(*entry.candidate));
        }
    }
    if (recalls.empty()) {
        return 0;
    }
    const auto middle = recalls.begin() + static_cast<std::ptrdiff_t>((recalls.size() - 1) / 2);
    std::nth_element(recalls.begin(), middle, recalls.end());
    return *middle;
}

Pool pool_of(std::span<const Candidate> candidates, std::uint64_t seed) {
    Pool pool;
    pool.entries.reserve(candidates.size());
    pool.place_of.reserve(candidates.size());
    for (const Candidate& candidate : candidates) {
        if (candidate.question != nullptr && can_be_examined(*candidate.question) &&
            pool.place_of.emplace(name_of(candidate), pool.entries.size()).second) {
            pool.entries.push_back(
                {.candidate = &candidate, .chance = base::mixed(seed, NameHash{}(name_of(candidate)))});
        }
    }
    pool.usual_recall = median_recall(pool.entries);
    return pool;
}

bool fits_memory(const Candidate& candidate, MemoryNeed need, double usual_recall) {
    switch (need) {
    case MemoryNeed::Any: return true;
    case MemoryNeed::New: return !candidate.recall;
    case MemoryNeed::Seen: return candidate.recall.has_value();
    case MemoryNeed::Forgetting:
        return candidate.recall && (candidate.is_due || recall_of(candidate) < usual_recall);
    }
    return false;
}

template <class Thing>
bool is_in(const Thing& thing, const std::vector<Thing>& things) {
    return std::find(things.begin(), things.end(), thing) != things.end();
}

bool fits(const Candidate& candidate, const Filter& filter, double usual_recall) {
    const bank::Question& question = *candidate.question;
    const bool kind_fits = filter.kinds.empty() ? !std::holds_alternative<bank::Essay>(question.kind)
                                                : is_in(bank::kind_name(question.kind), filter.kinds);
    return kind_fits && (filter.banks.empty() || is_in(candidate.bank, filter.banks)) &&
           std::all_of(filter.tags.begin(),
                       filter.tags.end(),
                       [&](const std::string& tag) { return is_in(tag, question.tags); }) &&
           fits_memory(candidate, filter.memory, usual_recall);
}

Groups groups_for(const Filter& filter, const Pool& pool) {
    Groups groups;
    std::map<Name, std::size_t> group_of; // by stem
    for (std::size_t at = 0; at < pool.entries.size(); ++at) {
        const Entry& entry = pool.entries[at];
        const Candidate& candidate = *entry.candidate;
        if (entry.taken || !fits(candidate, filter, pool.usual_recall)) {
            continue;
        }
        std::size_t place = groups.size();
        if (candidate.question->stem) {
            place = group_of.emplace(stem_name(candidate), place).first->second;
        }
        if (place == groups.size()) {
            groups.push_back({.members = {}, .chance = entry.chance});
        }
        Group& group = groups[place];
        group.members.push_back(at);
        group.recall = std::min(group.recall, recall_of(candidate));
        group.times_asked = std::max(group.times_asked, candidate.times_asked);
    }
    return groups;
}

// Those that are drawn, what is wanted most first.
Groups drawn_for(const Section& section, bool avoid_repeats, const Pool& pool) {
    Groups groups = groups_for(section.filter, pool);
    const bool by_recall = section.filter.memory == MemoryNeed::Forgetting;
    const auto rank = [&](const Group& group) {
        return std::tuple{by_recall ? group.recall : 0, avoid_repeats ? group.times_asked : 0, group.chance};
    };
    std::sort(
        groups.begin(), groups.end(), [&](const Group& a, const Group& b) { return rank(a) < rank(b); });
    std::vector<std::size_t> sizes;
    sizes.reserve(groups.size());
    for (const Group& group : groups) {
        sizes.push_back(group.members.size());
    }
    Groups drawn;
    for (const std::size_t at : fullest(sizes, section.count)) {
        drawn.push_back(std::move(groups[at]));
    }
    return drawn;
}

// The entries of a section in their order: what is fixed, then what was drawn.
std::vector<std::size_t>
in_order(const std::vector<std::size_t>& fixed, const Groups& drawn, const Pool& pool) {
    std::vector<std::size_t> order = fixed;
    for (const Group& group : drawn) {
        const Candidate& first = *pool.entries[group.members.front()].candidate;
        auto where = order.end();
        if (first.question->stem) {
            const auto sibling = std::find_if(fixed.rbegin(), fixed.rend(), [&](std::size_t at) {
                const Candidate& each = *pool.entries[at].candidate;
                return each.question->stem && stem_name(each) == stem_name(first);
            });
            where = sibling == fixed.rend() ? order.end()
                                            : std::next(std::find(order.begin(), order.end(), *sibling));
        }
        order.insert(where, group.members.begin(), group.members.end());
    }
    return order;
}

std::string asked_part(const bank::Question& question, std::uint64_t seed) {
    const std::vector<std::string> parts = bank::parts_of(question);
    const bool is_asked_by_part = std::holds_alternative<bank::Hotspot>(question.kind) && !parts.empty();
    return is_asked_by_part ? parts[base::mixed(seed, 2) % parts.size()] : "";
}

PaperItem item_of(const Entry& entry, std::size_t section) {
    const Candidate& candidate = *entry.candidate;
    const std::uint64_t item_seed = base::mixed(entry.chance, 1);
    return {.question = {candidate.bank, candidate.question->id},
            .part = asked_part(*candidate.question, item_seed),
            .section = section,
            .seed = item_seed,
            .marks = candidate.question->marks,
            .stem = candidate.question->stem};
}

struct FixedOnes {
    std::vector<std::size_t> entries;
    std::vector<QuestionRef> missing;
};

// Takes what any section fixes, before one draws.
std::vector<FixedOnes> take_fixed(const Blueprint& blueprint, Pool& pool) {
    std::vector<FixedOnes> all;
    for (const Section& section : blueprint.sections) {
        FixedOnes& fixed = all.emplace_back();
        for (const QuestionRef& ref : section.fixed) {
            const auto found = pool.place_of.find({ref.bank.text, ref.question.text});
            if (found == pool.place_of.end() || pool.entries[found->second].taken) {
                fixed.missing.push_back(ref);
            } else {
                pool.entries[found->second].taken = true;
                fixed.entries.push_back(found->second);
            }
        }
    }
    return all;
}

} // namespace

Drawn draw(const Blueprint& blueprint, std::span<const Candidate> candidates, std::uint64_t seed) {
    Pool pool = pool_of(candidates, seed);
    std::vector<FixedOnes> fixed = take_fixed(blueprint, pool);
    Drawn result{.paper = {.title = blueprint.title,
                           .sections = {},
                           .rules = blueprint.rules,
                           .seed = seed,
                           .items = {}},
                 .shortfalls = {}};
    for (std::size_t at = 0; at < blueprint.sections.size(); ++at) {
        const Section& section = blueprint.sections[at];
        Groups drawn = drawn_for(section, blueprint.rules.avoid_repeats, pool);
        if (blueprint.rules.shuffle_questions) {
            base::shuffle(drawn, base::mixed(seed, at));
        } else {
            std::sort(drawn.begin(), drawn.end(), [](const Group& a, const Group& b) {
                return a.members.front() < b.members.front();
            });
        }
        const std::vector<std::size_t> order = in_order(fixed[at].entries, drawn, pool);
        for (const std::size_t entry : order) {
            pool.entries[entry].taken = true;
            result.paper.items.push_back(item_of(pool.entries[entry], at));
        }
        result.paper.sections.push_back(section.title);
        const std::size_t asked = section.fixed.size() + section.count;
        if (order.size() < asked) {
            result.shortfalls.push_back({.section = at,
                                         .asked = asked,
                                         .available = order.size(),
                                         .missing = std::move(fixed[at].missing)});
        }
    }
    return result;
}

std::size_t how_many_fit(const Filter& filter, std::span<const Candidate> candidates) {
    const Pool pool = pool_of(candidates, 0);
    return static_cast<std::size_t>(
        std::count_if(pool.entries.begin(), pool.entries.end(), [&](const Entry& entry) {
            return fits(*entry.candidate, filter, pool.usual_recall);
        }));
}

const bank::Question* fair_question(const bank::Bank& bank, const base::QuestionId& id) {
    const bank::Question* question = bank::find_question(bank, id);
    return question != nullptr && bank::can_be_graded(*question) ? question : nullptr;
}

bool can_be_examined(const bank::Question& question) {
    if (std::holds_alternative<bank::Cloze>(question.kind)) {
        return !bank::cloze_numbers(question.prompt).empty();
    }
    if (std::holds_alternative<bank::Hotspot>(question.kind)) {
        return !bank::parts_of(question).empty();
    }
    if (const auto* essay = std::get_if<bank::Essay>(&question.kind)) {
        return !essay->rubric.empty(); // else nobody could say what it is worth
    }
    return !std::holds_alternative<bank::Flashcard>(question.kind) &&
           !std::holds_alternative<bank::Description>(question.kind);
}

} // namespace ingat::exam
