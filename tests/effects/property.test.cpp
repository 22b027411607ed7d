#include "learner.hpp"

#include <algorithm>
#include <random>
#include <set>
#include <vector>

using namespace ingat;
using namespace ingat::effects;

namespace {

using Dice = std::mt19937;

std::size_t below(Dice& dice, std::size_t end) {
    return std::uniform_int_distribution<std::size_t>{0, end - 1}(dice);
}

program::ChangeSetting any_setting(Dice& dice, const program::State& state) {
    constexpr auto last = static_cast<std::size_t>(program::SettingId::Retention); // what matters most
    const auto id = static_cast<program::SettingId>(std::min(below(dice, last + 4), last));
    const bool of_bank = id == program::SettingId::Retention && below(dice, 2) == 0;
    return {.id = id,
            .bank = of_bank ? state.banks[below(dice, state.banks.size())]->id : base::BankId{},
            .choice = static_cast<int>(below(dice, 3)),
            .step = static_cast<int>(below(dice, 3)) - 1};
}

// The cards as the log has them when it is replayed from its beginning, and how many answers count.
struct Replayed {
    study::Memories memories;
    int answers = 0;
};
Replayed replayed(Learner& learner) {
    Replayed all;
    const store::Schedules schedules = schedules_of(learner.state.settings);
    std::set<base::EventId> seen;
    store::LogReader log = learner.desk->progress()->log();
    for (auto each = log.next(); each && *each; each = log.next()) {
        CHECK((seen.empty() || *seen.rbegin() < (*each)->id)); // in order, no id twice
        seen.insert((*each)->id);
        if (!(*each)->undone) {
            const store::Review& review = (*each)->review;
            memory::CardMemory& card = all.memories[review.card];
            card = store::memory_after(card, review, store::schedule_for(schedules, review.card.bank));
            all.answers += 1;
        }
    }
    return all;
}

// A learner at a real desk, who never forgets what was there before an answer.
class Witness {
public:
    Witness(const std::filesystem::path& home, unsigned seed) : learner_{home}, dice_{seed} {}

    void live(int turns) {
        for (int turn = 0; turn < turns; ++turn) {
            CAPTURE(turn);
            do_anything();
            check_agrees();
        }
        check_log();
    }

    // Takes every answer back, then puts all of it back: each state on the way is the one that was.
    void check_way_back() {
        const study::Memories now = learner_.state.memories;
        const std::size_t answers = past_.size();
        while (learner_.state.log.undo) {
            undo();
        }
        CHECK(past_.empty());
        CHECK(learner_.state.memories.empty());
        restart();
        for (std::size_t each = 0; each < answers; ++each) {
            redo();
        }
        CHECK(learner_.state.memories == now);
        check_log();
    }

    [[nodiscard]] std::size_t answers() const { return past_.size(); }

private:
    void do_anything() {
        learner_.now.at += std::chrono::milliseconds{below(dice_, 9000)};
        switch (below(dice_, 12)) {
        case 0: undo(); break;
        case 1:
            undo();
            redo();
            break;
        case 2: redo(); break;
        case 3:
        case 4: change_settings(); break;
        case 5:
            learner_.now.at += std::chrono::minutes{below(dice_, 3000)};
            learner_.apply(program::Event{program::TimePassed{}});
            break;
        case 6:
            if (below(dice_, 4) == 0) {
                restart();
            }
            break;
        default: answer(); break;
        }
    }

    // One of them, several steps, so that it makes a difference.
    void change_settings() {
        const program::ChangeSetting change = any_setting(dice_, learner_.state);
        for (std::size_t step = 0; step < 1 + below(dice_, 6); ++step) {
            learner_.act(change);
        }
    }

    // Every step that may write is watched, so that what was before it is known.
    template <class Act>
    void watch(const Act& act) {
        study::Memories before = learner_.state.memories;
        act();
        const int answers = replayed(learner_).answers;
        REQUIRE(answers <= static_cast<int>(past_.size()) + 1);
        if (answers > static_cast<int>(past_.size())) {
            past_.push_back(std::move(before));
            future_.clear();
        }
    }

    void answer() {
        if (learner_.state.screen != program::Screen::Study ||
            program::current_question(learner_.state) == nullptr) {
            const auto& banks = learner_.state.banks;
            // Mostly the smallest one, so that its cards come back for years.
            const base::BankId bank =
                below(dice_, 4) > 0 ? base::BankId{"selamat-datang"} : banks[below(dice_, banks.size())]->id;
            learner_.act(program::StartStudy{.bank = bank});
        }
        const auto rating = memory::all_ratings.at(below(dice_, 4));
        watch([&] {
            learner_.match_and_choose_first();
            learner_.act(program::CheckAnswer{.typed = "nothing"});
        });
        learner_.act(program::ShowAnswer{});
        watch([&] { learner_.act(program::GiveRating{.rating = rating}); });
        if (below(dice_, 2) == 0) {
            learner_.act(program::WasRight{}); // the answer before it no longer counts: as many as before
        }
        learner_.act(program::Continue{});
    }

    void undo() {
        if (past_.empty()) {
            CHECK_FALSE(learner_.state.log.undo);
            return;
        }
        REQUIRE(learner_.state.log.undo);
        const study::Memories now = learner_.state.memories;
        learner_.act(program::Undo{});
        CHECK(learner_.state.memories == past_.back()); // every card, and with it the day it is due
        future_.push_back(now);
        past_.pop_back();
    }

    void redo() {
        if (future_.empty()) {
            CHECK_FALSE(learner_.state.log.redo);
            return;
        }
        REQUIRE(learner_.state.log.redo);
        past_.push_back(learner_.state.memories);
        learner_.act(program::Redo{});
        CHECK(learner_.state.memories == future_.back());
        future_.pop_back();
    }

    void restart() {
        const program::State before = learner_.state;
        learner_.start();
        CHECK(learner_.state.memories == before.memories);
        CHECK(learner_.state.settings == before.settings);
        CHECK(learner_.state.log.undo == before.log.undo);
        CHECK(learner_.state.log.redo == before.log.redo);
        CHECK(learner_.state.log.latest_milliseconds == before.log.latest_milliseconds);
        if (learner_.state.log.counts.day == before.log.counts.day) {
            CHECK(learner_.state.log.counts.introduced == before.log.counts.introduced);
        }
        CHECK(learner_.state.notices.empty());
        CHECK_FALSE(learner_.state.read_only);
    }

    void check_agrees() {
        CHECK(learner_.state.memories == learner_.desk->progress()->memories());
        CHECK(learner_.state.notices.empty());
        CHECK(learner_.state.log.undo.has_value() == !past_.empty());
        CHECK(learner_.state.log.redo.has_value() == !future_.empty());
        CHECK((!learner_.state.study || !learner_.state.study->saving));
    }

    void check_log() {
        CHECK(learner_.desk->progress()->check()->empty());
        const Replayed log = replayed(learner_);
        CHECK(log.memories == learner_.state.memories);
        CHECK(log.answers == static_cast<int>(past_.size()));
    }

    Learner learner_;
    Dice dice_;
    std::vector<study::Memories> past_;   // before each answer that stands
    std::vector<study::Memories> future_; // after each answer taken back, the next one last
};

} // namespace

TEST_CASE("whatever is done in whatever order, undo brings back what was, and the disk keeps all of it",
          "[effects][property]") {
    const auto seed = GENERATE(range(1U, 4U));
    CAPTURE(seed);
    const tests::TemporaryFolder folder;
    Witness witness{folder / "home", seed};
    witness.live(100);
    CHECK(witness.answers() > 10);
    witness.check_way_back();
    witness.live(30);
}
