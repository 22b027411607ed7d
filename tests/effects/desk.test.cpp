#include "effects/desk.hpp"

#include "program/update.hpp"
#include "store/temporary_folder.hpp"
#include "support/catch.hpp"

using namespace ingat;
using namespace ingat::effects;
using namespace std::chrono_literals;

namespace {

const base::Moment now{.at = base::Instant{std::chrono::sys_days{2026y / 11 / 22}} + 1h, .offset = 420min};

struct Learner {
    Places places;
    std::optional<Desk> desk;
    program::State state;

    explicit Learner(const std::filesystem::path& home)
        : places{.home = home, .content = INGAT_CONTENT_FOLDER, .locale = {}, .scratch = home.parent_path()} {
        start();
    }

    void start() {
        desk.reset();
        base::Result<Desk> opened = Desk::open(places, Access::WriteOrLook, {1, 2}, now);
        REQUIRE(opened);
        desk.emplace(*std::move(opened));
        state = program::started(desk->take_state(), now);
    }

    template <class Happened>
    void apply(const Happened& happened) {
        program::Step step = program::update(std::move(state), happened, now);
        state = std::move(step.state);
        for (const program::Effect& effect : step.effects) {
            apply(desk->run(effect, now));
        }
    }

    void act(const program::Action& action) { apply(action); }
};

} // namespace

TEST_CASE("an empty home opens on the doors with the three banks of the program", "[effects][desk]") {
    const store::TemporaryFolder folder;
    const Learner learner{folder / "home"};
    CHECK(learner.state.banks.size() == 3);
    CHECK(learner.state.troubles.empty());
    CHECK(learner.state.notices.empty());
    CHECK(learner.state.screen == program::Screen::FirstRun);
    CHECK_FALSE(learner.state.read_only);
}

TEST_CASE("answers stand after a restart and are undone to the first one", "[effects][desk]") {
    const store::TemporaryFolder folder;
    Learner learner{folder / "home"};
    learner.act(program::StudySample{});
    for (int turn = 0; turn < 8; ++turn) {
        learner.act(program::CheckAnswer{.typed = "nothing"});
        learner.act(program::ShowAnswer{});
        learner.act(program::GiveRating{.rating = memory::Rating::Good});
        learner.act(program::WasRight{});
        learner.act(program::ChooseOption{.id = "true"});
        learner.act(program::Continue{});
    }
    const study::Memories memories = learner.state.memories;
    const program::LogState log = learner.state.log;
    REQUIRE_FALSE(memories.empty());
    CHECK_FALSE(log.latest_milliseconds.empty());

    learner.start();

    CHECK(learner.state.memories == memories);
    CHECK(learner.state.log == log);
    while (learner.state.log.undo) {
        learner.act(program::Undo{});
    }
    CHECK(learner.state.memories.empty());
    CHECK(learner.state.log.counts.introduced.empty());
}

TEST_CASE("where nothing can be written one can look, and is told so", "[effects][desk]") {
    const store::TemporaryFolder folder;
    store::put_file(folder / "not a folder", "");
    const Places places{.home = folder / "not a folder/home",
                        .content = INGAT_CONTENT_FOLDER,
                        .locale = {},
                        .scratch = folder.path()};
    base::Result<Desk> look = Desk::open(places, Access::WriteOrLook, {1, 2}, now);
    REQUIRE(look);
    const program::State state = look->take_state();
    CHECK(state.read_only);
    CHECK_FALSE(state.notices.empty());
    CHECK(state.banks.size() == 3);
    CHECK_FALSE(Desk::open(places, Access::Write, {1, 2}, now));
}
