#include "study/queue.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace ingat::study {
namespace {

struct ByRecall {
    double recall = 0;
    base::CardId card;
};

int count_in(const std::map<base::BankId, int>& counts, const base::BankId& bank) {
    const auto found = counts.find(bank);
    return found == counts.end() ? 0 : found->second;
}

std::size_t rest_of_limit(int limit, int used) {
    return static_cast<std::size_t>(std::max(0, limit - used));
}

std::vector<base::CardId> by_recall(std::vector<ByRecall> cards) {
    std::sort(cards.begin(), cards.end(), [](const ByRecall& a, const ByRecall& b) {
        return std::tie(a.recall, a.card) < std::tie(b.recall, b.card);
    });
    std::vector<base::CardId> ordered;
    ordered.reserve(cards.size());
    for (ByRecall& each : cards) {
        ordered.push_back(std::move(each.card));
    }
    return ordered;
}

bool is_learning(const memory::CardMemory& memory) {
    return memory.phase == memory::Phase::Learning || memory.phase == memory::Phase::Relearning;
}

double
recall_of(const Memories& memories, const base::CardId& card, const Settings& settings, base::Moment now) {
    const memory::Schedule schedule = schedule_of(settings, card.bank);
    return memory::recall_now(memories.at(card), schedule.parameters, now, schedule.rollover);
}

// What the cards of one question say together.
struct Siblings {
    bool asked_today = false;
    std::vector<base::CardId> fresh;
};

} // namespace

QueueSizes& QueueSizes::operator+=(const QueueSizes& more) {
    learning += more.learning;
    due += more.due;
    fresh += more.fresh;
    return *this;
}

QueueSizes sizes_of(const Queue& queue) {
    return {.learning = queue.learning.size(), .due = queue.due.size(), .fresh = queue.fresh.size()};
}

std::size_t all_of(const QueueSizes& sizes) {
    return sizes.learning + sizes.due + sizes.fresh;
}

memory::Schedule schedule_of(const Settings& settings, const base::BankId& bank) {
    memory::Schedule schedule;
    schedule.retention = retention_of(settings, bank);
    schedule.rollover = rollover(settings);
    return schedule;
}

Queue queue_of(const bank::Bank& bank,
               const Memories& memories,
               const Settings& settings,
               const DayCounts& counts,
               base::Moment now,
               int more_new) {
    const base::Day today = base::learner_day(now, rollover(settings));
    Queue queue;
    std::vector<ByRecall> due;
    std::vector<base::CardId> fresh;
    for (const bank::Question& question : bank.questions) {
        Siblings siblings;
        for (const std::string& part : bank::parts_of(question)) {
            base::CardId card{.bank = bank.id, .question = question.id, .part = part};
            const auto known = memories.find(card);
            if (known == memories.end() || known->second.phase == memory::Phase::New) {
                siblings.fresh.push_back(std::move(card));
                continue;
            }
            siblings.asked_today = siblings.asked_today || known->second.last_day == today;
            if (is_learning(known->second)) {
                siblings.asked_today = true;
                queue.learning.push_back({.card = std::move(card), .due = known->second.due});
            } else if (memory::is_due(known->second, now, rollover(settings))) {
                siblings.asked_today = true;
                const double recall = recall_of(memories, card, settings, now);
                due.push_back({.recall = recall, .card = std::move(card)});
            }
        }
        if (!siblings.asked_today && !siblings.fresh.empty()) {
            fresh.push_back(std::move(siblings.fresh.front()));
        }
    }
    queue.due = by_recall(std::move(due));
    queue.due.resize(std::min(queue.due.size(),
                              rest_of_limit(settings.reviews_a_day, count_in(counts.reviewed, bank.id))));
    const std::size_t offered = std::min(
        fresh.size(), rest_of_limit(settings.new_a_day + more_new, count_in(counts.introduced, bank.id)));
    queue.held_back = fresh.size() - offered;
    fresh.resize(offered);
    queue.fresh = std::move(fresh);
    std::sort(
        queue.learning.begin(), queue.learning.end(), [](const Queue::Learning& a, const Queue::Learning& b) {
            return std::tie(a.due, a.card) < std::tie(b.due, b.card);
        });
    return queue;
}

Queue joined(const std::vector<Queue>& queues,
             const Memories& memories,
             const Settings& settings,
             base::Moment now) {
    Queue all;
    std::vector<ByRecall> due;
    std::size_t longest = 0;
    for (const Queue& queue : queues) {
        all.learning.insert(all.learning.end(), queue.learning.begin(), queue.learning.end());
        for (const base::CardId& card : queue.due) {
            due.push_back({.recall = recall_of(memories, card, settings, now), .card = card});
        }
        longest = std::max(longest, queue.fresh.size());
        all.held_back += queue.held_back;
    }
    for (std::size_t at = 0; at < longest; ++at) {
        for (const Queue& queue : queues) {
            if (at < queue.fresh.size()) {
                all.fresh.push_back(queue.fresh[at]);
            }
        }
    }
    all.due = by_recall(std::move(due));
    std::sort(
        all.learning.begin(), all.learning.end(), [](const Queue::Learning& a, const Queue::Learning& b) {
            return std::tie(a.due, a.card) < std::tie(b.due, b.card);
        });
    return all;
}

} // namespace ingat::study
