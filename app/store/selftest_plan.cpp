#include "store/selftest_plan.hpp"

#include "base/random.hpp"
#include "memory/fuzz.hpp"

#include <string>
#include <utility>

namespace ingat::store {
namespace {

constexpr int card_count = 50;
constexpr std::size_t fewest_answers = 3; // before anything is taken back
constexpr std::chrono::minutes offset{420};
constexpr std::chrono::hours between_deeds{5};
constexpr base::Instant beginning{std::chrono::days{20000}};

Occasion occasion_of(long long number) {
    const base::Moment at{.at = beginning + number * between_deeds, .offset = offset};
    return {.at = at, .day = base::learner_day(at, memory::Schedule{}.rollover)};
}

Review made_up(long long number) {
    return {
        .card = {.bank = {"selftest"},
                 .question = {"q" + std::to_string(number * number % card_count)},
                 .part = "1"},
        .rating = memory::all_ratings.at(static_cast<std::size_t>(number * 7 / 3 % 4)),
        .when = occasion_of(number),
        .taken = std::chrono::milliseconds{number},
        .mode = "selftest",
    };
}

Review at(Review review, const Occasion& when) {
    review.when = when;
    return review;
}

} // namespace

SelftestPlan::Kind SelftestPlan::kind_of(long long number) const {
    constexpr std::uint64_t seed = 0x696e676174;
    const std::uint64_t chance = base::mixed(seed, static_cast<std::uint64_t>(number)) % 10;
    if (chance < 2 && counting_.size() > fewest_answers) {
        return Kind::Undo;
    }
    if (chance < 7 && !undone_.empty()) {
        return Kind::Redo;
    }
    return chance == 9 && counting_.size() > fewest_answers ? Kind::Correct : Kind::Answer;
}

SelftestPlan::Deed SelftestPlan::next() const {
    const long long number = done_ + 1;
    Deed deed{.kind = kind_of(number), .review = made_up(number), .after = {}};
    if (deed.kind == Kind::Correct) {
        const Counting& wrong = counting_.back();
        deed.review.card = log_[wrong.place].review.card;
        deed.after = memory_after(wrong.before, deed.review, {});
    } else if (deed.kind == Kind::Answer) {
        deed.after = memory_after(known(deed.review.card), deed.review, {});
    }
    return deed;
}

void SelftestPlan::do_next() {
    const Deed deed = next();
    switch (deed.kind) {
    case Kind::Answer: answer(deed.review); break;
    case Kind::Undo: undo(deed.review.when); break;
    case Kind::Redo: redo(deed.review.when); break;
    case Kind::Correct:
        undo(deed.review.when);
        answer(deed.review);
        break;
    }
    done_ += 1;
}

void SelftestPlan::answer(const Review& review) {
    const memory::CardMemory before = known(review.card);
    const memory::CardMemory after = memory_after(before, review, {});
    counting_.push_back({.place = log_.size(), .before = before, .after = after});
    log_.push_back({.kind = EventKind::Review, .review = review});
    memories_[review.card] = after;
    undone_.clear();
}

void SelftestPlan::undo(const Occasion& when) {
    const Counting last = counting_.back();
    counting_.pop_back();
    undone_.push_back({.undo = log_.size(), .review = last});
    const Review review = log_[last.place].review;
    memories_[review.card] = last.before;
    log_.push_back({.kind = EventKind::Undo, .review = at(review, when), .names = last.place});
}

void SelftestPlan::redo(const Occasion& when) {
    const Undone last = undone_.back();
    undone_.pop_back();
    counting_.push_back(last.review);
    const Review review = log_[last.review.place].review;
    memories_[review.card] = last.review.after;
    log_.push_back({.kind = EventKind::Redo, .review = at(review, when), .names = last.undo});
}

std::vector<bool> SelftestPlan::counts() const {
    std::vector<bool> counts(log_.size(), false);
    for (const Counting& counting : counting_) {
        counts[counting.place] = true;
    }
    return counts;
}

memory::CardMemory SelftestPlan::known(const base::CardId& card) const {
    const auto found = memories_.find(card);
    return found == memories_.end() ? memory::CardMemory{} : found->second;
}

std::map<base::CardId, memory::CardMemory> SelftestPlan::memories() const {
    auto answered = memories_;
    std::erase_if(answered, [](const auto& card) { return card.second.reviews == 0; });
    return answered;
}

long long SelftestPlan::number_of(const Review& review) {
    return (review.when.at.at - beginning) / between_deeds;
}

} // namespace ingat::store
