#include "study/pace.hpp"

#include <algorithm>
#include <numeric>

namespace ingat::study {
namespace {

constexpr double asks_of_new = 2.3; // twice in its steps, and once more after the share that is forgotten
constexpr double asks_of_due = 1.1; // one in ten is forgotten and comes back
constexpr double asks_of_learning = 1.2;

double asks_of(const Session& session, const Memories& memories) {
    double asks = asks_of_learning * static_cast<double>(session.learning.size());
    const auto add = [&](const base::CardId& card) {
        asks += memories.contains(card) ? asks_of_due : asks_of_new;
    };
    for (const base::CardId& card : session.to_come) {
        add(card);
    }
    if (session.current) {
        add(*session.current);
    }
    return asks;
}

} // namespace

Pace pace_of(const std::vector<int>& milliseconds) {
    if (milliseconds.size() < fewest_answers_for_pace) {
        return {};
    }
    const double sum = std::accumulate(milliseconds.begin(), milliseconds.end(), 0.0);
    return {.seconds = std::max(1.0, sum / 1000 / static_cast<double>(milliseconds.size()))};
}

double minutes_for(const QueueSizes& cards, const Pace& pace) {
    const double asks = asks_of_new * static_cast<double>(cards.fresh) +
                        asks_of_due * static_cast<double>(cards.due) +
                        asks_of_learning * static_cast<double>(cards.learning);
    return asks * pace.seconds / 60;
}

double minutes_left(const Session& session, const Memories& memories, const Pace& pace) {
    return asks_of(session, memories) * pace.seconds / 60;
}

Queue within_minutes(Queue queue, const Pace& pace, double minutes) {
    double left = minutes * 60 / pace.seconds;
    bool is_first = true;
    const auto keep = [&](auto& cards, double asks) {
        std::size_t kept = 0;
        while (kept < cards.size() && (left >= asks || is_first)) {
            left -= asks;
            is_first = false;
            ++kept;
        }
        cards.resize(kept);
    };
    keep(queue.learning, asks_of_learning);
    keep(queue.due, asks_of_due);
    keep(queue.fresh, asks_of_new);
    return queue;
}

} // namespace ingat::study
