#include "learner.hpp"
#include "store/backup.hpp"

#include <algorithm>
#include <thread>

using namespace ingat;
using namespace ingat::effects;

namespace {

// As the loop of the window does between two frames, until there is nothing to do for now.
void tend(Learner& learner) {
    constexpr std::chrono::milliseconds soon{20};
    while (learner.desk->next_tending(learner.now.at).value_or(2 * soon) <= soon) {
        if (const auto event = learner.desk->tend(learner.now.at)) {
            learner.apply(*event);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
    }
}

std::size_t backups_of(const Learner& learner) {
    return store::backups_in(learner.places.home).size();
}

void pass(Learner& learner, std::chrono::minutes time) {
    learner.now.at += time;
    tend(learner);
}

} // namespace

TEST_CASE("a backup is made at the start if something changed since the last", "[effects][backups]") {
    const tests::TemporaryFolder folder;
    Learner learner{folder / "home"};
    tend(learner);
    CHECK(backups_of(learner) == 0); // there is nothing to back up

    learner.study(3);
    learner.start();
    CHECK(learner.desk->next_tending(learner.now.at) == std::chrono::milliseconds{0});
    tend(learner);
    CHECK(backups_of(learner) == 1);
    CHECK(store::clock_of_newest_backup(learner.places.home) == learner.desk->progress()->clock());

    learner.start();
    tend(learner);
    CHECK(backups_of(learner) == 1);
    CHECK_FALSE(learner.desk->next_tending(learner.now.at));
    CHECK(learner.state.notices.empty());
}

TEST_CASE("a backup is made after each half hour in which something was written", "[effects][backups]") {
    const tests::TemporaryFolder folder;
    Learner learner{folder / "home"};
    learner.study(1);
    tend(learner);
    CHECK(backups_of(learner) == 1);

    learner.answer();
    pass(learner, std::chrono::minutes{29});
    CHECK(backups_of(learner) == 1);
    pass(learner, std::chrono::minutes{1});
    CHECK(backups_of(learner) == 2);
    pass(learner, std::chrono::hours{10});
    CHECK(backups_of(learner) == 2); // nothing was written

    learner.act(program::Undo{});
    tend(learner);
    CHECK(backups_of(learner) == 3);

    learner.answer();
    learner.now.at -= std::chrono::hours{24 * 365}; // the clock was wrong, and is corrected
    tend(learner);
    CHECK(backups_of(learner) == 4);
}

TEST_CASE("a window closed in the middle of a backup leaves no half of one", "[effects][backups]") {
    const tests::TemporaryFolder folder;
    Learner learner{folder / "home"};
    learner.study(2);
    CHECK_FALSE(learner.desk->tend(learner.now.at)); // begun

    learner.start();
    CHECK(backups_of(learner) == 0);
    learner.answer();
    tend(learner);
    CHECK(backups_of(learner) == 1);
    CHECK(store::clock_of_newest_backup(learner.places.home) == learner.desk->progress()->clock());
}

TEST_CASE("a backup that cannot be made is told once, and stops no answer", "[effects][backups]") {
    const tests::TemporaryFolder folder;
    Learner learner{folder / "home"};
    tests::put_file(folder / "home/backups", "in the way");
    learner.study(2);
    tend(learner);

    REQUIRE(learner.state.notices.size() == 1);
    CHECK(base::worded({}, learner.state.notices.front().text).find("backups") != std::string::npos);
    const std::size_t answers = learner.state.memories.size();
    learner.answer();
    CHECK(learner.state.memories.size() == answers + 1);
    pass(learner, std::chrono::minutes{31});
    CHECK(learner.state.notices.size() == 1);

    std::filesystem::remove(folder / "home/backups");
    pass(learner, std::chrono::minutes{31});
    CHECK(backups_of(learner) == 1);
}

TEST_CASE("who only looks makes no backup", "[effects][backups]") {
    const tests::TemporaryFolder folder;
    Learner learner{folder / "home"};
    learner.study(2);
    learner.desk.reset();

    base::Result<Desk> looking = Desk::open(learner.places, Access::Look, {1, 2}, learner.now);

    REQUIRE(looking);
    CHECK_FALSE(looking->next_tending(learner.now.at));
    CHECK_FALSE(looking->tend(learner.now.at));
    CHECK_FALSE(looking->catch_up_on_backups(learner.now.at));
    CHECK(backups_of(learner) == 0);
}
