#pragma once

#include "store/progress_events.hpp"
#include "store/progress_replay.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace ingat::store {

// What a self-test does to a store, the same on every run, and what should come of it, kept in the simplest
// way. Deeds are numbered from 1.
class SelftestPlan {
public:
    enum class Kind { Answer, Undo, Redo, Correct };

    struct Deed {
        Kind kind = Kind::Answer;
        Review review;            // Answer, Correct; else only when
        memory::CardMemory after; // Answer, Correct: of its card
    };

    // An event that the log should have.
    struct Expected {
        EventKind kind = EventKind::Review;
        Review review;
        std::size_t names = 0; // Undo, Redo: the place of an earlier event

        bool operator==(const Expected&) const = default;
    };

    [[nodiscard]] long long done() const { return done_; } // deeds so far
    [[nodiscard]] Deed next() const;
    void do_next();

    [[nodiscard]] const std::vector<Expected>& log() const { return log_; }
    [[nodiscard]] std::vector<bool> counts() const; // for each place of the log: a review that is not undone
    [[nodiscard]] std::map<base::CardId, memory::CardMemory> memories() const;

    // The number of the deed that an event belongs to.
    [[nodiscard]] static long long number_of(const Review& review);

private:
    struct Counting {
        std::size_t place = 0;     // in the log
        memory::CardMemory before; // of its card
        memory::CardMemory after;
    };
    struct Undone {
        std::size_t undo = 0; // its place in the log
        Counting review;
    };

    [[nodiscard]] Kind kind_of(long long number) const;
    [[nodiscard]] memory::CardMemory known(const base::CardId& card) const;
    void answer(const Review& review);
    void undo(const Occasion& when);
    void redo(const Occasion& when);

    long long done_ = 0;
    std::vector<Expected> log_;
    std::vector<Counting> counting_; // oldest first
    std::vector<Undone> undone_;     // since the last answer, last one last
    std::map<base::CardId, memory::CardMemory> memories_;
};

} // namespace ingat::store
