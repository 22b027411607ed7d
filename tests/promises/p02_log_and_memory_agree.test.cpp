#include "base/catalogue.hpp"
#include "store/progress.hpp"
#include "store/progress_sample.hpp"

#include <random>
#include <sqlite3.h>

using namespace progress_sample;

namespace {

using Memories = std::map<base::CardId, memory::CardMemory>;

// What the log says, replayed from its beginning in the simplest way.
Memories replayed(const Progress& progress) {
    Memories memories;
    for (const LoggedReview& logged : log_of(progress)) {
        if (!logged.undone) {
            memory::CardMemory& card = memories[logged.review.card];
            card = memory_after(card, logged.review, {});
        }
    }
    return memories;
}

// Answers, takes back, puts back, corrects and takes any old review back, at random.
class Hand {
public:
    explicit Hand(unsigned seed) : dice_{seed} {}

    void act(Progress& progress) {
        minute_ += static_cast<int>(below(3000));
        switch (below(10)) {
        case 0:
        case 1: REQUIRE(progress.undo_last(after_morning(minute_), {})); break;
        case 2: REQUIRE(progress.redo_last(after_morning(minute_), {})); break;
        case 3: correct(progress); break;
        case 4: take_any_back(progress); break;
        default: answer_now(progress, any_answer()); break;
        }
    }

    std::size_t below(std::size_t end) {
        return std::uniform_int_distribution<std::size_t>{0, end - 1}(dice_);
    }

private:
    Review any_answer() {
        return answer("q" + std::to_string(below(9)), minute_, memory::all_ratings.at(below(4)));
    }

    void correct(Progress& progress) {
        const auto last = progress.last_undoable();
        REQUIRE(last);
        if (!*last) {
            return;
        }
        Review better = (*last)->review;
        better.when = after_morning(minute_);
        better.rating = memory::all_ratings.at(below(4));
        Memories before = replayed_without((*last)->id, progress);
        REQUIRE(progress.correct_last(better, memory_after(before[better.card], better, {})));
    }

    static Memories replayed_without(const base::EventId& id, const Progress& progress) {
        Memories memories;
        for (const LoggedReview& logged : log_of(progress)) {
            if (!logged.undone && logged.id != id) {
                memory::CardMemory& card = memories[logged.review.card];
                card = memory_after(card, logged.review, {});
            }
        }
        return memories;
    }

    void take_any_back(Progress& progress) {
        const auto log = log_of(progress);
        if (!log.empty()) {
            const LoggedReview& any = log[below(log.size())];
            CHECK(static_cast<bool>(progress.undo(any.id, after_morning(minute_), {})) == !any.undone);
        }
    }

    std::mt19937 dice_;
    int minute_ = 0;
};

void run_sql(const std::filesystem::path& file, const std::string& sql) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
    REQUIRE(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
}

} // namespace

TEST_CASE("P2: whatever is done, what is remembered is what the log says, also after a kill", "[P2]") {
    const auto seed_of_hand = GENERATE(range(1U, 5U));
    CAPTURE(seed_of_hand);
    const TemporaryFolder folder;
    Hand hand{seed_of_hand};
    for (unsigned sitting = 0; sitting < 8; ++sitting) {
        const std::size_t turns = 1 + hand.below(40);
        {
            Progress progress = opened(folder.path());
            for (std::size_t turn = 0; turn < turns; ++turn) {
                hand.act(progress);
                CHECK(progress.memories() == replayed(progress));
            }
        }
        const Progress again = opened(folder.path());
        CHECK(again.notes().empty());
        CHECK(again.memories() == replayed(again));
        CHECK(again.check()->empty());
    }
    CHECK(log_of(opened(folder.path())).size() > 20);
}

TEST_CASE("P2: killed in the middle of it, what is remembered is what the log says", "[P2]") {
    const auto seed_of_hand = GENERATE(range(11U, 15U));
    CAPTURE(seed_of_hand);
    const TemporaryFolder folder;
    REQUIRE(in_another_process([&] {
                Hand hand{seed_of_hand};
                Progress progress = opened(folder.path());
                for (unsigned turn = 0; turn < 60; ++turn) {
                    hand.act(progress);
                }
                ::_exit(0); // before the progress is closed
                return 1;
            }) == 0);
    const Progress again = opened(folder.path()); // each card's row was compared with the log
    CHECK(again.notes().empty());
    CHECK(again.memories() == replayed(again));
    CHECK(log_of(again).size() > 20);
}

TEST_CASE(
    "P2: a row that was changed, left behind or removed is computed again from the log, and that is said",
    "[P2]") {
    const TemporaryFolder folder;
    Memories before;
    {
        Hand hand{21};
        Progress progress = opened(folder.path());
        for (unsigned turn = 0; turn < 60; ++turn) {
            hand.act(progress);
        }
        before = progress.memories();
    }
    const std::string one = " WHERE question=(SELECT MAX(question) FROM memory WHERE reviews>0)";
    const std::string harm = GENERATE_COPY(as<std::string>{},
                                           "UPDATE memory SET stability=stability*2" + one,
                                           "UPDATE memory SET due_day=due_day+1" + one,
                                           "UPDATE memory SET crc=crc+1" + one,
                                           "UPDATE memory SET part='9'" + one,
                                           "DELETE FROM memory" + one,
                                           std::string{"DELETE FROM memory"});
    CAPTURE(harm);
    run_sql(folder / "progress.db", harm);
    {
        const Progress mended = opened(folder.path());
        CHECK(mended.memories() == before);
        REQUIRE(mended.notes().size() == 1);
        CHECK(base::worded({}, mended.notes().front()).find("computed again") != std::string::npos);
    }
    const Progress again = opened(folder.path());
    CHECK(again.memories() == before);
    CHECK(again.notes().empty());
}
