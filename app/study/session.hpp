#pragma once

#include "base/ids.hpp"
#include "base/time.hpp"
#include "memory/scheduler.hpp"
#include "study/queue.hpp"

#include <chrono>
#include <optional>
#include <vector>

namespace ingat::study {

// One sitting: what is asked now, what is still to come, what was done. A plain value.
struct Session {
    std::optional<base::CardId> current;
    std::vector<base::CardId> to_come;     // due cards, then new ones
    std::vector<Queue::Learning> learning; // come back in this sitting
    std::vector<base::QuestionId> lately;  // questions asked last, newest last
    int finished = 0;                      // cards that will not come back in this sitting
    int answers = 0;
    int remembered = 0;         // answers other than Again
    long long milliseconds = 0; // spent on answers

    bool operator==(const Session&) const = default;
};

// A card in its learning steps is asked up to this long before its time rather than making the learner wait.
inline constexpr std::chrono::minutes learn_ahead{20};

// Questions between two siblings, where the queue has others to put there.
inline constexpr std::size_t sibling_gap = 3;

// A sitting over everything in the queue, its first card chosen.
[[nodiscard]] Session begun(const Queue& queue, base::Instant now);

// The sitting after the current card was answered with `rating` and became `after`; the next card is chosen.
// A card that is due again on the same day in its steps comes back.
[[nodiscard]] Session answered(Session session,
                               memory::Rating rating,
                               const memory::CardMemory& after,
                               int milliseconds,
                               base::Instant now);

// The sitting after the answer to `card` was taken back: it is asked again, now. `rating` and `milliseconds`
// are those of the answer taken back.
[[nodiscard]] Session
undone(Session session, const base::CardId& card, memory::Rating rating, int milliseconds);

// The sitting after an answer to `card` that was taken back counts again, while another card is on the
// screen.
[[nodiscard]] Session redone(Session session,
                             const base::CardId& card,
                             memory::Rating rating,
                             const memory::CardMemory& after,
                             int milliseconds);

// The sitting with its next card chosen anew, for when time has passed. The current card stays, if there is
// one.
[[nodiscard]] Session with_next(Session session, base::Instant now);

// Cards of this sitting still to be asked, the current one included.
[[nodiscard]] int remaining(const Session& session);

// The sitting without its current card, which was only looked at; the next one is chosen.
[[nodiscard]] Session without_current(Session session, base::Instant now);

// Which card of the sitting this is, counted from 1: one that comes back is not counted anew.
[[nodiscard]] int position(const Session& session);

// How much of the sitting is done, 0 to 1: a card in its steps counts half.
[[nodiscard]] double share_done(const Session& session);

} // namespace ingat::study
