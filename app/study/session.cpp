#include "study/session.hpp"

#include <algorithm>
#include <utility>

namespace ingat::study {
namespace {

bool was_lately(const Session& session, const base::CardId& card) {
    return std::find(session.lately.begin(), session.lately.end(), card.question) != session.lately.end();
}

void note_as_asked(Session& session, const base::CardId& card) {
    session.lately.push_back(card.question);
    if (session.lately.size() > sibling_gap) {
        session.lately.erase(session.lately.begin());
    }
}

// The first of `from` up to time `until` whose question was not asked lately.
std::optional<base::CardId> take_learning(Session& session, base::Instant until, bool even_if_lately) {
    for (auto each = session.learning.begin(); each != session.learning.end() && each->due <= until; ++each) {
        if (even_if_lately || !was_lately(session, each->card)) {
            base::CardId card = std::move(each->card);
            session.learning.erase(each);
            return card;
        }
    }
    return std::nullopt;
}

std::optional<base::CardId> take_to_come(Session& session, bool even_if_lately) {
    const auto found =
        std::find_if(session.to_come.begin(), session.to_come.end(), [&](const base::CardId& card) {
            return even_if_lately || !was_lately(session, card);
        });
    if (found == session.to_come.end()) {
        return std::nullopt;
    }
    base::CardId card = std::move(*found);
    session.to_come.erase(found);
    return card;
}

// What is due in its steps, then the queue, then what will be due soon: first without siblings of what was
// just asked, then, if nothing else is left, with them.
std::optional<base::CardId> take_next(Session& session, base::Instant now) {
    for (const bool even_if_lately : {false, true}) {
        if (auto card = take_learning(session, now, even_if_lately)) {
            return card;
        }
        if (auto card = take_to_come(session, even_if_lately)) {
            return card;
        }
        if (auto card = take_learning(session, now + learn_ahead, even_if_lately)) {
            return card;
        }
    }
    return std::nullopt;
}

void put_in_learning(Session& session, base::CardId card, base::Instant due) {
    const auto place = std::find_if(session.learning.begin(),
                                    session.learning.end(),
                                    [&](const Queue::Learning& each) { return each.due > due; });
    session.learning.insert(place, {.card = std::move(card), .due = due});
}

bool comes_back(const memory::CardMemory& after) {
    return after.phase == memory::Phase::Learning || after.phase == memory::Phase::Relearning;
}

// One more answer of this sitting, to a card that is in none of its lists.
void count(Session& session,
           const base::CardId& card,
           memory::Rating rating,
           const memory::CardMemory& after,
           int milliseconds) {
    session.answers += 1;
    session.remembered += rating == memory::Rating::Again ? 0 : 1;
    session.milliseconds += milliseconds;
    if (comes_back(after)) {
        put_in_learning(session, card, after.due);
    } else {
        session.finished += 1;
    }
}

} // namespace

Session begun(const Queue& queue, base::Instant now) {
    Session session;
    session.learning = queue.learning;
    session.to_come = queue.due;
    session.to_come.insert(session.to_come.end(), queue.fresh.begin(), queue.fresh.end());
    return with_next(std::move(session), now);
}

Session with_next(Session session, base::Instant now) {
    if (session.current) {
        return session;
    }
    session.current = take_next(session, now);
    if (session.current) {
        note_as_asked(session, *session.current);
    }
    return session;
}

Session answered(Session session,
                 memory::Rating rating,
                 const memory::CardMemory& after,
                 int milliseconds,
                 base::Instant now) {
    if (!session.current) {
        return session;
    }
    const base::CardId card = std::move(*session.current);
    session.current.reset();
    count(session, card, rating, after, milliseconds);
    return with_next(std::move(session), now);
}

Session undone(Session session, const base::CardId& card, memory::Rating rating, int milliseconds) {
    const bool was_current = session.current == card; // it came back in its steps
    if (session.current && !was_current) {
        // It was not answered: nothing keeps it from being the next one again.
        std::erase(session.lately, session.current->question);
        session.to_come.insert(session.to_come.begin(), std::move(*session.current));
    }
    const std::size_t waiting = session.learning.size() + session.to_come.size();
    std::erase_if(session.learning, [&](const Queue::Learning& each) { return each.card == card; });
    std::erase(session.to_come, card);
    const bool was_waiting = was_current || session.learning.size() + session.to_come.size() < waiting;
    session.current = card;
    if (session.answers > 0) { // else the answer belongs to an earlier sitting
        session.answers -= 1;
        session.remembered -= rating == memory::Rating::Again ? 0 : 1;
        session.milliseconds -= milliseconds;
        session.finished -= was_waiting || session.finished == 0 ? 0 : 1;
    }
    return session;
}

Session redone(Session session,
               const base::CardId& card,
               memory::Rating rating,
               const memory::CardMemory& after,
               int milliseconds) {
    std::erase_if(session.learning, [&](const Queue::Learning& each) { return each.card == card; });
    std::erase(session.to_come, card);
    count(session, card, rating, after, milliseconds);
    return session;
}

int remaining(const Session& session) {
    return static_cast<int>(session.to_come.size() + session.learning.size()) + (session.current ? 1 : 0);
}

Session without_current(Session session, base::Instant now) {
    session.current.reset();
    return with_next(std::move(session), now);
}

int position(const Session& session) {
    return session.finished + remaining(session) - static_cast<int>(session.to_come.size());
}

double share_done(const Session& session) {
    const int all = session.finished + remaining(session);
    const int begun = position(session) - (session.current ? 1 : 0);
    return all == 0 ? 1 : static_cast<double>(session.finished + begun) / (2.0 * all);
}

} // namespace ingat::study
