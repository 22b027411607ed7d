#include "base/catalogue.hpp"
#include "store/progress.hpp"
#include "store/progress_memory.hpp"
#include "store/progress_sample.hpp"
#include "support/run_sql.hpp"

#include <cmath>
#include <functional>
#include <random>

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

// Where what is remembered is not what the log says, a word for each card; the comparison of this promise.
std::vector<std::string> disagreements(const Progress& progress) {
    const Memories& remembered = progress.memories();
    const Memories told = replayed(progress);
    std::vector<std::string> found;
    for (const auto& [card, memory] : told) {
        const auto known = remembered.find(card);
        if (known == remembered.end()) {
            found.push_back(card.question.text + " is missing");
        } else if (known->second != memory) {
            found.push_back(card.question.text + " differs");
        }
    }
    for (const auto& [card, memory] : remembered) {
        if (!told.contains(card)) {
            found.push_back(card.question.text + " is too many");
        }
    }
    return found;
}

const std::vector<std::string> agreed;

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

// Writes rows as the program does, check numbers and counts and all, as if there were a slip in it.
void write_wrongly(const std::filesystem::path& folder, const std::function<bool(Database&)>& wrongly) {
    auto file = open_progress_file(folder, seed);
    REQUIRE(file);
    Transaction all{file->database};
    REQUIRE(all.began());
    REQUIRE(wrongly(file->database));
    REQUIRE(set_closed_well(file->database, true));
    REQUIRE(all.commit());
}

// Changes what is remembered of one card.
bool remember_wrongly(Database& database, const std::function<void(memory::CardMemory&)>& change) {
    const auto reading = read_memory_rows(database);
    REQUIRE(reading);
    MemoryRow row = reading->rows.at(card("q1"));
    change(row.memory);
    return put_memory_row(database, card("q1"), row);
}

// Three cards, the first two answered twice.
void answer_three_cards(const std::filesystem::path& folder) {
    Progress progress = opened(folder);
    for (int n = 0; n < 5; ++n) {
        answer_now(progress, answer("q" + std::to_string(n % 3), n * 1000));
    }
    CHECK(disagreements(progress) == agreed);
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
                CHECK(disagreements(progress) == agreed);
            }
        }
        const Progress again = opened(folder.path());
        CHECK(again.notes().empty());
        CHECK(disagreements(again) == agreed);
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
    CHECK(disagreements(again) == agreed);
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

// What no check number tells of: the comparison above must.
TEST_CASE("P2: memory written wrongly by the program itself would be noticed", "[P2]") {
    const TemporaryFolder folder;
    answer_three_cards(folder.path());
    std::vector<std::string> expected{"q1 differs"};
    std::function<void(memory::CardMemory&)> change;
    SECTION("stability") {
        change = [](memory::CardMemory& known) { known.state.stability *= 2; };
    }
    SECTION("difficulty, by the last bit") {
        change = [](memory::CardMemory& known) {
            known.state.difficulty = std::nextafter(known.state.difficulty, 0.0);
        };
    }
    SECTION("the day it is due") {
        change = [](memory::CardMemory& known) { known.due_day += std::chrono::days{1}; };
    }
    SECTION("the time it is due") {
        change = [](memory::CardMemory& known) { known.due += std::chrono::milliseconds{1}; };
    }
    SECTION("how often it was answered") {
        change = [](memory::CardMemory& known) { known.reviews += 1; };
    }
    SECTION("how often it was forgotten") {
        change = [](memory::CardMemory& known) { known.lapses += 1; };
    }
    SECTION("nothing") {
        change = [](memory::CardMemory&) {};
        expected.clear();
    }
    write_wrongly(folder.path(), [&](Database& database) { return remember_wrongly(database, change); });

    const Progress again = opened(folder.path());

    CHECK(again.notes().empty());
    CHECK(disagreements(again) == expected);
}

TEST_CASE("P2: a row of memory missing or too many would be noticed", "[P2]") {
    const TemporaryFolder folder;
    answer_three_cards(folder.path());
    std::vector<std::string> expected;
    SECTION("missing") {
        write_wrongly(folder.path(),
                      [](Database& database) { return remove_memory_row(database, card("q1")); });
        expected = {"q1 is missing"};
    }
    SECTION("too many") {
        write_wrongly(folder.path(), [](Database& database) {
            return put_memory_row(database, card("ghost"), {.memory = {.reviews = 1}, .state_seq = 1});
        });
        expected = {"ghost is too many"};
    }
    SECTION("too many, since the log lacks an answer") {
        write_wrongly(folder.path(), [](Database& database) {
            return database.run("DELETE FROM event WHERE question='q2'");
        });
        expected = {"q2 is too many"};
    }
    SECTION("left behind, since the log lacks one of two answers") {
        write_wrongly(folder.path(), [](Database& database) {
            return database.run("DELETE FROM event WHERE id=(SELECT max(id) FROM event WHERE question='q1')");
        });
        expected = {"q1 differs"};
    }

    const Progress again = opened(folder.path());

    CHECK(disagreements(again) == expected);
}
