#include "exam/paper.hpp"
#include "exam/questions.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <sstream>

using namespace ingat;
using namespace ingat::exam;
using namespace ingat::samples;

namespace {

using Random = std::mt19937;

struct Pool {
    std::vector<bank::Bank> banks;
    std::vector<Candidate> candidates;
};

bank::Question random_question(Random& random, const std::string& id) {
    bank::Question question = random() % 3 == 0   ? typed(id)
                              : random() % 9 == 0 ? essay(id)
                              : random() % 9 == 0 ? asked(id, bank::Flashcard{.answer = "x"})
                                                  : statement(id);
    for (const char* tag : {"a", "b", "c"}) {
        if (random() % 2 == 0) {
            question.tags.emplace_back(tag);
        }
    }
    if (random() % 2 == 0) {
        question.stem = base::QuestionId{"stem" + std::to_string(random() % 5)};
    }
    return question;
}

Pool random_pool(Random& random, std::size_t most) {
    Pool pool;
    pool.banks.resize(1 + random() % 3);
    for (std::size_t at = 0; at < pool.banks.size(); ++at) {
        pool.banks[at].id = {"bank" + std::to_string(at)};
        for (std::size_t left = random() % (most + 1); left > 0; --left) {
            pool.banks[at].questions.push_back(random_question(random, "q" + std::to_string(left)));
        }
    }
    for (const bank::Bank& bank : pool.banks) {
        for (Candidate& each : candidates_of(bank)) {
            if (random() % 2 == 0) {
                each.recall = static_cast<double>(random() % 100) / 100;
                each.is_due = random() % 3 == 0;
            }
            each.times_asked = static_cast<int>(random() % 3);
            pool.candidates.push_back(each);
        }
    }
    return pool;
}

Filter random_filter(Random& random) {
    Filter filter{.memory = static_cast<MemoryNeed>(random() % 4)};
    if (random() % 3 == 0) {
        filter.banks = {{"bank" + std::to_string(random() % 3)}, {"bank0"}};
    }
    if (random() % 2 == 0) {
        filter.tags = {random() % 2 == 0 ? "a" : "b"};
    }
    if (random() % 3 == 0) {
        filter.kinds = {"essay", "short_answer"};
    }
    return filter;
}

Blueprint random_blueprint(Random& random, const Pool& pool) {
    Blueprint blueprint{
        .rules = {.shuffle_questions = random() % 2 == 0, .avoid_repeats = random() % 2 == 0}};
    blueprint.sections.resize(random() % 4);
    for (Section& section : blueprint.sections) {
        section.filter = random_filter(random);
        section.count = random() % 8;
        for (std::size_t left = random() % 3; left > 0 && !pool.candidates.empty(); --left) {
            const Candidate& some = pool.candidates[random() % pool.candidates.size()];
            section.fixed.push_back({some.bank, some.question->id});
        }
    }
    return blueprint;
}

double median_recall(const Pool& pool) {
    std::vector<double> recalls;
    for (const Candidate& each : pool.candidates) {
        if (each.recall && can_be_examined(*each.question)) {
            recalls.push_back(*each.recall);
        }
    }
    std::sort(recalls.begin(), recalls.end());
    return recalls.empty() ? 0 : recalls[(recalls.size() - 1) / 2];
}

// Said once more, plainly.
bool fits(const Candidate& one, const Filter& filter, double usual) {
    const std::string kind = bank::kind_name(one.question->kind);
    const auto has = [](const auto& things, const auto& thing) {
        return std::find(things.begin(), things.end(), thing) != things.end();
    };
    if (kind == "flashcard" || (kind == "essay" && filter.kinds.empty()) ||
        (!filter.kinds.empty() && !has(filter.kinds, kind)) ||
        (!filter.banks.empty() && !has(filter.banks, one.bank))) {
        return false;
    }
    for (const std::string& tag : filter.tags) {
        if (!has(one.question->tags, tag)) {
            return false;
        }
    }
    switch (filter.memory) {
    case MemoryNeed::Any: return true;
    case MemoryNeed::New: return !one.recall;
    case MemoryNeed::Seen: return one.recall.has_value();
    case MemoryNeed::Forgetting: return one.recall && (one.is_due || *one.recall < usual);
    }
    return false;
}

std::string bytes_of(const Drawn& drawn) {
    std::ostringstream out;
    for (const PaperItem& item : drawn.paper.items) {
        out << item.question.bank.text << '/' << item.question.question.text << ' ' << item.section << ' '
            << item.seed << ' ' << item.marks << ' ' << (item.stem ? item.stem->text : "-") << '\n';
    }
    for (const Shortfall& each : drawn.shortfalls) {
        out << each.section << ' ' << each.asked << ' ' << each.available << ' ' << each.missing.size()
            << '\n';
    }
    return out.str();
}

using Refs = std::set<QuestionRef>;

// The size of each group that a section could draw, once all else of the paper is there.
std::map<std::string, Refs> groups_left(const Pool& pool, const Filter& filter, const Refs& taken) {
    std::map<std::string, Refs> groups;
    const double usual = median_recall(pool);
    for (const Candidate& each : pool.candidates) {
        const QuestionRef ref{each.bank, each.question->id};
        if (fits(each, filter, usual) && !taken.contains(ref)) {
            groups[each.question->stem ? each.bank.text + " " + each.question->stem->text
                                       : each.bank.text + "/" + each.question->id.text]
                .insert(ref);
        }
    }
    return groups;
}

// The most that whole groups come to, none more than `count`; by trying all.
std::size_t fullest(const std::map<std::string, Refs>& groups, std::size_t count) {
    std::set<std::size_t> sums{0};
    for (const auto& [name, members] : groups) {
        const std::set<std::size_t> before = sums;
        for (const std::size_t sum : before) {
            sums.insert(sum + members.size());
        }
    }
    return *std::prev(sums.upper_bound(count));
}

void check_section(
    const Blueprint& blueprint, const Pool& pool, const Drawn& drawn, std::size_t at, Refs& taken) {
    const Section& section = blueprint.sections[at];
    Refs fixed_here;
    Refs drawn_here;
    for (const PaperItem& item : drawn.paper.items) {
        if (item.section == at) {
            const bool is_fixed =
                std::find(section.fixed.begin(), section.fixed.end(), item.question) != section.fixed.end() &&
                taken.contains(item.question);
            (is_fixed ? fixed_here : drawn_here).insert(item.question);
        }
    }
    const auto groups = groups_left(pool, section.filter, taken);
    std::size_t in_groups = 0;
    for (const auto& [name, members] : groups) {
        const auto here = static_cast<std::size_t>(
            std::count_if(members.begin(), members.end(), [&](const QuestionRef& ref) {
                return drawn_here.contains(ref);
            }));
        REQUIRE((here == 0 || here == members.size())); // whole
        in_groups += here;
    }
    REQUIRE(in_groups == drawn_here.size()); // every filter holds
    REQUIRE(drawn_here.size() == fullest(groups, section.count));
    taken.insert(drawn_here.begin(), drawn_here.end());

    const std::size_t asked = section.fixed.size() + section.count;
    const std::size_t available = fixed_here.size() + drawn_here.size();
    const auto said = std::find_if(drawn.shortfalls.begin(),
                                   drawn.shortfalls.end(),
                                   [&](const Shortfall& each) { return each.section == at; });
    REQUIRE(available <= asked);
    REQUIRE((said != drawn.shortfalls.end()) == (available < asked));
    if (said != drawn.shortfalls.end()) {
        REQUIRE(said->asked == asked);
        REQUIRE(said->available == available);
        REQUIRE(said->missing.size() == section.fixed.size() - fixed_here.size());
    }
}

void check_paper(const Blueprint& blueprint, const Pool& pool, const Drawn& drawn) {
    Refs asked;
    Refs taken; // what is fixed anywhere, and what was drawn before
    std::size_t section = 0;
    for (const PaperItem& item : drawn.paper.items) {
        REQUIRE(asked.insert(item.question).second); // never twice
        REQUIRE(item.section >= section);            // sections in order
        section = item.section;
        for (const Section& each : blueprint.sections) {
            if (std::find(each.fixed.begin(), each.fixed.end(), item.question) != each.fixed.end()) {
                taken.insert(item.question);
            }
        }
    }
    for (std::size_t at = 0; at < blueprint.sections.size(); ++at) {
        check_section(blueprint, pool, drawn, at, taken);
    }
}

// Those of a stem that were drawn stand side by side in each section.
void check_together(const Blueprint& blueprint, const Drawn& drawn) {
    std::map<std::string, std::size_t> last_place;
    for (std::size_t at = 0; at < drawn.paper.items.size(); ++at) {
        const PaperItem& item = drawn.paper.items[at];
        if (item.stem && blueprint.sections[item.section].fixed.empty()) {
            const std::string name = std::to_string(item.section) + item.question.bank.text + item.stem->text;
            const auto [found, is_first] = last_place.emplace(name, at);
            REQUIRE((is_first || found->second + 1 == at));
            found->second = at;
        }
    }
}

} // namespace

TEST_CASE("whatever is drawn keeps to its blueprint and is as full as can be", "[exam][paper]") {
    Random random{21};
    for (int round = 0; round < 1500; ++round) {
        const Pool pool = random_pool(random, 12);
        const Blueprint blueprint = random_blueprint(random, pool);
        const std::uint64_t seed = random();
        const Drawn drawn = draw(blueprint, pool.candidates, seed);
        CAPTURE(round, bytes_of(drawn));
        check_paper(blueprint, pool, drawn);
        check_together(blueprint, drawn);
        REQUIRE(bytes_of(drawn) == bytes_of(draw(blueprint, pool.candidates, seed)));
    }
}

TEST_CASE("in which order banks come changes nothing that is shuffled", "[exam][paper]") {
    Random random{22};
    for (int round = 0; round < 200; ++round) {
        const Pool pool = random_pool(random, 12);
        Blueprint blueprint = random_blueprint(random, pool);
        blueprint.rules.shuffle_questions = true;
        std::vector<Candidate> turned = pool.candidates;
        std::stable_sort(turned.begin(), turned.end(), [](const Candidate& a, const Candidate& b) {
            return a.bank > b.bank;
        });
        REQUIRE(draw(blueprint, pool.candidates, 3) == draw(blueprint, turned, 3));
    }
}
