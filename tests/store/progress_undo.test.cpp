#include "store/progress.hpp"
#include "store/progress_sample.hpp"
#include "support/run_sql.hpp"

#include <random>
#include <set>

using namespace progress_sample;

namespace {

// What the store should hold, kept in the simplest way.
struct Model {
    struct Answer {
        Review review;
        bool undone = false;
    };
    std::vector<Answer> log;
    std::vector<std::size_t> redoable; // undone since the last answer, last one last

    void add(const Review& review) {
        log.push_back({.review = review});
        redoable.clear();
    }

    std::optional<Review> undo() {
        for (std::size_t at = log.size(); at-- > 0;) {
            if (!log[at].undone) {
                log[at].undone = true;
                redoable.push_back(at);
                return log[at].review;
            }
        }
        return std::nullopt;
    }

    std::optional<Review> redo() {
        if (redoable.empty()) {
            return std::nullopt;
        }
        const std::size_t at = redoable.back();
        redoable.pop_back();
        log[at].undone = false;
        return log[at].review;
    }

    [[nodiscard]] std::map<base::CardId, memory::CardMemory> memories() const {
        std::map<base::CardId, memory::CardMemory> known;
        for (const Answer& answer : log) {
            if (!answer.undone) {
                auto& card = known[answer.review.card];
                card = memory_after(card, answer.review, {});
            }
        }
        return known;
    }

    [[nodiscard]] std::map<base::BankId, DayCounts> counts_on(base::Day day) const {
        std::map<base::BankId, DayCounts> counts;
        std::set<base::CardId> seen;
        std::set<base::CardId> of_day;
        for (const Answer& answer : log) {
            if (answer.undone) {
                continue;
            }
            const bool first = seen.insert(answer.review.card).second;
            if (answer.review.when.day == day) {
                counts[answer.review.card.bank].answers += 1;
            }
            if (answer.review.when.day == day && of_day.insert(answer.review.card).second) {
                DayCounts& of_bank = counts[answer.review.card.bank];
                (first ? of_bank.introduced : of_bank.reviewed) += 1;
            }
        }
        return counts;
    }
};

std::optional<Review> review_in(const base::Result<std::optional<LoggedReview>>& result) {
    REQUIRE(result);
    return *result ? std::optional{(*result)->review} : std::nullopt;
}

void check_equal(const Progress& progress, const Model& model) {
    const auto log = log_of(progress);
    REQUIRE(log.size() == model.log.size());
    for (std::size_t at = 0; at < log.size(); ++at) {
        CHECK(log[at].review == model.log[at].review);
        CHECK(log[at].undone == model.log[at].undone);
    }
    CHECK(progress.memories() == model.memories());
    const base::Day day = after_morning(24 * 60).day;
    CHECK(*progress.counts_on(day) == model.counts_on(day));
}

} // namespace

TEST_CASE("P3: undo goes back to the start of time, across restarts", "[store][progress_undo]") {
    const TemporaryFolder folder;
    std::vector<std::map<base::CardId, memory::CardMemory>> before;
    for (int n = 0; n < 6; ++n) {
        Progress progress = opened(folder.path());
        before.push_back(progress.memories());
        answer_now(progress, answer("q" + std::to_string(n % 2), n * 24 * 60));
    }

    for (int n = 5; n >= 0; --n) {
        Progress progress = opened(folder.path());
        const auto undone = progress.undo_last(after_morning(10'000 - n), {});
        REQUIRE(undone);
        REQUIRE(*undone);
        CHECK((*undone)->review == answer("q" + std::to_string(n % 2), n * 24 * 60));
        CHECK(progress.memories() == before.at(static_cast<std::size_t>(n)));
    }

    Progress progress = opened(folder.path());
    CHECK(progress.memories().empty());
    CHECK(log_of(progress).size() == 6); // undone, never deleted
    CHECK_FALSE(review_in(progress.last_undoable()));
    CHECK_FALSE(review_in(progress.undo_last(after_morning(20'000), {})));
}

TEST_CASE("P3: any review can be taken back once, whatever came after it", "[store][progress_undo]") {
    const TemporaryFolder folder;
    Progress progress = opened(folder.path());
    const base::EventId first = answer_now(progress, answer("q1", 0));
    answer_now(progress, answer("q1", 3));

    REQUIRE(progress.undo(first, after_morning(5), {}));

    CHECK(progress.memories().at(card("q1")) == memory_after({}, answer("q1", 3), {}));
    CHECK(log_of(progress)[0].undone);
    const auto twice = progress.undo(first, after_morning(6), {});
    REQUIRE_FALSE(twice);
    CHECK(twice.error().kind == base::ErrorKind::Refused);
    const auto unknown = progress.undo({}, after_morning(6), {});
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().kind == base::ErrorKind::NotFound);
}

TEST_CASE("a review is undone while an undo stands that no redo names, in whatever order they come",
          "[store][progress_undo]") {
    const base::EventId review = make_event_id(1, 0);
    const Event undo{.kind = EventKind::Undo, .id = make_event_id(2, 0), .names = review};
    const Event redo{.kind = EventKind::Redo, .id = make_event_id(3, 0), .names = undo.id};
    const Event second_undo{.kind = EventKind::Undo, .id = make_event_id(4, 0), .names = review};

    Tombstones late_redo;
    late_redo.add(undo);
    CHECK(late_redo.is_undone(review));
    late_redo.add(redo);
    CHECK_FALSE(late_redo.is_undone(review));
    late_redo.add(second_undo);
    CHECK(late_redo.is_undone(review));

    Tombstones early_redo;
    early_redo.add(redo);
    early_redo.add(undo);
    CHECK_FALSE(early_redo.is_undone(review));
}

TEST_CASE("P2, P3: whatever is answered, undone, redone and reopened, log and memory are what they should be",
          "[store][progress_undo]") {
    const unsigned trial = GENERATE(1U, 2U, 3U, 4U);
    std::mt19937 random{trial};
    const TemporaryFolder folder;
    std::optional<Progress> progress{opened(folder.path())};
    Model model;
    for (int step = 0; step < 120; ++step) {
        const int minutes = static_cast<int>(random() % 5000); // the clock jumps, back too
        switch (random() % 8) {
        case 0:
        case 1: {
            const auto expected = model.undo();
            CHECK(review_in(progress->last_undoable()) == expected);
            CHECK(review_in(progress->undo_last(after_morning(minutes), {})) == expected);
            break;
        }
        case 2: {
            const auto expected = model.redo();
            CHECK(review_in(progress->last_redoable()) == expected);
            CHECK(review_in(progress->redo_last(after_morning(minutes), {})) == expected);
            break;
        }
        case 3:
            progress.reset();
            progress.emplace(opened(folder.path()));
            break;
        default: {
            const Review review =
                answer("q" + std::to_string(random() % 5), minutes, memory::all_ratings.at(random() % 4));
            answer_now(*progress, review);
            model.add(review);
            CHECK(progress->summary_after_write() == *progress->summary(review.when.day));
        }
        }
    }
    check_equal(*progress, model);
    progress.reset();
    check_equal(opened(folder.path()), model);
}

TEST_CASE("P3: undo goes back to what was remembered, whatever the settings are by then",
          "[store][progress_undo]") {
    const TemporaryFolder folder;
    Schedules changed;
    changed.usual.retention = 0.75;
    changed.usual.rollover = std::chrono::minutes{0};
    Review own = answer("q1", 0, memory::Rating::Easy);
    own.retention = 0.97;
    own.rollover = std::chrono::minutes{120};
    memory::CardMemory before;
    {
        Progress progress = opened(folder.path());
        answer_now(progress, own);
        before = progress.memories().at(card("q1"));
        CHECK(before != memory_after({}, answer("q1", 0, memory::Rating::Easy), {}));
        Review later = answer("q1", 30 * 24 * 60);
        later.retention = changed.usual.retention;
        later.rollover = changed.usual.rollover;
        answer_now(progress, later);

        REQUIRE(progress.undo_last(after_morning(31 * 24 * 60), changed));

        CHECK(progress.memories().at(card("q1")) == before);
        CHECK(log_of(progress)[0].review == own);
    }
    SECTION("computed again after damage it is the same") {
        run_sql(folder / "progress.db", "UPDATE memory SET due_day=due_day+1");
    }
    SECTION("and after a restart") {}
    const auto again = Progress::open(folder.path(), seed, changed);
    REQUIRE(again);
    CHECK(again->memories().at(card("q1")) == before);
}
